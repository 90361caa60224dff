"""Where a query's words stand in a text: what the reading pane and the snippets mark."""

from collections.abc import Iterable, Iterator, Sequence

from reader.search.analysis import Token, tokens
from reader.search.language import Query
from reader.search.occurrences import Words
from reader.search.results import Span
from reader.search.syntax import TEXT_FIELDS, Near, TextLeaf, TextNode, positive, positive_text

_JOINS = (" ", "\u00a0", "\u3000", "-", "‐", "‑")
_BREAK = "\n"


def marks(query: Query, text: str, field: str = "body") -> list[Span]:
    """The stretches of `text` that the query asks for, sorted, none touching another.

    Neighbours that one space or hyphen separates are one stretch: "Central Asia" is one place.
    `field` says what the text is ("title", "lead", "body", or "author" and the like): what a
    query looks for elsewhere is not marked, nor is what it excludes.
    """
    if query.tree is None:
        return []
    leaves = (leaf for leaf in positive(query.tree) if isinstance(leaf, TextLeaf | Near))
    wanted = {leaf for leaf in leaves if _looks_in(leaf, field)}
    return _merged(_spans(wanted, tokens(text)), text) if wanted else []


def marks_through(query: Query, pieces: Sequence[tuple[str, str]]) -> list[list[Span]]:
    """The marks in each of some texts, given as (field, text).

    Texts of one field are read as one, as they are in the index: what stands near each other may
    stand in two of them.
    """
    found: list[list[Span]] = [[] for _ in pieces]
    for field in dict.fromkeys(field for field, _ in pieces):
        own = [(at, text) for at, (name, text) in enumerate(pieces) if name == field]
        whole = marks(query, _BREAK.join(text for _, text in own), field)
        for (at, _), spans in zip(own, cut(whole, [len(text) for _, text in own]), strict=True):
            found[at] = spans
    return found


def _looks_in(node: TextNode, field: str) -> bool:
    """The body of an article holds its lead, so the two are not told apart."""
    asked = next(positive_text(node)).field
    if not asked:
        return field in TEXT_FIELDS
    return asked == field or {asked, field} == {"lead", "body"}


def _spans(wanted: Iterable[TextNode], words: Sequence[Token]) -> Iterable[Span]:
    text = Words(words)
    for node in wanted:
        for stretch in text.stretches(node):
            end = _end(words, stretch.last, stretch.open_end)
            yield Span(words[stretch.first].start, end)


def _end(words: Sequence[Token], place: int, open_end: bool) -> int:
    """Where a found word ends: whole words are marked, but of a pair of kanji only what matched."""
    word = words[place]
    if open_end and place + 1 < len(words) and word.start < words[place + 1].start < word.end:
        return words[place + 1].start
    return word.end


def cut(spans: Sequence[Span], lengths: Iterable[int]) -> Iterator[list[Span]]:
    """What of some spans, sorted and apart, lies in each of the texts that were joined, counted
    from where it begins. Each span is looked at once, but for one that goes on into the next."""
    at = begin = 0
    for length in lengths:
        end = begin + length
        inside = []
        while at < len(spans) and spans[at].start < end:
            first, last = max(spans[at].start, begin), min(spans[at].end, end)
            if first < last:  # of a phrase that goes on beyond an empty text nothing is in that one
                inside.append(Span(first - begin, last - begin))
            if spans[at].end > end:
                break
            at += 1
        yield inside
        begin = end + len(_BREAK)


def _merged(spans: Iterable[Span], text: str) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and (span.start <= merged[-1].end or text[merged[-1].end : span.start] in _JOINS):
            last = merged.pop()
            span = Span(last.start, max(last.end, span.end))
        merged.append(span)
    return merged
