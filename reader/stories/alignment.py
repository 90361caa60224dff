"""Which sentences of two articles say the same, told by the words they share.

The similarity is Dice's coefficient (1945) of the stems, weighed by integers, so that it is the
same from both sides. It takes no statistics of other articles: two files can be compared alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.search.analysis import Token, is_cjk, tokens
from reader.stories.distinctive import STOP_WORDS
from reader.stories.quantities import AMOUNT_WORDS

SAME = 0.36
"""The similarity from which on two sentences are held to say the same."""

_WORD, _NAME = 2, 1
_TELL_NOTHING = STOP_WORDS | AMOUNT_WORDS
_LEAST_SHARED = 2.0  # of two short sentences more must be the same than of two long ones


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
    theirs = [weights(sentence) for sentence in other]
    found = []
    for at, mine in enumerate(map(weights, one)):
        for there, its in enumerate(theirs):
            shared = shared_weight(mine, its)
            likeness = 2 * shared / (sum(mine.values()) + sum(its.values())) if shared else 0.0
            if likeness == 1 or (likeness >= least and likeness * shared >= _LEAST_SHARED):
                found.append((at, there, likeness))
    return one_to_one(found)


def shared_weight(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """What the stems count that two sentences share, of the `weights` of each."""
    if len(one) > len(other):
        one, other = other, one
    return sum(min(weight, other[stem]) for stem, weight in one.items() if stem in other)


def weights(sentence: str) -> dict[str, int]:
    """The stems of a sentence with what each counts.

    Names count half: they are in every sentence about somebody. Amounts and words of the
    calendar count nothing, for the same may be said with others. A sentence of nothing else
    counts all its words.
    """
    found = tokens(sentence)
    telling = _weigh(found, lambda token: _weight(sentence, token))
    return telling or _weigh(found, lambda _: _WORD)


def _weigh(found: Iterable[Token], weight: Callable[[Token], int]) -> dict[str, int]:
    weighed: dict[str, int] = {}
    for token in found:
        if counts := weight(token):
            weighed[token.text] = max(counts, weighed.get(token.text, 0))
    return weighed


def _weight(sentence: str, token: Token) -> int:
    if token.exact in _TELL_NOTHING or token.exact[0].isdigit():
        return 0
    if is_cjk(token.exact):
        return _WORD if any(letter > "\u30a0" for letter in token.exact) else 0
    return _NAME if sentence[token.start].isupper() and token.start > 0 else _WORD
