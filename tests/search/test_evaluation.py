"""Which articles match each kind of query, and which of them count more."""

import pytest

from reader.article import ArticleId
from reader.search.syntax import Has, State, Tag

NEWS = {
    1: {
        "headline": "Japan, Central Asia agree to boost ties",
        "lead": "Foreign Minister Hayashi met his counterparts.",
        "body": "The ministers discussed U.S. taxes, AT&T and COVID-19. Growth was 5%.",
        "section": "Politics",
        "author": "Jane Smith",
        "agency": "Jiji Press",
        "source": "The Daily Example",
        "place": "TOKYO",
        "language": "en",
        "published": 100,
    },
    2: {
        "headline": "Consumption tax rise",
        "lead": "The consumption of tax is not it.",
        "body": "Ōtani’s parliament met. Central banks in Asia met too.",
        "section": "World News",
        "author": "John Smith-Jones",
        "place": "London",
        "language": "en",
        "published": 200,
    },
    3: {
        "headline": "日本経済の見通し",
        "lead": "東京都は新しい計画を発表した。",
        "body": "経済協力について、ｶﾞｿﾘﾝ価格とG7サミットも話した。",
        "section": "経済",
        "language": "ja",
    },
}


@pytest.fixture
def news(index, document):
    """Three articles, in two segments."""
    index.update([document(n, **NEWS[n]) for n in (1, 2)], [])
    index.update([document(3, **NEWS[3])], [])
    return index


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {1, 2, 3}),
        ("minister", {1}),
        ("MINISTERS", {1}),
        ("=ministers", {1}),
        ("=ministered", set()),
        ("tax", {1, 2}),
        ("=taxes", {1}),
        ("hayashi taxes japan", {1}),
        ("hayashi parliament", set()),
        ("hayashi OR parliament", {1, 2}),
        ("central -japan", {2}),
        ("-japan", {2, 3}),
        ("NOT (japan OR parliament)", {3}),
        ("japan OR -smith", {1, 2, 3}),
        ("(japan OR -met) -経済", {1}),
        ('"central asia"', {1}),
        ('"Central, ASIA"', {1}),
        ('"consumption tax"', {2}),
        ('"consumption taxes"', set()),
        ('"of tax is not it"', {2}),
        ('title:"consumption tax"', {2}),
        ('body:"consumption tax"', set()),
        ("title:tax", {2}),
        ("lead:hayashi", {1}),
        ("body:hayashi", {1}),
        ("title:hayashi", set()),
        ("parl*", {2}),
        ("title:tie*", {1}),
        ("minist* foreig*", {1}),
        ("x*", set()),
        ("us", {1}),
        ("U.S.", {1}),
        ("at&t", {1}),
        ("covid-19", {1}),
        ("covid 19", {1}),
        ("covid-1*", {1}),
        ("covid-2*", set()),
        ("5%", {1}),
        ("5％", {1}),
        ("otani", {2}),
        ("Ohtani", {2}),
        ("経済", {3}),
        ("日本経済", {3}),
        ("本経", {3}),
        ("日本政府", set()),
        ("都", {3}),
        ("し", {3}),
        ("title:し", {3}),
        ("ガソリン価格", {3}),
        ("g7サミ", {3}),
        ("サミット*", {3}),
        ('"計画を発表"', {3}),
        ("経済 -東京", set()),
        ("section:politics", {1}),
        ("section:world", {2}),
        ('section:"world news"', {2}),
        ('section:"news world"', set()),
        ("section:経済", {3}),
        ("section:(politics OR world)", {1, 2}),
        ("author:smith", {1, 2}),
        ('author:"jane smith"', {1}),
        ("author:smiths", set()),
        ("author:smith-jones", {2}),
        ("author:jo*", {2}),
        ("agency:jiji", {1}),
        ("source:example", {1}),
        ("place:Tokyo", {1}),
        ("lang:ja", {3}),
        ("lang:en tax", {1, 2}),
        ("-lang:en", {3}),
        ("tokyo", set()),
    ],
)
def test_matches(news, find, text: str, found: set[int]) -> None:
    assert set(find(news, text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("date:1970-01-01", {1, 2}),
        ("date:>=1970", {1, 2}),
        ("date:<1970", set()),
        ("-date:1970", {3}),
    ],
)
def test_dates(news, find, text: str, found: set[int]) -> None:
    assert set(find(news, text)) == found


def test_a_range_of_minutes_holds_its_start_and_not_its_end(index, document, find, query) -> None:
    day = query("date:2022-11-02").tree
    times = {1: day.start - 1, 2: day.start, 3: day.end - 1, 4: day.end, 5: None}
    index.update([document(n, published=time) for n, time in times.items()], [])
    assert set(find(index, "date:2022-11-02")) == {2, 3}
    assert set(find(index, "after:2022-11-02")) == {4}
    assert set(find(index, "before:2022-11-02")) == {1}


def test_reading_states_are_asked_for_by_their_leaves(news, find) -> None:
    states = {State("unread"): [1, 3], Tag("work"): {2}, Has("note"): {ArticleId(3), ArticleId(9)}}

    def search(text: str) -> set[int]:
        return set(find(news, text, states=lambda leaf: states[leaf]))

    assert search("is:unread") == {1, 3}
    assert search("-is:unread") == {2}
    assert search("#work OR has:note") == {2, 3}
    assert search("is:unread tax") == {1}


def test_headlines_count_more_than_leads_and_leads_more_than_bodies(index, document, find) -> None:
    filler = "some other words that stand here to fill the text"
    index.update(
        [
            document(1, f"{filler} tax", headline="one two three four", lead=filler),
            document(2, filler, headline="one two three four", lead=f"{filler} tax"),
            document(3, filler, headline="one two three tax", lead=filler),
        ],
        [],
    )
    assert find(index, "tax") == find(index, "=tax") == find(index, "ta*") == [3, 2, 1]


def test_rare_words_count_more(index, document, find) -> None:
    index.update([document(n, "common words") for n in range(1, 9)], [])
    index.update([document(20, "rare words"), document(21, "common birds")], [])
    assert find(index, "rare OR common")[0] == 20


def test_scores_do_not_depend_on_how_articles_are_spread_over_segments(
    tmp_path, document, query
) -> None:
    from reader.search.index import Index

    texts = ["tax plan", "tax tax budget", "plan", "budget tax plan of the year", "other"]
    documents = [document(n, text, headline=text) for n, text in enumerate(texts, 1)]
    together, apart = Index.create(tmp_path / "a"), Index.create(tmp_path / "b")
    together.update(documents, [])
    for one in documents:
        apart.update([one], [])
    for text in ("tax", "tax OR budget", '"tax plan"', "pla* -other"):
        first = together.search(query(text), states=lambda leaf: ())
        second = apart.search(query(text), states=lambda leaf: ())
        assert first.ids == second.ids
        assert first.scores.tolist() == pytest.approx(second.scores.tolist())
    together.close()
    apart.close()


TO_BE = ("to be or not to be", "to be", "be to")


def test_a_word_that_repeats_in_a_phrase(index, document, find) -> None:
    index.update([document(n, text) for n, text in enumerate(TO_BE, 1)], [])
    assert find(index, '"to be or not to be"') == [1]
    assert set(find(index, '"to be"')) == {1, 2}
    assert find(index, '"be be"') == []


@pytest.mark.parametrize("text", ['"rare often"', "rare NEAR/1 often", '"often rare"~2'])
@pytest.mark.parametrize(
    "bodies",
    [
        ["rare " * 30, *["often"] * 10],
        [*["often"] * 10, "rare " * 30],
        [*["rare"] * 10, "often " * 30],
        ["rare", *["often " * 30] * 10],
        ["rare", "rare a b c often", *["often"] * 40],
        ["rare a b c often", "rare", *["often"] * 40, "rare"],
        ["rare " * 3, *["then often"] * 300],
        ["zz", *["often"] * 300, "rare zz"],
    ],
)
def test_of_a_rare_and_a_frequent_word_each_may_lack_where_the_other_is(
    index, document, find, bodies, text
) -> None:
    """Also in documents before the first and after the last that has the other word."""
    index.update([document(n, body) for n, body in enumerate(bodies)], [])
    assert find(index, text) == []
    index.update([document(1000, "a rare often b")], [])
    assert find(index, text) == [1000]
    index.make_whole()
    assert find(index, text) == [1000]
