"""Where a pattern stands in one segment: single words, beginnings of words and phrases."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.search.patterns import Pattern
from reader.search.schema import stem_field
from reader.search.segments import Block, Part, decode_positions

Found = tuple[Sequence[int], Sequence[float]]
Places = dict[int, list[bytes]]


def matches(part: Part, field: str, wanted: Pattern, check: Callable[[], None]) -> Iterator[Found]:
    """Documents of a segment and how often the pattern occurs in each, in several pieces.

    A document may be in several pieces, with other occurrences in each.
    `check` is called often and may raise to stop the work.
    """
    if len(wanted.words) > 1:
        yield _phrase(part, field, wanted, check)
        return
    for numbers, counts, _ in _blocks(part, field, wanted.words[0], wanted.open_end, check):
        yield numbers, counts
    if wanted.stemmed:
        for numbers, counts, _ in _blocks(part, stem_field(field), wanted.words[0], False, check):
            yield numbers, counts


def _blocks(
    part: Part, field: str, word: str, open_end: bool, check: Callable[[], None]
) -> Iterator[Block]:
    terms: Iterable[str] = part.expand(field, word) if open_end else (word,)
    for term in terms:
        for block in part.blocks(field, term):
            check()
            yield block


def _phrase(part: Part, field: str, wanted: Pattern, check: Callable[[], None]) -> Found:
    """The rarest word is read first; of the others only what is in the same documents."""
    last = len(wanted.words) - 1
    order = sorted(
        range(len(wanted.words)),
        key=lambda place: _rank(part, field, wanted, place),
    )
    places: dict[int, Places] = {}
    candidates: Places | None = None
    for place in order:
        found: Places = {}
        open_end = wanted.open_end and place == last
        for numbers, _, values in _blocks(part, field, wanted.words[place], open_end, check):
            for number, value in zip(numbers, values, strict=True):
                if candidates is None or number in candidates:
                    found.setdefault(number, []).append(value)
        places[place] = candidates = found
        if not found:
            return [], []
    counted = {number: _in_sequence(number, places) for number in candidates or ()}
    hits = {number: count for number, count in counted.items() if count}
    return list(hits), [float(count) for count in hits.values()]


def _rank(part: Part, field: str, wanted: Pattern, place: int) -> tuple[bool, int]:
    """The order of reading: an open end last, else the rarest word first."""
    if wanted.open_end and place == len(wanted.words) - 1:
        return True, 0
    return False, part.document_frequency(field, wanted.words[place])


def _in_sequence(number: int, places: dict[int, Places]) -> int:
    starts: set[int] | None = None
    for place, found in places.items():
        here = {position - place for value in found[number] for position in decode_positions(value)}
        starts = here if starts is None else starts & here
        if not starts:
            return 0
    return len(starts or ())
