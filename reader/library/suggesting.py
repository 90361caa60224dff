"""What to ask instead of a query with few hits: other spellings, or the query without a term.

Only what really finds more is suggested.
"""

from collections.abc import Callable
from contextlib import suppress

from reader.article import Article, ArticleId
from reader.errors import ArticleMissingError, SearchTimeoutError
from reader.search.dropping import rests
from reader.search.index import Index
from reader.search.language import Query
from reader.search.results import Suggestion
from reader.search.spelling import KNOWN_FROM, Spelling, in_small_letters
from reader.search.syntax import (
    NAME_FIELDS,
    And,
    Everything,
    Node,
    Or,
    Word,
    positive,
    positive_text,
)

_FEW = 3
_MOST_SPELLINGS = 3


class Suggesting:
    """Looks for better queries in one index.

    `count` tells how many articles match a tree, in the scope that the query was asked in;
    `article` reads one.
    """

    def __init__(
        self,
        index: Index,
        parse: Callable[[str], Query],
        count: Callable[[Node], int],
        article: Callable[[ArticleId], Article],
    ) -> None:
        self._index = index
        self._parse = parse
        self._count = count
        self._article = article

    def suggestions(self, text: str) -> list[Suggestion]:
        """Corrected spellings first, then what is found without a term; the best of each first.

        None for a query with three hits or more, or with problems; terms are dropped only from
        one without hits. What could be found out before the time was over.
        """
        found: list[Suggestion] = []
        tree = self._parse(text).tree
        with suppress(SearchTimeoutError):
            total = _FEW if tree is None else self._count(tree)
            if tree is not None and total < _FEW:
                self._respell(text, total, found)
            if tree is not None and not total:
                self._drop(text, tree, found)
        return found

    def _respell(self, text: str, total: int, found: list[Suggestion]) -> None:
        with self._index.vocabulary() as vocabulary:
            for each in Spelling(vocabulary, self._count, self._is_meant).rewritten(text):
                tree = self._parse(each.query).tree
                more = 0 if tree is None else self._count(tree)
                if more > total:
                    found.append(Suggestion("spelling", each.query, each.words, more))
                if len(found) == _MOST_SPELLINGS:
                    break

    def _is_meant(self, word: str) -> bool:
        """Whether a word that hardly any article has is a name: one never has it in small letters.

        Where that can't be told any more it is.
        """
        asked = Query(word, Word(word), "", ())
        found = self._index.search(asked, states=lambda _: (), limit=KNOWN_FROM).ids
        try:
            articles = [self._article(ArticleId(article)) for article in found]
        except ArticleMissingError:
            return True
        return not all(
            any(in_small_letters(word, block.text) for block in article.capture.blocks)
            for article in articles
        )

    def _drop(self, text: str, tree: Node, found: list[Suggestion]) -> None:
        """Rests that still ask for words of the text come first, then those with the most hits."""
        ranked: list[tuple[bool, int, Suggestion]] = []
        for rest in rests(text):
            left = self._parse(rest.query).tree
            if left is None or left == tree or isinstance(left, Everything):
                continue
            if _has_empty_choice(left) and not _has_empty_choice(tree):
                continue
            if total := self._count(left):
                wordless = all(leaf.field in NAME_FIELDS for leaf in positive_text(left))
                dropped = Suggestion("without", rest.query, rest.dropped, total)
                ranked.append((wordless, -total, dropped))
        found.extend(each for _, _, each in sorted(ranked, key=lambda each: each[:2]))


def _has_empty_choice(node: Node) -> bool:
    """Whether an alternative only tells what is not wanted: nearly all articles are that."""
    if not isinstance(node, And | Or):
        return False
    if isinstance(node, Or) and not all(any(positive(child)) for child in node.children):
        return True
    return any(map(_has_empty_choice, node.children))
