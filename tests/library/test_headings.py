"""Lists under headings: by day and by story, and the article that stays whatever the scope."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Heading, Kept, Library, Scope
from reader.library.headings import by_day, by_story


@pytest.fixture
def library(sample_archive: Path, tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", [sample_archive]) as opened:
        opened.update()
        yield opened


def test_days_stand_in_the_order_of_time_and_their_articles_in_that_of_the_list() -> None:
    days = {1: 0, 2: 19_000, 3: 0, 4: None, 5: 19_000}
    newest = by_day([5, 4, 3, 2, 1], days, oldest_first=False)
    assert newest.ids.tolist() == [-3, 5, 2, -2, 3, 1, -1, 4]
    assert newest.headings == (Heading("2022-01-08", 2), Heading("1970-01-01", 2), Heading("", 1))
    oldest = by_day([1, 2, 3, 4, 5], days, oldest_first=True)
    assert oldest.ids.tolist() == [-3, 1, 3, -2, 2, 5, -1, 4]


def test_stories_stand_where_their_first_article_did_and_lone_articles_between_them() -> None:
    stories = {1: (1, "Tunnel"), 3: (1, "Tunnel"), 5: (5, "Golf"), 8: (5, "Golf")}
    found = by_story([7, 1, 2, 4, 3, 5, 6, 8], stories)
    assert found.ids.tolist() == [-5, 7, -4, 1, 3, -3, 2, 4, -2, 5, 8, -1, 6]
    assert [heading.name for heading in found.headings] == ["", "Tunnel", "", "Golf", ""]
    assert [heading.articles for heading in found.headings] == [1, 2, 2, 2, 1]


def test_nothing_has_no_headings() -> None:
    assert by_day([], {}, oldest_first=False) == (array("q"), ())
    assert by_story([], {}) == (array("q"), ())


def test_the_days_of_a_library_are_those_of_its_zone(library: Library) -> None:
    ids = library.catalog.ids()
    found = library.headings.grouped(ids, "day", "newest")
    assert [each for each in found.ids if each > 0] == ids.tolist()
    names = [heading.name for heading in found.headings]
    assert names == sorted(names, reverse=True)
    assert sum(heading.articles for heading in found.headings) == len(ids)
    first = library.catalog.rows([found.ids[1]])[0]
    assert first is not None
    assert first.time is not None
    assert first.time.date().isoformat() == names[0]


def test_the_stories_of_a_library_carry_the_names_their_reader_gave(library: Library) -> None:
    story = library.stories()[0]
    ids = library.catalog.ids()
    library.headings.grouped(ids, "story", "newest")
    library.name_story(story.id, "A name of mine")
    found = library.headings.grouped(ids, "story", "newest")
    assert Heading("A name of mine", story.count) in found.headings
    assert sorted(each for each in found.ids if each > 0) == sorted(ids)


def test_without_groups_a_list_stays_as_it_is(library: Library) -> None:
    ids = library.catalog.ids()
    assert library.headings.grouped(ids, "", "newest").ids is ids


@pytest.mark.parametrize("sort", ["newest", "oldest", "title"])
def test_what_is_kept_stands_where_it_would_in_the_whole_list(library: Library, sort: str) -> None:
    whole = library.catalog.ids(sort=sort)
    article = whole[7]
    library.state.mark_read([*whole[5:9]], True)
    unread = library.catalog.ids(Scope("unread"), sort)
    kept = library.headings.with_kept(unread, Kept(article, 0), sort)
    assert kept.tolist() == [*whole[:5], article, *whole[9:]]


def test_what_only_hits_are_sorted_by_leaves_the_kept_one_in_its_place(library: Library) -> None:
    first, second, third = library.catalog.ids()[:3]
    hits = array("q", [second, third])
    assert library.headings.with_kept(hits, Kept(first, 1), "relevance").tolist() == [
        second,
        first,
        third,
    ]
    assert len(library.headings.with_kept(hits, Kept(first, 90), "rank")) == 3
    unknown = Kept(1 << 40, 0)
    assert library.headings.with_kept(hits, unknown, "newest") is hits
