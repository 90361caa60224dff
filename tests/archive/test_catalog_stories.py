"""Stories as the catalog holds them."""

import pytest

from reader import formats
from reader.archive.catalog_stories import Membership, StoredStory
from reader.archive.update import update_paths
from reader.library import Library


@pytest.fixture
def catalog(write, archive, tmp_path):
    """Three articles, of which the third is undated, and none in a story."""
    write("b.txt", "B", 9, "Words of one kind.")
    write("a.txt", "A", 2, "Things of another.")
    (archive / "c.txt").write_text("C without a date\nText of a third.\n", encoding="utf-8")
    with Library(tmp_path / "data", [archive]) as library:
        library.update()
    from reader.archive.catalog import Catalog

    catalog = Catalog(tmp_path / "data" / "catalog.sqlite")
    catalog.undo_all_stories(3)
    catalog.put_stories([])
    yield catalog
    catalog.close()


def test_articles_are_untold_until_they_are_in_a_story_that_stands(catalog):
    a, b, c = catalog.ids(sort="oldest")
    assert catalog.untold() == [a, b, c]
    stories = [StoredStory(a, b, b"x", (a, b)), StoredStory(c, c, b"y", (c,))]
    catalog.put_stories(stories)
    assert catalog.untold() == []
    (found,) = catalog.stories_of([b])
    assert set(found.articles) == {a, b}
    assert found[:3] == (a, b, b"x")
    assert catalog.stories_of([c, b, c]) == sorted([found, stories[1]])
    assert catalog.stories_of([]) == []


def test_stories_of_several_articles_are_told_by_time(catalog):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(c, b, b"x", (c, b)), StoredStory(a, a, b"x", (a,))])
    assert catalog.in_stories([]) == [Membership(c, b, b, True), Membership(c, b, c, False)]
    assert [each.article for each in catalog.in_stories([a])] == [a, b, c]


def test_a_story_that_became_part_of_another_one_is_no_more(catalog):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(each, each, b"x", (each,)) for each in (a, b, c)])
    generation = catalog.generation
    catalog.put_stories([StoredStory(a, a, b"x", (a, b))])
    assert [story.id for story in catalog.stories_of([a, b, c])] == sorted([a, c])
    assert catalog.generation > generation


def test_a_story_that_was_undone_is_shown_until_its_articles_are_told(catalog):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(a, a, b"x", (a, b, c))])
    catalog.undo_stories([a])
    assert catalog.untold() == [a, b, c]
    assert catalog.stories_of([a]) == []
    assert len(catalog.in_stories([])) == 3
    catalog.put_stories([StoredStory(c, c, b"x", (c,))])
    assert catalog.untold() == [a, b]
    assert len(catalog.in_stories([])) == 2
    catalog.put_stories([StoredStory(a, a, b"x", (a,))])
    assert catalog.untold() == [b]
    catalog.put_stories([StoredStory(b, b, b"x", (b,))])
    assert catalog.untold() == catalog.in_stories([]) == []


def test_all_stories_are_undone_for_a_number_of_articles(catalog):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(each, each, b"x", (each,)) for each in (a, b, c)])
    catalog.undo_all_stories(700)
    assert catalog.untold() == [a, b, c]
    assert catalog.stories_begun_with == 700


def test_an_article_whose_files_are_gone_leaves_its_story_and_comes_back_untold(catalog, archive):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(a, a, b"x", (a, b)), StoredStory(c, c, b"y", (c,))])
    paths = [*catalog.paths(b), *catalog.paths(c)]
    catalog.forget(paths)
    assert catalog.untold() == []
    catalog.forget_gone_in_stories()
    assert [story.articles for story in catalog.stories_of([a, b, c])] == [(a,)]
    update_paths(catalog, [archive], paths, read=formats.read)
    assert catalog.untold() == [b, c]
    catalog.forget_gone_in_stories()
    assert catalog.untold() == [b, c]


def test_an_article_that_is_read_again_stays_in_its_story(catalog, archive):
    a, *_ = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(a, a, b"x", (a,))])
    (path,) = catalog.paths(a)
    path.write_text(f"{path.read_text('utf-8')}\nMore of it.\n", "utf-8")
    assert update_paths(catalog, [archive], [path], read=formats.read).changed == 1
    assert a not in catalog.untold()
    catalog.forget_gone_in_stories()
    assert [story.articles for story in catalog.stories_of([a])] == [(a,)]
