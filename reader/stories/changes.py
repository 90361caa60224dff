"""What changed between two captures of one article, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from reader.article import Block, Capture, Role
from reader.search.analysis import words
from reader.search.scripts import CJK
from reader.stories.results import ChangedBlock, Passage

_SAME, _REMOVED, _ADDED = "same", "removed", "added"

_LETTER = rf"[^\W{CJK}]"
_WORD = re.compile(rf"\s*(?:{_LETTER}+(?:[.,'’-]{_LETTER}+)*|\S)")
_ONE_BLOCK = 0.5  # of their words that two forms of one block share
_ISLAND = 2  # words: fewer that stay between changes are read as changed with them


def compare_captures(earlier: Capture, later: Capture) -> tuple[ChangedBlock, ...]:
    """The headline and the blocks of both captures in order, each with what changed in it."""
    headlines = _changed(Role.HEADLINE, earlier.headline, later.headline)
    return (headlines, *_changed_blocks(_read(earlier), _read(later)))


def _read(capture: Capture) -> list[Block]:
    return [block for block in capture.blocks if block.text]


def _changed_blocks(earlier: Sequence[Block], later: Sequence[Block]) -> Iterator[ChangedBlock]:
    for _, first, last, start, end in SequenceMatcher(
        None, [block.text for block in earlier], [block.text for block in later], autojunk=False
    ).get_opcodes():
        yield from _paired(earlier[first:last], later[start:end])


def _paired(earlier: Sequence[Block], later: Sequence[Block]) -> Iterator[ChangedBlock]:
    """Blocks in order, each that became another one with it; between such what went comes first."""
    gone = come = 0
    for one, other in _pairs(earlier, later):
        yield from _one_sided(earlier[gone:one], later[come:other])
        yield _changed(later[other].role, earlier[one].text, later[other].text)
        gone, come = one + 1, other + 1
    yield from _one_sided(earlier[gone:], later[come:])


def _pairs(earlier: Sequence[Block], later: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The places of blocks that became others, in order on both sides."""
    start = 0
    for other, block in enumerate(later):
        places = range(start, len(earlier))
        if (at := next((at for at in places if _is_one(earlier[at], block)), None)) is not None:
            yield at, other
            start = at + 1


def _one_sided(earlier: Iterable[Block], later: Iterable[Block]) -> Iterator[ChangedBlock]:
    yield from (_changed(block.role, block.text, "") for block in earlier)
    yield from (_changed(block.role, "", block.text) for block in later)


def _is_one(earlier: Block, later: Block) -> bool:
    """Whether one block became the other: most words of the shorter one are in both."""
    mine, its = set(words(earlier.text)), set(words(later.text))
    is_near = len(mine & its) > _ONE_BLOCK * min(len(mine), len(its))
    return earlier.role == later.role and (is_near or earlier.text == later.text)


def _changed(role: Role, earlier: str, later: str) -> ChangedBlock:
    mine, its = _WORD.findall(earlier), _WORD.findall(later)
    matcher = SequenceMatcher(None, _bare(mine), _bare(its), autojunk=False)
    passages: list[Passage] = []
    removed: list[str] = []
    added: list[str] = []
    codes = matcher.get_opcodes()
    for number, (code, first, last, start, end) in enumerate(codes):
        is_island = 0 < number < len(codes) - 1 and end - start < _ISLAND
        if code == "equal" and not is_island:
            passages += _between(removed, added)
            passages.append(Passage(_SAME, "".join(its[start:end])))
            removed, added = [], []
        else:
            removed += mine[first:last]
            added += its[start:end]
    return ChangedBlock(role, (*passages, *_between(removed, added)))


def _bare(pieces: Iterable[str]) -> list[str]:
    return [piece.strip() for piece in pieces]


def _between(removed: Iterable[str], added: Iterable[str]) -> Iterator[Passage]:
    for change, pieces in ((_REMOVED, removed), (_ADDED, added)):
        if text := "".join(pieces):
            yield Passage(change, text)
