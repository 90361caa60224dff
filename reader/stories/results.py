"""What the stories around an article are made of: plain values that cross the pipe."""

from dataclasses import dataclass
from datetime import datetime

from reader.article import ArticleId, Role
from reader.search.results import Histogram, Span


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """An article near another one, how near (comparable within one answer), and why.

    `also` are articles that say nearly the same as this one, and are not listed themselves.
    With `repeats` this one says nearly the same as the article that it is related to.
    """

    id: ArticleId
    headline: str
    published: datetime | None
    score: float
    reasons: tuple[str, ...]
    also: tuple[ArticleId, ...] = ()
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its text, which is `blocks[block].text[at.start:at.end]`."""

    text: str
    block: int
    at: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """What two sentences that say the same tell differently: 2004 in `a` and 2014 in `b`.

    `kind` is "number", "date" or "name"; `label` is a word near it in both ("established") or "".
    `at_a` and `at_b` are its places in the texts of the sentences.
    """

    kind: str
    label: str
    a: str
    b: str
    at_a: Span
    at_b: Span


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """A sentence of one article and the one of another that says the same.

    `similarity` is 1 when they have the same words; it is never 0.
    """

    a: Sentence
    b: Sentence
    similarity: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles side by side: each sentence is in one pair of `aligned` or in one `only`."""

    aligned: tuple[AlignedPair, ...]
    only_a: tuple[Sentence, ...]
    only_b: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Novelty:
    """What an article of a story tells: sentences `new` in it, and `known` from earlier articles.

    `earlier` is how many of those there are; in the first of a story all is new.
    """

    earlier: int
    new: tuple[Sentence, ...]
    known: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that two captures have ("same"), the earlier ("removed") or the later
    ("added")."""

    change: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangedBlock:
    """A block of two captures of one article, word by word; the headline is one, too."""

    role: Role
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """Where a name is printed: in which text of an article (0 is the headline), from `start` up
    to `end` in characters."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name that rules have detected in one article: `text` is its longest form.

    `kind` is "person", "organisation", "place", or "" when no sound rule tells. `forms` are all its
    spellings, the longest first, then the most frequent; `printings` stand in reading order.
    """

    text: str
    kind: str
    count: int
    forms: tuple[str, ...]
    printings: tuple[Printing, ...]


@dataclass(frozen=True, slots=True)
class MetName:
    """A name that stands in `count` of the articles that were read for another name.

    Of one that is offered for a name that nobody prints all articles are counted.
    """

    text: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class NamePage:
    """All about one detected name: the articles that print it, newest first, and their times.

    `kind`, `forms` and the names `met` with it, the most frequent first, are those of the newest
    `read` articles.
    """

    text: str
    kind: str
    forms: tuple[str, ...]
    articles: tuple[ArticleId, ...]
    histogram: Histogram
    met: tuple[MetName, ...]
    read: int


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story as a line of a list.

    `id` is its oldest article; any other of its articles means it, too. `name` is the reader's
    (`is_named`) or the most central headline. `new` are the articles that came since the reader
    last looked, none when that was never.
    """

    id: ArticleId
    name: str
    first: datetime | None
    last: datetime | None
    count: int
    new: int
    pinned: bool
    followed: bool
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article of a story, and the detected names and telling words no earlier one of it had.

    `sentences` counts those that no earlier one had, either; None where that was not counted:
    in the first article, in which all are new, and in the older ones of a long story.
    """

    id: ArticleId
    headline: str
    published: datetime | None
    is_new: bool
    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    sentences: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A story with its articles, the oldest first and undated ones last."""

    summary: StorySummary
    articles: tuple[StoryArticle, ...]
