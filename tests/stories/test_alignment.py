"""Which sentences say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.stories.alignment import aligned, one_to_one

VOCABULARY = "ferry pier harbor captain engine valve Hayashi Tokyo 12 15 the of Monday".split()
SENTENCES = st.lists(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8).map(" ".join), max_size=8
)

FERRY = "The ferry struck the pier because a hydraulic valve failed."
FERRY_AGAIN = "A hydraulic valve failed and the ferry struck the pier on Monday."


def test_other_words_around_and_another_order_do_not_matter():
    ((one, other, similarity),) = aligned(["It rained.", FERRY], [FERRY_AGAIN, "Nobody swam."])
    assert (one, other) == (1, 0)
    assert similarity > 0.9


def test_numbers_dates_and_names_do_not_keep_sentences_apart():
    one = "Morooka paid 12 yen for the yellow bicycle on Nov. 2."
    other = "Ishikiri paid 2,000 yen for the yellow bicycle on Dec. 31, 2022."
    assert [pair[:2] for pair in aligned([one], [other])] == [(0, 0)]


def test_names_alone_do_not_make_sentences_the_same():
    one = "On Friday Yoshimasa Hayashi met ministers from Kazakhstan and Uzbekistan."
    other = "The budget of Kazakhstan, Yoshimasa Hayashi wrote, grew with that of Uzbekistan."
    assert aligned([one], [other]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The bridge, 1.2 kilometers long, will replace a ferry of 1931.",
            "The bridge, 1.2 kilometers long, cost 3 billion yen and was late.",
        ),
        (
            "“We went from door to door,” said Goro Mitsui, head of the brewery’s union.",
            "Goro Mitsui, head of the brewery’s union, saw the first barrel roll in a red hat.",
        ),
        (
            "The brewery’s chairman, Goro Mitsui, gave it to Kanda on a train.",
            "Goro Mitsui, chairman of the brewery, passed his examination in rowing.",
        ),
        ("I was told it would take ten years.", "The boat takes ten minutes."),
    ],
)
def test_titles_measures_and_names_do_not_make_sentences_the_same(one, other):
    assert aligned([one], [other]) == []


def test_what_a_whole_article_is_about_counts_less_than_what_is_said_of_it_once():
    told = "The old stone bridge fell into the river at dawn."
    again = "The old stone bridge was painted green for a festival."
    about = [f"The old stone bridge was number {number}." for number in range(12)]
    assert len(aligned([told], [again])) == 1
    assert (0, 0) not in [pair[:2] for pair in aligned([told, *about], [again, "It rained."])]


def test_short_sentences_need_more_than_one_word_in_common():
    assert aligned(["The ferry sank."], ["The ferry left."]) == []
    assert len(aligned(["No."], ["No."])) == 1


def test_japanese_sentences_are_told_by_their_pairs_of_letters():
    found = aligned(
        ["白鷺市の市長に上原氏が当選した。"], ["上原氏が白鷺市の市長に当選。", "雨が降った。"]
    )
    assert [pair[:2] for pair in found] == [(0, 0)]


def test_of_equal_pairs_those_at_like_places_are_taken():
    found = aligned([FERRY, "It rained.", FERRY], [FERRY, FERRY])
    assert [pair[:2] for pair in found] == [(0, 0), (2, 1)]


@given(SENTENCES, SENTENCES)
def test_alignment_is_symmetric_and_one_to_one(one, other):
    found = aligned(one, other)
    turned = sorted((mine, its, score) for its, mine, score in aligned(other, one))
    assert turned == found
    assert len({mine for mine, _, _ in found}) == len({its for _, its, _ in found}) == len(found)


@given(SENTENCES)
def test_an_article_is_aligned_with_itself(sentences):
    assert [pair[:2] for pair in aligned(sentences, sentences)] == [
        (at, at) for at in range(len(sentences))
    ]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from([0.4, 0.5, 1.0]))))
def test_ties_are_broken_alike_from_both_sides(scores):
    scores = list({(one, other): score for one, other, score in scores}.items())
    pairs = [(one, other, score) for (one, other), score in scores]
    turned = one_to_one((other, one, score) for one, other, score in pairs)
    assert sorted((one, other, score) for other, one, score in turned) == one_to_one(pairs)
