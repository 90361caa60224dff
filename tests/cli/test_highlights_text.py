"""What was highlighted, on the command line."""

import json

import pytest

from reader.anchors import Anchor
from reader.article import ArticleId, format_id
from reader.cli.main import main
from reader.library import Library


@pytest.fixture
def marked(write, archive, tmp_path, options):
    """A library with three highlights, one of them in an article that it lacks."""
    write("tax.txt", "Tax plan", 2)
    assert main(["index", *options]) == 0
    with Library(tmp_path / "data", [archive]) as library:
        (row,) = library.catalog.rows(library.catalog.ids())
        add = library.state.highlights.add
        add(row.id, Anchor("is a sentence", "The body ", ".", 9), "rose", "Is it?\nYes.")
        add(row.id, Anchor("予算", "", "", 2), "yellow")
        add(ArticleId(7), Anchor("gone", "", "", 0), "blue")
    return row.id


def test_lines(kawaraban, marked, options):
    found = kawaraban("highlights", *options)
    assert found.status == 0
    lines = found.out.splitlines()
    assert lines[0:2] == ["(not in the library)", f"  {format_id(ArticleId(7))}"]
    assert lines[5:8] == ["Tax plan", f"  {format_id(marked)}", "  “予算”"]
    assert lines[9] == "  “is a sentence”"
    assert lines[10].startswith("    rose · 20")
    assert lines[11:] == ["    Is it?", "    Yes."]


def test_json(kawaraban, marked, options):
    found = json.loads(kawaraban("highlights", *options, "--json").out)["highlights"]
    assert [each["title"] for each in found] == [None, "Tax plan", "Tax plan"]
    last = found[-1]
    assert (last["article"], last["quote"], last["colour"]) == (
        format_id(marked),
        "is a sentence",
        "rose",
    )
    assert (last["prefix"], last["suffix"], last["offset"]) == ("The body ", ".", 9)
    assert (last["comment"], last["created"]) == ("Is it?\nYes.", last["changed"])


def test_nothing_is_no_mistake(kawaraban, write, options):
    write("tax.txt")
    assert main(["index", *options]) == 0
    found = kawaraban("highlights", *options)
    assert (found.status, found.err) == (0, "")
    assert found.out.startswith("Nothing is highlighted yet")
    assert json.loads(kawaraban("highlights", *options, "--json").out) == {"highlights": []}
