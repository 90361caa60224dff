"""Where things stand in the text of a shown document, in the units that Qt counts in."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from reader.gui.words.utf16 import utf16_length

_MARK_NAME = re.compile(r"mark-(\d+)")


class Stretch(NamedTuple):
    """A piece of the shown document from `start` to `end`, in Qt's units of UTF-16."""

    start: int
    end: int


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document in their order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def mark_stretches(document: QTextDocument, texts: Sequence[str]) -> tuple[Stretch, ...]:
    """Where the numbered marks of a page stand, given their texts in order."""
    starts = dict(_mark_starts(document)) if texts else {}
    return tuple(
        Stretch(starts[number], starts[number] + utf16_length(text))
        for number, text in enumerate(texts, 1)
        if number in starts
    )


def stretches_of(wanted: str, text: str) -> Iterator[Stretch]:
    """Every place of `wanted` in `text`, without regard to case; none of nothing."""
    read = units = 0
    for match in re.finditer(re.escape(wanted), text, re.IGNORECASE) if wanted else ():
        start = units + utf16_length(text[read : match.start()])
        read, units = match.end(), start + utf16_length(match[0])
        yield Stretch(start, units)


def _mark_starts(document: QTextDocument) -> Iterator[tuple[int, int]]:
    for block in blocks(document):
        run = block.begin()
        while not run.atEnd():
            fragment = run.fragment()
            for name in fragment.charFormat().anchorNames():
                if found := _MARK_NAME.fullmatch(name):
                    yield int(found[1]), fragment.position()
            run += 1
