"""What makes an article unlike the others: its terms weighed by how rare they are.

The weight is tf-idf (Salton and Buckley, 1988): the logarithm of how often a term occurs, with
the headline and the lead counted several times, times that of how few articles have it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from math import log

from reader.search.analysis import tokens

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

_HEADLINE, _LEAD, _BODY = 4, 2, 1
_SHORTEST = 2
_HIRAGANA = re.compile("[\u3041-\u309f]+")


def term_counts(headline: str, lead: str, body: str) -> Counter[str]:
    """How often each stemmed term occurs, an occurrence in the headline counted four times."""
    counts: Counter[str] = Counter()
    for text, weight in ((headline, _HEADLINE), (lead, _LEAD), (body, _BODY)):
        for token in tokens(text):
            if _tells(token.text) and token.exact not in STOP_WORDS:
                counts[token.text] += weight
    return counts


def _tells(term: str) -> bool:
    """Not single letters, and no pairs of hiragana, which are grammar."""
    return len(term) >= _SHORTEST and _HIRAGANA.fullmatch(term) is None


def distinctive_terms(
    counts: Mapping[str, int],
    frequencies: Callable[[Iterable[str]], Mapping[str, int]],
    articles: int,
    least: int = 1,
    most: int = 25,
) -> dict[str, float]:
    """The `most` weightiest terms with their weights, the heaviest first.

    `frequencies` tells of terms in how many of the `articles` each occurs. Terms that occur in
    fewer than `least` are left out: with 2, those that no article but this one has.
    """
    known = frequencies(counts)
    weights = {
        term: (1 + log(count)) * log(1 + articles / known[term])
        for term, count in counts.items()
        if known.get(term, 0) >= least
    }
    heaviest = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return dict(heaviest[:most])
