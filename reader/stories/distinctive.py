"""What makes an article unlike the others: its terms weighed by how rare they are.

The weight is tf-idf (Salton and Buckley, 1988): the logarithm of how often a term occurs, with
the headline and the lead counted several times, times that of how few articles have it. The
figures are round ones near the best on the first half of the events of `bench related`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from math import log

from reader.stories.reading import LONGEST_KEPT, read_piece

_STOP_TEXT = """
a about after again against all also although am among an and another any are as at be
because been before being between both but by can could did do does doing down during each
either even every few for from further had has have having he her here hers him his how
however i if in into is it its itself just last least less like made make many may me more
most much must my near new next no nor not now of off on once one only or other our out over
own per said same say says she should since so some such than that the their them then there
these they this those though three through to too two under until up upon us very was way we
well were what when where which while who whom whose why will with within without would year
years yet you your first second people according monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november
december week month day days months weeks told
"""
STOP_WORDS = frozenset(_STOP_TEXT.split())
"""English words that tell nothing of what an article is about, the calendar among them."""

_HEADLINE, _LEAD, _BODY = 8, 2, 1
_UNSEEN, _RARE = 30, 0.01
_SHORTEST = 2
_HIRAGANA = re.compile("[\u3041-\u309f]+")


def telling_stems(text: str) -> Iterator[str]:
    """The stems of the words of a text that tell something, as often as they stand there."""
    return chain.from_iterable(
        [
            _remembered(piece) if len(piece) <= LONGEST_KEPT else _telling(piece)
            for piece in text.split()
        ]
    )


def term_counts(headline: str, lead: str, body: str) -> Counter[str]:
    """How often each stemmed term occurs, in the headline counted eight times, in the lead two."""
    counts: Counter[str] = Counter()
    for text, weight in ((headline, _HEADLINE), (lead, _LEAD), (body, _BODY)):
        for term, count in Counter(telling_stems(text)).items():
            counts[term] += weight * count
    return counts


@lru_cache(maxsize=1 << 15)
def _remembered(piece: str) -> tuple[str, ...]:
    return _telling(piece)


def _telling(piece: str) -> tuple[str, ...]:
    words, stems = read_piece(piece)
    if " " not in words:  # as most are
        return (stems,) if _tells(words, stems) else ()
    pairs = zip(words.split(), stems.split(), strict=True)
    return tuple(stem for word, stem in pairs if _tells(word, stem))


def _tells(word: str, stem: str) -> bool:
    """Not small words, single letters, nor pairs of hiragana, which are grammar."""
    if word in STOP_WORDS or len(stem) < _SHORTEST:
        return False
    return stem.isascii() or _HIRAGANA.fullmatch(stem) is None


def share(frequency: int, articles: int) -> float:
    """Of all articles those with a term, as if there were more: in a small archive all is rare.

    `_UNSEEN` articles are added, of which one in a hundred has the term.
    """
    return (frequency + _UNSEEN * _RARE) / (articles + _UNSEEN)


def distinctive_terms(
    counts: Mapping[str, int],
    shares: Mapping[str, float],
    most: int = 64,
) -> dict[str, float]:
    """The `most` weightiest terms with their weights, the heaviest first.

    `shares` tells of the terms that may be among them by which part of all articles has them.
    """
    weights = {term: (1 + log(counts[term])) * -log(each) for term, each in shares.items()}
    heaviest = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(heaviest[:most])
