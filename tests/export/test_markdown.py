"""An article as Markdown reads as it was printed."""

import re

import pytest

from reader.article import Block, Role
from reader.export.markdown import escaped, markdown


def test_headline_text_and_note_follow_the_front_matter(exported):
    blocks = [
        Block(Role.CAPTION, "A field."),
        Block(Role.PARAGRAPH, "TOKYO — Rain."),
        Block(Role.SUBHEAD, "Outlook"),
        Block(Role.PARAGRAPH, "More\nrain."),
    ]
    note = "Ask *Kita*\n\n- rice"
    text = markdown(exported(body=blocks, note=note, address="https://news.example/a?b=1"))
    assert text.partition("---\n\n")[2].split("\n\n") == [
        "# Rice harvest up",
        "*16:03 JST, November 2, 2022*",
        "> A field.",
        "TOKYO — Rain.",
        "## Outlook",
        "More rain.",
        "## Note",
        "Ask *Kita*",
        "- rice",
        "<https://news.example/a?b=1>\n",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("snake_case", "snake_case"),
        ("_so_", r"\_so\_"),
        ("[a](b)", r"\[a\](b)"),
        ("<script>", r"\<script>"),
        ("# 1 in Japan", r"\# 1 in Japan"),
        ("#1 in Japan", r"\#1 in Japan"),
        ("- no", r"\- no"),
        ("1. First", r"1\. First"),
        ("2022 was", "2022 was"),
        ("&amp; and AT&T", r"\&amp; and AT&T"),
        ("C:\\", "C:\\\\"),
        ("a\x00b\u2028c", "a\ufffdb c"),
    ],
)
def test_marks_of_markdown_are_letters(text, shown):
    assert escaped(text) == shown
    assert re.sub(r"\\([^a-z0-9\s])", r"\1", escaped(text)) == text.translate(
        {0: "\ufffd", 0x2028: " "}
    )


def test_an_address_that_is_none_makes_no_link(exported):
    assert "javascript" not in markdown(exported(address="javascript:alert(1)"))
