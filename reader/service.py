"""A Library behind a pipe: `python -m reader.service DATA ARCHIVE…`, a child of the window.

It answers the questions of `reader.protocol` one after the other and leaves when its stdin
closes, which also happens when the window is killed.
"""

import gc
import os
import sys
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from reader import keeping, telling
from reader.article import ArticleId
from reader.errors import KawarabanError
from reader.frames import decode, encode, frame, read_frame
from reader.library import Heading, Library, Scope
from reader.library.standing import standing_of
from reader.priority import step_back
from reader.protocol import (
    Answer,
    ArticleLine,
    Asked,
    Compare,
    CompareCaptures,
    Complete,
    Completions,
    CountArticles,
    Counted,
    CountSaved,
    FindRelated,
    FindTitles,
    FindUnread,
    Found,
    FoundUnread,
    HighlightLine,
    HighlightList,
    IdList,
    ListArticles,
    ListOverTime,
    Lists,
    NameRead,
    Question,
    ReadHighlights,
    ReadHistory,
    ReadLists,
    ReadName,
    ReadPage,
    RelatedArticles,
    SavedCounted,
    Search,
    Snippets,
    Suggest,
    Suggestions,
    Titles,
    WriteSnippets,
    unpack_ids,
)
from reader.story_questions import DecideStory, FindNovelty, FindStory, ReadStories, ReadStory
from reader.taking_out import ListBackups, RestoreState, SaveState, WeighState

_MOST_LINES = 200
_MOST_TITLES = 12
_NICENESS = 5  # between the window and the indexer


def serve(library: Library, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer every question of the stream until it ends."""
    while (data := read_frame(questions)) is not None:
        answers.write(frame(encode(reply(library, decode(data, Asked)))))
        answers.flush()


def reply(library: Library, asked: Asked) -> Answer:
    """The answer to one question. Whatever goes wrong becomes a sentence, never a dead pipe."""
    try:
        return Answer(asked.number, msgspec.Raw(encode(_answer(library, asked.question))))
    except KawarabanError as error:
        sentence = str(error)
    except Exception as error:  # the window must hear of it, and the next question may be fine
        sentence = f"Something went wrong ({type(error).__name__}: {error})."
    # A path in it may hold bytes that are no text.
    return Answer(asked.number, error=sentence.encode("utf-8", "replace").decode())


def _answer(library: Library, question: Question) -> object:
    match question:
        case CountArticles():
            return Counted(
                library.catalog.counts(),
                library.generation,
                library.story_count,
                tuple(library.followed_stories()),
            )
        case FindUnread():
            unread = set(library.catalog.ids(Scope("unread")))
            found = (each for each in unpack_ids(question.articles) if each in unread)
            return FoundUnread(next(map(ArticleId, found), None))
        case ListArticles():
            ids = library.catalog.ids(question.scope, question.sort)
            return IdList(*_arranged(library, ids, question, question.sort))
        case Search() | Suggest() | Complete() | WriteSnippets() | FindTitles() | CountSaved():
            return _find(library, question)
        case FindRelated():
            return _related(library, question.article)
        case ReadLists():
            return _lists(library, question)
        case FindStory() | FindNovelty() | ReadStory() | ReadStories() | DecideStory():
            return telling.answer(library, question)
        case ListBackups() | WeighState() | RestoreState() | SaveState():
            return keeping.answer(library, question)
        case (
            ReadPage()
            | Compare()
            | CompareCaptures()
            | ReadHistory()
            | ReadName()
            | ReadHighlights()
        ):
            return _page(library, question)


def _find(
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


def _page(
    library: Library,
    question: ReadPage | Compare | CompareCaptures | ReadHistory | ReadName | ReadHighlights,
) -> object:
    """What stands in the article's place."""
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


def _highlights(library: Library) -> HighlightList:
    marked = library.state.highlights.by_article()
    articles = list(dict.fromkeys(each.article for each in marked))
    rows = (row for row in library.catalog.rows(articles) if row is not None)
    lines = {row.id: ArticleLine(row.id, row.headline, row.time) for row in rows}
    return HighlightList(tuple(HighlightLine(each, lines.get(each.article)) for each in marked))


def _related(library: Library, article: ArticleId) -> RelatedArticles:
    found = library.related(article)
    also = [other for each in found for other in each.also]
    return RelatedArticles(tuple(found), _lines(library, also))


def _name(library: Library, text: str) -> NameRead:
    page = library.name(text)
    return NameRead(page, _lines(library, page.articles[:_MOST_LINES]))


def _titles(library: Library, pattern: str) -> Titles:
    articles = library.articles_titled(pattern, _MOST_TITLES)
    stories = library.stories_titled(pattern, _MOST_TITLES // 2)
    return Titles(tuple(stories), _lines(library, articles))


def _lines(library: Library, articles: Sequence[ArticleId]) -> tuple[ArticleLine, ...]:
    rows = library.catalog.rows(articles)
    return tuple(ArticleLine(row.id, row.headline, row.time) for row in rows if row is not None)


def _count_saved(library: Library, name: str) -> SavedCounted:
    found = (each for each in library.state.saved_searches() if each.name == name)
    asked = next(found, None)
    return SavedCounted(standing_of(asked, library.search) if asked else None)


def _search(library: Library, question: Search) -> Found:
    results = library.search(question.text, question.scope, question.sort)
    ids, headings = _arranged(library, results.ids, question, results.sort)
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


def _arranged(
    library: Library, ids: "array[int]", question: ListArticles | Search, sort: str
) -> tuple[bytes, tuple[Heading, ...]]:
    """A list as it is shown: with the article that is kept in it, and under headings."""
    headings = library.headings
    whole = headings.with_kept(ids, question.kept, sort)
    grouped = headings.grouped(whole, question.group, sort)
    return grouped.ids.tobytes(), grouped.headings


def _lists(library: Library, question: ReadLists) -> Lists:
    if question.mine:
        return Lists(library.most_read(question.section), library.most_read(""))
    return Lists(library.popular(question.section), library.ranking())


def main(arguments: Sequence[str]) -> int:
    """Serve the library of the data folder and archive folders named on the command line.

    The exit status: 0 at the end of the questions, 1 (and a sentence on stderr) when the library
    can't be opened or what came is no question.
    """
    step_back(_NICENESS)
    data, *roots = (Path(argument) for argument in arguments)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not break a frame
    try:
        with answers, Library(data, roots) as library:
            with suppress(KawarabanError):  # what can't be renewed now is understood as it is
                library.renew_searches()
            serve(library, sys.stdin.buffer, answers)
    except (KawarabanError, msgspec.DecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except (BrokenPipeError, KeyboardInterrupt):
        return 0  # the window is gone; nobody waits for the answer
    return 0


if __name__ == "__main__":
    status = main(sys.argv[1:])
    gc.freeze()  # Python's own end would look through all there is twice, and the window waits
    raise SystemExit(status)
