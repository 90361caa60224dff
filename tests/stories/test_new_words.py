"""The words that each article of a story brought."""

from collections.abc import Collection

from reader.article import Block, Capture, Role
from reader.stories.new_words import words_brought

COMMON = {"tunnel": 0.01, "water": 0.02, "cost": 0.3, "autumn": 0.05}


def shares(stems: Collection[str]) -> dict[str, float]:
    return {stem: COMMON.get(stem, 0.1) for stem in stems}


def article(headline: str, *paragraphs: str, language: str = "en") -> Capture:
    blocks = tuple(Block(Role.PARAGRAPH, text) for text in paragraphs)
    return Capture(headline=headline, blocks=blocks, language=language)


def test_a_word_is_brought_once_and_the_most_telling_comes_first():
    first = article("Tunnel approved", "The tunnel was approved.", "Its water may cost much.")
    second = article("Water in tunnels", "Water came into the tunnel.", "The cost rises.")
    assert words_brought([first, second], [(), ()], shares) == [
        ("tunnel", "approved", "water", "cost"),
        ("came",),
    ]
    assert words_brought([second, first], [(), ()], shares) == [
        ("tunnel", "water", "came", "cost"),
        ("approved",),
    ]


def test_what_is_said_once_deep_in_a_text_was_not_brought_unless_it_is_taken_up():
    first = article("Tunnel", "The tunnel opens.", "A goat stood by. In autumn it rained.")
    second = article("Tunnel", "The tunnel opens again.", "This autumn was dry.")
    assert words_brought([first, second], [(), ()], shares) == [
        ("tunnel", "opens", "autumn"),
        (),
    ]


def test_names_numbers_and_small_words_are_none():
    told = article("Kanoe Tunnel", "In 2022 Goro Sawatari of Kanoe said that the tunnel has water.")
    assert words_brought([told], [("Goro Sawatari", "Kanoe")], shares) == [("tunnel", "water")]


def test_at_most_five_of_an_article():
    told = article("", "Ferries, harbors, islands, captains, valves, pumps and bridges.")
    (brought,) = words_brought([told], [()], shares)
    assert len(brought) == 5


def test_japanese_words_are_runs_of_one_script():
    told = article(
        "高速船が桟橋に衝突", "高速船フェリーが15人を乗せて桟橋に衝突した。", language="ja"
    )
    (brought,) = words_brought([told], [("桟橋",)], shares)
    assert set(brought) == {"高速船", "衝突", "フェリー"}


def test_an_article_that_can_not_be_read_brought_nothing():
    assert words_brought([Capture(), Capture()], [(), ()], shares) == [(), ()]
