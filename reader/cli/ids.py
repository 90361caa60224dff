"""Ids of articles as they are written on the command line."""

from reader.article import ArticleId, parse_id
from reader.errors import ArticleMissingError


def article_id(text: str) -> ArticleId:
    """The id that is written; ArticleMissingError when it is none."""
    article = parse_id(text)
    if article is None:
        raise ArticleMissingError(f"{text} is not the id of an article.")
    return article
