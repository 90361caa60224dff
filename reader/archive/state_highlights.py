"""What the reader highlighted in articles, each by its words: a text captured anew keeps it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from reader.anchors import Anchor
from reader.archive.database import Database
from reader.article import ArticleId

COLOURS: Final = ("yellow", "green", "blue", "rose")
"""The names of the colours; how each looks is the window's business."""

_COLUMNS = "id, article, quote, prefix, suffix, offset, colour, comment, created_at, changed_at"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A piece of an article that the reader marked. Times are seconds UTC."""

    id: int
    article: ArticleId
    anchor: Anchor
    colour: str
    comment: str
    created_at: int
    changed_at: int


class Highlights:
    """The highlights in the reading state of one library."""

    def __init__(self, database: Database, clock: Callable[[], int]) -> None:
        self._database = database
        self._clock = clock

    def add(self, article: ArticleId, anchor: Anchor, colour: str, comment: str = "") -> Highlight:
        """Highlight a piece of an article in one of `COLOURS`."""
        now = self._clock()
        with self._database.transaction():
            self._database.run(
                f"INSERT INTO highlights ({_COLUMNS}) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (article, *anchor, colour, comment, now, now),
            )
            number = self._database.number("SELECT last_insert_rowid()")
        return Highlight(number, article, anchor, colour, comment, now, now)

    def put(self, highlight: Highlight) -> None:
        """Have a highlight be exactly so again: one that was changed, or taken away."""
        self._database.run(
            f"INSERT OR REPLACE INTO highlights ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(highlight.id, highlight.article, *highlight.anchor, highlight.colour),
                *(highlight.comment, highlight.created_at, highlight.changed_at),
            ),
        )

    def change(
        self, highlight: Highlight, *, colour: str = "", comment: str | None = None
    ) -> Highlight:
        """Give a highlight another colour or comment; the highlight as it is then."""
        changed = replace(
            highlight,
            colour=colour or highlight.colour,
            comment=highlight.comment if comment is None else comment,
            changed_at=self._clock(),
        )
        self.put(changed)
        return changed

    def remove(self, highlight: Highlight) -> None:
        """Take a highlight away (`put` brings it back)."""
        self._database.run("DELETE FROM highlights WHERE id = ?", (highlight.id,))

    def of(self, article: int) -> list[Highlight]:
        """The highlights of one article, in the order of their places."""
        return self._select("WHERE article = ? ORDER BY offset, id", (article,))

    def all(self) -> list[Highlight]:
        """All highlights, the newest first."""
        return self._select("ORDER BY created_at DESC, id DESC")

    def by_article(self) -> list[Highlight]:
        """All highlights, those of one article together in the order of their places.

        The article with the newest highlight comes first.
        """
        order: dict[ArticleId, list[Highlight]] = {}
        for each in self.all():
            order.setdefault(each.article, []).append(each)
        return [
            each
            for marked in order.values()
            for each in sorted(marked, key=lambda each: (each.anchor.offset, each.id))
        ]

    def articles(self) -> list[ArticleId]:
        """The articles with highlights, that with the newest one first."""
        found = self._database.all(
            "SELECT article FROM highlights GROUP BY article ORDER BY max(created_at) DESC, "
            "max(id) DESC"
        )
        return [ArticleId(article) for (article,) in found]

    def _select(self, which: str, parameters: tuple[object, ...] = ()) -> list[Highlight]:
        found = self._database.each(f"SELECT {_COLUMNS} FROM highlights {which}", parameters)
        return [Highlight(row[0], ArticleId(row[1]), Anchor(*row[2:6]), *row[6:]) for row in found]


def carry_over(database: Database, before: int, now: int) -> None:
    """Give an article the highlights of the one it was known as before."""
    database.run("UPDATE highlights SET article = ? WHERE article = ?", (now, before))
