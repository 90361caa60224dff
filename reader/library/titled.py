"""Articles and stories by some words of their headline, for who is about to go to one."""

import re
from collections.abc import Callable, Iterable, Sequence

from reader.article import ArticleId
from reader.folding import fold
from reader.likeness import likeness
from reader.stories.results import StorySummary

_WORD = re.compile(r"\w+")
_SHORTEST_MISSPELT = 3

Find = Callable[[str], Sequence[int]]


def articles_titled(pattern: str, find: Find, limit: int) -> list[ArticleId]:
    """The articles whose headline has words that begin so, else words spelt nearly so.

    `find` answers a query with the articles, best first.
    """
    words = _WORD.findall(fold(pattern))
    if not words:
        return []
    found = find(" ".join(f"title:{word}*" for word in words))
    if not found and all(len(word) >= _SHORTEST_MISSPELT for word in words):
        found = find(" ".join(f"title:{word}~" for word in words))
    return [ArticleId(article) for article in found[:limit]]


def stories_titled(pattern: str, stories: Iterable[StorySummary], limit: int) -> list[StorySummary]:
    """The stories whose name answers to the pattern, the likest first, else in their order."""
    found = [(likeness(pattern, story.name) or 0, story) for story in stories if pattern.strip()]
    found.sort(key=lambda each: -each[0])
    return [story for score, story in found if score][:limit]
