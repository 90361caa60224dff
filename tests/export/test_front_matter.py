"""Front matter is YAML that says just what the article says, whatever that is."""

import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.front_matter import front_matter, quoted
from reader.export.texts import clean

# What YAML 1.2 allows a file to hold, section 5.1, without the line ends of older versions.
PRINTABLE = re.compile("[\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def read(scalar: str) -> str:
    """A YAML scalar between double quotes that uses only the escapes which JSON has, too."""
    assert PRINTABLE.fullmatch(scalar), ascii(scalar)
    assert "\u2028" not in scalar
    assert "\ufeff" not in scalar
    return json.loads(scalar)


@given(st.text())
def test_any_text_is_itself_between_quotes(text):
    assert read(quoted(text)) == clean(text)


@pytest.mark.parametrize(
    "text",
    ["yes", "null", "1e3", "- a", "a: b", "#x", "'", '"', "\\", "\\n", "%", "@a", "`", "{", "瓦版"],
)
def test_what_yaml_would_take_for_something_else_stays_text(text):
    assert read(quoted(text)) == text


def test_all_fields_in_their_order(exported):
    text = front_matter(
        exported(
            'Prime "Minister": no',
            section="Politics",
            byline="Aoi Kita",
            agency="Jiji Press",
            place="TOKYO",
            captured=datetime(2023, 1, 2, 3, 4, tzinfo=UTC),
            tags=("taxes", "a, b"),
            starred=True,
        )
    )
    assert text.splitlines() == [
        "---",
        'title: "Prime \\"Minister\\": no"',
        'source: "The Daily"',
        'section: "Politics"',
        'author: "Aoi Kita"',
        'agency: "Jiji Press"',
        'place: "TOKYO"',
        "published: 2022-11-02T16:03:00+09:00",
        "captured: 2023-01-02T03:04:00+00:00",
        'id: "000000000007"',
        'tags: ["taxes", "a, b"]',
        "starred: true",
        'file: "/news/rice.txt"',
        "---",
    ]


def test_what_was_concluded_is_named(exported):
    inferred = frozenset({"source", "headline", "agency", "language", "page"})
    text = front_matter(exported(agency="", inferred=inferred))
    assert "concluded: [title, source]\n" in text


def test_what_is_unknown_is_left_out_and_a_day_has_no_hour(exported):
    keys = [line.split(":")[0] for line in front_matter(exported(dateline=None)).splitlines()[1:-1]]
    assert keys == ["title", "source", "id", "tags", "starred", "file"]
    dateline = exported().article.capture.dateline
    day = type(dateline)("2 Nov", dateline.published, None, "JST", "day")
    assert "published: 2022-11-02\n" in front_matter(exported(dateline=day))
