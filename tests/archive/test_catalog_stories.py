"""Stories as the catalog holds them."""

import pytest

from reader.archive.catalog_stories import Membership, StoredStory
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
    catalog.put_stories([], None)
    yield catalog
    catalog.close()


def test_articles_are_untold_until_they_are_in_a_story(catalog):
    a, b, c = catalog.ids(sort="oldest")
    assert set(catalog.untold()) == {a, b, c}
    stories = [StoredStory(a, b, b"x", (a, b)), StoredStory(c, c, b"", (c,))]
    catalog.put_stories(stories, None)
    assert catalog.untold() == []
    found = {story.id: story for story in catalog.stored_stories()}
    assert set(found[a].articles) == {a, b}
    assert found[a][:3] == (a, b, b"x")
    assert found[c] == stories[1]


def test_stories_of_several_articles_are_told_by_time(catalog):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(c, b, b"", (c, b)), StoredStory(a, a, b"", (a,))], None)
    assert catalog.in_stories([]) == [Membership(c, b, b), Membership(c, b, c)]
    assert [each.article for each in catalog.in_stories([a])] == [a, b, c]


def test_a_story_that_became_part_of_another_one_is_no_more(catalog):
    a, b, c = catalog.ids(sort="oldest")
    catalog.put_stories([StoredStory(each, each, b"", (each,)) for each in (a, b, c)], None)
    generation = catalog.generation
    catalog.put_stories([StoredStory(a, a, b"", (a, b))], [b])
    assert {story.id for story in catalog.stored_stories()} == {a, c}
    assert catalog.generation > generation
