"""Which sentences of two articles say the same, told by the words they share.

The similarity is Dice's coefficient (1945) of the stems, weighed by integers, so that it is the
same from both sides. It takes no statistics of other articles: two files can be compared alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from reader.search.analysis import Token, is_cjk, tokens
from reader.search.results import Span
from reader.stories.asides import asides
from reader.stories.distinctive import STOP_WORDS
from reader.stories.name_words import SPOKEN_TITLES
from reader.stories.quantities import AMOUNT_WORDS, NUMBER_WORDS, overlap

SAME = 0.36
"""The similarity from which on two sentences are held to say the same."""

_WORD, _LITTLE = 60, 15
_OFTEN = 2  # sentences of one article that may have a word before it counts less
_BESIDE = SPOKEN_TITLES | NUMBER_WORDS
_TELL_NOTHING = STOP_WORDS | AMOUNT_WORDS
_LEAST_SHARED = _WORD  # of two short sentences more must be the same than of two long ones


def one_to_one(scores: Iterable[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Of scored pairs the best ones, so that nothing is in two of them, by their first side.

    Of equally good pairs those come first that stand at like places. Turned round, the pairs
    give the same answer turned round: what ties to the last shares neither side.
    """
    ranked = sorted(scores, key=lambda pair: (-pair[2], abs(pair[0] - pair[1]), pair[0] + pair[1]))
    chosen: dict[int, tuple[int, int, float]] = {}
    taken: set[int] = set()
    for one, other, score in ranked:
        if one not in chosen and other not in taken:
            chosen[one] = (one, other, score)
            taken.add(other)
    return [chosen[one] for one in sorted(chosen)]


def aligned(
    one: Sequence[str], other: Sequence[str], least: float = SAME
) -> list[tuple[int, int, float]]:
    """The pairs of sentences that say the same: (place in `one`, place in `other`, similarity).

    Each sentence is in one pair at most; the order of the two articles may differ.
    """
    mine, theirs = _read(one), _read(other)
    names = mine.names | theirs.names
    found = []
    held = {stem: max(mine.held[stem], theirs.held[stem]) for stem in mine.held | theirs.held}
    its = [_weights(sentence, names, held) for sentence in theirs.sentences]
    for at, each in enumerate(mine.sentences):
        weights = _weights(each, names, held)
        for there, weights_there in enumerate(its):
            shared = _shared(weights, weights_there)
            whole = sum(weights.values()) + sum(weights_there.values())
            likeness = 2 * shared / whole if shared else 0.0
            if likeness == 1 or (likeness >= least and likeness * shared >= _LEAST_SHARED):
                found.append((at, there, likeness))
    return one_to_one(found)


@dataclass(frozen=True, slots=True)
class _Words:
    """The telling words of a sentence, by their stems: those that tell it, and those aside."""

    telling: frozenset[str]
    aside: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Read:
    """Sentences read, the stems of names in them, and how many sentences hold each stem."""

    sentences: list[_Words]
    names: set[str]
    held: Counter[str]


def _read(sentences: Sequence[str]) -> _Read:
    read, names, held = [], set[str](), Counter[str]()
    for sentence in sentences:
        words, its_names = _words(sentence)
        names |= its_names
        held.update(words.telling | words.aside)
        read.append(words)
    return _Read(read, names, held)


@lru_cache(maxsize=1 << 12)
def _words(sentence: str) -> tuple[_Words, frozenset[str]]:
    """The telling words of a sentence and the stems of names among them.

    Remembered, for each article of a story is held against all before it.
    """
    found = tokens(sentence)
    tell = [token for token in found if _tells(token)] or found
    aside = list(asides(sentence))
    beside = frozenset(
        token.text
        for token in tell
        if token.exact in _BESIDE
        or any(overlap(Span(token.start, token.end), each) for each in aside)
    )
    names = frozenset(token.text for token in tell if _is_name(sentence, token))
    return _Words(frozenset(token.text for token in tell) - beside, beside), names


def _weights(words: _Words, names: Set[str], held: Mapping[str, int]) -> dict[str, int]:
    """The stems of a sentence with what each counts.

    Names, titles and measures count a quarter: they are in every sentence about somebody. A word
    counts less the more sentences of an article have it, for these say different things of it.
    """
    weighed = dict.fromkeys(words.aside, _LITTLE)
    weighed |= {stem: _LITTLE if stem in names else _WORD for stem in words.telling}
    return {
        stem: round(weight / sqrt(max(1, held[stem] / _OFTEN))) for stem, weight in weighed.items()
    }


def _shared(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """What the stems count that two sentences share."""
    if len(one) > len(other):
        one, other = other, one
    return sum(min(weight, other[stem]) for stem, weight in one.items() if stem in other)


def _tells(token: Token) -> bool:
    """Not small words, the calendar and amounts: the same may be said with others."""
    if token.exact in _TELL_NOTHING or token.exact[0].isdigit():
        return False
    return not is_cjk(token.exact) or any(letter > "\u30a0" for letter in token.exact)


def _is_name(sentence: str, token: Token) -> bool:
    return token.start > 0 and sentence[token.start].isupper()
