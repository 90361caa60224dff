"""What words each article of a story brought to it: the telling ones that no earlier one had.

Names are told apart from these (see `brought`), so a word that no article of the story prints in
small letters is left out where these mean something.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from reader.article import Capture, Role
from reader.search.analysis import is_cjk, tokens
from reader.stories.distinctive import STOP_WORDS, distinctive_terms

Shares = Callable[[Collection[str]], Mapping[str, float]]
"""Tells of some stems the part of all articles that has each."""

_MOST = 5
_CANDIDATES = 60
_HEADLINE, _LEAD, _BODY = 8, 2, 1  # what a word counts, as for related articles
_SHORTEST = 4  # letters
_RARE = 0.01  # of a word of a script without spaces, which the index has in pieces
_RUN = re.compile("(?<!\\d)[\u4e00-\u9fff]{2,6}|[\u30a1-\u30fa\u30fc]{3,}")


def words_brought(
    captures: Iterable[Capture], names: Sequence[Collection[str]], shares: Shares
) -> list[tuple[str, ...]]:
    """At most five words of each article, the most telling first.

    `names` are the names that each of the articles brought. A word that is printed once, deep in
    a text, and never taken up again was not brought to the story.
    """
    known: set[str] = set()
    called: list[str] = []
    brought = []
    read = [_read(capture) for capture in captures]
    users = Counter(word for _, counts in read for word in counts)
    printed = {stem: word for words, _ in reversed(read) for stem, word in words.items()}
    for (_, counts), its_names in zip(read, names, strict=True):
        called += its_names
        told = (word for word, n in counts.items() if n > _BODY or users[word] > 1)
        new = Counter({word: counts[word] for word in told if word not in known})
        words = _telling(new, shares)
        shown = (printed[word] for word in words if word in printed)
        free = (word for word in shown if not _is_of_name(word, called))
        brought.append(tuple(word for word, _ in zip(free, range(_MOST), strict=False)))
        known |= counts.keys()
    return brought


def _telling(counts: Counter[str], shares: Shares) -> Iterable[str]:
    likely = [word for word, _ in counts.most_common(_CANDIDATES)]
    known = shares([word for word in likely if not is_cjk(word)])
    weighed = {word: known.get(word, _RARE) for word in likely}
    return distinctive_terms(counts, weighed)


def _read(capture: Capture) -> tuple[dict[str, str], Counter[str]]:
    """Each word as it can be shown, and what each counts; both by its stem."""
    printed: dict[str, str] = {}
    counts: Counter[str] = Counter()
    needs_small = capture.language in ("", "en")
    for text, weight in _weighed(capture):
        for stem, word in _words(text):
            counts[stem] += weight
            if (not needs_small or word.islower()) and weight < _HEADLINE:
                printed.setdefault(stem, word)
    return printed, counts


def _weighed(capture: Capture) -> Iterator[tuple[str, int]]:
    yield capture.headline, _HEADLINE
    weight = _LEAD
    for block in capture.blocks:
        if block.role in (Role.PARAGRAPH, Role.SUBHEAD):
            yield block.text, weight
            weight = _BODY


def _words(text: str) -> Iterator[tuple[str, str]]:
    """The telling words of a text: (stem, as printed). Japanese ones are runs of one script."""
    for token in tokens(text):
        if not is_cjk(token.exact) and _tells(token.exact):
            yield token.text, text[token.start : token.end].removesuffix("’s").removesuffix("'s")
    for run in _RUN.findall(text):
        yield run, run


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in STOP_WORDS


def _is_of_name(word: str, names: Iterable[str]) -> bool:
    """Whether a word is part of a name, or a Japanese run has a name in it."""
    return any(word in name or (is_cjk(word) and name in word) for name in names)
