"""The pages that the window asks for: articles, comparisons, names, lists over time."""

from collections.abc import Sequence

from reader.article import ArticleId
from reader.library import Library
from reader.protocol.questions import (
    ArticleLine,
    Compare,
    CompareCaptures,
    HighlightLine,
    HighlightList,
    ListOverTime,
    NameRead,
    ReadHighlights,
    ReadHistory,
    ReadName,
    ReadPage,
    RelatedArticles,
)

_MOST_LINES = 200


def answer(
    library: Library,
    question: ReadPage | Compare | CompareCaptures | ReadHistory | ReadName | ReadHighlights,
) -> object:
    """The page that a question asks for."""
    match question:
        case ReadPage():
            return library.page(question.article, question.text)
        case Compare():
            return library.comparison_page(question.a, question.b)
        case CompareCaptures():
            return library.captures_page(question.article, question.earlier, question.later)
        case ReadHistory():
            history = library.list_history(question.kind, question.section)
            return ListOverTime(history, tuple(library.catalog.kinds_of_lists()))
        case ReadName():
            return _name(library, question.text)
        case ReadHighlights():
            return _highlights(library)


def related(library: Library, article: ArticleId) -> RelatedArticles:
    """The related articles of one, and the headlines of those that say nearly the same."""
    found = library.related(article)
    also = [other for each in found for other in each.also]
    return RelatedArticles(tuple(found), lines(library, also))


def lines(library: Library, articles: Sequence[ArticleId]) -> tuple[ArticleLine, ...]:
    """Articles as a line each, without those that the library lacks."""
    rows = library.catalog.rows(articles)
    return tuple(ArticleLine(row.id, row.headline, row.time) for row in rows if row is not None)


def _name(library: Library, text: str) -> NameRead:
    page = library.name(text)
    return NameRead(page, lines(library, page.articles[:_MOST_LINES]))


def _highlights(library: Library) -> HighlightList:
    marked = library.state.highlights.by_article()
    articles = list(dict.fromkeys(each.article for each in marked))
    rows = (row for row in library.catalog.rows(articles) if row is not None)
    lines = {row.id: ArticleLine(row.id, row.headline, row.time) for row in rows}
    return HighlightList(tuple(HighlightLine(each, lines.get(each.article)) for each in marked))
