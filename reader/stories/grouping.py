"""Related articles as they are listed: those that say nearly the same are one of them."""

from collections.abc import Iterable
from dataclasses import replace

from reader.stories.reading import Reading
from reader.stories.reasons import Reasons
from reader.stories.results import RelatedArticle


def grouped(
    reading: Reading,
    reasons: Reasons,
    others: Iterable[tuple[RelatedArticle, Reading]],
    most: int,
) -> list[RelatedArticle]:
    """At most `most` of `others`, which come the nearest first, each with its reasons.

    What says nearly the same as an earlier one is told of by that one; of those that say the
    same as the article itself, whose `reading` and `reasons` these are, by the first. What
    shares no reason is left out. No more of `others` are taken than it needs.
    """
    found: list[RelatedArticle] = []
    readings: list[Reading] = []
    for article, other in others:
        repeats = reading.says_the_same(other)
        same = (
            number
            for number, listed in enumerate(found)
            if (repeats and listed.repeats) or readings[number].says_the_same(other)
        )
        place = next(same, None)
        if place is not None:
            found[place] = replace(found[place], also=(*found[place].also, article.id))
        elif why := reasons.shared_with(other):
            found.append(replace(article, reasons=why, repeats=repeats))
            readings.append(other)
        if len(found) == most:
            break
    return found
