"""Two articles side by side: what both say, what each says alone, and where they differ."""

import re
from collections.abc import Collection, Iterable, Sequence

from reader.article import Capture, Role
from reader.search.results import Span
from reader.sentences import sentence_spans
from reader.stories.alignment import SAME, aligned
from reader.stories.differences import differences
from reader.stories.mentions import capitals_within
from reader.stories.results import AlignedPair, Comparison, Sentence


def compare(a: Capture, b: Capture) -> Comparison:
    """The paragraphs of two articles, sentence by sentence.

    Turned round it is the same turned round, but for the order of the pairs: it is that of `a`.
    """
    mine, its = sentences(a), sentences(b)
    names = known_names(each.text for each in (*mine, *its))
    pairs = tuple(
        AlignedPair(
            a=mine[one],
            b=its[other],
            similarity=similarity,
            differences=differences(mine[one].text, its[other].text, names),
        )
        for one, other, similarity in aligned(_texts(mine), _texts(its))
    )
    return Comparison(
        aligned=pairs,
        only_a=_but(mine, [pair.a for pair in pairs]),
        only_b=_but(its, [pair.b for pair in pairs]),
    )


def new_in(article: Capture, earlier: Iterable[Capture]) -> tuple[Sentence, ...]:
    """The sentences of an article that say what no earlier one said, in their order."""
    left = sentences(article)
    for each in earlier:
        pairs = aligned(_texts(left), _texts(sentences(each)), SAME)
        told = {one for one, _, _ in pairs}
        left = tuple(sentence for at, sentence in enumerate(left) if at not in told)
    return left


def sentences(capture: Capture) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs, without the place and agency that the first begins with."""
    found: list[Sentence] = []
    for number, block in enumerate(capture.blocks):
        if block.role is not Role.PARAGRAPH:
            continue
        begin = 0 if found else _after_place(capture.place, block.text)
        for start, end in sentence_spans(block.text[begin:]):
            at = Span(begin + start, begin + end)
            found.append(Sentence(block.text[at.start : at.end], number, at))
    return tuple(found)


def known_names(texts: Iterable[str]) -> set[str]:
    """The words that have a capital within a sentence: names, most of them."""
    return {word for text in texts for word in capitals_within(text)}


def _after_place(place: str, text: str) -> int:
    opening = re.match(rf"{re.escape(place)}[^—–―]{{0,60}}?[—–―-]+\s+", text) if place else None
    return opening.end() if opening else 0


def _texts(found: Sequence[Sentence]) -> list[str]:
    return [sentence.text for sentence in found]


def _but(found: Sequence[Sentence], taken: Collection[Sentence]) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in found if sentence not in taken)
