"""The page of a detected name: who prints it, when, and which names are met with it."""

from PySide6.QtWidgets import QHBoxLayout

from reader.gui.controls.histogram_bars import HistogramBars
from reader.gui.pages.name_links import NameLinks
from reader.gui.pages.paper import MARGIN, Paper
from reader.gui.sidebar.sidebar_section import SidebarSection
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import Theme
from reader.gui.words.dates import short_day, span_name
from reader.protocol.questions import NameRead, ReadName
from reader.stories.results import NamePage as About


class NamePage(Paper):
    """Owns what is told of one name."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._times = HistogramBars()
        self._times.pointed.connect(self._say)
        self._times.stretch_chosen.connect(self._choose_dates)
        self._pointed = self.quiet_label()
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 12, MARGIN, 0)
        line.addWidget(self._times)
        self.column.addLayout(line)
        self.add_text(self._pointed)
        self._met_head = SidebarSection(hanging=False, ruled=True)
        self._met = NameLinks()
        self._met.name_chosen.connect(lambda name: self.page_requested.emit(ReadName(name)))
        self.add_section(self._met_head)
        self.add_text(self._met)
        self._articles = SidebarSection(hanging=False, ruled=True)
        self._articles.chosen.connect(self.article_requested)
        self.column.addSpacing(12)
        self.add_section(self._articles)
        self.column.addStretch(1)

    def show_name(self, read: NameRead) -> None:
        """Show a name from its top."""
        about = read.page
        self.set_head(self._kicker(about), about.text, self._facts(about))
        self._name, self._unit = about.text, about.histogram.unit
        self._times.set_histogram(about.histogram)
        self._times.setVisible(len(about.histogram.bars) > 1)
        self._times.setAccessibleName(self.tr("Mentions by date"))
        self._say()
        self._met_head.set_head(self.tr("Detected names met with it"))
        told = self.tr("in the newest %Ln articles", "", about.read)
        self._met_head.set_note(told if about.met else self.tr("None."))
        self._met.set_names([(name.text, str(name.count)) for name in about.met])
        self._list(read)
        self.setFocusProxy(self._met if about.met else self.first_stop())

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        self._met.set_theme(theme)
        self._times.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        super().set_fonts(fonts)
        self._met.set_fonts(fonts)
        self._times.set_fonts(fonts)

    def _say(self) -> None:
        stretch = self._times.stretch
        if not stretch:
            self._pointed.setText(" ")
            return
        count = sum(bar.count for bar in stretch)
        name = span_name(stretch[0].start, stretch[-1].end, self._unit)
        self._pointed.setText(f"{name}  ·  {count:,}")

    def _choose_dates(self, start: int, end: int) -> None:
        self.hits_requested.emit(self._name, start, end)

    def _kicker(self, about: About) -> str:
        if not about.forms:
            return self.tr("Words chosen in an article")
        kinds = {
            "person": self.tr("Detected name · person"),
            "organisation": self.tr("Detected name · organisation"),
            "place": self.tr("Detected name · place"),
        }
        return kinds.get(about.kind, self.tr("Detected name"))

    def _facts(self, about: About) -> str:
        count = len(about.articles)
        articles = self.tr("1 article") if count == 1 else self.tr("{0} articles").format(count)
        others = ", ".join(form for form in about.forms if form != about.text)
        also = self.tr("also {names}").format(names=others)
        return f"{articles}  ·  {also}" if others else articles

    def _list(self, read: NameRead) -> None:
        total, shown = len(read.page.articles), len(read.lines)
        self._articles.set_head(self.tr("Articles"))
        newest = self.tr("the newest {shown} of {total}").format(shown=shown, total=total)
        self._articles.set_note(newest if shown < total else "")
        for row, line in zip(self._articles.take_rows(shown), read.lines, strict=True):
            row.target = line.id
            day = short_day(line.published) if line.published else self.tr("no date")
            row.fill(line.headline or self.tr("Without a headline"), below=day)
            row.setAccessibleName(f"{line.headline}, {day}")
