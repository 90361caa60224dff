"""The short piece of an article that a hit in the list carries, with its marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.analysis import tokens
from reader.search.language import Query
from reader.search.marks import marks_through
from reader.search.results import Snippet, Span

_WHITE = re.compile(r"\s+")
_ELLIPSIS = "…"
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of one text with the marks in it; `worth` counts different words, then marks."""

    text: str
    spans: Sequence[Span]
    worth: tuple[int, int]


def snippet(query: Query, texts: Sequence[str], width: int = 160) -> Snippet:
    """About `width` characters around the most different marks in any of `texts`.

    White space is collapsed; the piece begins and ends with a word, and with "…" where the text
    goes on. Without marks it is the beginning of the first text that is not empty.
    """
    plain = [collapsed for text in texts if (collapsed := _WHITE.sub(" ", text).strip())]
    best: _Window | None = None
    found = marks_through(query, [("body", text) for text in plain])
    for text, spans in zip(plain, found, strict=True):
        window = _densest(text, spans, width)
        if window and (best is None or window.worth > best.worth):
            best = window
    if best is None:
        return _cut(plain[0], [], 0, width) if plain else Snippet("")
    return _cut(best.text, best.spans, _start(best, width), width)


def _densest(text: str, spans: Sequence[Span], width: int) -> _Window | None:
    """The first of the windows, each beginning with a mark, that are worth most."""
    best: _Window | None = None
    words = [{token.text for token in tokens(text[span.start : span.end])} for span in spans]
    last = 0
    for first, span in enumerate(spans):
        last = max(last, first + 1)
        while last < len(spans) and spans[last].end - span.start <= width:
            last += 1
        worth = len(set().union(*words[first:last])), last - first
        if best is None or worth > best.worth:
            best = _Window(text, spans[first:last], worth)
    return best


def _start(window: _Window, width: int) -> int:
    """Where to begin so that the marks stand in the middle, but not before the text."""
    first, last = window.spans[0].start, window.spans[-1].end
    spare = max(0, width - (last - first)) // 2
    return max(0, min(first - spare, len(window.text) - width))


def _cut(text: str, spans: Sequence[Span], start: int, width: int) -> Snippet:
    keep_from = spans[0].start if spans else start
    start = _word_start(text, start, keep_from)
    end = min(len(text), start + width)
    if end < len(text):
        end = _word_end(text, end, max(keep_from, start))
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    inside = tuple(
        Span(span.start + shift, min(span.end, end) + shift) for span in spans if span.start < end
    )
    return Snippet(before + text[start:end] + after, inside)


def _word_start(text: str, start: int, latest: int) -> int:
    """The beginning of the next word, when one is near; scripts without spaces have none."""
    if start == 0 or text[start - 1] == " ":
        return start
    space = text.find(" ", start, min(latest, start + _LONGEST_WORD))
    return space + 1 if space >= 0 else start


def _word_end(text: str, end: int, earliest: int) -> int:
    """The end of the last whole word before `end`."""
    if text[end] == " ":
        return end
    space = text.rfind(" ", max(earliest, end - _LONGEST_WORD), end)
    return space if space > 0 else end
