"""What its reader did to an article, as lines of text: all that is left where its file is gone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.cli.highlights_text import quote_lines
from reader.library import Highlight


class Done(NamedTuple):
    """The tags of an article, the note on it as it was typed, and its highlights."""

    tags: Sequence[str]
    note: str
    highlights: Sequence[Highlight]


def done_lines(done: Done) -> Iterator[str]:
    """Each kind below an empty line and its name, as far as there is any."""
    if done.tags:
        yield from ("", "Tags", *(f"  {name}" for name in done.tags))
    if done.note.strip():
        yield from ("", "Note", *(f"  {line}" for line in done.note.splitlines()))
    if done.highlights:
        yield from ("", "Highlights")
    for each in done.highlights:
        yield from quote_lines(each)
