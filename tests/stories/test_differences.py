"""What two sentences tell differently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.stories.differences import differences


def told(one: str, other: str) -> list[tuple[str, str, str, str]]:
    found = differences(one, other)
    for each in found:
        assert one[each.at_a.start : each.at_a.end] == each.a
        assert other[each.at_b.start : each.at_b.end] == each.b
    return [(each.kind, each.label, each.a, each.b) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "岡田首相は都内で会見し、経済対策を発表した。",
            "木村首相は都内で会見し、経済対策を発表した。",
            ("name", "首相", "岡田", "木村"),
        ),
        (
            "The city founded a fixed circle for talks with the six towns in 1994.",
            "Meanwhile the city founded a circle of six towns in 1995, and it has met since.",
            ("date", "founded", "1994", "1995"),
        ),
        (
            "Uehara won the race by 41 votes.",
            "In the race, Uehara won by thirty-eight votes.",
            ("number", "votes", "41", "thirty-eight"),
        ),
        (
            "The ferry hit a pier, and 12 people were hurt.",
            "The ferry hit the pier, and 15 people were badly hurt.",
            ("number", "people", "12", "15"),
        ),
        (
            "The tunnel will cost 4.1 billion yen in all.",
            "In all the tunnel is to cost 4.6 billion yen.",
            ("number", "cost", "4.1 billion", "4.6 billion"),
        ),
        (
            "The stone was thrown at the bridge by a man from Kanoe on foot.",
            "The stone was thrown at the bridge by a man from Asagiri on foot.",
            ("name", "man", "Kanoe", "Asagiri"),
        ),
        (
            "A 3-year-old boy fell into the pond.",
            "The boy, four years old, fell into the pond.",
            ("number", "old", "3", "four"),
        ),
        (
            "The assembly voted on Monday to spend for the tunnel 4.1 billion yen.",
            "The town told its assembly, which was tired, that the tunnel cost it 5.2 billion yen.",
            ("number", "tunnel", "4.1 billion", "5.2 billion"),
        ),
        (
            "The assembly, after a long day on which it rained, gave 4.1 billion yen.",
            "The assembly was told that it would be 5.2 billion yen.",
            ("number", "", "4.1 billion", "5.2 billion"),
        ),
        (
            "橋の費用は120億円になる。",
            "橋の費用は131億円になる。",
            ("number", "費用", "120億", "131億"),
        ),
        ("これは120億円だ。", "これは131億円だ。", ("number", "", "120億", "131億")),
    ],
)
def test_a_difference_and_the_word_for_it(one, other, expected):
    assert told(one, other) == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tunnel cost 41 billion yen.", "The tunnel cost 41,000 million yen."),
        ("The girl faces 14 years in jail.", "The 16-year-old girl is in jail."),
        ("He left the town in 1994.", "He left the town."),
        ("He left the town with 12 men.", "In 2014 he left the town."),
        ("The captain, 58, was asked about the pier.", "The captain hit Pier No. 2."),
        ("岡田首相は都内で会見した。", "岡田一郎首相は都内で会見した。"),
        ("Some said Hayashi was in the talks.", "Foreign Minister Yoshimasa Hayashi joined talks."),
    ],
)
def test_no_difference(one, other):
    assert told(one, other) == []


WORDS = "votes people the by of ferry founded 41 38 12 2004 2014 Nov. 2 Kanoe Asagiri yen".split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join)


@given(TEXTS, TEXTS)
def test_differences_are_the_same_from_both_sides(one, other):
    turned = {(kind, label, a, b) for kind, label, b, a in told(other, one)}
    assert turned == set(told(one, other))


@given(TEXTS)
def test_a_sentence_does_not_differ_from_itself(text):
    assert told(text, text) == []
