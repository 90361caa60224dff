"""Why two articles are near each other, in words that both of them print.

A reason is a detected name, or a run of words that stand together in both articles: "Central
Asia", "foreign ministers". It counts by how telling its words are; names and longer runs count
more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

from reader.search.analysis import is_cjk, tokens
from reader.stories.name_words import COUNTRIES
from reader.stories.reading import Reading, adjoin, words_of
from reader.stories.results import Name

_MOST = 3  # reasons that are shown
_LONGEST = 4  # words in a reason
_LONGEST_RUN = 8  # bigrams of Chinese or Japanese script in a reason
_KINDS = {"person": 2.5, "place": 1.3}  # what names count more
_OTHER_NAME = 1.6
_WEIGHTY = 0.6  # of the weightiest term: less than that, and one plain word is no reason
_STEM = 4  # letters that two forms of a word must share
_LONGER = 0.6  # what each further word adds
_NUMBERS = frozenset("four five six seven eight nine ten dozen hundr thousand million".split())
_MOST_TIMES = 5  # a word said more often than that is no better

_Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reason:
    """What may be a reason: its stems, how it is printed, what it counts.

    `sought` are its words, or those of a run its stems, as a `_Reading` has them.
    """

    terms: _Terms
    words: str
    value: float
    sought: str
    is_name: bool = False


class Reasons:
    """All that one article could share with others: worked out once, to be held against many."""

    def __init__(
        self, texts: Sequence[str], names: Iterable[Name], weights: Mapping[str, float]
    ) -> None:
        """`texts` are the pieces (headline, paragraphs) of the article whose words are shown,
        `names` what it names, `weights` its distinctive terms."""
        named = list(names)
        found = [*_of_names(named, weights), *_of_runs(texts, weights)]
        self._reasons = sorted(found, key=lambda reason: (-reason.value, reason.terms))
        self._who = {form for name in named if name.kind != "place" for form in name.forms}

    def shared_with(self, other: Reading, most: int = _MOST) -> tuple[str, ...]:
        """At most `most` of them that another article prints, too, names first."""
        chosen: list[_Reason] = []
        for reason in self._reasons:
            if other.terms.isdisjoint(reason.terms):
                continue  # much sooner than to look for the run
            there = reason.sought in (other.words if reason.is_name else other.stems)
            if there and not any(_overlap(reason.terms, other.terms) for other in chosen):
                chosen.append(reason)
            if len(chosen) == most:
                break
        chosen.sort(key=lambda reason: not reason.is_name)
        return tuple(reason.words for reason in chosen)

    def suffice(self, reasons: Sequence[str]) -> bool:
        """Whether none better need to be looked for: as many as are shown, one tells of whom."""
        return len(reasons) >= _MOST and not self._who.isdisjoint(reasons)


def _of_names(names: Iterable[Name], weights: Mapping[str, float]) -> Iterator[_Reason]:
    """Each form of each name: where the other article has but the short one, that is shared."""
    for name in names:
        for form in name.forms:
            terms = tuple(token.text for token in tokens(form))
            if any(term in weights for term in terms):
                value = _value(terms, name.count, weights)
                value *= 1.0 if form.lower() in COUNTRIES else _KINDS.get(name.kind, _OTHER_NAME)
                yield _Reason(terms, form, value, words_of(form), is_name=True)


def _of_runs(texts: Iterable[str], weights: Mapping[str, float]) -> Iterator[_Reason]:
    """The runs of words that tell what the article is about."""
    printed: dict[_Terms, list[str]] = {}
    for text in texts:
        for terms, words in _runs(text, weights):
            printed.setdefault(terms, []).append(words)
    weighty = _WEIGHTY * max(weights.values(), default=0.0)
    for terms, forms in printed.items():
        # The capitals of a headline are its own.
        words = min(forms, key=_capitals) if len({*forms}) > 1 else forms[0]
        if len(terms) > 1 or _is_alone_telling(terms[0], words, len(forms), weights, weighty):
            value = _value(terms, len(forms), weights)
            yield _Reason(terms, words, value, f" {' '.join(terms)} ")


def _is_alone_telling(
    term: str, words: str, count: int, weights: Mapping[str, float], weighty: float
) -> bool:
    """Whether one word is a reason; one with a capital would be a name if it were one."""
    if is_cjk(term):
        return True
    return words.islower() and count > 1 and weights[term] >= weighty


def _runs(text: str, weights: Mapping[str, float]) -> Iterator[tuple[_Terms, str]]:
    """Every run of adjoining words from a distinctive one to another: its stems, as printed."""
    found = tokens(text)
    telling = [token.text in weights and not _is_grammar(token.text) for token in found]
    if not any(telling):
        return
    follows = [False, *(adjoin(text, one, other) for one, other in pairwise(found))]
    overlaps = [False, *(other.start < one.end for one, other in pairwise(found))]
    for first, begin in enumerate(found):
        if not telling[first]:
            continue
        for last in range(first, min(len(found), first + _LONGEST_RUN)):
            if last > first and not follows[last]:
                break
            if last - first >= _LONGEST and not overlaps[last]:
                break
            if telling[last]:
                terms = tuple([token.text for token in found[first : last + 1]])
                yield terms, text[begin.start : found[last].end]


def _is_grammar(term: str) -> bool:
    """Whether hiragana begins or ends a term, so that no name and no word does; or a number."""
    if term in _NUMBERS:
        return True
    return "\u3041" <= term[0] <= "\u309f" or "\u3041" <= term[-1] <= "\u309f" or term.isdigit()


def _capitals(words: str) -> int:
    return sum(letter.isupper() for letter in words)


def _value(terms: _Terms, count: int, weights: Mapping[str, float]) -> float:
    mean = sum(map(weights.get, terms, repeat(0.0))) / len(terms)
    return mean * (1 + _LONGER * (len(terms) - 1)) * (1 + 0.1 * min(count, _MOST_TIMES))


def _overlap(terms: _Terms, others: _Terms) -> bool:
    """Whether a term is in both, or a form of one that is: "asia" and "asian"."""
    return any(
        term == other or (min(len(term), len(other)) >= _STEM and _one_begins(term, other))
        for term in terms
        for other in others
    )


def _one_begins(term: str, other: str) -> bool:
    return term.startswith(other) or other.startswith(term)
