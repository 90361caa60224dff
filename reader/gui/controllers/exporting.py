"""Export from the window: what is offered, the process that writes it, and what is said of it.

The sheet is imported where it is made: the window starts without it.
"""

from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from reader.gui.arrangement.status_bar import EXPORT
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.outside import show_in_folder
from reader.gui.processes.export_process import ExportProcess
from reader.gui.words.export_words import export_words
from reader.gui.words.wording import told as worded
from reader.library import Progress
from reader.protocol.exports import Export, ExportTold
from reader.stories.results import StorySummary

if TYPE_CHECKING:
    from reader.export.results import ExportReport
    from reader.gui.sheets.export_sheet import Choice, ExportSheet, Wish


class Exporting(QObject):
    """Joins the sheet, the process and the window. One export at a time."""

    def __init__(self, desk: Desk, process: ExportProcess | None = None) -> None:
        """`process` is one that a window before this had, and may be at work."""
        super().__init__(desk.window)
        self._desk = desk
        self._sheet: ExportSheet | None = None
        self._story: StorySummary | None = None
        self._written: Path | None = None
        library = desk.library
        self.process = process or ExportProcess(library.data, list(library.roots))
        self.process.setParent(self)
        self.process.progressed.connect(self._show_progress)
        self.process.ended.connect(self._finish)
        desk.reading.story_found.connect(self._keep_story)
        desk.panels.toast.act_requested.connect(self._show_written)
        desk.answer({"export": self.show})

    def show(self) -> None:
        """Ask what is to be exported."""
        if self.process.is_running:
            self._desk.announce(self.tr("An export is under way: stop it first."))
            return
        choices = self._choices()
        if not choices:
            self._desk.announce(self.tr("There is no article to export."))
            return
        sheet = self._made_sheet()
        sheet.set_choices(choices)
        sheet.set_theme(self._desk.look.theme)
        sheet.set_fonts(self._desk.look.fonts)
        sheet.open()

    def stop(self) -> None:
        """Give up the export that is under way: nothing is left of it."""
        self.process.stop()

    def hand_over(self) -> ExportProcess:
        """The process, for the window that goes on from here: this one is told nothing more."""
        self.process.progressed.disconnect(self._show_progress)
        self.process.ended.disconnect(self._finish)
        self.process.setParent(None)
        return self.process

    def close(self) -> None:
        """End an export that no other window has taken over."""
        if self.process.parent() is self:
            self.process.close()

    def _made_sheet(self) -> "ExportSheet":
        if self._sheet is None:
            from reader.gui.sheets.export_sheet import ExportSheet

            documents = QStandardPaths.StandardLocation.DocumentsLocation
            folder = Path(QStandardPaths.writableLocation(documents))
            self._sheet = ExportSheet(folder if folder.is_dir() else Path.home(), self._desk.window)
            self._sheet.export_requested.connect(self._start)
        return self._sheet

    def _choices(self) -> "list[Choice]":
        from reader.export.names import slug
        from reader.gui.sheets.export_sheet import Choice

        found = []
        article = self._desk.article()
        if article is not None:
            (row,) = self._desk.library.catalog.rows([article])
            headline = row.headline if row is not None else ""
            stem = slug(headline) or self.tr("article")
            text = self.tr("This article: {headline}").format(headline=_short(headline))
            found.append(Choice("article", text, stem, False))
        chosen = self._desk.articles()
        if len(chosen) > 1:
            text = self.tr("The %Ln selected articles", "", len(chosen))
            found.append(Choice("selection", text, self.tr("articles"), True))
        count = self._desk.panels.article_list.count()
        if count:
            query = self._desk.listing.query.strip()
            text = self.tr("All %Ln articles in the list", "", count)
            found.append(Choice("list", text, slug(query) or self.tr("articles"), count > 1))
        if article is not None and self._story is not None:
            text = self.tr("The story “{name}”").format(name=_short(self._story.name))
            found.append(Choice("story", text, slug(self._story.name) or self.tr("story"), True))
        marked = len(self._desk.library.state.highlights.articles())
        if marked:
            text = self.tr("All highlights, in %Ln articles", "", marked)
            found.append(Choice("highlights", text, self.tr("highlights"), marked > 1))
        return found

    def _start(self, wish: "Wish") -> None:
        articles: list[int] | array[int]
        match wish.what:
            case "story" | "highlights":
                articles = []  # the exporter knows them
            case "article":
                articles = [each for each in (self._desk.article(),) if each is not None]
            case "selection":
                articles = list(self._desk.articles())
            case _:
                articles = self._desk.panels.article_list.ids()
        story = self._story.id if wish.what == "story" and self._story else None
        ids = array("q", articles).tobytes()
        self.process.start(
            Export(
                ids,
                story,
                wish.format.value,
                wish.target,
                wish.replace,
                highlights=wish.what == "highlights",
                words=export_words(),
            )
        )

    def _show_progress(self, progress: Progress) -> None:
        if self._sheet is not None:
            self._sheet.accept()
        self._desk.panels.status_bar.set_progress(
            self.tr("Exporting"),
            progress.done,
            progress.total,
            progress.rate,
            progress.remaining,
            EXPORT,
        )

    def _finish(self, told: ExportTold) -> None:
        self._desk.panels.status_bar.clear(EXPORT)
        if told.report is not None:
            self._tell(told.report)
        elif self._sheet is not None and self._sheet.isVisible():
            self._sheet.refuse(worded(told.error), told.exists)
        else:
            self._desk.note(worded(told.error))

    def _tell(self, report: "ExportReport") -> None:
        if report.stopped:
            words = self.tr("The export was stopped: nothing was written.")
            self._desk.announce(words)
            return
        self._written = report.target
        words = self.tr("%Ln articles exported.", "", report.written)
        if report.missing:
            words = self.tr("{exported} {missing} left out: the library lacks them.").format(
                exported=words, missing=f"{report.missing:,}"
            )
        if report.without_text:
            words = self.tr(
                "{exported} Of {count} only what is kept: their files are gone."
            ).format(exported=words, count=f"{report.without_text:,}")
        self._desk.panels.toast.show_text(words, act=self.tr("Show in folder"))

    def _show_written(self) -> None:
        if self._written is not None:
            show_in_folder(self._written)

    def _keep_story(self, story: StorySummary | None) -> None:
        self._story = story


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
