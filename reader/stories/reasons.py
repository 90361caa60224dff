"""Why two articles are near each other, in words that both of them print.

A reason is a run of words that stand together in both articles: "Central Asia", "foreign
ministers". It counts by how telling its words are, and longer runs and names count more.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.search.analysis import Token, tokens
from reader.stories.distinctive import STOP_WORDS

_SHORTEST = 2  # letters of a word
_LONGEST = 4  # words in a reason
_LONGEST_RUN = 8  # bigrams of Chinese or Japanese script in a reason
_NAME = 1.4
_WEIGHTY = 0.6  # of the weightiest term
_STEM = 4  # letters that two forms of a word must share
_LONGER = 0.6  # what each further word adds


@dataclass(frozen=True, slots=True)
class _Run:
    terms: tuple[str, ...]
    words: str


def shared_reasons(
    texts: Sequence[str],
    others: Sequence[str],
    weights: Mapping[str, float],
    most: int = 3,
) -> tuple[str, ...]:
    """At most `most` runs of words that stand in both, the most telling first.

    `texts` are the pieces (headline, paragraphs) of the article whose words are shown, `others`
    those of the other one, `weights` the first one's distinctive terms.
    """
    theirs = {run.terms for text in others for run in _runs(text)}
    common: Counter[_Run] = Counter(
        run for text in texts for run in _runs(text) if run.terms in theirs
    )
    printed = _printed_forms(common)
    times = Counter[tuple[str, ...]]()
    for run, count in common.items():
        times[run.terms] += count
    ranked = sorted(
        (terms for terms in times if _is_telling(terms, printed[terms], times[terms], weights)),
        key=lambda terms: (-_value(terms, printed[terms], times[terms], weights), terms),
    )
    return tuple(printed[terms] for terms in _without_overlap(ranked)[:most])


def _is_telling(
    terms: tuple[str, ...], words: str, count: int, weights: Mapping[str, float]
) -> bool:
    """Whether a run says what an article is about. One plain word must be a weighty one."""
    if all(term not in weights for term in terms):
        return False
    is_plain_word = len(terms) == 1 and words.islower()
    return not is_plain_word or (
        count > 1 and weights[terms[0]] >= _WEIGHTY * max(weights.values())
    )


def _runs(text: str) -> Iterator[_Run]:
    """Every run of words of `text` that could be a reason."""
    found = tokens(text)
    for first in range(len(found)):
        for last in range(first, min(len(found), first + _LONGEST_RUN)):
            run = found[first : last + 1]
            if last > first and not _adjoin(text, found[last - 1], found[last]):
                break
            if last - first >= _LONGEST and not _is_overlapping(run):
                break
            if _tells(run[0], run[0].text[0]) and _tells(run[-1], run[-1].text[-1]):
                words = text[run[0].start : run[-1].end]
                yield _Run(tuple(token.text for token in run), words)


def _adjoin(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space or a hyphen (or nothing at all) stands between two tokens."""
    return other.start <= one.end or text[one.end : other.start] in (" ", "-")


def _is_overlapping(run: Sequence[Token]) -> bool:
    return all(other.start < one.end for one, other in pairwise(run))


def _tells(token: Token, edge: str) -> bool:
    """Whether a run may have `token` at its edge; hiragana there is grammar, not a name."""
    if len(token.text) < _SHORTEST or token.exact in STOP_WORDS or token.exact.isdigit():
        return False
    return not "\u3041" <= edge <= "\u309f"


def _printed_forms(common: Iterable[_Run]) -> dict[tuple[str, ...], str]:
    """The form of each run with the fewest capitals: a headline's own are not those of names."""
    best: dict[tuple[str, ...], str] = {}
    for run in common:
        if run.terms not in best or _capitals(run.words) < _capitals(best[run.terms]):
            best[run.terms] = run.words
    return best


def _capitals(words: str) -> int:
    return sum(letter.isupper() for letter in words)


def _value(terms: tuple[str, ...], words: str, count: int, weights: Mapping[str, float]) -> float:
    mean = sum(weights.get(term, 0.0) for term in terms) / len(terms)
    length = 1 + _LONGER * (len(terms) - 1)
    return mean * length * (_NAME if words[:1].isupper() else 1.0) * (1 + 0.1 * min(count, 5))


def _without_overlap(ranked: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The best runs that share no term with a better one."""
    taken: list[str] = []
    chosen: list[tuple[str, ...]] = []
    for terms in ranked:
        if not _overlap(terms, taken):
            chosen.append(terms)
            taken.extend(terms)
    return chosen


def _overlap(terms: Sequence[str], taken: Sequence[str]) -> bool:
    """Whether a term is taken already, or a form of one that is: "asia" and "asian"."""
    return any(
        term == other or (min(len(term), len(other)) >= _STEM and _one_begins(term, other))
        for term in terms
        for other in taken
    )


def _one_begins(term: str, other: str) -> bool:
    return term.startswith(other) or other.startswith(term)
