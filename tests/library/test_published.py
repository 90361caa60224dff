"""The published lists of an archive, read as standings."""

import pytest

from reader.article import ListKind
from reader.library import Library

POPULAR = '"Politics" POPULAR ARTICLE\n'
RANKING = "JN ACCESS RANKING\n"


def rows(standings):
    return [(each.title, each.previous) for each in standings.entries]


def titles(head, *listed):
    return head + "".join(f"- {title}\n" for title in listed)


def test_the_real_captures_show_two_titles_that_changed_places(seeds, tmp_path):
    with Library(tmp_path / "data", [seeds]) as library:
        library.update()
        ranking, popular = library.standings()
        assert (ranking.kind, ranking.section) == (ListKind.RANKING, "")
        assert [each.previous for each in ranking.entries] == [1, 2, 3, 5, 4]
        assert ranking.compared
        assert (popular.kind, popular.section) == (ListKind.POPULAR, "Politics")
        assert [each.previous for each in popular.entries] == [None] * 5
        assert not popular.compared
        for each in (ranking, popular):
            assert each.captured.isoformat() == "2022-12-25T07:10:00+09:00"
            assert each.captured_is_lower_bound
        assert library.ranking() == ranking
        assert library.popular("politics") == popular


def test_titles_that_the_archive_holds_lead_to_their_articles(write, updated, id_of):
    write("a.txt", "The first headline", 2)
    write("b.txt", "A long headline that a page cut short somewhere", 3)
    write("c.txt", "Five words and one changed in a headline of nine", 4)
    listed = (
        "THE FIRST HEADLINE (Update 2)",
        "A long headline that a page cut …",
        "Five words and one altered in a headline of nine",
        "Nobody holds this",
    )
    write("d.txt", "D", 5, rest=titles(RANKING, *listed))
    library = updated()
    found = [each.article for each in library.ranking().entries]
    heads = ("The first headline", "A long headline that a page cut short somewhere")
    assert found[:2] == [id_of(library, head) for head in heads]
    assert found[3] is None
    assert [each.title for each in library.ranking().entries] == list(listed)


def test_movement_is_against_the_capture_before(write, updated):
    write("a.txt", "A", 2, rest=titles(RANKING, "One", "Two", "Three"))
    library = updated()
    assert rows(library.ranking()) == [("One", None), ("Two", None), ("Three", None)]
    write("b.txt", "B", 9, rest=titles(RANKING, "Two", "Four", "One"))
    library.update()
    assert rows(library.ranking()) == [("Two", 2), ("Four", None), ("One", 1)]
    assert library.ranking().captured.isoformat() == "2022-11-09T16:03:00+09:00"


def test_a_listed_article_that_is_newer_moves_the_lower_bound(write, updated):
    write("a.txt", "Newer than the page", 20)
    write("b.txt", "B", 9, rest=titles(RANKING, "Newer than the page"))
    assert updated().ranking().captured.isoformat() == "2022-11-20T16:03:00+09:00"


def test_lists_are_asked_for_by_section_in_any_case(write, updated):
    write("a.txt", "A", rest=titles(POPULAR, "One") + titles(RANKING, "Two"))
    library = updated()
    assert [each.section for each in library.standings()] == ["", "Politics"]
    assert [each.section for each in library.standings("POLITICS")] == ["Politics"]
    assert [each.section for each in library.standings("")] == [""]
    assert library.standings("Golf") == []
    assert rows(library.popular("pOLITICS")) == [("One", None)]


def test_without_lists_there_is_nothing(write, updated):
    write("a.txt", "A")
    library = updated()
    assert (library.ranking(), library.popular("Politics"), library.standings()) == (None, None, [])


def test_lists_of_removed_files_are_gone(archive, write, updated):
    write("a.txt", "A", 2, rest=titles(RANKING, "One"))
    write("b.txt", "B", 9, rest=titles(RANKING, "Two"))
    library = updated()
    assert rows(library.ranking()) == [("Two", None)]
    (archive / "b.txt").unlink()
    library.update()
    assert rows(library.ranking()) == [("One", None)]


@pytest.mark.parametrize("title", ["…", "-", "?"])
def test_titles_that_are_no_words(write, updated, title):
    write("a.txt", "A", 2, rest=titles(RANKING, "One", title))
    assert updated().ranking().entries[0].title == "One"
