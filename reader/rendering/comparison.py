"""Two articles side by side as a page: what both say is quiet, what one alone says stands out."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from reader.article import ArticleId
from reader.rendering.links import article_link
from reader.rendering.text import paragraph, plain, printable, tidy_spans
from reader.rendering.type import Typography, document
from reader.rendering.words import ENGLISH, Words
from reader.search.results import Span
from reader.stories.results import AlignedPair, Comparison, Sentence

_ROW = '<tr><td width="50%" class="left">{}</td><td width="50%" class="right">{}</td></tr>'


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles that are compared."""

    id: ArticleId
    headline: str
    published: datetime | None


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """Two articles and what their comparison found, as it is shown."""

    a: Side
    b: Side
    comparison: Comparison


def render_comparison(
    page: ComparisonPage,
    colours: Mapping[str, str],
    typography: Typography,
    words: Words = ENGLISH,
) -> str:
    """The page as a complete HTML document; each headline is a link to its article."""
    comparison = page.comparison
    parts = [
        paragraph("kicker", words.say("Side by side")),
        _table([(_side(page.a, words), _side(page.b, words))]),
        _differences(comparison, words),
        "<hr>",
        paragraph("facts", _summary(comparison, words)),
        _table(_rows(comparison)),
    ]
    return document("".join(parts), colours, typography)


def _side(side: Side, words: Words) -> str:
    headline = plain(side.headline) or words.say("Without a headline")
    day = words.long_day(side.published) if side.published else words.say("no date")
    return (
        f'<p class="title"><a class="title" href="{article_link(side.id)}">{headline}</a></p>'
        f"{paragraph('facts', day)}"
    )


def _differences(comparison: Comparison, words: Words) -> str:
    """What is told differently, once each: "established: 2004 → 2014"."""
    found = dict.fromkeys(
        (each.label, each.a, each.b) for pair in comparison.aligned for each in pair.differences
    )
    if not found:
        return ""
    rows = "".join(
        f'<tr><td class="key">{paragraph("does", label)}</td>'
        f"<td>{paragraph('key', f'{one} → {other}')}</td></tr>"
        for label, one, other in found
    )
    table = f'<table cellspacing="0" cellpadding="0">{rows}</table>'
    return f"<hr>{paragraph('facts', words.say('Told differently'))}{table}"


def _summary(comparison: Comparison, words: Words) -> str:
    count = len(comparison.aligned)
    if count > 1:
        both = words.say("{count} sentences say the same in both (quiet).").format(count=count)
    elif count == 1:
        both = words.say("1 sentence says the same in both (quiet).")
    else:
        both = words.say("No sentence says the same in both.")
    alone = words.say("{left} only on the left, {right} only on the right.")
    left, right = len(comparison.only_a), len(comparison.only_b)
    return f"{both} {alone.format(left=left, right=right)}"


def _rows(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The sentences of both articles in their orders, those that say the same beside each other.

    Pairs run in the order of the left article. Between them stands what each says alone: after
    the pair that it follows in its own article.
    """
    pairs = sorted(comparison.aligned, key=lambda pair: _place(pair.a))
    left = _following(comparison.only_a, [pair.a for pair in pairs])
    right = _following(comparison.only_b, [pair.b for pair in pairs])
    yield _alone(left[None]), _alone(right[None])
    for pair in pairs:
        yield _said(pair.a, _spans(pair, "a")), _said(pair.b, _spans(pair, "b"))
        yield _alone(left[_place(pair.a)]), _alone(right[_place(pair.b)])


def _following(
    alone: Sequence[Sentence], paired: Sequence[Sentence]
) -> defaultdict[tuple[int, int] | None, list[Sentence]]:
    """What only one article says, by the paired sentence of it that stands before."""
    places = sorted(map(_place, paired))
    found: defaultdict[tuple[int, int] | None, list[Sentence]] = defaultdict(list)
    for sentence in sorted(alone, key=_place):
        before = bisect(places, _place(sentence))
        found[places[before - 1] if before else None].append(sentence)
    return found


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.block, sentence.at.start


def _spans(pair: AlignedPair, side: str) -> list[Span]:
    return [each.at_a if side == "a" else each.at_b for each in pair.differences]


def _alone(sentences: Sequence[Sentence]) -> str:
    return "".join(f'<p class="alone">{plain(sentence.text)}</p>' for sentence in sentences)


def _said(sentence: Sentence, differing: Sequence[Span]) -> str:
    """A sentence that both say, with what it tells differently marked."""
    text = printable(sentence.text)
    parts, place = [], 0
    for span in tidy_spans(differing, text):
        marked = escape(text[span.start : span.end])
        parts.append(f'{escape(text[place : span.start])}<span class="mark">{marked}</span>')
        place = span.end
    return f'<p class="said">{"".join(parts)}{escape(text[place:])}</p>'


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(_ROW.format(left, right) for left, right in rows if left or right)
    return f'<table class="sides" width="100%" cellspacing="0" cellpadding="0">{cells}</table>'
