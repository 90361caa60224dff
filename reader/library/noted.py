"""Articles by the words of what the reader wrote: notes, highlights and their comments.

They are few beside the articles: each search reads them all.
"""

from collections.abc import Iterable

from reader.archive.state import State
from reader.article import ArticleId
from reader.search.analysis import Token, is_cjk, tokens
from reader.search.syntax import Noted


def noted(state: State, leaf: Noted) -> set[ArticleId]:
    """The articles that a leaf of a query means."""
    if leaf.name == "note":
        return set(_with_words(leaf.text, state.notes()))
    marked = state.highlights.all()
    quotes = ((each.article, each.anchor.quote) for each in marked)
    comments = ((each.article, each.comment) for each in marked)
    return {*_with_words(leaf.text, quotes), *_with_words(leaf.text, comments)}


def _with_words(wanted: str, texts: Iterable[tuple[ArticleId, str]]) -> Iterable[ArticleId]:
    is_open = wanted.endswith("*")
    words = tokens(wanted)
    return (article for article, text in texts if _has(tokens(text), words, is_open))


def _has(text: list[Token], words: list[Token], is_open: bool) -> bool:
    """Whether words follow each other in a text; the last one may go on where it `is_open`."""
    if is_open:
        *firm, last = words
        return any(
            _follow(text, firm, at) and text[at + len(firm)].exact.startswith(last.exact)
            for at in range(len(text) - len(firm))
        )
    return any(_follow(text, words, at) for at in range(len(text) - len(words) + 1))


def _follow(text: list[Token], words: list[Token], at: int) -> bool:
    there = text[at : at + len(words)]
    return all(map(_is_same, there, words))


def _is_same(token: Token, word: Token) -> bool:
    """Whether a token is a word; the last character of a Japanese run goes on in another."""
    if len(word.exact) == 1 and is_cjk(word.exact):
        return token.exact.startswith(word.exact)
    return token.text == word.text
