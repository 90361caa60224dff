"""Articles on their way out of a library: read from their files, written in a format."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import monotonic

from reader.archive.catalog import Catalog
from reader.archive.progress import Progress
from reader.archive.state import State
from reader.article import Article, ArticleId
from reader.errors import ArticleMissingError, KawarabanError
from reader.export import html
from reader.export.bibtex import bibtex
from reader.export.jsonl import jsonl
from reader.export.markdown import markdown
from reader.export.names import Names
from reader.export.results import Exported, ExportReport, Format
from reader.export.targets import new_file, new_folder
from reader.library.captures import read_article

_TELL_SECONDS = 0.1
_MANY = 1_000  # articles whose lines are looked up at a time

_RECORDS = {Format.JSONL: jsonl, Format.BIBTEX: bibtex, Format.MARKDOWN: markdown}


class Exporting:
    """One export: knows what the catalog and the reading state say, and how far it is."""

    def __init__(
        self,
        catalog: Catalog,
        state: State,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
    ) -> None:
        self._catalog = catalog
        self._state = state
        self._progress = progress
        self._stop = stop
        self._written = 0

    def run(
        self, articles: Sequence[ArticleId], format: Format, target: Path, replace: bool
    ) -> ExportReport:
        """Write the articles in their order."""
        wanted = list(dict.fromkeys(articles))
        if not wanted:
            raise KawarabanError("There is no article to export.")
        self._written = 0
        try:
            self._write(wanted, format, target, replace)
        except _StoppedError:
            return ExportReport(target, 0, stopped=True)
        return ExportReport(target, self._written, len(wanted) - self._written)

    def _write(
        self, articles: Sequence[ArticleId], format: Format, target: Path, replace: bool
    ) -> None:
        if format is Format.MARKDOWN and target.suffix.lower() != format.suffix:
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
                    file.write(_RECORDS[format](exported))

    def _write_folder(self, articles: Sequence[ArticleId], target: Path, replace: bool) -> None:
        names = Names()
        with new_folder(target, replace) as folder:
            for exported in self._read(articles):
                name = names.name(exported, Format.MARKDOWN.suffix)
                with (folder / name).open("w", encoding="utf-8", newline="\n") as file:
                    file.write(markdown(exported))

    def _write_page(self, articles: Sequence[ArticleId], target: Path, replace: bool) -> None:
        lines = list(self._lines(articles))
        title = lines[0].headline if len(lines) == 1 else f"{len(lines):,} articles"
        with new_file(target, replace) as file:
            file.write(html.head(title, lines))
            for line, exported in zip(lines, self._each(articles), strict=True):
                if exported is None:
                    file.write(html.missing(line, "The file of this article can't be read."))
                else:
                    file.write(html.article(exported))
            file.write(html.foot())

    def _lines(self, articles: Sequence[ArticleId]) -> Iterator[html.Line]:
        for start in range(0, len(articles), _MANY):
            some = articles[start : start + _MANY]
            for article, row in zip(some, self._catalog.rows(some), strict=True):
                if row is None:
                    yield html.Line(article, "", None)
                else:
                    yield html.Line(article, row.headline, row.time)

    def _read(self, articles: Sequence[ArticleId]) -> Iterator[Exported]:
        """The articles that can be read."""
        return (each for each in self._each(articles) if each is not None)

    def _each(self, articles: Sequence[ArticleId]) -> Iterator[Exported | None]:
        """Each article in turn, None where none of its files can be read."""
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
            yield exported
        if not self._written:  # raised before anything takes its name
            raise ArticleMissingError("The files of these articles are not there or can't be read.")
        self._tell(len(articles), len(articles), monotonic() - start)

    def _exported(self, article: ArticleId) -> Exported | None:
        found = read_article(self._catalog.paths(article), article)
        if found is None:
            return None
        capture, shown = found
        others = (path for path in self._catalog.paths(article) if path != shown)
        (row,) = self._catalog.rows([article])
        return Exported(
            Article(article, capture, (shown, *others)),
            starred=row is not None and row.starred,
            tags=tuple(self._state.tags_of(article)),
            note=self._state.note(article),
        )

    def _tell(self, done: int, total: int, seconds: float) -> None:
        rate = done / seconds if seconds > 0 else 0.0
        remaining = (total - done) / rate if rate else None
        self._progress(Progress("exporting", done, total, rate, remaining))


class _StoppedError(Exception):
    """The export is no longer wanted."""
