"""Links of pages that lead to other pages of the window. No Qt."""

import re
import urllib.parse
from typing import Final, NamedTuple

from reader.article import ArticleId

SCHEME: Final = "kawaraban"
_ARTICLE = re.compile(rf"{SCHEME}:article/(\d+)")
_CAPTURES = re.compile(rf"{SCHEME}:captures/(\d+)/(\d+)/(\d+)")
_TAG = f"{SCHEME}:tag/"


class Captures(NamedTuple):
    """Two captures of an article by their numbers from 1; 0 is the first and the last one."""

    article: ArticleId
    earlier: int = 0
    later: int = 0


def article_link(article: ArticleId) -> str:
    """The address of an article within the window."""
    return f"{SCHEME}:article/{article}"


def article_of(link: str) -> ArticleId | None:
    """The article that a link leads to; None for any other link."""
    found = _ARTICLE.fullmatch(link)
    return ArticleId(int(found[1])) if found else None


def captures_link(captures: Captures) -> str:
    """The address of two captures side by side within the window."""
    return f"{SCHEME}:captures/{captures.article}/{captures.earlier}/{captures.later}"


def captures_of(link: str) -> Captures | None:
    """The two captures that a link leads to; None for any other link."""
    found = _CAPTURES.fullmatch(link)
    return Captures(ArticleId(int(found[1])), int(found[2]), int(found[3])) if found else None


def tag_link(name: str) -> str:
    """The address of the articles that have a tag within the window."""
    return _TAG + urllib.parse.quote(name, safe="")


def tag_of(link: str) -> str | None:
    """The tag that a link leads to; None for any other link."""
    return urllib.parse.unquote(link.removeprefix(_TAG)) if link.startswith(_TAG) else None
