"""Articles and stories by some words of their headline, for who is about to go to one."""

import re
from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest

from reader.archive.catalog import Catalog
from reader.article import ArticleId
from reader.folding import fold, fold_headline
from reader.library.loosely import Letters
from reader.likeness import likeness
from reader.stories.results import StorySummary

_WORD = re.compile(r"\w+")
_SHORTEST_MISSPELT = 3
_MOST_ALIKE = 500  # of headlines found by letters: so many are put into order by their dates

Find = Callable[[str], Sequence[int]]


def articles_titled(pattern: str, find: Find, catalog: Catalog, limit: int) -> list[ArticleId]:
    """The articles whose headline has words that begin so, then those with the letters in order.

    Where there is none, those with words spelt nearly so. `find` answers a query with the
    articles, best first.
    """
    words = _WORD.findall(fold(pattern))
    if not words:
        return []
    found = [ArticleId(each) for each in find(" ".join(f"title:{word}*" for word in words))[:limit]]
    letters = Letters(words)
    if len(found) < limit:
        found += _by_letters(catalog, [letters])
    if not found and all(len(word) >= _SHORTEST_MISSPELT for word in words):
        found += map(ArticleId, find(" ".join(f"title:{word}~" for word in words))[:limit])
    if not found:
        found += _by_letters(catalog, letters.misspelt())
    return list(dict.fromkeys(found))[:limit]


def stories_titled(pattern: str, stories: Iterable[StorySummary], limit: int) -> list[StorySummary]:
    """The stories whose name answers to the pattern, the likest first, else in their order.

    Where there is none, those with a name of which one letter is another one.
    """
    if not pattern.strip():
        return []
    known = list(stories)
    found = [(-score, story) for story in known if (score := likeness(pattern, story.name))]
    if not found:
        tried = list(Letters.of(pattern).misspelt())
        names = ((fold_headline(story.name), story) for story in known if tried)
        nearest = ((_nearest(tried, name), story) for name, story in names)
        found = [(between, story) for between, story in nearest if between is not None]
    found.sort(key=lambda each: each[0])
    return [story for _, story in found][:limit]


def _by_letters(catalog: Catalog, tried: Iterable[Letters]) -> list[ArticleId]:
    """What any of the patterns finds, the closest letters first, of those alike the newest."""
    between: dict[ArticleId, int] = {}
    for letters in tried:
        for article, headline in catalog.titles_like(letters.globs):
            distance = letters.distance(headline)
            if distance is not None:
                between[article] = min(distance, between.get(article, distance))
    closest = nsmallest(_MOST_ALIKE, between, key=between.__getitem__)
    return sorted(catalog.newest_first(closest), key=between.__getitem__)


def _nearest(tried: Iterable[Letters], name: str) -> int | None:
    found = (letters.distance(name) for letters in tried)
    return min((each for each in found if each is not None), default=None)
