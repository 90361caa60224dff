"""Articles on their way out of a library: read from their files, written in a format."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from reader.archive.catalog import Catalog
from reader.archive.progress import Progress
from reader.archive.state import State
from reader.archive.state_highlights import Highlight
from reader.article import Article, ArticleId, Capture
from reader.errors import ArticleMissingError, KawarabanError
from reader.export import html
from reader.export.bibtex import bibtex
from reader.export.jsonl import jsonl
from reader.export.markdown import markdown
from reader.export.names import Names
from reader.export.results import (
    ENGLISH,
    Exported,
    ExportReport,
    ExportWords,
    Format,
    Highlighted,
    Paper,
)
from reader.export.targets import new_file, new_folder, new_path
from reader.library.captures import known_article

_TELL_SECONDS = 0.1
_MANY = 1_000  # articles whose lines are looked up at a time

_RECORDS = {Format.JSONL: jsonl, Format.BIBTEX: bibtex}


class Exporting:
    """One export: knows what the catalog and the reading state say, and how far it is.

    With `excerpts` the articles are those with highlights. They are written also where the
    library holds them no more: what the reader wrote does not depend on it.
    """

    def __init__(
        self,
        catalog: Catalog,
        state: State,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
        excerpts: bool = False,
        paper: Paper | None = None,
        words: ExportWords = ENGLISH,
    ) -> None:
        self._catalog = catalog
        self._state = state
        self._progress = progress
        self._stop = stop
        self._excerpts = excerpts
        self._paper = paper
        self._words = words
        self._written = self._without_text = 0

    def run(
        self, articles: Sequence[ArticleId], format: Format, target: Path, replace: bool
    ) -> ExportReport:
        """Write the articles in their order."""
        wanted = list(dict.fromkeys(articles))
        if not wanted:
            raise KawarabanError("There is no article to export.")
        self._written = self._without_text = 0
        try:
            self._write(wanted, format, target, replace)
        except _StoppedError:
            return ExportReport(target, 0, stopped=True)
        missing = len(wanted) - self._written
        return ExportReport(target, self._written, missing, self._without_text)

    def _write(
        self, articles: Sequence[ArticleId], format: Format, target: Path, replace: bool
    ) -> None:
        is_folder = target.suffix.lower() != format.suffix
        if format is Format.PDF:
            self._write_pdf(articles, target, replace, is_folder)
        elif format is Format.MARKDOWN and is_folder:
            self._write_folder(articles, target, replace)
        elif format is Format.HTML:
            self._write_page(articles, target, replace)
        elif format is Format.MARKDOWN and len(articles) > 1:
            raise KawarabanError(
                "Several articles become a folder of Markdown files: choose a name for it that "
                f"does not end in {format.suffix}."
            )
        else:
            with new_file(target, replace) as file:
                for exported in self._read(articles):
                    file.write(self._record(exported, format))

    def _record(self, exported: Exported, format: Format) -> str:
        if format is Format.MARKDOWN:
            return markdown(exported, self._words)
        return _RECORDS[format](exported)

    def _write_folder(self, articles: Sequence[ArticleId], target: Path, replace: bool) -> None:
        names = Names()
        with new_folder(target, replace) as folder:
            for exported in self._read(articles):
                name = names.name(exported, Format.MARKDOWN.suffix)
                with (folder / name).open("w", encoding="utf-8", newline="\n") as file:
                    file.write(markdown(exported, self._words))

    def _write_pdf(
        self, articles: Sequence[ArticleId], target: Path, replace: bool, is_folder: bool
    ) -> None:
        """One file, or one for each article in a folder."""
        if self._paper is None:
            raise KawarabanError("A PDF can't be written here: choose another format.")
        if not is_folder:
            title = self._title(list(self._lines(articles[:2])), len(articles))
            with new_path(target, replace) as unfinished:
                self._paper(self._read(articles), unfinished, title)
            return
        names = Names()
        with new_folder(target, replace) as folder:
            for exported in self._read(articles):
                path = folder / names.name(exported, Format.PDF.suffix)
                self._paper(iter([exported]), path, exported.article.capture.headline)

    def _write_page(self, articles: Sequence[ArticleId], target: Path, replace: bool) -> None:
        lines = list(self._lines(articles))
        title = self._title(lines, len(lines))
        with new_file(target, replace) as file:
            file.write(html.head(title, lines, self._words))
            for line, exported in zip(lines, self._each(articles), strict=True):
                if exported is None:
                    file.write(html.missing(line, self._words.missing))
                else:
                    file.write(html.article(exported, self._words))
            file.write(html.foot())

    def _title(self, lines: Sequence[html.Line], count: int) -> str:
        if count == 1:
            return lines[0].headline
        title = self._words.highlights_in if self._excerpts else self._words.articles
        return title.format(count=f"{count:,}")

    def _lines(self, articles: Sequence[ArticleId]) -> Iterator[html.Line]:
        for start in range(0, len(articles), _MANY):
            some = articles[start : start + _MANY]
            for article, row in zip(some, self._catalog.rows(some), strict=True):
                if row is None:
                    yield html.Line(article, "", None)
                else:
                    yield html.Line(article, row.headline, row.time)

    def _read(self, articles: Sequence[ArticleId]) -> Iterator[Exported]:
        """The articles that there are."""
        return (each for each in self._each(articles) if each is not None)

    def _each(self, articles: Sequence[ArticleId]) -> Iterator[Exported | None]:
        """Each article in turn, None for one that the library does not hold."""
        start, told = monotonic(), 0.0
        for done, article in enumerate(articles):
            if self._stop():
                raise _StoppedError
            now = monotonic()
            if now - told >= _TELL_SECONDS:
                told = now
                self._tell(done, len(articles), now - start)
            exported = self._exported(article)
            self._written += exported is not None
            self._without_text += exported is not None and exported.lacks_text
            yield exported
        if not self._written:  # raised before anything takes its name
            raise ArticleMissingError("None of these articles is in the library.")
        self._tell(len(articles), len(articles), monotonic() - start)

    def _exported(self, article: ArticleId) -> Exported | None:
        (row,) = self._catalog.rows([article])
        marked = self._state.highlights.of(article)
        found = known_article(self._catalog, article)
        if found is None and self._excerpts and marked:
            found = Article(article, Capture(), (), gone=True)
        if found is None:
            return None
        return Exported(
            found,
            starred=row is not None and row.starred,
            tags=tuple(self._state.tags_of(article)),
            note=self._state.note(article),
            highlights=tuple(map(_highlighted, marked)),
            is_excerpt=self._excerpts,
        )

    def _tell(self, done: int, total: int, seconds: float) -> None:
        rate = done / seconds if seconds > 0 else 0.0
        remaining = (total - done) / rate if rate else None
        self._progress(Progress("exporting", done, total, rate, remaining))


def _highlighted(each: Highlight) -> Highlighted:
    created = datetime.fromtimestamp(each.created_at, UTC)
    return Highlighted(each.anchor, each.colour, each.comment, created)


class _StoppedError(Exception):
    """The export is no longer wanted."""
