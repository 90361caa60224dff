"""Headlines and leads are searched where the index is not there, or not complete."""

import shutil

import pytest

from reader.archive.catalog import Catalog
from reader.library import Scope, plain_search
from reader.search.results import INSTEAD


@pytest.fixture
def library(write, updated, data):
    """Articles in the catalog, and no index."""
    write("a.txt", "Tax ‘cuts’ delayed", day=2, body="The Diet met.\nSecond paragraph.")
    write("b.txt", "Budget vote", day=5, body="A café near the tax office.")
    write("c.txt", "Café opens", day=9)
    (write("d.txt", "Tax is gone", day=10)).unlink()
    library = updated()
    shutil.rmtree(data / "index")
    return library


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tax", ["Budget vote", "Tax ‘cuts’ delayed"]),
        ("ax", ["Budget vote", "Tax ‘cuts’ delayed"]),
        ("cafe", ["Café opens", "Budget vote"]),
        ("CAFÉ", ["Café opens", "Budget vote"]),
        ("'cuts'", ["Tax ‘cuts’ delayed"]),
        ("tax diet", ["Tax ‘cuts’ delayed"]),
        ("tax -diet", ["Budget vote"]),
        ("vote OR delayed", ["Budget vote", "Tax ‘cuts’ delayed"]),
        ('"budget vote"', ["Budget vote"]),
        ("title:tax", ["Tax ‘cuts’ delayed"]),
        ("lead:tax", ["Budget vote"]),
        ("budg*", ["Budget vote"]),
        ("tax date:2022-11-02", ["Tax ‘cuts’ delayed"]),
        ("tax date:>=2022-11-03", ["Budget vote"]),
        ("is:starred", ["Budget vote"]),
        ("-is:starred tax", ["Tax ‘cuts’ delayed"]),
        ("tax body:whatever", ["Budget vote", "Tax ‘cuts’ delayed"]),
        ("tax NEAR/3 office", ["Budget vote"]),
        ("section:politics", []),
        ("body:tax", []),
        ("tax sort:oldest", ["Tax ‘cuts’ delayed", "Budget vote"]),
        ("tax sort:title", ["Budget vote", "Tax ‘cuts’ delayed"]),
        ("", ["Café opens", "Budget vote", "Tax ‘cuts’ delayed"]),
    ],
)
def test_what_a_plain_search_finds(library, id_of, found, query, expected):
    library.state.star([id_of(library, "Budget vote")])
    assert library.search(query).note == INSTEAD
    assert found(library, query) == expected


def test_a_query_with_a_mistake_has_problems_and_no_note(library):
    results = library.search("date:never")
    assert results.problems
    assert results.note == ""


def test_a_scope_narrows_it(library, id_of, found):
    library.state.star([id_of(library, "Budget vote")])
    assert found(library, "tax", Scope("starred")) == ["Budget vote"]


def test_it_ends_in_time_with_the_newest_articles(library, monkeypatch):
    monkeypatch.setattr(plain_search, "_SECONDS", -1.0)
    assert library.search("tax").total == 0
    monkeypatch.undo()
    assert library.search("tax").total == 2


def pend(data, *headlines) -> None:
    """Have articles wait for the index again."""
    catalog = Catalog(data / "catalog.sqlite")
    rows = [row for row in catalog.rows(catalog.ids()) if row and row.headline in headlines]
    catalog._database.run_many(
        "INSERT OR REPLACE INTO pending VALUES (?, 0)", [(row.id,) for row in rows]
    )
    catalog.close()


def test_what_the_index_lacks_is_found_beside_what_it_holds(data, write, updated, found, opened):
    """The index knows a and b as they were; b has changed, c is new: both are pending."""
    write("a.txt", "Tax a", day=2, body="Alpha.")
    write("b.txt", "Tax b", day=3, body="Beta.")
    library = updated()
    index = data / "index"
    shutil.copytree(index, data / "kept")
    write("b.txt", "Tax b", day=3, body="Gamma.")
    write("c.txt", "Tax c", day=4, body="Delta.\nOmega.")
    library.update()
    library.close()
    shutil.rmtree(index)
    (data / "kept").rename(index)
    pend(data, "Tax b", "Tax c")
    library = opened()
    assert set(found(library, "tax")) == {"Tax a", "Tax b", "Tax c"}
    assert found(library, "tax", Scope(), "newest") == ["Tax c", "Tax b", "Tax a"]
    assert found(library, "tax", Scope(), "oldest") == ["Tax a", "Tax b", "Tax c"]
    assert found(library, "tax")[-1] == "Tax c", "by relevance, what has no score comes last"
    assert found(library, "gamma") == ["Tax b"]
    assert found(library, "omega") == [], "which stands in the body alone"
    results = library.search("tax")
    assert results.note == ""
    assert [score > 0 for score in results.scores] == [True, True, False]


def test_many_articles_that_the_index_lacks_are_told(data, write, updated, monkeypatch):
    for number in range(4):
        write(f"{number}.txt", f"Tax {number}")
    library = updated()
    monkeypatch.setattr(plain_search, "_FEW", 2)
    pend(data, "Tax 0", "Tax 1", "Tax 2")
    assert "3 articles are not in the search index yet" in library.search("tax").note
    library.update()
    assert library.search("tax").note == ""
