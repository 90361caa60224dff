"""The questions of the window about stories, and what the reader does to them, answered."""

from reader.article import ArticleId
from reader.errors import ArticleMissingError
from reader.library import Library
from reader.protocol.stories import (
    DecideStory,
    FindNovelty,
    FindStory,
    NoveltyFound,
    ReadStories,
    ReadStory,
    StoryFound,
    StoryList,
    StoryRead,
)

_MOST_OTHERS = 25


def answer(
    library: Library, question: FindStory | FindNovelty | ReadStory | ReadStories | DecideStory
) -> StoryFound | NoveltyFound | StoryList | StoryRead:
    """The answer to one question."""
    match question:
        case FindStory():
            return StoryFound(library.story_of(question.article))
        case FindNovelty():
            return NoveltyFound(library.new_in(question.article))
        case ReadStories():
            return StoryList(tuple(library.stories()))
        case DecideStory():
            _decide(library, question)
            return _story(library, question.article)
        case ReadStory():
            return _story(library, question.article)


def _story(library: Library, article: ArticleId) -> StoryRead:
    """The story as it was when the reader last looked, which is now from now on."""
    try:
        story = library.story(article)
    except ArticleMissingError:
        return StoryRead(None, ())
    library.see_story(article)
    others = (each for each in library.stories() if each.id != story.summary.id)
    return StoryRead(story, tuple(others)[:_MOST_OTHERS])


def _decide(library: Library, question: DecideStory) -> None:
    article = question.article
    match question.act:
        case "name":
            library.name_story(article, question.name)
        case "pin" | "unpin":
            library.pin_story(article, question.act == "pin")
        case "follow" | "unfollow":
            library.follow_story(article, question.act == "follow")
        case "split":
            library.split_story(article, question.others)
        case "merge":
            library.merge_stories(article, *question.others)
