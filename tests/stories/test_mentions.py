"""Mentions of dates, numbers and names, and when two are of the same."""

import pytest

from reader.stories.mentions import Mention, capitals_within, comparable, mentions, same


def only(text: str) -> Mention:
    (found,) = mentions(text, {"hayashi"})
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on Nov. 2", "on November 2, 2022"),
        ("in 2022", "since May 2022"),
        ("4.1 billion", "4,100 million"),
        ("five", "5"),
        ("of Hayashi", "by Foreign Minister Yoshimasa Hayashi"),
        ("in Japan", "the Japanese"),
        ("the U.N. said", "the United Nations"),
        ("of Kanoe Marsh", "at Kanoe"),
    ],
)
def test_mentions_of_the_same(one, other):
    assert same(only(one), only(other))
    assert same(only(other), only(one))


@pytest.mark.parametrize(
    ("one", "other", "can_be_compared"),
    [
        ("in 2004", "in 2014", True),
        ("on Nov. 2", "on Nov. 3", True),
        ("in 2004", "on Nov. 3", False),
        ("on Friday", "at 7 p.m.", False),
        ("41", "38", True),
        ("41", "41%", False),
        ("by Hayashi", "by Kishida", True),
        ("日本の首都", "日本銀行の総裁", True),
        ("by Hayashi", "by 41", False),
    ],
)
def test_mentions_that_differ(one, other, can_be_compared):
    assert not same(only(one), only(other))
    assert comparable(only(one), only(other)) is can_be_compared


def test_what_stands_in_a_sentence_comes_in_its_order_and_once():
    text = "On Nov. 2 some 41 voters of Shirasato met Sayo Kuzuha in 2004 rooms."
    found = [text[each.at.start : each.at.end] for each in mentions(text)]
    assert found == ["Nov. 2", "41", "Shirasato", "Sayo Kuzuha", "2004"]


def test_the_first_word_is_a_name_only_when_it_is_known_for_one():
    assert mentions("Hayashi spoke.") == []
    assert only("Hayashi spoke.").value == ("hayashi",)
    assert only("“Hayashi spoke.”").value == ("hayashi",)
    assert mentions("The man said: “The sea is high.”") == []


def test_capitals_within_a_sentence_are_names():
    assert capitals_within("“Nobody saw Hayashi,” said the U.N.") == {"hayashi", "un"}
