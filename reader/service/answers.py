"""Every question of the window is answered here, or by one of the modules beside this."""

import msgspec

from reader.article import ArticleId
from reader.errors import KawarabanError
from reader.frames import encode
from reader.library import Library, Scope
from reader.protocol.exports import ListBackups, MeasureStorage, RestoreState, SaveState, WeighState
from reader.protocol.questions import (
    Answer,
    Asked,
    Compare,
    CompareCaptures,
    Complete,
    CountArticles,
    Counted,
    CountSaved,
    FindRelated,
    FindTitles,
    FindUnread,
    FoundUnread,
    IdList,
    ListArticles,
    Question,
    ReadHighlights,
    ReadHistory,
    ReadLists,
    ReadName,
    ReadPage,
    Search,
    Suggest,
    WriteSnippets,
    unpack_ids,
)
from reader.protocol.stories import DecideStory, FindNovelty, FindStory, ReadStories, ReadStory
from reader.service import list_answers, page_answers, state_answers, story_answers


def reply(library: Library, asked: Asked) -> Answer:
    """The answer to one question. Whatever goes wrong becomes a sentence, never a dead pipe."""
    try:
        return Answer(asked.number, msgspec.Raw(encode(answer(library, asked.question))))
    except KawarabanError as error:
        sentence = str(error)
    except Exception as error:  # the window must hear of it, and the next question may be fine
        sentence = f"Something went wrong ({type(error).__name__}: {error})."
    # A path in it may hold bytes that are no text.
    return Answer(asked.number, error=sentence.encode("utf-8", "replace").decode())


def answer(library: Library, question: Question) -> object:
    """The answer to one question."""
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
            return IdList(*list_answers.arranged(library, ids, question, question.sort))
        case Search() | Suggest() | Complete() | WriteSnippets() | FindTitles() | CountSaved():
            return list_answers.found(library, question)
        case FindRelated():
            return page_answers.related(library, question.article)
        case ReadLists():
            return list_answers.lists(library, question)
        case FindStory() | FindNovelty() | ReadStory() | ReadStories() | DecideStory():
            return story_answers.answer(library, question)
        case ListBackups() | MeasureStorage() | WeighState() | RestoreState() | SaveState():
            return state_answers.answer(library, question)
        case (
            ReadPage()
            | Compare()
            | CompareCaptures()
            | ReadHistory()
            | ReadName()
            | ReadHighlights()
        ):
            return page_answers.answer(library, question)
