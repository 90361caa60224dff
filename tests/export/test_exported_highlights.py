"""What was highlighted, in every format that is text, and excerpts without the article's text."""

import json

from reader.export import html
from reader.export.bibtex import bibtex
from reader.export.jsonl import jsonl
from reader.export.markdown import markdown
from tests.export.conftest import MARKED


def test_markdown_quotes_with_colour_day_and_comment_below(exported):
    text = markdown(exported(highlights=MARKED, note="Mine"))
    assert text.partition("## Highlights\n")[2] == (
        "\n> Farmers are \\*glad\\*.\n>\n> \\#1 of all\n\n*green, 2024-02-29*\n\n"
        "\\<b>Why?\\</b>\n\n\\- ask\n\n> 米{\n\n*rose, 2024-03-01*\n\n## Note\n\nMine\n"
    )
    assert "\nFarmers are glad.\n" in text


def test_an_excerpt_has_head_highlights_and_note_without_the_text(exported):
    marked = exported(highlights=MARKED, note="Mine", is_excerpt=True)
    for text in (markdown(marked), html.article(marked)):
        assert "Rice harvest up" in text
        assert "2022" in text
        assert "Mine" in text
        assert "#1 of all" in text
        assert "Farmers are glad." not in text
    assert json.loads(jsonl(marked))["text"]  # a record is whole in any case


def test_a_page_names_the_colours_and_escapes_all(exported):
    text = html.article(exported(highlights=MARKED))
    assert (
        '<blockquote class="green"><p>Farmers are *glad*.</p><p>#1 of all</p></blockquote>' in text
    )
    assert ">green, 2024-02-29</p><p>&lt;b&gt;Why?&lt;/b&gt;</p><p>- ask</p>" in text
    assert text.index("green") < text.index("rose")


def test_a_line_of_json_has_all_of_them(exported):
    first, second = json.loads(jsonl(exported(highlights=MARKED)))["highlights"]
    assert first == {
        "quote": "Farmers are *glad*.\n#1 of all",
        "colour": "green",
        "comment": "<b>Why?</b>\n\n- ask",
        "created": "2024-02-29T23:59:00+00:00",
    }
    assert (second["quote"], second["comment"]) == ("米{", "")


def test_a_record_of_bibtex_has_them_in_its_annotation(exported):
    text = bibtex(exported(highlights=MARKED, note="Mine"))
    expected = r"{Mine “Farmers are *glad*. \#1 of all” (<b>Why?</b> - ask) “米\textbraceleft{}”}"
    assert f"annotation = {expected}," in text
    assert "annotation" not in bibtex(exported())
