"""Where things stand in the text of a shown document, in the units that Qt counts in."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption

from reader.gui.words.utf16 import utf16_length
from reader.rendering import MARK_NUMBERS

_LONGEST_WORD = 20_000
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


def within_blocks(document: QTextDocument, stretch: Stretch) -> Iterator[Stretch]:
    """The parts of a stretch that lie in a block each: none in one without text, as a rule is."""
    block = document.findBlock(stretch.start)
    while block.isValid() and block.position() < stretch.end:
        first, last = block.position(), block.position() + block.length() - 1
        part = Stretch(max(stretch.start, first), min(stretch.end, last))
        if part.start < part.end:
            yield part
        block = block.next()


def paragraphs(document: QTextDocument) -> list[tuple[int, str]]:
    """Where each paragraph of a document begins, and its text."""
    return [(block.position(), block.text()) for block in blocks(document)]


def moved(
    position: int, before: Sequence[tuple[int, str]], after: Sequence[tuple[int, str]]
) -> int:
    """Where a position stands after paragraphs came, went or changed.

    It stays with its paragraph or, where that is gone, with the last one before it that is not.
    """
    for start, text in reversed(before):
        if start <= position and text.strip():
            there = [other for other, same in after if same == text]
            if there:
                return min(there, key=lambda each: abs(each - start)) + position - start
    return position


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


def wrapping(html: str) -> QTextOption.WrapMode:
    """Between words, but in text that has none: there Qt's search for a break is quadratic."""
    if max(map(len, html.split()), default=0) > _LONGEST_WORD:
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def _mark_starts(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """The marks, from 1 on, and where they begin; their names count round and round."""
    number = 0
    for block in blocks(document):
        run = block.begin()
        while not run.atEnd():
            fragment = run.fragment()
            for name in fragment.charFormat().anchorNames():
                if found := _MARK_NAME.fullmatch(name):
                    number += (int(found[1]) - number - 1) % MARK_NUMBERS + 1
                    yield number, fragment.position()
            run += 1
