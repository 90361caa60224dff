"""Where a query's words stand in a text: what the reading pane and the snippets mark."""

from collections.abc import Iterable, Sequence

from reader.search.analysis import Token, tokens
from reader.search.language import Query
from reader.search.patterns import Pattern, pattern
from reader.search.results import Span
from reader.search.syntax import TEXT_FIELDS, TextLeaf, positive_text

_JOINS = (" ", "\u00a0", "\u3000", "-", "‐", "‑")


def marks(query: Query, text: str, field: str = "body") -> list[Span]:
    """The stretches of `text` that the query asks for, sorted, none touching another.

    Neighbours that one space or hyphen separates are one stretch: "Central Asia" is one place.
    `field` says what the text is ("title", "lead", "body", or "author" and the like): what a
    query looks for elsewhere is not marked, nor is what it excludes.
    """
    if query.tree is None:
        return []
    wanted = [leaf for leaf in positive_text(query.tree) if _looks_in(leaf, field)]
    patterns = {found for leaf in wanted if (found := pattern(leaf)) is not None}
    return _merged(_stretches(patterns, tokens(text)), text) if patterns else []


def _looks_in(leaf: TextLeaf, field: str) -> bool:
    """The body of an article holds its lead, so the two are not told apart."""
    if not leaf.field:
        return field in TEXT_FIELDS
    return leaf.field == field or {leaf.field, field} == {"lead", "body"}


def _stretches(patterns: Iterable[Pattern], words: Sequence[Token]) -> Iterable[Span]:
    stems = {found.words[0] for found in patterns if found.stemmed}
    by_first: dict[str, list[Pattern]] = {}
    beginnings: list[Pattern] = []
    for found in patterns:
        if found.open_end and len(found.words) == 1:
            beginnings.append(found)
        elif not found.stemmed:
            by_first.setdefault(found.words[0], []).append(found)
    starts = tuple(found.words[0] for found in beginnings)
    for place, word in enumerate(words):
        if word.text in stems:
            yield Span(word.start, word.end)
        if word.exact.startswith(starts):
            yield Span(word.start, _end(words, place, open_end=True))
        for phrase in by_first.get(word.exact, ()):
            if _stands_at(phrase, words, place):
                last = place + len(phrase.words) - 1
                yield Span(word.start, _end(words, last, phrase.open_end))


def _end(words: Sequence[Token], place: int, open_end: bool) -> int:
    """Where a found word ends: whole words are marked, but of a pair of kanji only what matched."""
    word = words[place]
    if open_end and place + 1 < len(words) and word.start < words[place + 1].start < word.end:
        return words[place + 1].start
    return word.end


def _stands_at(phrase: Pattern, words: Sequence[Token], place: int) -> bool:
    here = [word.exact for word in words[place : place + len(phrase.words)]]
    if len(here) < len(phrase.words):
        return False
    *whole, last = phrase.words
    ends = here[-1].startswith(last) if phrase.open_end else here[-1] == last
    return ends and here[:-1] == whole


def _merged(spans: Iterable[Span], text: str) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and (span.start <= merged[-1].end or text[merged[-1].end : span.start] in _JOINS):
            last = merged.pop()
            span = Span(last.start, max(last.end, span.end))
        merged.append(span)
    return merged
