"""Two articles, or two captures of one, side by side: what `stories` decides, for its askers."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from reader import formats
from reader.article import Article, ArticleId, Capture, Problem
from reader.errors import ArticleMissingError
from reader.paths import printable
from reader.rendering import CaptureLine, CapturesPage, ComparisonPage, Side
from reader.stories.changes import compare_captures
from reader.stories.comparison import compare, new_in
from reader.stories.results import ChangedBlock

__all__ = ["changes", "compare", "compare_captures", "new_in"]


def comparison_page(one: Article, other: Article) -> ComparisonPage:
    """Two articles side by side as they are shown, the older one on the left."""
    a, b = sorted((one, other), key=_age)
    return ComparisonPage(_side(a), _side(b), compare(a.capture, b.capture))


def changes(earlier: Path, later: Path) -> tuple[ChangedBlock, ...]:
    """What changed between two captures of one article, read from their files."""
    first, second = _read((earlier, later))
    return compare_captures(first, second)


def captures_page(
    article: ArticleId, paths: Sequence[Path], earlier: int, later: int
) -> CapturesPage:
    """Two captures of an article as they are shown, by their numbers from 1.

    `paths` are those of all its captures as the catalog has them, the earliest form last. 0, or
    a capture that is not there any more, is the first and the last one.
    """
    paths = tuple(reversed(paths))
    if len(paths) < 2:
        raise ArticleMissingError("This article has no second capture to compare.")
    captures = tuple(_read(paths))
    count = len(captures)
    one, other = (number if 1 <= number <= count else 0 for number in (earlier, later))
    one, other = one or 1, other or count
    return CapturesPage(
        article=article,
        headline=captures[other - 1].headline,
        captures=tuple(map(_line, paths, captures)),
        earlier=one,
        later=other,
        blocks=compare_captures(captures[one - 1], captures[other - 1]),
    )


def _line(path: Path, capture: Capture) -> CaptureLine:
    return CaptureLine(
        printable(Path(path.name)), capture.dateline.printed if capture.dateline else ""
    )


def _read(paths: Iterable[Path]) -> Iterable[Capture]:
    for path in paths:
        capture = formats.read(path)
        if isinstance(capture, Problem):
            raise ArticleMissingError(f"This capture can't be read: {printable(path)}")
        yield capture


def _published(article: Article) -> datetime | None:
    dateline = article.capture.dateline
    return dateline.published if dateline else None


def _age(article: Article) -> tuple[bool, float]:
    published = _published(article)
    return published is None, published.timestamp() if published else 0.0


def _side(article: Article) -> Side:
    return Side(article.id, article.capture.headline, _published(article))
