"""Articles become stories."""

from collections.abc import Sequence
from itertools import combinations
from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.stories.clustering import Clustering, Likely
from reader.stories.decisions import Places, decided, merge, split
from reader.stories.profiles import Outline

DAY = 24 * 60
FERRY, TUNNEL = "ferry pier harbor captain valve", "tunnel pass road water cost"
VOCABULARY = [*f"{FERRY} {TUNNEL} mayor election snow felt silk cable".split()]


def outline(number: int, text: str, day: int | None = 0, rare: str = "") -> Outline:
    words = text.split()
    weight = 1 / sqrt(len(words))
    minute = None if day is None else day * DAY
    return Outline(ArticleId(number), minute, dict.fromkeys(words, weight), frozenset(rare.split()))


def likely(outlines: Sequence[Outline]) -> list[Likely]:
    """All pairs that share a word."""
    return [
        (one.id, other.id, sum(one.words[word] ** 2 for word in shared))
        for one, other in combinations(outlines, 2)
        if (shared := one.words.keys() & other.words.keys())
    ]


def cluster(outlines: Sequence[Outline], places: Places) -> list[tuple[ArticleId, ...]]:
    """All stories, also those of one article, by their oldest article; in each by time."""
    clustering = Clustering(places)
    clustering.add(outlines, likely(outlines))
    order = {each.id: (each.minute is None, each.minute or 0, each.id) for each in outlines}
    found = decided((story.articles for story in clustering.stories()), places)
    in_time = (tuple(sorted(story, key=order.__getitem__)) for story in found)
    return sorted(in_time, key=lambda story: order[story[0]])


def stories(*outlines: Outline) -> list[tuple[int, ...]]:
    return cluster(outlines, {})


OUTLINES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6, unique=True).map(" ".join),
        st.sampled_from([0, 0, 1, 2, 300, None]),
    ),
    max_size=12,
).map(lambda drawn: [outline(n, text, day) for n, (text, day) in enumerate(drawn, start=1)])


def test_articles_about_the_same_are_one_story_in_order_of_time():
    assert stories(
        outline(1, f"{FERRY} report", 9),
        outline(2, f"{TUNNEL} assembly", 3),
        outline(3, f"{FERRY} news", 1),
        outline(4, "snow"),
    ) == [(4,), (3, 1), (2,)]


def test_a_common_topic_is_no_story():
    words = [" ".join(f"{word}{n}" for word in "abcdefghijk") for n in range(10)]
    assert len(stories(*(outline(n, f"game {words[n]}") for n in range(10)))) == 10


def test_time_weakens_a_tie_less_so_that_of_rare_words():
    first = outline(1, "felt a b c d e f", rare="felt")
    assert len(stories(first, outline(2, "felt k l m n o p", 2))) == 1
    assert len(stories(outline(1, "felt a b c d e f"), outline(2, "felt k l m n o p", 700))) == 2
    assert len(stories(first, outline(2, "felt k l m n o p", 700))) == 1


def test_undated_articles_can_belong_to_a_story():
    assert stories(outline(1, FERRY, None), outline(2, FERRY)) == [(2, 1)]


def test_a_new_article_joins_a_story_or_starts_one():
    begun = [outline(2, FERRY), outline(3, FERRY, 1), outline(4, TUNNEL)]
    later = [outline(5, f"{FERRY} again", 2), outline(6, "snow storm"), outline(1, TUNNEL, -4)]
    pairs = likely(begun + later)
    clustering = Clustering({})
    clustering.add(begun, pairs)
    (ferry,) = clustering.add(later[:1], pairs)
    assert (ferry.id, set(ferry.articles)) == (2, {2, 3, 5})
    (snow,) = clustering.add(later[1:2], pairs)
    assert snow.articles == (6,)
    (older,) = clustering.add(later[2:], pairs)
    assert (older.id, set(older.articles)) == (1, {1, 4})


def test_a_run_goes_on_with_the_stories_of_another():
    first, then = [outline(1, FERRY), outline(2, TUNNEL)], [outline(3, FERRY), outline(4, TUNNEL)]
    pairs = likely(first + then)
    whole, begun = Clustering({}), Clustering({})
    whole.add(first, pairs)
    begun.add(first, pairs)
    resumed = Clustering({}, begun.stories())
    assert resumed.add(then, pairs) == whole.add(then, pairs)


def test_what_is_likely_is_joined_only_when_it_is_tied():
    clustering = Clustering({})
    clustering.add([outline(1, FERRY), outline(2, TUNNEL)], [(ArticleId(1), ArticleId(2), 0.9)])
    assert len(clustering.stories()) == 2


@given(OUTLINES, st.randoms())
def test_the_order_of_the_articles_is_of_no_account(outlines, random):
    shuffled = outlines.copy()
    random.shuffle(shuffled)
    assert cluster(shuffled, {}) == cluster(outlines, {})


@given(OUTLINES, st.randoms())
def test_nor_is_it_within_a_day_that_is_added(outlines, random):
    def grown(later: Sequence[Outline]) -> list[tuple[ArticleId, ...]]:
        clustering = Clustering({})
        clustering.add(outlines[:4], pairs)
        clustering.add(later, reversed(pairs))
        return sorted(tuple(sorted(story.articles)) for story in clustering.stories())

    pairs = likely(outlines)
    shuffled = outlines[4:]
    random.shuffle(shuffled)
    assert grown(shuffled) == grown(outlines[4:])


@given(OUTLINES, st.data())
def test_what_the_reader_decided_is_never_overruled(outlines, data):
    places = data.draw(
        st.dictionaries(
            st.integers(1, 12).map(ArticleId), st.sampled_from([ArticleId(1), ArticleId(2)])
        )
    )
    story_of = {a: number for number, s in enumerate(cluster(outlines, places)) for a in s}
    placed = [each.id for each in outlines if each.id in places]
    for one in placed:
        for other in placed:
            assert (places[one] == places[other]) == (story_of[one] == story_of[other])


@given(OUTLINES.filter(bool), st.data())
def test_splitting_and_merging_are_inverse(outlines, data):
    before = cluster(outlines, {})
    story = data.draw(st.sampled_from(before))
    away = data.draw(st.lists(st.sampled_from(story), min_size=1, max_size=len(story)))
    apart = cluster(outlines, places := split(story, away))
    kept = [part for part in apart if set(part) & set(story)]
    assert {frozenset(part) & set(story) for part in kept} == {
        frozenset(part) for part in (set(away), set(story) - set(away)) if part
    }
    together = cluster(outlines, places | merge(*[set(part) & set(story) for part in kept]))
    assert any(set(story) <= set(each) for each in together)
    again = cluster(outlines, places | merge(story) | split(story, away))
    assert again == apart
