"""An article whose file has vanished is found by all that is known of it, and counted."""

import shutil
from datetime import timedelta

import pytest

from reader.anchors import anchor
from reader.archive.catalog import Catalog
from reader.article import Block, Role, format_id
from reader.library import ALL, Scope
from reader.rendering import Quote

LIST = '"Harbour" POPULAR ARTICLE\n-\nAnother title\n'
LEAD = "KINUGASA (Jiji Press) — The old ferry was sold."
LATER = "Its bell rings in the museum now."


@pytest.fixture
def library(archive, write, updated, id_of):
    """One article of three is gone, with a tag, a note and a star."""
    path = write("ferry.txt", "Ferry sold", 4, f"{LEAD}\n{LATER}", LIST)
    write("pier.txt", "Pier mended", 5, rest=LIST)
    write("golf.txt", "Golf", 6)
    library = updated()
    ferry = id_of(library, "Ferry sold")
    library.state.star([ferry])
    library.state.tag([ferry], "keep")
    library.state.set_note(ferry, "Ask the museum.")
    path.unlink()
    library.update()
    return library


KNOWN = (
    *("ferry", "title:sold", "lead:old", '"old ferry"', "section:harbour ferry", "place:kinugasa"),
    *('agency:"jiji press"', "date:2022-11-04", "tag:keep", "#keep", "note:museum", "has:note"),
    *("is:starred", "is:gone", "ferry -is:unread", "ferr*", "fery~", "lang:en ferry"),
)


@pytest.mark.parametrize("query", [*KNOWN, "bell", '"museum now"'])
def test_it_is_found_by_all_that_the_index_had_of_it(library, found, query):
    assert found(library, query) == ["Ferry sold"]
    assert found(library, query, Scope("tag", "keep")) == ["Ferry sold"]


def test_it_is_shown_by_what_the_catalog_has_of_it(library, id_of):
    ferry = id_of(library, "Ferry sold")
    snippet = library.snippets("ferry", [ferry])[ferry]
    assert snippet.text == LEAD
    assert [snippet.text[span.start : span.end] for span in snippet.marks] == ["ferry"]


def test_its_page_has_all_that_is_kept(library, archive, id_of):
    ferry = id_of(library, "Ferry sold")
    library.state.highlights.add(ferry, anchor(LATER, 4, 8), "yellow", "Cast in Osaka?")
    page = library.page(ferry, "ferry")
    capture = page.article.capture
    assert page.article.gone
    assert page.article.captures == (archive / "ferry.txt",)
    assert (capture.section, capture.place, capture.agency) == ("Harbour", "KINUGASA", "Jiji Press")
    there = library.article(id_of(library, "Pier mended")).capture.dateline
    assert capture.dateline.printed == there.printed.replace("5,", "4,")
    assert capture.dateline.published == there.published - timedelta(days=1)
    assert capture.dateline.published.utcoffset() == there.published.utcoffset()
    assert capture.blocks == (Block(Role.PARAGRAPH, LEAD),)
    assert capture.problems == (
        f"Its file is gone. It was here: {archive / 'ferry.txt'}",
        "All that is kept of its text is how it begins.",
    )
    assert (page.tags, page.quotes) == (("keep",), (Quote("bell", "Cast in Osaka?"),))
    assert [len(page.headline_marks), *map(len, page.block_marks)] == [1, 1]


def test_what_is_related_is_found_by_what_is_kept(library, write, found, id_of):
    write("again.txt", "Old ferry sold again", 8, "The old ferry was sold in Kinugasa again.")
    library.update()
    ferry, again = (id_of(library, name) for name in ("Ferry sold", "Old ferry sold again"))
    assert [each.id for each in library.related(ferry)] == [again]
    assert found(library, f"like:{format_id(ferry)}")[0] == "Old ferry sold again"


@pytest.mark.parametrize("query", KNOWN)
def test_an_index_made_anew_has_what_the_catalog_tells(library, found, data, query):
    shutil.rmtree(data / "index")
    library.update()
    assert found(library, query) == ["Ferry sold"]
    assert found(library, f"-({query})") in (["Golf", "Pier mended"], ["Pier mended", "Golf"])
    assert found(library, "bell") == []


def test_without_an_index_it_is_found_too(library, found, data):
    shutil.rmtree(data / "index")
    assert found(library, "ferry") == found(library, "is:gone") == ["Ferry sold"]


def test_what_is_counted_is_what_is_found(library, found):
    counts = library.catalog.counts()
    assert (counts.articles, counts.gone, counts.unread, counts.starred) == (3, 1, 2, 1)
    assert [(each.name, each.articles) for each in counts.sections] == [("Harbour", 2)]
    for scope, count in (
        (ALL, counts.articles),
        (Scope("unread"), counts.unread),
        (Scope("starred"), counts.starred),
        (Scope("section", "Harbour"), counts.sections[0].articles),
        (Scope("tag", "keep"), library.state.tags()[0].articles),
    ):
        assert len(library.catalog.ids(scope)) == len(found(library, "", scope)) == count
    assert len(found(library, "-is:gone")) == 2
    assert library.completions("section:", 8)[0].count == len(found(library, "section:harbour"))


def test_a_catalog_of_another_version_hands_it_on(library, opened, data, archive, found, id_of):
    ferry = id_of(library, "Ferry sold")
    library.close()
    catalog = Catalog(data / "catalog.sqlite")
    catalog._database.run("UPDATE meta SET value = 'older' WHERE name = 'schema'")
    catalog.close()
    (archive / "golf.txt").unlink()
    library = opened()
    assert list(library.catalog.ids()) == [ferry]
    assert not library.is_complete
    library.update()
    assert found(library, "") == ["Pier mended", "Ferry sold"]
    assert found(library, "is:gone") == found(library, "tag:keep ferry") == ["Ferry sold"]
    assert found(library, "bell") == []  # the index is made anew, too
    assert library.page(ferry).article.captures == (archive / "ferry.txt",)


def test_a_file_that_comes_back_is_no_longer_gone(library, found, write):
    write("other.txt", "Ferry sold", 4, "Another text.", LIST)
    library.update()
    assert found(library, "is:gone") == found(library, "bell") == []
    assert found(library, "ferry another") == ["Ferry sold"]
