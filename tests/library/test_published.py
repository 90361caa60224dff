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


BRIDGE = "Harbor bridge to open in spring after two years of delay"


def stood(library, article) -> list[tuple[str, tuple[int, ...]]]:
    return [(each.section, each.positions) for each in library.page(article).appearances]


def test_an_article_stood_where_its_headline_is_cut_or_a_word_is_changed(write, updated, id_of):
    write("a.txt", BRIDGE, 2)
    write("b.txt", "B", 3, rest=titles(RANKING, "One", "Harbor bridge to open in ..."))
    changed = "Harbor Bridge to open in spring after 2 years of delay"
    nearly = BRIDGE.replace("delay", "delays")
    write("c.txt", "C", 4, rest=titles(RANKING, nearly, "One") + titles(POPULAR, BRIDGE))
    write("d.txt", "D", 5, rest=titles(RANKING, changed, "One", "Two"))  # of another number
    write("e.txt", "E", 6, rest=titles(RANKING, "One", "Two", f"{BRIDGE} (Update 3)"))
    library = updated()
    article = id_of(library, BRIDGE)
    assert stood(library, article) == [("", (2, 1, 3))]  # it is of no section
    assert stood(library, id_of(library, "B")) == []


def test_a_cut_title_that_two_articles_have_is_no_ones(write, updated, id_of):
    write("a.txt", BRIDGE, 2)
    write("b.txt", "Harbor bridge to open in autumn", 3)
    write("c.txt", "C", 4, rest=titles(RANKING, "Harbor bridge to open in …", "One"))
    library = updated()
    assert stood(library, id_of(library, BRIDGE)) == []
    write("c.txt", "C", 4, rest=titles(RANKING, "Harbor bridge to open in aut…", "One"))
    library.update()
    assert stood(library, id_of(library, BRIDGE)) == []
    assert stood(library, id_of(library, "Harbor bridge to open in autumn")) == [("", (1,))]


def test_a_title_that_is_another_headline_is_not_near_to_this_one(write, updated, id_of):
    write("a.txt", BRIDGE, 2)
    write("b.txt", BRIDGE.replace("delay", "delays"), 3)
    write("c.txt", "C", 4, rest=titles(RANKING, BRIDGE.replace("delay", "delays")))
    library = updated()
    assert stood(library, id_of(library, BRIDGE)) == []


def test_where_an_article_of_the_sample_archive_stood_whose_headline_a_list_cuts(
    sample_archive, tmp_path, id_of
):
    with Library(tmp_path / "data", [sample_archive]) as library:
        library.update()
        bid = "Nanbu Optical bids 41.4 billion yen for bearing maker Orihata Seiki"
        found = library.page(id_of(library, bid)).appearances
    assert [(each.kind, each.section, each.positions) for each in found] == [
        (ListKind.POPULAR, "Business", (1, 2)),
        (ListKind.TOP, "", (4,)),  # "Nanbu Optical bids 41.4 billion yen for…"
    ]
