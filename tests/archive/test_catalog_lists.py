"""Published lists and headlines, as the rankings ask for them."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.archive import database
from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import Observation, PrintedList, TitleMatch
from reader.article import ListKind
from reader.times import to_minutes


@pytest.fixture
def record(catalog, record):
    """Records captures and works out when their lists were seen."""

    def record_lists(pages):
        articles = record(pages)
        catalog.bring_lists_up_to_date()
        return articles

    return record_lists


def test_each_capture_is_an_observation_of_its_lists(catalog, record, capture, ranking):
    popular = ranking("Two", "‘One’ (Update 1)", kind=ListKind.POPULAR, section="Politics")
    saved = datetime(2024, 11, 1, tzinfo=UTC)
    record({"/1": capture(lists=(popular, ranking("Three")), captured=saved)})
    assert list(catalog.observations(ListKind.POPULAR, "POLITICS")) == [
        Observation(
            kind=ListKind.POPULAR,
            section="Politics",
            heading="JN ACCESS RANKING",
            titles=("Two", "‘One’ (Update 1)"),
            path=Path("/1"),
            saved=to_minutes(saved),
            is_lower_bound=False,
        )
    ]
    assert [seen.titles for seen in catalog.observations(ListKind.RANKING, "")] == [("Three",)]
    assert list(catalog.observations(ListKind.RANKING, "politics")) == []
    assert catalog.kinds_of_lists() == [(ListKind.RANKING, ""), (ListKind.POPULAR, "Politics")]


def test_the_newest_page_comes_first_and_one_of_unknown_time_last(
    catalog, record, capture, ranking
):
    pages = {
        f"/{day}": capture(f"No {day}", day, lists=(ranking("One", f"{day}"),)) for day in (5, 9, 2)
    }
    undated = capture("Undated", lists=(ranking("One", "Two"),), dateline=None)
    record(pages | {"/unknown": undated})
    found = list(catalog.observations(ListKind.RANKING, ""))
    assert [seen.path.name for seen in found] == ["9", "5", "2", "unknown"]
    assert [seen.saved for seen in found[2:]] == [to_minutes(pages["/2"].dateline.published), None]
    assert all(seen.is_lower_bound for seen in found)


def test_a_page_is_no_older_than_the_newest_article_it_lists(catalog, record, capture, ranking):
    """Also when another of its lists names it, and once the archive holds it."""
    popular = ranking("Not held", kind=ListKind.POPULAR, section="Politics")
    shown = capture("Shown", 3, lists=(popular, ranking("Not held", "LATER (Update 1)")))
    undated = capture("Undated", dateline=None, lists=(ranking("Later"),))
    record({"/shown": shown, "/undated": undated})

    def times():
        pages = catalog.observations(ListKind.RANKING, "")
        return {page.path.name: page.saved for page in pages}

    published = to_minutes(shown.dateline.published)
    assert times() == {"shown": published, "undated": None}
    later = capture("Later", 8)
    record({"/later": later})
    newest = to_minutes(later.dateline.published)
    assert times() == {"shown": newest, "undated": newest}
    (seen,) = catalog.observations(ListKind.POPULAR, "Politics")
    assert (seen.saved, seen.is_lower_bound) == (newest, True)


def test_a_misprinted_date_of_a_listed_article_bounds_nothing(catalog, record, capture, ranking):
    record(
        {"/1": capture("Shown", 3, lists=(ranking("Misprint"),)), "/2": capture("Misprint", 9e4)}
    )
    (seen,) = catalog.observations(ListKind.RANKING, "")
    assert seen.saved <= time.time() // 60


def test_lists_go_with_their_capture(catalog, record, capture, ranking):
    record({"/1": capture(lists=(ranking("Old"), ranking("Older")))})
    record({"/1": capture(lists=(ranking("New"),))})
    assert [seen.titles for seen in catalog.observations(ListKind.RANKING, "")] == [("New",)]
    catalog.forget([Path("/1")])
    catalog.bring_lists_up_to_date()
    assert list(catalog.observations(ListKind.RANKING, "")) == []
    assert catalog.kinds_of_lists() == []


def test_one_list_on_many_pages_is_one_state_seen_last_on_the_newest(
    catalog, record, capture, ranking
):
    lists = (ranking("One", "Two"),)
    record({f"/{day}": capture(f"No {day}", day, lists=lists) for day in (5, 9, 2)})
    (seen,) = catalog.observations(ListKind.RANKING, "")
    assert seen.path == Path("/9")


def test_lists_that_were_left_halfway_are_as_before(catalog, record, capture, ranking, monkeypatch):
    def titles() -> list[tuple[str, ...]]:
        return [seen.titles for seen in catalog.observations(ListKind.RANKING, "")]

    record({"/1": capture(lists=(ranking("Old"),))})
    assert catalog.lists_are_up_to_date
    catalog.forget([Path("/1")])
    assert not catalog.lists_are_up_to_date
    monkeypatch.setattr(database, "_STEPS", 1)
    asked = []
    catalog.bring_lists_up_to_date(lambda: asked.append(None) or len(asked) > 9)
    assert titles() == [("Old",)]
    assert not catalog.lists_are_up_to_date
    catalog.bring_lists_up_to_date()
    assert titles() == []
    assert catalog.lists_are_up_to_date


def test_readers_see_what_the_indexer_worked_out(catalog, record, capture, ranking, tmp_path):
    reader = Catalog(tmp_path / "data" / "catalog.sqlite", read_only=True)
    assert reader.kinds_of_lists() == []
    before = reader.generation
    record({"/1": capture(lists=(ranking("One"),))})
    assert [seen.titles for seen in reader.observations(ListKind.RANKING, "")] == [("One",)]
    assert reader.generation > before
    after = reader.generation
    catalog.bring_lists_up_to_date()
    assert reader.generation == after
    reader.close()


def test_a_title_is_known_by_any_headline_its_article_had(catalog, record, capture):
    page = {"page": "77", "source": "Paper"}
    early = capture("Poll opens", **page)
    late = capture("Poll is closed (Update 1)", body="long enough to be shown", **page)
    article, same = record({"/1": early, "/2": late})
    assert article == same
    published = to_minutes(early.dateline.published)
    assert catalog.known_titles(["poll opens", "poll is closed", "unheard of", "half \ud800"]) == {
        "poll opens": (article, published),
        "poll is closed": (article, published),
    }


def test_of_several_articles_of_one_headline_the_newest_is_known(catalog, record, capture):
    _, newest, _ = record({f"/{n}": capture("Weather", days) for n, days in enumerate((1, 9, 5))})
    assert catalog.known_titles(["weather"])["weather"][0] == newest


def test_titles_that_begin_alike(catalog, record, capture):
    rise, fall, _ = record(
        {"/1": capture("Prices rise", 1), "/2": capture("Prices fall", 2), "/3": capture("Price")}
    )
    found = catalog.titles_starting("prices ")
    assert [match[:2] for match in found] == [("prices fall", fall), ("prices rise", rise)]
    assert isinstance(found[0], TitleMatch)
    assert catalog.titles_starting("prices ", limit=1) == found[:1]
    assert catalog.titles_starting("100%") == []


def test_every_list_that_is_shown_is_there_once(catalog, record, capture, ranking):
    popular = ranking("‘One’ (Update 1)", kind=ListKind.POPULAR, section="Politics")
    assert catalog.lists_generation == 0
    record({"/1": capture("A", lists=(popular, ranking("Three", "Four")))})
    first = catalog.lists_generation
    record({"/2": capture("B", lists=(ranking("Three", "Four"),))})
    assert catalog.lists_generation > first
    assert sorted(catalog.printed_lists()) == [
        PrintedList("popular", "Politics", "JN ACCESS RANKING", ("'one'",)),
        PrintedList("ranking", "", "JN ACCESS RANKING", ("three", "four")),
    ]
    catalog.forget([Path("/1")])
    catalog.bring_lists_up_to_date()
    assert [each.kind for each in catalog.printed_lists()] == ["ranking"]


def test_headlines_come_newest_first_with_their_articles(catalog, record, capture):
    old, new, undated = record(
        {
            "/1": capture("Old", 1),
            "/2": capture("New", 5),
            "/3": capture("Undated", dateline=None),
        }
    )
    assert catalog.printed_headlines() == [("new", new), ("old", old), ("undated", undated)]


def test_duplicates_are_articles_with_several_captures(catalog, record, capture):
    story, _ = record({"/1": capture("One"), "/2": capture("Two")})
    assert list(catalog.duplicates()) == []
    record({"/3": capture("One (Update 1)")})
    assert list(catalog.duplicates()) == [story]
    catalog.forget([Path("/1")])
    assert list(catalog.duplicates()) == []
