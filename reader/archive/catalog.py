"""The catalog: what the captures of the archive say, in SQLite. A cache, rebuilt when need be."""

import json
import os
import time
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.archive import (
    catalog_lists,
    catalog_queries,
    catalog_schema,
    catalog_stories,
    catalog_writing,
)
from reader.archive.catalog_rows import (
    ALL,
    ArticleRow,
    Counts,
    Headline,
    Known,
    NameCount,
    Observation,
    PrintedList,
    Scope,
    TitleMatch,
)
from reader.archive.catalog_stories import Membership, StoredStory
from reader.archive.composition import in_order
from reader.archive.scan import FileStat
from reader.article import ArticleId, Capture, ListKind, Problem


def _now() -> int:
    return int(time.time()) // 60


class Catalog:
    """An open catalog: one process writes it, any number read it at the same time.

    `state` is the file of the reading state, which must exist; without it everything is unread.
    Owns its connection until `close`. To be used by the thread that opened it. Every method
    raises an error of `reader.errors` when the file or the disk fails; what was written before
    stays.
    """

    def __init__(
        self,
        path: Path,
        *,
        state: Path | None = None,
        read_only: bool = False,
        clock: Callable[[], int] = _now,
    ) -> None:
        opened = catalog_schema.open_for_reading if read_only else catalog_schema.open_for_writing
        self._database = opened(path, state)
        self._clock = clock
        self._counts: tuple[tuple[int, int], Counts] | None = None

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @property
    def generation(self) -> int:
        """A number that grows with every change of the catalog, never the same for two states."""
        return self._database.number("SELECT value FROM meta WHERE name = 'generation'")

    # Writing

    def begin_anew(self) -> None:
        """Forget everything, also what can't be read: the next run reads all files again."""
        catalog_schema.begin_anew(self._database)

    def record(self, batch: Sequence[tuple[Path, FileStat, bytes, Capture | Problem]]) -> None:
        """Store what was read: (path, stat before reading, digest of the content, result)."""
        catalog_writing.record(self._database, batch, self._clock())

    def forget(self, paths: Iterable[Path]) -> None:
        """Mark the captures of removed files as gone."""
        catalog_writing.forget(self._database, paths, self._clock())

    def move(self, moves: Iterable[tuple[Path, Path, FileStat]]) -> None:
        """Note moved files: (from, to, stat now). From may be to: a file that came back."""
        catalog_writing.move(self._database, moves, self._clock())

    def restat(self, stats: Mapping[Path, FileStat]) -> None:
        """Note files whose time changed and whose content did not."""
        catalog_writing.restat(self._database, stats)

    def replace_scan_problems(
        self, problems: Iterable[Problem], folder: Path | None = None
    ) -> None:
        """Note what a scan (of everything, or of `folder`) could not see."""
        catalog_writing.replace_scan_problems(self._database, problems, folder)

    def remember_device(self, root: Path, device: int) -> None:
        """Note the disk that an archive folder is on."""
        catalog_writing.remember_device(self._database, root, device)

    def device_of(self, root: Path) -> int | None:
        """The disk that an archive folder was on when it was last scanned."""
        found = self._database.one("SELECT device FROM roots WHERE path = ?", (os.fsencode(root),))
        return found[0] if found else None

    def roots(self) -> tuple[Path, ...]:
        """The archive folders of the last run that looked through all of them, by path."""
        found = self._database.all("SELECT path FROM roots ORDER BY path")
        return tuple(Path(os.fsdecode(path)) for (path,) in found)

    def keep_roots(self, roots: Iterable[Path]) -> None:
        """Forget all archive folders but these."""
        catalog_writing.keep_roots(self._database, roots)

    def file_sizes(self) -> tuple[int, int]:
        """How many files of the folders were read as articles, and their bytes together."""
        found = self._database.one(
            "SELECT count(*), coalesce(sum(size), 0) FROM captures WHERE NOT gone"
        )
        return found or (0, 0)

    @property
    def is_complete(self) -> bool:
        """Whether the last run saw every file of the folders."""
        return bool(self._complete and self._complete[0])

    @property
    def is_untouched(self) -> bool:
        """Whether no run over the folders has begun since the catalog was made."""
        return self._complete is None

    @property
    def _complete(self) -> tuple[int] | None:
        return self._database.one("SELECT value FROM meta WHERE name = 'complete'")

    def remember_complete(self, complete: bool) -> None:
        """Note whether a run saw every file of the folders."""
        catalog_writing.remember_complete(self._database, complete)

    # The index's work list

    def pending(self, limit: int = 500) -> list[ArticleId]:
        """Articles whose place in the index must be made anew, or removed, newest first."""
        found = self._database.all(
            "SELECT article FROM pending ORDER BY sorted DESC LIMIT ?", (limit,)
        )
        return [ArticleId(article) for (article,) in found]

    def pending_and_gone(self) -> list[Headline]:
        """What there is of the pending articles that no file tells of any more."""
        return list(catalog_queries.headlines(self._database, ALL, pending=True, only_gone=True))

    def pending_count(self) -> int:
        """How many articles are pending."""
        return self._database.number("SELECT count(*) FROM pending")

    def done(self, articles: Iterable[ArticleId]) -> None:
        """The index is up to date with these (and has committed)."""
        catalog_writing.done(self._database, articles)

    def mark_all_pending(self) -> None:
        """Have the index made anew from every article."""
        catalog_writing.mark_all_pending(self._database)

    @property
    def index_as_left(self) -> str:
        """How the index was (see `seal.likeness`) when it was last brought up to date; or ""."""
        found = self._database.one("SELECT value FROM meta WHERE name = 'index'")
        return str(found[0]) if found else ""

    def remember_index(self, likeness: str) -> None:
        """Note how the index is, of which every article is up to date."""
        catalog_writing.remember_index(self._database, likeness)

    def successors(self) -> list[tuple[ArticleId, ArticleId]]:
        """Articles known by another id since their file was renamed: (before, now).

        The reading state has to follow them (`State.carry_over`); then `forget_successors`.
        """
        return self._database.all("SELECT article, successor FROM successors ORDER BY article")

    def forget_successors(self) -> None:
        """The reading state has followed."""
        self._database.run("DELETE FROM successors")

    # Files

    def known(self, below: Path | None = None) -> dict[Path, Known]:
        """The files the catalog knows and does not hold for gone; only `below`, when given."""
        condition, parameters = _below(below) if below is not None else ("", ())
        found = self._database.each(
            f"SELECT path, size, mtime_ns, digest, 1 FROM captures WHERE NOT gone {condition} "
            "UNION ALL SELECT path, size, mtime_ns, digest, 0 FROM problems "
            f"WHERE size IS NOT NULL {condition}",
            (*parameters, *parameters),
        )
        return {
            Path(os.fsdecode(path)): Known(FileStat(size, mtime_ns), digest, bool(is_capture))
            for path, size, mtime_ns, digest, is_capture in found
        }

    def gone_with(self, digest: bytes) -> Path | None:
        """Where a file of this content was that is gone."""
        found = self._database.one(
            "SELECT path FROM captures WHERE gone AND digest = ? ORDER BY path", (digest,)
        )
        return Path(os.fsdecode(found[0])) if found else None

    def problems(self) -> list[Problem]:
        """The files and folders that could not be read, each with its reason, by path."""
        found = self._database.all("SELECT path, reason FROM problems ORDER BY path")
        return [Problem(Path(os.fsdecode(path)), reason) for path, reason in found]

    def paths(self, article: ArticleId) -> tuple[Path, ...]:
        """The files of an article, the shown one first; where they were when all are gone."""
        found = self._database.all("SELECT path FROM captures WHERE article = ?", (article,))
        if len(found) > 1:
            captures = in_order(catalog_writing.captures_of(self._database, article))
            found = [(capture.path,) for capture in captures]
        return tuple(Path(os.fsdecode(path)) for (path,) in found)

    # Articles

    def ids(self, scope: Scope = ALL, sort: str = "newest") -> "array[int]":
        """The ids in `scope` sorted "newest", "oldest" or "title"; unknown dates come last."""
        return catalog_queries.ids(self._database, scope, sort)

    def first_ids(self, scope: Scope, sort: str, limit: int) -> "array[int]":
        """The first `limit` of `ids`, at once: the list's first page."""
        return catalog_queries.ids(self._database, scope, sort, limit)

    def duplicates(self) -> "array[int]":
        """The articles of which several captures are there."""
        return catalog_queries.duplicates(self._database)

    def gone(self) -> "array[int]":
        """The articles of which no capture is there any more."""
        return catalog_queries.gone(self._database)

    def kept(self, article: ArticleId) -> Capture | None:
        """The head of an article and how it begins, without its files; None when not held."""
        return catalog_queries.kept(self._database, article)

    def rows(self, articles: Sequence[int]) -> list[ArticleRow | None]:
        """The rows of `articles` in their order; None for an article that is not held."""
        return catalog_queries.rows(self._database, articles)

    def headlines(self, scope: Scope = ALL, *, pending: bool = False) -> Iterator[Headline]:
        """What can be searched of the articles in `scope` here, newest first.

        With `pending` only of those that the index lacks, or holds as they were.
        """
        return catalog_queries.headlines(self._database, scope, pending=pending)

    def minutes(self) -> Iterator[tuple[ArticleId, int | None]]:
        """Every article with the minute (UTC) it is sorted by, in no order."""
        return catalog_queries.minutes(self._database)

    def published(self, articles: Sequence[int]) -> list[int | None]:
        """When articles were published, in minutes UTC, in no order."""
        return catalog_queries.published(self._database, articles)

    def counts(self) -> Counts:
        """How many articles, captures and problems there are, in all and by section.

        Counted anew only when the catalog or the reading state has changed.
        """
        state = self._database.number("PRAGMA state.data_version")
        as_of = (self.generation, state)
        if self._counts is None or self._counts[0] != as_of:
            self._counts = (as_of, catalog_queries.counts(self._database))
        return self._counts[1]

    def names(self, field: str) -> list[NameCount]:
        """The names of an "author", "agency", "section", "source" or "place", most frequent first,
        with how many articles carry each."""
        return catalog_queries.names(self._database, field)

    # Published lists

    @property
    def lists_are_up_to_date(self) -> bool:
        """Whether nothing has changed since `bring_lists_up_to_date`."""
        return catalog_lists.are_worked_out(self._database)

    def bring_lists_up_to_date(self, stop: Callable[[], bool] = lambda: False) -> None:
        """Work out when each list was seen last, or leave it when `stop` says so.

        Some seconds at 100,000 articles.
        """
        catalog_lists.work_out(self._database, stop)

    def kinds_of_lists(self) -> list[tuple[ListKind, str]]:
        """The kind and printed section of each list there is, the whole paper's first."""
        return catalog_lists.kinds_of_lists(self._database)

    def observations(self, kind: ListKind, section: str) -> Iterator[Observation]:
        """The states of one list as of `bring_lists_up_to_date`, the one seen last first.

        `section` "" is the whole paper's.
        """
        return catalog_lists.observations(self._database, kind, section)

    @property
    def lists_generation(self) -> int:
        """A number that changes with what `bring_lists_up_to_date` works out."""
        return catalog_lists.generation(self._database)

    def lists_showing(self, folded: str, section: str) -> list[Observation]:
        """The states of a section's and the whole paper's lists that show a folded title."""
        return catalog_lists.showing(self._database, folded, section)

    def titles_listed(self, beginning: str, section: str) -> list[str]:
        """The folded titles in a section's and the whole paper's lists that begin so."""
        return catalog_lists.titles_listed(self._database, beginning, section)

    def printed_lists(self) -> Iterator[PrintedList]:
        """Every list as of `bring_lists_up_to_date`, each once, in no order."""
        return catalog_lists.printed_lists(self._database)

    def printed_headlines(self) -> list[tuple[str, ArticleId]]:
        """Every folded headline that a capture has, with its article, the newest first."""
        return catalog_queries.printed_headlines(self._database)

    def known_titles(self, folded: Iterable[str]) -> dict[str, tuple[ArticleId, int | None]]:
        """Which of these folded titles are headlines held: (article, published minute UTC)."""
        return catalog_queries.known_titles(self._database, folded)

    def titles_starting(self, prefix: str, limit: int = 20) -> list[TitleMatch]:
        """Articles whose folded headline begins with `prefix`, newest first."""
        return catalog_queries.titles_starting(self._database, prefix, limit)

    def titles_like(self, globs: Sequence[str]) -> Iterator[tuple[ArticleId, str]]:
        """Articles that are there, with their folded headline: it answers to all `globs`."""
        return catalog_queries.titles_like(self._database, globs)

    def newest_first(self, articles: Iterable[int]) -> list[ArticleId]:
        """The same articles as far as they are held, those of unknown date last."""
        return catalog_queries.newest_first(self._database, articles)

    # Stories

    def untold(self) -> list[ArticleId]:
        """The articles that are in no story yet, not even in one of their own, or in one that was
        undone; oldest first and undated last."""
        return catalog_stories.untold(self._database)

    def stories_of(self, articles: Iterable[ArticleId]) -> list[StoredStory]:
        """The stories with one of the articles, without those that were undone."""
        return catalog_stories.of_articles(self._database, articles)

    def put_stories(self, stories: Sequence[StoredStory]) -> None:
        """Store stories with all their articles, which leave the stories they were in."""
        catalog_stories.put(self._database, stories)

    def undo_stories(self, stories: Iterable[ArticleId]) -> None:
        """Have the articles of some stories told again."""
        catalog_stories.undo(self._database, stories)

    def undo_all_stories(self, articles: int) -> None:
        """The same for all, noting how many `articles` there are."""
        catalog_stories.undo_all(self._database, articles)

    @property
    def stories_begun_with(self) -> int:
        """Of how many articles stories were begun, or 0."""
        return catalog_stories.begun_with(self._database)

    def gone_in_stories(self) -> list[ArticleId]:
        """The articles that are gone since stories were last brought up to date."""
        return catalog_stories.gone(self._database)

    def forget_gone_in_stories(self) -> None:
        """Take articles that are gone out of their stories."""
        catalog_stories.forget_gone(self._database)

    def in_stories(self, placed: Collection[ArticleId]) -> list[Membership]:
        """The articles of all stories of several articles or with one that is `placed`, by time."""
        return catalog_stories.grouped(self._database, json.dumps(sorted(placed)))


def _below(folder: Path) -> tuple[str, tuple[bytes, ...]]:
    inside = os.fsencode(folder).rstrip(os.sep.encode()) + os.sep.encode()
    after = inside[:-1] + bytes([inside[-1] + 1])
    return "AND (path = ? OR path >= ? AND path < ?)", (os.fsencode(folder), inside, after)
