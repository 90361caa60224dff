"""The names that each article of a story brought."""

from reader.article import Block, Capture, Role
from reader.stories.brought import names_brought


def article(headline: str, *paragraphs: str) -> Capture:
    blocks = tuple(Block(Role.PARAGRAPH, text) for text in paragraphs)
    return Capture(headline=headline, blocks=blocks, language="en")


def test_a_name_is_brought_once_in_whatever_form():
    first = article(
        "Ferry hits pier", "The ferry of captain Kenji Morooka came from Okinose Island."
    )
    second = article("Captain speaks", "Mr. Morooka told Yuna Ishikiri of it on Okinose Island.")
    assert names_brought([first, second]) == [
        ("Kenji Morooka", "Okinose Island"),
        ("Yuna Ishikiri",),
    ]
    assert names_brought([second, first]) == [
        ("Morooka", "Yuna Ishikiri", "Okinose Island"),
        ("Kenji Morooka",),  # whose first name is news
    ]


def test_an_article_that_can_not_be_read_brought_nothing():
    assert names_brought([Capture(), article("A", "It rained.")]) == [(), ()]
