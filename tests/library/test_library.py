"""A library as window and command line know it, over real files."""

import os

import pytest

from reader.article import ArticleId
from reader.errors import (
    ArchiveMissingError,
    ArticleMissingError,
    KawarabanError,
    QueryError,
)
from reader.library import Library, Scope, roots_of
from reader.rankings.results import Standing
from reader.search.results import INSTEAD, Span


@pytest.fixture
def library(write, updated, id_of):
    """Four articles: one starred and read, one tagged and with a note."""
    write("tax.txt", "Tax plan", 5, "The tax is new. A tax again.", "A word\n")
    write("taxes.txt", "Budget", 4, "Taxes for the whole country.")
    write("golf.txt", "Golf", 3, "A sport.")
    write("undated.txt", "Undated").write_text("Undated\nWords on a tax.\n", encoding="utf-8")
    library = updated()
    library.state.star([id_of(library, "Tax plan")])
    library.state.mark_read([id_of(library, "Tax plan"), id_of(library, "Undated")])
    library.state.tag([id_of(library, "Budget")], "Money")
    library.state.set_note(id_of(library, "Budget"), "Compare with last year.")
    return library


def test_everything_is_found_in_the_order_asked_for(library, found):
    assert found(library, "tax") == ["Tax plan", "Undated", "Budget"]
    assert found(library, "", Scope(), "newest") == ["Tax plan", "Budget", "Golf", "Undated"]
    assert found(library, "", Scope(), "oldest") == ["Golf", "Budget", "Tax plan", "Undated"]
    assert found(library, "tax sort:title") == ["Budget", "Tax plan", "Undated"]
    assert library.search("tax").sort == "relevance"
    assert library.search("tax sort:title").sort == "title"
    assert library.search("tax sort:title", sort="oldest").sort == "oldest"


@pytest.mark.parametrize(
    ("scope", "hits"),
    [
        (Scope(), ["Tax plan", "Undated", "Budget"]),
        (Scope("unread"), ["Budget"]),
        (Scope("starred"), ["Tax plan"]),
        (Scope("tag", "money"), ["Budget"]),
        (Scope("tag", "absent"), []),
        (Scope("section", "absent"), []),
    ],
)
def test_a_search_stays_in_its_scope(library, found, scope, hits):
    assert found(library, "tax", scope) == hits


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("is:unread", {"Budget", "Golf"}),
        ("is:read", {"Tax plan", "Undated"}),
        ("is:unread OR plan", {"Budget", "Golf", "Tax plan"}),
        ("tax -is:starred", {"Budget", "Undated"}),
        ("-is:read -golf", {"Budget"}),
        ("tag:MONEY", {"Budget"}),
        ("#money OR is:starred", {"Budget", "Tax plan"}),
        ("has:note", {"Budget"}),
        ("has:tag", {"Budget"}),
        ("tax -has:note", {"Tax plan", "Undated"}),
        ("date:2022-11-05", {"Tax plan"}),
    ],
)
def test_the_reading_state_is_asked_for_in_queries(library, found, query, hits):
    assert set(found(library, query)) == hits


def test_a_section_is_a_scope_whatever_its_case(write, updated, found):
    rest = '"Politics" POPULAR ARTICLE\n-\nAnother title\n'
    write("a.txt", "A tax", rest=rest)
    write("b.txt", "B tax")
    assert found(updated(), "tax", Scope("section", "POLITICS")) == ["A tax"]


def test_a_query_with_a_mistake_has_problems_and_no_hits(library):
    results = library.search("titel:x")
    assert (results.total, len(results.ids)) == (0, 0)
    assert results.problems[0].suggestion == "title:x"


def test_snippets_are_of_the_text_around_the_hit(library, id_of):
    plan, golf = id_of(library, "Tax plan"), id_of(library, "Golf")
    snippets = library.snippets("tax", [plan, golf, ArticleId(5)])
    assert set(snippets) == {plan, golf}
    marks = snippets[plan].marks
    assert [snippets[plan].text[mark.start : mark.end] for mark in marks] == ["tax", "tax"]
    assert snippets[golf].marks == ()
    assert snippets[plan].headline_marks == (Span(0, 3),)
    assert snippets[golf].headline_marks == ()
    assert library.snippets("body:tax", [plan])[plan].headline_marks == ()


def test_a_kicker_that_is_found_is_marked_on_the_page_and_in_the_snippet(write, updated, id_of):
    write("a.txt", "- Editorial\n- Living with volcanoes\nAsking early", body="Lead.\nFumes rise.")
    library = updated()
    article = id_of(library, "Asking early")
    for asked in ('"living with volcanoes"', "body:volcano", '"volcanoes lead"', "volcanoes*"):
        (found,) = library.search(asked).ids or [None]
        assert (found == article) == bool(marked_kicker(library.page(article, asked))), asked
    page = library.page(article, '"living with volcanoes"')
    assert marked_kicker(page) == ["Living with volcanoes"]
    assert page.headline_marks == ()
    assert page.block_marks == ((), ())
    across = library.page(article, '"volcanoes fumes"')
    assert marked_kicker(across) == ["volcanoes"]
    assert across.block_marks == ((), (Span(0, 5),))
    found = library.snippets("volcanoes", [article])[article]
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["volcanoes"]
    assert library.snippets("nothing", [article])[article].text == "Lead."


def marked_kicker(page):
    return [page.article.capture.kicker[mark.start : mark.end] for mark in page.kicker_marks]


def test_a_page_is_marked_where_its_field_is_asked_for(library, id_of):
    page = library.page(id_of(library, "Tax plan"), "title:tax body:new lead:plan")
    capture = page.article.capture
    assert [capture.headline[mark.start : mark.end] for mark in page.headline_marks] == ["Tax"]
    assert len(page.block_marks) == len(capture.blocks)
    assert [len(marks) for marks in page.block_marks] == [1, 0]
    assert library.page(page.article.id).headline_marks == ()
    assert library.page(page.article.id, "titel:x").headline_marks == ()


def test_of_several_captures_the_best_is_shown(write, updated, id_of):
    short = write("a.txt", "One story", body="Short.")
    long = write("b.txt", "One story (Update 1)", body="Longer than the other one.")
    library = updated()
    (article,) = library.catalog.ids()
    assert library.article(article).captures == (long, short)
    long.unlink()  # not noticed yet
    assert library.article(article).capture.blocks[0].text == "Short."
    assert library.article(article).captures == (short, long)


def test_a_gone_article_is_told_in_a_sentence_and_still_found(library, archive, found, id_of):
    plan = id_of(library, "Tax plan")
    (archive / "tax.txt").unlink()
    with pytest.raises(ArticleMissingError, match=r"no longer there .*tax\.txt"):
        library.article(plan)
    assert library.snippets("tax", [plan])[plan].text == "The tax is new. A tax again."
    library.update()
    assert sorted(found(library, "tax")) == ["Budget", "Tax plan", "Undated"]
    assert library.state.ids_of("starred") == {plan}


def test_a_file_that_has_become_another_article_is_not_shown_for_it(library, write, id_of):
    plan = id_of(library, "Tax plan")
    write("tax.txt", "Something else")
    with pytest.raises(ArticleMissingError):
        library.article(plan)
    problem, _ = library.known_article(plan).capture.problems
    assert "has become another article" in problem


def test_an_unknown_article_is_told_in_a_sentence(library):
    with pytest.raises(ArticleMissingError, match="no article 000000000005 in this library"):
        library.article(ArticleId(5))


def test_most_read_are_the_articles_opened_most_often(library, id_of):
    plan, golf = id_of(library, "Tax plan"), id_of(library, "Golf")
    for article in (golf, plan, plan, 5):
        library.state.opened(article)
    standings = library.most_read("")
    assert standings.mine
    assert standings.entries == (
        Standing(1, None, "Tax plan", plan, 2),
        Standing(2, None, "Golf", golf, 1),
    )
    assert library.most_read("Politics").entries == ()


def test_a_saved_search_keeps_its_grammar_and_tree(library):
    library.save_search("tax  -golf")
    (saved,) = library.state.saved_searches()
    assert (saved.name, saved.query) == ("tax -golf", "tax  -golf")
    assert '"golf"' in saved.tree
    with pytest.raises(QueryError, match="can't be saved"):
        library.save_search("titel:x")


def test_chips_come_from_the_language(library):
    assert [(chip.start, chip.end) for chip in library.chips("tax date:2022")] == [(4, 13)]


def test_two_libraries_at_once_see_each_other(library, opened, write, found, id_of):
    other = opened()
    assert found(other, "tax") == found(library, "tax")
    write("new.txt", "New tax", 6)
    before = other.generation
    library.update()
    library.state.star([id_of(library, "New tax")])
    assert other.generation > before
    assert "New tax" in found(other, "tax")
    assert found(other, "is:starred title:new") == ["New tax"]
    assert other.catalog.counts().starred == 2


def test_a_library_is_complete_once_everything_is_read_and_indexed(archive, data, write, opened):
    write("a.txt")
    library = opened()
    assert not library.is_complete
    library.update()
    assert library.is_complete
    (data / "index" / "version").unlink()
    assert not opened().is_complete
    library.update()
    assert opened().is_complete


def test_other_folders_than_before_make_it_incomplete(archive, data, tmp_path, write, updated):
    write("a.txt")
    updated()
    other = tmp_path / "other"
    other.mkdir()
    with Library(data, [other]) as library:
        assert not library.is_complete
        library.update()
        assert library.is_complete
        assert roots_of(data) == (other,)
    with Library(data, [archive / ".." / "archive"]) as library:
        library.update()
        assert library.is_complete
        assert roots_of(data) == (archive,)


def test_a_library_without_an_index_says_so(opened):
    assert opened().search("tax").note == INSTEAD


def test_a_folder_that_can_not_hold_a_library_is_told(tmp_path, archive):
    (tmp_path / "file").write_text("text")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(KawarabanError, match=r"can't be kept in .*file"):
            Library(place, [archive])


def test_a_missing_folder_marks_nothing_as_gone(library, archive, found):
    archive.rename(archive.with_name("elsewhere"))
    with pytest.raises(ArchiveMissingError, match="connect its disk"):
        library.update()
    assert library.catalog.counts().gone == 0
    assert len(found(library, "tax")) == 3


@pytest.mark.skipif(os.name != "posix", reason="a folder without rights to write")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_told(tmp_path, archive):
    (tmp_path / "data").mkdir(mode=0o500)
    with pytest.raises(KawarabanError, match="where nothing may be written"):
        Library(tmp_path / "data", [archive])


@pytest.mark.parametrize("place", [".", "library", "deep/library"])
def test_a_library_is_never_kept_in_its_own_archive(archive, place) -> None:
    before = list(archive.iterdir())
    with pytest.raises(KawarabanError, match="choose a data folder outside of it"):
        Library(archive / place, [archive])
    assert list(archive.iterdir()) == before
