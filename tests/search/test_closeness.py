"""Which of the articles that have the words come first: principles of the order by relevance."""

from collections.abc import Callable

import pytest

from reader.search.closeness import LOOKED_AT
from reader.search.index import Index

FILLER = "some other words that stand here so as to fill the text of it all".split()


def spread(*words: str, gap: int = 12) -> str:
    """Words with filler before, between and after them; always of the same length."""
    text = [*FILLER]
    for word in words:
        text += [word, *(FILLER[:gap])]
    return " ".join([*text, *(FILLER * 10)][:80])


@pytest.fixture
def ranked(query) -> Callable[..., list[tuple[int, float]]]:
    """The numbers of the articles that a query finds, with their scores, in order."""

    def search(index: Index, text: str, limit: int | None = None) -> list[tuple[int, float]]:
        found = index.search(query(text), states=lambda leaf: (), limit=limit)
        return list(zip(found.ids, found.scores, strict=True))

    return search


@pytest.mark.parametrize(
    "text",
    [
        "central bank",
        "bank central",
        "central OR bank",
        "Central BANKS",
        "=central bank -tokyo",
        "body:(central bank)",
        "central bank lang:en",
        '"central" bank',
    ],
)
def test_words_side_by_side_come_first(index, document, find, text) -> None:
    gaps = {1: 12, 2: 0, 3: 5, 4: 1}
    index.update(
        [
            document(n, spread("central", "bank", gap=gap), language="en", published=n)
            for n, gap in gaps.items()
        ],
        [],
    )
    assert find(index, text) == [2, 4, 3, 1]
    assert find(index, text, "newest") == [4, 3, 2, 1]


def test_other_forms_of_the_words_are_as_close(index, document, find) -> None:
    texts = {1: ("policies", "ministers", 12), 2: ("policy", "minister", 0)}
    index.update([document(n, spread(a, b, gap=gap)) for n, (a, b, gap) in texts.items()], [])
    index.update([document(3, spread("polices", "ministered", gap=0))], [])
    assert find(index, "policy minister") == [2, 1]
    assert find(index, "policies ministers") == [2, 1]


def test_a_phrase_is_close_to_a_word(index, document, find) -> None:
    near, far = spread("consumption tax", "japan", gap=1), spread("consumption tax", "japan")
    index.update([document(1, far), document(2, near), document(3, far)], [])
    assert find(index, '"consumption tax" japan')[0] == 2


def test_japanese_words_in_one_sentence_come_first(index, document, find) -> None:
    far = "東京で会議があった。" + "新しい計画は来年度の予算に盛り込まれる。" * 3 + "経済も話した。"
    near = "東京の経済が話題。" + "新しい計画は来年度の予算に盛り込まれる。" * 3 + "会議もあった。"
    index.update([document(1, far, published=2), document(2, near, published=1)], [])
    assert find(index, "経済 東京") == [2, 1]


def test_words_in_different_fields_are_not_close(index, document, ranked) -> None:
    one = document(1, f"bank {spread()}", lead="a new tariff")
    other = document(2, f"{spread()} bank", lead="a new tariff")
    index.update([one, other], [])
    first, second = ranked(index, "tariff bank")
    assert first[1] == pytest.approx(second[1])


def test_a_headline_with_both_words_comes_before_a_sentence_with_both(
    index, document, find
) -> None:
    headline = "Tunnel of Hiyodori opens"
    index.update(
        [
            document(1, spread("hiyodori tunnel"), headline="Four words stand here"),
            document(2, spread(), headline=headline),
        ],
        [],
    )
    assert find(index, "hiyodori tunnel") == [2, 1]


def test_hits_without_any_of_the_words_stay_in_their_order(index, document, find) -> None:
    index.update([document(1, "tunnel ferry"), document(2, "x", section="Politics")], [])
    query = "(tunnel OR section:politics) (ferry OR section:politics) -tunnel"
    assert find(index, query) == [2]


def test_common_words_do_not_decide_a_long_query(index, document, find) -> None:
    common = "what are the chances of a new law for all those who live in our old towns now".split()
    articles = [[w for at, w in enumerate(common) if (at + n) % 3] for n in range(3, 30)]
    index.update([document(n, " ".join(each)) for n, each in enumerate(articles, 3)], [])
    index.update([document(1, " ".join(common)), document(2, f"{' '.join(FILLER)} storks")], [])
    assert find(index, " OR ".join([*common, "storks"]))[0] == 2


def test_what_is_asked_for_twice_counts_once(index, document, ranked) -> None:
    texts = ["tax plan", "tax tax budget", "plan", "budget tax plan of the year", "other"]
    index.update([document(n, text) for n, text in enumerate(texts, 1)], [])
    for once, twice in (("tax OR plan", "tax OR plan OR tax"), ("tax plan", "plan tax plan")):
        assert dict(ranked(index, once)) == pytest.approx(dict(ranked(index, twice)))


def test_hits_that_are_not_looked_at_stay_behind_in_their_order(index, document, ranked) -> None:
    """Those that have one of the words more often are best, and few of all are looked at."""
    size = LOOKED_AT + 60
    texts = {n: " ".join(["tax"] * (1 + n % 7) + ["plan"] * (n % 3)) for n in range(1, size)}
    index.update([document(n, spread(text, gap=n % 9)) for n, text in texts.items()], [])
    whole = ranked(index, "tax OR plan")
    alone = dict(ranked(index, "tax OR plan*"))  # beginnings are not looked for
    assert sorted(number for number, _ in whole) == sorted(texts)
    assert [score for _, score in whole] == sorted((score for _, score in whole), reverse=True)
    assert all(score > 0 for _, score in whole)
    assert dict(whole[LOOKED_AT:]) == {n: alone[n] for n, _ in whole[LOOKED_AT:]}
    assert sum(score > alone[n] for n, score in whole) == LOOKED_AT
    for limit in (0, 1, 50, LOOKED_AT, LOOKED_AT + 1):
        assert ranked(index, "tax OR plan", limit) == whole[:limit]
