"""What the window asks about lists, searches, and what is found by the beginnings of words."""

from array import array

from reader.library import Heading, Library
from reader.library.standing import standing_of
from reader.protocol.questions import (
    Complete,
    Completions,
    CountSaved,
    FindTitles,
    Found,
    ListArticles,
    Lists,
    ReadLists,
    SavedCounted,
    Search,
    Snippets,
    Suggest,
    Suggestions,
    Titles,
    WriteSnippets,
)
from reader.service.page_answers import lines

_MOST_TITLES = 12


def found(
    library: Library,
    question: Search | Suggest | Complete | WriteSnippets | FindTitles | CountSaved,
) -> object:
    """What is found by words, or by the beginnings of some."""
    match question:
        case Search():
            return _search(library, question)
        case Suggest():
            return Suggestions(tuple(library.suggestions(question.text, question.scope)))
        case Complete():
            return Completions(tuple(library.completions(question.text, question.caret)))
        case WriteSnippets():
            return Snippets(library.snippets(question.text, question.articles))
        case FindTitles():
            return _titles(library, question.pattern)
        case CountSaved():
            return _count_saved(library, question.name)


def arranged(
    library: Library, ids: "array[int]", question: ListArticles | Search, sort: str
) -> tuple[bytes, tuple[Heading, ...]]:
    """A list as it is shown: with the article that is kept in it, and under headings."""
    headings = library.headings
    whole = headings.with_kept(ids, question.kept, sort)
    grouped = headings.grouped(whole, question.group, sort)
    return grouped.ids.tobytes(), grouped.headings


def lists(library: Library, question: ReadLists) -> Lists:
    """The popular list of a section and the access ranking: as printed, or as this reader reads."""
    if question.mine:
        return Lists(library.most_read(question.section), library.most_read(""))
    return Lists(library.popular(question.section), library.ranking())


def _search(library: Library, question: Search) -> Found:
    results = library.search(question.text, question.scope, question.sort)
    ids, headings = arranged(library, results.ids, question, results.sort)
    return Found(
        ids=ids,
        headings=headings,
        total=results.total,
        seconds=results.seconds,
        sort=results.sort,
        problems=results.problems,
        chips=library.chips(question.text),
        histogram=results.histogram,
        note=results.note,
    )


def _titles(library: Library, pattern: str) -> Titles:
    articles = library.articles_titled(pattern, _MOST_TITLES)
    stories = library.stories_titled(pattern, _MOST_TITLES // 2)
    return Titles(tuple(stories), lines(library, articles))


def _count_saved(library: Library, name: str) -> SavedCounted:
    found = (each for each in library.state.saved_searches() if each.name == name)
    asked = next(found, None)
    return SavedCounted(standing_of(asked, library.search) if asked else None)
