"""Two articles side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import formats
from reader.article import Block, Capture, Role
from reader.stories.comparison import compare, new_in, sentences

VOTE = "Uehara won the election by 41 votes."
RECOUNT = "After the recount Uehara has won the election by 38 votes."


def article(*paragraphs: str, **fields: str) -> Capture:
    return Capture(blocks=tuple(Block(Role.PARAGRAPH, text) for text in paragraphs), **fields)


def test_every_sentence_is_aligned_or_alone():
    found = compare(
        article(f"The day was cold. {VOTE}", "Nobody was glad."), article(RECOUNT, "It snowed.")
    )
    (pair,) = found.aligned
    assert (pair.a.text, pair.b.text) == (VOTE, RECOUNT)
    assert [(each.label, each.a, each.b) for each in pair.differences] == [("votes", "41", "38")]
    assert [each.text for each in found.only_a] == ["The day was cold.", "Nobody was glad."]
    assert [each.text for each in found.only_b] == ["It snowed."]


def test_sentences_know_their_place_and_leave_out_where_it_was_written():
    capture = article(
        "SHIRASATO (Jiji-AFP) — It rained. It snowed.", "Then the sun came.", place="SHIRASATO"
    )
    found = sentences(capture)
    assert [each.text for each in found] == ["It rained.", "It snowed.", "Then the sun came."]
    for each in found:
        assert capture.blocks[each.block].text[each.at.start : each.at.end] == each.text


def test_only_paragraphs_are_compared():
    caption = Capture(blocks=(Block(Role.CAPTION, VOTE), Block(Role.SUBHEAD, VOTE)))
    assert compare(caption, article(VOTE)).aligned == ()


def test_what_is_new_in_an_article_of_a_story():
    first, second = article(VOTE, "Hirate did not concede."), article("The snow is deep.")
    third = article(RECOUNT, "The snow is deep.", "The beekeeper drew a bee on a ballot.")
    assert [each.text for each in new_in(third, [first, second])] == [
        "The beekeeper drew a bee on a ballot."
    ]
    assert [each.text for each in new_in(second, [first])] == ["The snow is deep."]
    assert len(new_in(third, [])) == 3


def test_the_real_captures_differ_in_one_year(seeds):
    older, newer = (
        formats.read(seeds / name)
        for name in (
            "japan-eyes-meeting-with-central-asia-foreign-ministers.txt",
            "japan-former-soviet-states-agree-to-boost-ties.txt",
        )
    )
    (pair,) = compare(older, newer).aligned
    (difference,) = pair.differences
    assert (difference.label, difference.a, difference.b) == ("established", "2004", "2014")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "2022/high-speed-ferry-hits-pier-at-minato-hama-port-early.txt",
            "2022/high-speed-ferry-hits-pier-at-minato-hama-port.txt",
            ("people", "12", "15"),
        ),
        (
            "2023/mt-hakugin-erupts-residents-leave-hot-spring-early.txt",
            "2023/mt-hakugin-erupts-third-capture.txt",
            ("people", "140", "212"),
        ),
    ],
)
def test_the_sample_archive_has_numbers_that_grew(sample_archive, one, other, expected):
    found = compare(formats.read(sample_archive / one), formats.read(sample_archive / other))
    told = [each for pair in found.aligned for each in pair.differences]
    assert [(each.label, each.a, each.b) for each in told] == [expected]


WORDS = "won election votes snow deep Uehara Hirate 41 38 in 2004 2014. It. A".split()
ARTICLES = st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), max_size=4)


@given(ARTICLES, ARTICLES)
def test_comparison_is_symmetric(one, other):
    found, turned = (
        compare(article(*mine), article(*its)) for mine, its in ((one, other), (other, one))
    )
    assert (found.only_a, found.only_b) == (turned.only_b, turned.only_a)
    told = [
        {(pair.a, pair.b, pair.similarity, *mirrored(pair.differences, False)) for pair in aligned}
        for aligned in (found.aligned,)
    ]
    back = [
        {(pair.b, pair.a, pair.similarity, *mirrored(pair.differences, True)) for pair in aligned}
        for aligned in (turned.aligned,)
    ]
    assert told == back


def mirrored(differences, turn):
    sides = ((each.b, each.a) if turn else (each.a, each.b) for each in differences)
    return sorted((*side, each.label) for side, each in zip(sides, differences, strict=True))
