"""Two articles, or two captures of one, side by side: what `stories` decides, for its askers."""

from collections.abc import Iterable
from pathlib import Path

from reader import formats
from reader.archive.scan import printable
from reader.article import Capture, Problem
from reader.errors import ArticleMissingError
from reader.stories.changes import compare_captures
from reader.stories.comparison import compare, new_in
from reader.stories.results import ChangedBlock

__all__ = ["changes", "compare", "compare_captures", "new_in"]


def changes(earlier: Path, later: Path) -> tuple[ChangedBlock, ...]:
    """What changed between two captures of one article, read from their files."""
    first, second = _read((earlier, later))
    return compare_captures(first, second)


def _read(paths: Iterable[Path]) -> Iterable[Capture]:
    for path in paths:
        capture = formats.read(path)
        if isinstance(capture, Problem):
            raise ArticleMissingError(f"This capture can't be read: {printable(path)}")
        yield capture
