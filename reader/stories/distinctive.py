"""What makes an article unlike the others: its terms weighed by how rare they are.

The weight is tf-idf (Salton and Buckley, 1988): the logarithm of how often a term occurs, with
the headline and the lead counted several times, times that of how few articles have it. The
figures are chosen on half of the events of `bench related`.
"""

import re
from collections import Counter
from collections.abc import Mapping
from math import log

from reader.stories.reading import Reading

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


def term_counts(headline: str, lead: str, body: str) -> Counter[str]:
    """How often each stemmed term occurs, in the headline counted eight times, in the lead two."""
    counts: Counter[str] = Counter()
    for text, weight in ((headline, _HEADLINE), (lead, _LEAD), (body, _BODY)):
        reading = Reading([text])
        stems, words = reading.stems.split(), reading.words.split()
        told = Counter(
            stem for stem, word in zip(stems, words, strict=True) if word not in STOP_WORDS
        )
        for term, count in told.items():
            if _tells(term):
                counts[term] += weight * count
    return counts


def _tells(term: str) -> bool:
    """Not single letters, and no pairs of hiragana, which are grammar."""
    return len(term) >= _SHORTEST and _HIRAGANA.fullmatch(term) is None


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
