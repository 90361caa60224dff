"""What the window asks about stories and what the service answers; part of the protocol."""

from typing import Literal

import msgspec

from reader.article import ArticleId
from reader.stories.results import Novelty, Story, StorySummary

Act = Literal["name", "pin", "unpin", "follow", "unfollow", "split", "merge"]
"""What a reader does to a story."""


class FindStory(msgspec.Struct, frozen=True, tag=True):
    """The story that an article belongs to; answered by `StoryFound`."""

    article: ArticleId


class FindNovelty(msgspec.Struct, frozen=True, tag=True):
    """What is new in an article of a story; answered by `NoveltyFound`."""

    article: ArticleId


class ReadStory(msgspec.Struct, frozen=True, tag=True):
    """The story of an article with all its articles; answered by `StoryRead`."""

    article: ArticleId


class ReadStories(msgspec.Struct, frozen=True, tag=True):
    """All stories of several articles; answered by `StoryList`."""


class DecideStory(msgspec.Struct, frozen=True, tag=True):
    """What the reader does to the story of an article; answered by `StoryRead`.

    `others` are the articles to "split" off or to "merge" with, `name` is the one to "name" it.
    """

    article: ArticleId
    act: Act
    name: str = ""
    others: tuple[ArticleId, ...] = ()


class StoryFound(msgspec.Struct, frozen=True):
    """The story of an article as a line; None when it belongs to none."""

    story: StorySummary | None


class NoveltyFound(msgspec.Struct, frozen=True):
    """What no earlier article of the story tells; None when the article belongs to none."""

    novelty: Novelty | None


class StoryRead(msgspec.Struct, frozen=True):
    """A story, None when there is none (any more), and others that it could be joined with."""

    story: Story | None
    others: tuple[StorySummary, ...]


class StoryList(msgspec.Struct, frozen=True):
    """Stories, pinned ones first, then by their newest article."""

    stories: tuple[StorySummary, ...]
