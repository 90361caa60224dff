"""The reading state: what the reader did to articles. Precious, so written at once and for good."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.archive import (
    state_highlights,
    state_progress,
    state_restoring,
    state_searches,
    state_stories,
    state_tags,
)
from reader.archive.backups import Backup, back_up_daily, backups_in
from reader.archive.database import PATIENCE_SECONDS
from reader.archive.state_changes import having, lacking
from reader.archive.state_highlights import Highlights
from reader.archive.state_parts import Change
from reader.archive.state_restoring import Restored
from reader.archive.state_schema import MIGRATIONS, back_up, open_state
from reader.archive.state_searches import SavedSearch
from reader.archive.state_stories import StoryMark
from reader.archive.state_tags import Tag
from reader.article import ArticleId
from reader.folding import fold


class Opening(NamedTuple):
    """One line of the history: an article and when it was opened, in seconds UTC."""

    article: ArticleId
    opened_at: int


def _now() -> int:
    return int(time.time())


class State:
    """The open reading state of one library; owns its connection until `close`.

    Every change is one transaction that is on the disk when the method returns. What changes
    many articles answers those it really changed, so that the opposite call on them is its undo.
    Times are seconds UTC. To be used by the thread that opened it; other processes may have the
    same file open.
    """

    def __init__(
        self,
        path: Path,
        backups: Path,
        *,
        read_only: bool = False,
        clock: Callable[[], int] = _now,
        migrations: Sequence[Sequence[str]] = MIGRATIONS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._clock = clock
        self._backups = backups
        self._database = open_state(
            path,
            backups,
            clock,
            read_only=read_only,
            migrations=migrations,
            patience=patience,
        )
        self.highlights = Highlights(self._database, clock)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def back_up(self) -> Path:
        """Copy the reading state into the folder of backups; the copy's path."""
        return back_up(self._database, self._backups, self._clock)

    def back_up_daily(self) -> None:
        """Make today's backup, unless there is one; old ones go by and by."""
        back_up_daily(self._database, self._backups, self._clock)

    def backups(self) -> list[Backup]:
        """The backups there are, the newest first."""
        return backups_in(self._backups)

    def as_text(self) -> str:
        """The whole reading state as the text of a file (see `state_file`)."""
        return state_restoring.as_text(self._database, self._clock)

    def weigh(self, path: Path, replace: bool) -> tuple[Change, ...]:
        """What `restore` would change."""
        return state_restoring.weigh(self._database, path, replace)

    def restore(self, path: Path, replace: bool) -> Restored:
        """Take in what a file or backup holds, or with `replace` become that; after a backup."""
        return state_restoring.restore(self._database, path, replace, self._backups, self._clock)

    # Read, starred, opened

    def mark_read(
        self, articles: Iterable[int], read: bool = True, *, more: bool = False
    ) -> list[ArticleId]:
        """Mark articles as read (or unread); those that were not so before.

        With `more` the next ones follow at once, and the disk is waited for once for all.
        """
        return self._mark("read_at", articles, read, more)

    def star(
        self, articles: Iterable[int], starred: bool = True, *, more: bool = False
    ) -> list[ArticleId]:
        """Star articles (or take the star away), like `mark_read`."""
        return self._mark("starred_at", articles, starred, more)

    def opened(self, article: int, *, read: bool = False) -> bool:
        """Note that an article was opened: one more line of the history.

        With `read` it is marked read by that, in the same transaction; whether it was unread.
        """
        now = self._clock()
        with self._database.transaction():
            self._database.run(
                "INSERT INTO history (article, opened_at) VALUES (?, ?)", (article, now)
            )
            self._database.run(
                "INSERT INTO reading (article, opened, last_opened) VALUES (?, 1, ?) "
                "ON CONFLICT (article) DO UPDATE SET opened = opened + 1, last_opened = ?",
                (article, now, now),
            )
            return read and bool(
                self._database.run(
                    "UPDATE reading SET read_at = ? WHERE article = ? AND read_at IS NULL",
                    (now, article),
                )
            )

    def progress(self, article: int) -> float:
        """How far down an article one was, from 0 to 1; 0 for one read to its end."""
        return state_progress.progress(self._database, article)

    def set_progress(self, article: int, place: float) -> None:
        """Note how far down an article one is; 1 is its end."""
        state_progress.set_progress(self._database, article, place)

    def carry_over(self, successors: Iterable[tuple[int, int]]) -> None:
        """Give articles the state of those they were known as before: pairs (before, now).

        What the present ones have already stays theirs.
        """
        with self._database.transaction():
            for before, now in successors:
                for table in ("reading", "tagged", "notes", "history", "progress"):
                    self._database.run(
                        f"UPDATE OR IGNORE {table} SET article = ? WHERE article = ?",
                        (now, before),
                    )
                state_stories.carry_over(self._database, before, now)
                state_highlights.carry_over(self._database, before, now)

    def history(self, limit: int = 100) -> list[Opening]:
        """What was opened last, the newest first."""
        found = self._database.all(
            "SELECT article, opened_at FROM history ORDER BY seq DESC LIMIT ?", (limit,)
        )
        return [Opening(*row) for row in found]

    def most_read(self, limit: int, since: int | None = None) -> list[tuple[ArticleId, int]]:
        """The articles opened most often (since a time), with how often."""
        if since is None:
            return self._database.all(
                "SELECT article, opened FROM reading WHERE opened > 0 "
                "ORDER BY opened DESC, last_opened DESC, article LIMIT ?",
                (limit,),
            )
        return self._database.all(
            "SELECT article, count(*) FROM history WHERE opened_at >= ? GROUP BY article "
            "ORDER BY count(*) DESC, max(opened_at) DESC, article LIMIT ?",
            (since, limit),
        )

    def ids_of(self, what: str | tuple[str, str]) -> set[ArticleId]:
        """The articles that are "read", "starred" or "tagged", have a "note", a "highlight" or
        the tag ("tag", name)."""
        parameters: tuple[str, ...] = ()
        if isinstance(what, tuple):
            kind, name = what
            parameters = (fold(name),)
        else:
            kind = what
        found = self._database.each(_IDS_OF[kind], parameters)
        return {ArticleId(article) for (article,) in found}

    # Tags and notes

    def tag(
        self, articles: Iterable[int], name: str, colour: str = "", *, more: bool = False
    ) -> list[ArticleId]:
        """Give articles a tag; those that did not have it. A tag that is new has the colour.

        The first spelling of a tag stays. `more` is as in `mark_read`.
        """
        return state_tags.tag(self._database, articles, name, colour, more)

    def untag(self, articles: Iterable[int], name: str, *, more: bool = False) -> list[ArticleId]:
        """Take a tag away, like `tag`; those that had it.

        A tag that no article has any more is no more.
        """
        return state_tags.untag(self._database, articles, name, more)

    def rename_tag(self, name: str, to: str) -> list[ArticleId]:
        """Give a tag another name; where a tag has that already, the two become one.

        The articles that have got that other tag by it.
        """
        return state_tags.rename(self._database, name, to)

    def paint_tag(self, name: str, colour: str) -> None:
        """Give a tag one of `state_tags.COLOURS`, or with "" none."""
        state_tags.paint(self._database, name, colour)

    def tags(self) -> list[Tag]:
        """All tags by name, each with the number of articles that have it."""
        return state_tags.all_tags(self._database)

    def tags_on(self, articles: Iterable[int]) -> list[Tag]:
        """The tags of some articles by name, each with how many of these have it."""
        return state_tags.tags_on(self._database, articles)

    def tags_of(self, article: int) -> list[str]:
        """The tags of one article, by name."""
        return [each.name for each in self.tags_on([article])]

    def note(self, article: int) -> str:
        """The note on an article, "" without one."""
        found = self._database.one("SELECT text FROM notes WHERE article = ?", (article,))
        return str(found[0]) if found else ""

    def notes(self) -> list[tuple[ArticleId, str]]:
        """All notes, those changed last first."""
        return self._database.all("SELECT article, text FROM notes ORDER BY changed_at DESC")

    def set_note(self, article: int, text: str) -> None:
        """Put a note on an article in the place of its former one; "" takes it away."""
        with self._database.transaction():
            self._database.run("DELETE FROM notes WHERE article = ?", (article,))
            if text.strip():
                self._database.run(
                    "INSERT INTO notes VALUES (?, ?, ?)", (article, text, self._clock())
                )

    # Saved searches

    def saved_searches(self) -> list[SavedSearch]:
        """All saved searches in the reader's order."""
        return state_searches.all_searches(self._database)

    def save_search(self, search: SavedSearch) -> None:
        """Keep a search, in the place of one of the same name or else at the end."""
        state_searches.save(self._database, search)

    def rename_search(self, name: str, to: str) -> None:
        """Give a saved search another name; KawarabanError when that is taken."""
        state_searches.rename(self._database, name, to)

    def remove_search(self, name: str) -> None:
        """Let a saved search go (`save_search` and `arrange_searches` bring it back)."""
        state_searches.remove(self._database, name)

    def arrange_searches(self, order: Sequence[tuple[str, str]]) -> None:
        """Put the saved searches into an order of (name, group); group "" is none.

        Those not named come after. A group is there as long as a search stands in it.
        """
        state_searches.arrange(self._database, order)

    def closed_groups(self) -> set[str]:
        """The groups of saved searches that show their name alone."""
        return state_searches.closed_groups(self._database)

    def close_group(self, name: str, closed: bool = True) -> None:
        """Let a group of saved searches show its name alone, or its searches too."""
        state_searches.close_group(self._database, name, closed)

    # Stories

    def places(self) -> dict[ArticleId, ArticleId]:
        """Where the reader placed articles (see `stories.decisions`)."""
        return state_stories.places(self._database)

    def place(self, chosen: Mapping[ArticleId, ArticleId]) -> None:
        """Place articles; the last decision on each counts."""
        state_stories.place(self._database, chosen)

    def story_marks(self) -> dict[ArticleId, StoryMark]:
        """What was done to stories, by each article that was in one then."""
        return state_stories.marks(self._database)

    def name_story(self, articles: Sequence[ArticleId], name: str) -> None:
        """Give the story of some articles a name; "" takes it away."""
        given = " ".join(name.split())
        self._mark_story(articles, name=given, named_at=self._clock() if given else None)

    def pin_story(self, articles: Sequence[ArticleId], pinned: bool = True) -> None:
        """Pin the story of some articles, or take the pin away."""
        self._mark_story(articles, pinned_at=self._clock() if pinned else None)

    def follow_story(self, articles: Sequence[ArticleId], followed: bool = True) -> None:
        """Follow the story of some articles, or no longer."""
        self._mark_story(articles, followed_at=self._clock() if followed else None)

    def see_story(self, articles: Sequence[ArticleId]) -> None:
        """Note that the reader has looked at the story of these articles."""
        self._mark_story(articles, seen_at=self._clock(), seen=None)

    # Private

    def _mark_story(self, articles: Sequence[ArticleId], **columns: int | str | None) -> None:
        state_stories.mark(self._database, articles, columns)

    def _mark(self, column: str, articles: Iterable[int], on: bool, more: bool) -> list[ArticleId]:
        wanted = list(articles)
        with self._database.part() if more else self._database.transaction():
            if on:
                join = f"reading t ON t.{column} IS NOT NULL AND t.article"
                changed = lacking(self._database, join, wanted)
                self._database.run_many(
                    f"INSERT INTO reading (article, {column}) VALUES (?1, ?2) "
                    f"ON CONFLICT (article) DO UPDATE SET {column} = ?2",
                    [(article, self._clock()) for article in changed],
                )
            else:
                join = f"reading t ON t.article = w.value AND t.{column} IS NOT NULL"
                changed = having(self._database, join, wanted)
                self._database.run_many(
                    f"UPDATE reading SET {column} = NULL WHERE article = ?",
                    [(article,) for article in changed],
                )
        return changed


_IDS_OF = {
    "read": "SELECT article FROM reading WHERE read_at IS NOT NULL",
    "starred": "SELECT article FROM reading WHERE starred_at IS NOT NULL",
    "note": "SELECT article FROM notes",
    "highlight": "SELECT article FROM highlights",
    "tagged": "SELECT DISTINCT article FROM tagged",
    "tag": "SELECT article FROM tagged JOIN tags ON tags.id = tag WHERE folded = ?",
}
