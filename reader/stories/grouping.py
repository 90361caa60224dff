"""Related articles as they are listed: those that say nearly the same are one of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property

from reader.stories.reading import Reading
from reader.stories.reasons import Reasons
from reader.stories.results import RelatedArticle

_HINT, _SAME = 0.1, 0.5


class Text:
    """What an article says: its `head` is at hand, the `whole` is read when it is needed."""

    def __init__(self, head: Reading, read: Callable[[], Reading]) -> None:
        self.head = head
        self._read = read

    @cached_property
    def whole(self) -> Reading:
        """All of it."""
        return self._read()

    def says_the_same(self, other: "Text") -> bool:
        """Whether an article is nearly the other one: the same report in two papers.

        The heads of such reports share a few words at least.
        """
        if self.head.resemblance(other.head) < _HINT:
            return False
        return self.whole.resemblance(other.whole) >= _SAME


def grouped(
    text: Text,
    reasons: Reasons,
    others: Iterable[tuple[RelatedArticle, Text]],
    most: int,
) -> list[RelatedArticle]:
    """At most `most` of `others`, which come the nearest first, each with its reasons.

    What says nearly the same as an earlier one is told of by that one; of those that say the
    same as the article itself, whose `text` and `reasons` these are, by the first. What shares
    no reason is left out. No more of `others` are taken than it needs.
    """
    found: list[RelatedArticle] = []
    texts: list[Text] = []
    for article, other in others:
        repeats = text.says_the_same(other)
        same = (
            number
            for number, listed in enumerate(found)
            if (repeats and listed.repeats) or texts[number].says_the_same(other)
        )
        place = next(same, None)
        if place is not None:
            found[place] = replace(found[place], also=(*found[place].also, article.id))
        elif why := _shared(reasons, other):
            found.append(replace(article, reasons=why, repeats=repeats))
            texts.append(other)
        if len(found) == most:
            break
    return found


def _shared(reasons: Reasons, other: Text) -> tuple[str, ...]:
    """Reasons that the head of the other article prints, or if these say little, its text."""
    why = reasons.shared_with(other.head)
    return why if reasons.suffice(why) else reasons.shared_with(other.whole)
