"""Where a quoted piece of a text is, also in another capture of it: by its words, by what stands
around them, and by its place, as the TextQuoteSelector of the W3C's Web Annotation model has it.

Nothing here knows of articles; places count characters.
"""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

CONTEXT = 32
"""How many characters are kept on either side of a quote."""

_LIKE_ENOUGH = 0.7  # of what was quoted, when some of its words are others now
_LONG_ENOUGH = 32  # characters of a quote that are enough without their surroundings
_CHUNK = 240  # a longer quote is looked for piece by piece: comparing is quadratic
_SEED, _LEAST_SEED = 12, 4
_GRID = 16  # characters by which the votes for a place may differ
_MOST_PLACES = 64  # of one seed; one that is everywhere says nothing
_MOST_LOOKED_AT = 3


class Anchor(NamedTuple):
    """A quote, up to `CONTEXT` characters before and after it, and where it began."""

    quote: str
    prefix: str
    suffix: str
    offset: int


class Stretch(NamedTuple):
    """A piece of a text from `start` up to but not including `end`."""

    start: int
    end: int


def anchor(text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`, which must not be empty (ValueError)."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"there is nothing from {start} to {end}")
    prefix = text[max(start - CONTEXT, 0) : start]
    return Anchor(text[start:end], prefix, text[end : end + CONTEXT], start)


def find(text: str, wanted: Anchor) -> Stretch | None:
    """Where an anchor's quote stands in `text`; None when it is not there any more.

    As it was, if it is: of several places the one with the most of its surroundings, then the
    nearest to where it was. Else the piece that is most like it, if it is like enough.
    """
    exact = _exactly(text, wanted)
    if exact is not None:
        return exact
    if len(wanted.quote) <= _CHUNK:
        return _roughly(text, wanted)
    return _in_chunks(text, wanted)


def _exactly(text: str, wanted: Anchor) -> Stretch | None:
    whole = wanted.prefix + wanted.quote + wanted.suffix
    if text.startswith(whole, max(wanted.offset - len(wanted.prefix), 0)):
        return Stretch(wanted.offset, wanted.offset + len(wanted.quote))
    best, best_rank = -1, (-1, 0)
    for place in _places(text, wanted.quote):
        end = place + len(wanted.quote)
        before = text[max(place - CONTEXT, 0) : place][::-1]
        around = _common(before, wanted.prefix[::-1])
        around += _common(text[end : end + CONTEXT], wanted.suffix)
        rank = (around, -abs(place - wanted.offset))
        if rank > best_rank:
            best, best_rank = place, rank
    return Stretch(best, best + len(wanted.quote)) if best >= 0 else None


def _places(text: str, piece: str) -> Iterator[int]:
    place = text.find(piece) if piece else -1
    while place >= 0:
        yield place
        place = text.find(piece, place + 1)


def _common(a: str, b: str) -> int:
    """How many characters two texts have in common at their beginnings."""
    for number, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return number
    return min(len(a), len(b))


def _in_chunks(text: str, wanted: Anchor) -> Stretch | None:
    """A long quote, from the first of its pieces that is still there to the last."""
    found: list[Stretch] = []
    chunks = range(0, len(wanted.quote), _CHUNK)
    for start in chunks:
        end = min(start + _CHUNK, len(wanted.quote))
        prefix = (wanted.prefix + wanted.quote[:start])[-CONTEXT:]
        suffix = (wanted.quote[end:] + wanted.suffix)[:CONTEXT]
        near = wanted.offset + start if not found else found[-1].end
        piece = find(text, Anchor(wanted.quote[start:end], prefix, suffix, near))
        if piece is not None and (not found or piece.start >= found[-1].end):
            found.append(piece)
    if 2 * len(found) < len(chunks):
        return None
    whole = Stretch(found[0].start, found[-1].end)
    return whole if whole.end - whole.start <= 2 * len(wanted.quote) else None


def _roughly(text: str, wanted: Anchor) -> Stretch | None:
    """The piece of the text that is most like the quote, where its surroundings point to."""
    whole = wanted.prefix + wanted.quote + wanted.suffix
    best, best_likeness = None, 0.0
    for shift in _likely_shifts(text, whole):
        slack = _GRID + len(whole) // 4
        start = max(shift - slack, 0)
        window = text[start : shift + len(whole) + slack]
        piece, likeness = _aligned(window, wanted)
        if likeness > best_likeness:
            best, best_likeness = Stretch(start + piece.start, start + piece.end), likeness
    return best


def _likely_shifts(text: str, whole: str) -> list[int]:
    """Where `whole` may begin in the text: what most of its pieces vote for, best first."""
    size = max(_LEAST_SEED, min(_SEED, len(whole) // 8))
    votes: Counter[int] = Counter()
    for at in range(0, max(len(whole) - size, 0) + 1, max(size // 2, 1)):
        for number, place in enumerate(_places(text, whole[at : at + size])):
            if number == _MOST_PLACES:
                break
            votes[(place - at) // _GRID] += 1
    joined = Counter({cell: votes[cell] + votes[cell + 1] for cell in votes})
    return [max(cell * _GRID, 0) for cell, _ in joined.most_common(_MOST_LOOKED_AT)]


def _aligned(window: str, wanted: Anchor) -> tuple[Stretch, float]:
    """Where the quote lies in a window when both are aligned, and how alike they are; 0 for not
    alike enough."""
    whole = wanted.prefix + wanted.quote + wanted.suffix
    first, last = len(wanted.prefix), len(wanted.prefix) + len(wanted.quote)
    matcher = SequenceMatcher(None, window, whole, autojunk=False)
    blocks = [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size]
    start, end = _mapped(blocks, first, at_end=False), _mapped(blocks, last, at_end=True)
    if not start < end <= len(window):
        return Stretch(0, 0), 0.0
    same = sum(max(min(b + size, last) - max(b, first), 0) for _, b, size in blocks)
    likeness = 2 * same / (len(wanted.quote) + end - start)
    around = sum(size for _, _, size in blocks) / len(whole)
    alike = likeness >= _LIKE_ENOUGH and (
        len(wanted.quote) >= _LONG_ENOUGH or around >= _LIKE_ENOUGH
    )
    return Stretch(start, end), likeness if alike else 0.0


def _mapped(blocks: list[tuple[int, int, int]], place: int, *, at_end: bool) -> int:
    """The place in a window that a place of what was aligned with it has become; -1 for none.

    Between two blocks that match it stays with the one it touches: the end of a quote (`at_end`)
    with the end of the one before, the start with the start of the one after.
    """
    before = next(((a, b, size) for a, b, size in reversed(blocks) if b <= place), None)
    after = next(((a, b, size) for a, b, size in blocks if b + size >= place), None)
    if before is None or after is None:
        return -1 if not blocks else (blocks[0][0] if before is None else _end(blocks[-1]))
    if before == after:
        return before[0] + place - before[1]
    touches_before = before[1] + before[2] == place
    touches_after = after[1] == place
    if touches_after and not (at_end and touches_before):
        return after[0]
    if touches_before:
        return _end(before)
    gap = after[1] - before[1] - before[2]
    share = (place - before[1] - before[2]) / gap
    return round(_end(before) + share * (after[0] - _end(before)))


def _end(block: tuple[int, int, int]) -> int:
    return block[0] + block[2]
