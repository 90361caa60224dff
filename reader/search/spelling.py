"""Which words of a query may be misspelt, and what was meant: told from the index's own words.

The likeliest word is that of a noisy channel (Kernighan, Church and Gale 1990): the one that comes
most often in the index, where each change it takes has its price.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product
from math import log

from reader.search.analysis import is_cjk, stem, tokens
from reader.search.language import parse
from reader.search.quoting import quoted
from reader.search.syntax import NAME_FIELDS, TEXT_FIELDS, Node, Phrase, Word
from reader.search.typed import Term, terms
from reader.search.vocabulary import Vocabulary

KNOWN_FROM = 3
"""A word that so many articles have is none that somebody mistyped."""

_ANY_DAY = date(2000, 1, 1)
_FIELDS = ("", *TEXT_FIELDS, *(field for field in NAME_FIELDS if field != "lang"))
_SHORTEST = 4  # letters; shorter words are near too many others
_TWO_CHANGES_FROM = 6
_SHORTEST_HALF = 3
_PRICE = log(100)  # of a change: as if the word came a hundredth as often
_MOST_CORRECTIONS = 3  # of one word
_MOST_WORDS = 4
_MOST_QUERIES = 8


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A query with words corrected, and these words as they are now."""

    query: str
    words: str


@dataclass(frozen=True, slots=True)
class _TypedWord:
    """A word of a query: its folded form, where it stands, and the field it is looked for in.

    `alone` tells one that is no part of a phrase or of something written with a hyphen, `whole`
    one of these without any sign around it.
    """

    form: str
    start: int
    end: int
    field: str
    alone: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class _Correction:
    """What to write in place of a stretch of a query; the higher its score the likelier."""

    start: int
    end: int
    written: str
    score: float


class Spelling:
    """Corrects queries by the words of an index.

    `count` tells how many articles match a tree. `is_meant` tells of a word that hardly any
    article has whether it stands there as a name; whatever is in the name of an author, agency,
    section, source or place is one anyway. Names are never corrected.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        count: Callable[[Node], int],
        is_meant: Callable[[str], bool],
    ) -> None:
        self._vocabulary = vocabulary
        self._count = count
        self._is_meant = is_meant

    def rewritten(self, text: str) -> Iterator[Rewritten]:
        """The query with what is misspelt in it corrected, the likeliest first; all else stays.

        Every doubtful word is corrected that can be, or two words are written as one.
        """
        words = [word for term in terms(text) if not term.excluded for word in _words(text, term)]
        doubtful = [word for word in words if self._is_doubtful(word)][:_MOST_WORDS]
        corrected = (self._corrections(word, text) for word in doubtful)
        choices = [choice for choice in product(*filter(None, corrected)) if choice]
        choices += [(joined,) for joined in self._joined(words, text)]
        choices.sort(key=lambda choice: -sum(each.score for each in choice))
        for choice in choices[:_MOST_QUERIES]:
            yield Rewritten(
                _with(text, choice), " ".join(each.written.strip('"') for each in choice)
            )

    def _is_doubtful(self, word: _TypedWord) -> bool:
        """Whether a word may be misspelt: one of a phrase only if no article has it."""
        if len(word.form) < _SHORTEST or not word.form.isalpha() or is_cjk(word.form):
            return False
        if word.field in NAME_FIELDS:
            return not self._vocabulary.frequency(word.form, word.field)
        if self._vocabulary.is_in_a_name(word.form):
            return False
        if not word.alone:
            return not self._vocabulary.frequency(word.form)
        articles = self._vocabulary.articles(word.form)
        return not articles or (articles < KNOWN_FROM and not self._is_meant(word.form))

    def _corrections(self, word: _TypedWord, text: str) -> list[_Correction]:
        found = [
            _Correction(word.start, word.end, _as_typed(text[word.start : word.end], form), score)
            for form, score in self._near(word)
        ]
        found += self._parted(word)
        return sorted(found, key=lambda each: -each.score)[:_MOST_CORRECTIONS]

    def _near(self, word: _TypedWord) -> Iterator[tuple[str, float]]:
        """Words that take few changes, with their scores; of those of one stem the best alone.

        None of the word's own stem where that finds every form: not in names and phrases.
        """
        near = self._vocabulary.near(word.form, word.field, 1)
        reached = near
        if len(word.form) >= _TWO_CHANGES_FROM:
            reached = self._vocabulary.near(word.form, word.field, 2) | near
        scores = {
            form: log(count) - _PRICE * (1 if form in near else 2)
            for form, count in reached.items()
            if count > near[word.form] and not is_cjk(form)
        }
        exact = word.field in NAME_FIELDS or not word.alone
        stems = set() if exact else {stem(word.form)}
        for form in sorted(scores, key=lambda form: (-scores[form], form)):
            if stem(form) not in stems:
                stems.add(stem(form))
                yield form, scores[form]

    def _parted(self, word: _TypedWord) -> Iterator[_Correction]:
        """The word as two that follow each other: the likeliest two, if they do so anywhere."""
        if not word.whole or word.field in NAME_FIELDS:
            return
        places = range(_SHORTEST_HALF, len(word.form) - _SHORTEST_HALF + 1)
        halves = [(word.form[:place], word.form[place:]) for place in places]
        rarer = {
            pair: min(self._vocabulary.frequency(half, word.field) for half in pair)
            for pair in halves
        }
        best = max(rarer, key=rarer.__getitem__, default=None)
        if best is None or not rarer[best]:
            return
        phrase = " ".join(best)
        if count := self._count(Phrase(phrase, word.field)):
            yield _Correction(word.start, word.end, quoted(phrase), log(count) - _PRICE)

    def _joined(self, words: Sequence[_TypedWord], text: str) -> Iterator[_Correction]:
        """Two words that stand side by side as the one they are in the index."""
        for one, two in pairwise(words):
            beside = one.whole and two.whole and text[one.end : two.start].isspace()
            form = one.form + two.form
            if not beside or one.field != two.field or is_cjk(form):
                continue
            if articles := self._vocabulary.articles(form, one.field):
                written = _as_typed(text[one.start : one.end], form)
                yield _Correction(one.start, two.end, written, log(articles) - _PRICE)


def in_small_letters(word: str, text: str) -> bool:
    """Whether a text has a word, in any form of its stem, that does not begin with a capital."""
    wanted = stem(word)
    return any(token.text == wanted and text[token.start].islower() for token in tokens(text))


def _words(text: str, term: Term) -> list[_TypedWord]:
    """The words of a term that has any; none of what asks for exactly one form."""
    value = term.value
    tree = parse(text[term.start : term.end], today=_ANY_DAY).tree
    if term.field not in _FIELDS or not isinstance(tree, Word | Phrase):
        return []
    typed = text[value.start : value.end]
    found = tokens(typed)
    if (isinstance(tree, Word) and tree.exact) or (isinstance(tree, Phrase) and len(found) == 1):
        return []
    return [
        _TypedWord(
            form=token.exact,
            start=value.start + token.start,
            end=value.start + token.end,
            field=term.field,
            alone=len(found) == 1,
            whole=(token.start, token.end) == (0, len(typed)),
        )
        for token in found
    ]


def _as_typed(typed: str, form: str) -> str:
    """A folded word in the capitals of the one that it replaces."""
    if len(typed) > 1 and typed.isupper():
        return form.upper()
    return form.capitalize() if typed[:1].isupper() else form


def _with(text: str, corrections: Sequence[_Correction]) -> str:
    for each in sorted(corrections, key=lambda each: -each.start):
        text = text[: each.start] + each.written + text[each.end :]
    return text
