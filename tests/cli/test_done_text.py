"""What `show` tells of an article whose file is gone."""

import json

from reader.anchors import Anchor
from reader.article import format_id
from reader.library import Library


def test_all_that_is_known_is_shown(kawaraban, write, archive, tmp_path, options):
    path = write("a.txt", "Tax", body="A tax comes.\nIt is high.")
    with Library(tmp_path / "data", [archive]) as library:
        library.update()
        (tax,) = library.catalog.ids()
        library.state.tag([tax], "to check")
        library.state.set_note(tax, "Ask.\nAgain.")
        library.state.highlights.add(tax, Anchor("is high", "", "", 9), "rose", "How high?")
    path.unlink()
    shown = kawaraban("show", format_id(tax), *options)
    assert (shown.status, shown.err) == (0, "")
    first, *lines = shown.out.splitlines()
    assert first == "Tax"
    assert lines[2] == "A tax comes."
    assert lines[4] == f"Its file is gone. It was here: {path}"
    assert lines[6] == "All that is kept of its text is how it begins."
    assert lines[8:10] == ["Tags", "  to check"]
    assert lines[11:14] == ["Note", "  Ask.", "  Again."]
    assert (lines[15:17], lines[18]) == (["Highlights", "  “is high”"], "    How high?")
    record = json.loads(kawaraban("show", format_id(tax), "--json", *options).out)
    assert record["gone"]
    assert record["done"]["tags"] == ["to check"]
    assert record["done"]["highlights"][0]["quote"] == "is high"


def test_nothing_done_is_nothing_to_show(kawaraban, write, options):
    path = write("a.txt", "Tax")
    tax = kawaraban("search", "tax", *options).out.split()[1]
    path.unlink()
    assert kawaraban("show", tax, *options).out.endswith("is how it begins.\n")
