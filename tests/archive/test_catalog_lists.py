"""Published lists and headlines, as the rankings ask for them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.archive.catalog_rows import Observation, TitleMatch
from reader.archive.composition import minutes
from reader.article import ListKind
from reader.folding import fold_headline


def test_each_capture_is_an_observation_of_its_lists(catalog, record, capture, ranking):
    popular = ranking("Two", "‘One’ (Update 1)", kind=ListKind.POPULAR, section="Politics")
    saved = datetime(2024, 11, 1, tzinfo=UTC)
    shown = capture(lists=(popular, ranking("Three")), captured=saved)
    (article,) = record({"/1": shown}, mtime_ns=120 * 10**9)
    first, second = catalog.observations()
    assert first == Observation(
        kind=ListKind.POPULAR,
        section="Politics",
        heading="JN ACCESS RANKING",
        titles=("Two", "‘One’ (Update 1)"),
        folded=("two", "'one'"),
        path=Path("/1"),
        article=article,
        published=minutes(shown.dateline.published),
        captured=minutes(saved),
        modified=2,
    )
    assert second.titles == ("Three",)


def test_equal_lists_of_two_captures_are_two_observations(catalog, record, capture, ranking):
    record({f"/{n}": capture(f"No {n}", n, lists=(ranking("One", "Two"),)) for n in range(2)})
    assert [seen.path for seen in catalog.observations()] == [Path("/0"), Path("/1")]


@pytest.mark.parametrize(
    ("kind", "section", "found"),
    [
        (ListKind.RANKING, None, {"Two"}),
        (None, "POLITICS", {"One"}),
        (None, "", {"Two"}),
        (ListKind.RANKING, "politics", set()),
    ],
)
def test_observations_of_one_kind_or_section(
    catalog, record, capture, ranking, kind, section, found
):
    popular = ranking("One", kind=ListKind.POPULAR, section="Politics")
    record({"/1": capture(lists=(popular, ranking("Two")))})
    titles = {title for seen in catalog.observations(kind, section) for title in seen.titles}
    assert titles == found


def test_lists_go_with_their_capture(catalog, record, capture, ranking):
    record({"/1": capture(lists=(ranking("Old"), ranking("Older")))})
    record({"/1": capture(lists=(ranking("New"),))})
    assert [seen.titles for seen in catalog.observations()] == [("New",)]
    catalog.forget([Path("/1")])
    assert list(catalog.observations()) == []


def test_a_title_is_known_by_any_headline_its_article_had(catalog, record, capture):
    page = {"page": "77", "source": "Paper"}
    early = capture("Poll opens", **page)
    late = capture("Poll is closed (Update 1)", body="long enough to be shown", **page)
    article, same = record({"/1": early, "/2": late})
    assert article == same
    published = minutes(early.dateline.published)
    assert catalog.known_titles(["poll opens", "poll is closed", "unheard of", "half \ud800"]) == {
        "poll opens": (article, published),
        "poll is closed": (article, published),
    }
    assert catalog.find_headline(fold_headline("POLL OPENS")) == article
    assert catalog.find_headline("unheard of") is None


def test_of_several_articles_of_one_headline_the_newest_is_known(catalog, record, capture):
    _, newest, _ = record({f"/{n}": capture("Weather", days) for n, days in enumerate((1, 9, 5))})
    assert catalog.find_headline("weather") == newest


def test_titles_that_begin_alike(catalog, record, capture):
    rise, fall, _ = record(
        {"/1": capture("Prices rise", 1), "/2": capture("Prices fall", 2), "/3": capture("Price")}
    )
    found = catalog.titles_starting("prices ")
    assert [match[:2] for match in found] == [("prices fall", fall), ("prices rise", rise)]
    assert isinstance(found[0], TitleMatch)
    assert catalog.titles_starting("prices ", limit=1) == found[:1]
    assert catalog.titles_starting("100%") == []
