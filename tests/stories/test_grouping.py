"""Related articles as they are listed: reports that say nearly the same are one of them."""

from reader.article import ArticleId
from reader.stories.grouping import Text, grouped
from reader.stories.names import names
from reader.stories.reading import Reading
from reader.stories.reasons import Reasons
from reader.stories.results import RelatedArticle

FERRY = ["The ferry Shiokaze ran into the pier at Hama on Sunday and eleven people were hurt."]
VALVE = ["A valve of the ferry Shiokaze had failed, the board said after it had looked at it."]
VALVE_CUT = ["A valve of the ferry Shiokaze had failed, the board said after it had looked at."]
GOLF = ["A sport for people with much patience and no hurry at all, played on a lawn."]


def group(*others: list[str], most: int = 6) -> list[RelatedArticle]:
    """Those related to the report of the ferry; their ids are their numbers from 1."""
    weights = dict.fromkeys(("ferri", "shiokaz", "pier", "hama"), 1.0)
    found = (
        (RelatedArticle(ArticleId(number), "", None, 1.0, ()), text(texts))
        for number, texts in enumerate(others, 1)
    )
    return grouped(text(FERRY), Reasons(FERRY, names(FERRY), weights), found, most)


def text(texts: list[str]) -> Text:
    return Text(Reading(texts[:1]), lambda: Reading(texts))


def test_what_says_the_same_as_an_earlier_one_is_told_of_by_that_one() -> None:
    (found,) = group(VALVE, VALVE_CUT, VALVE)
    assert (found.id, found.also, found.repeats) == (1, (2, 3), False)
    assert found.reasons == ("ferry Shiokaze",)


def test_all_that_say_the_same_as_the_article_are_one() -> None:
    first, other = group(FERRY, VALVE, [*FERRY, "It rained."])
    assert (first.id, first.also, first.repeats) == (1, (3,), True)
    assert (other.id, other.also, other.repeats) == (2, (), False)


def test_what_shares_no_reason_is_left_out() -> None:
    assert [each.id for each in group(GOLF, VALVE)] == [2]


def test_no_more_is_read_than_is_listed() -> None:
    def others():
        yield article, text(VALVE)
        raise AssertionError("nobody needs a second one")

    article = RelatedArticle(ArticleId(1), "", None, 1.0, ())
    reasons = Reasons(FERRY, names(FERRY), {"shiokaz": 1.0})
    assert len(grouped(text(FERRY), reasons, others(), most=1)) == 1


def test_a_text_is_read_where_its_head_has_too_few_reasons() -> None:
    (found,) = group(["Nothing of it.", "The pier of Hama was hit by the Shiokaze."])
    assert {"Hama", "Shiokaze"} <= set(found.reasons)


def test_a_text_whose_head_has_reasons_enough_stays_unread() -> None:
    def unread() -> Reading:
        raise AssertionError("the head says enough")

    article = RelatedArticle(ArticleId(1), "", None, 1.0, ())
    other = Text(Reading(["Off Hama lay the Shiokaze, eleven people in it."]), unread)
    weights = dict.fromkeys(("shiokaz", "hama", "eleven", "peopl"), 1.0)
    (found,) = grouped(text(FERRY), Reasons(FERRY, names(FERRY), weights), [(article, other)], 6)
    assert set(found.reasons) == {"Hama", "Shiokaze", "eleven people"}
