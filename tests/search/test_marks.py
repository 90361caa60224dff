"""What is marked of a query in a text."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.language import parse
from reader.search.marks import cut, marks, marks_through
from reader.search.results import Span

TEXT = "Japan’s Ministers met. The minister’s tax, the consumption tax: taxes in 日本経済と東京都。"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("minister", ["Ministers", "minister"]),
        ("=minister", ["minister"]),
        ("japan", ["Japan"]),
        ("tax -minister", ["tax", "tax", "taxes"]),
        ("=taxes", ["taxes"]),
        ('"consumption tax"', ["consumption tax"]),
        ('"consumption tax" tax', ["tax", "consumption tax", "taxes"]),
        ("met the", ["met", "The", "the"]),
        ("consum* OR absent", ["consumption"]),
        ("m*", ["Ministers met", "minister"]),
        ("日本経済", ["日本経済"]),
        ("本経", ["本経"]),
        ("経", ["経"]),
        ("都", ["都"]),
        ("日本 経済", ["日本経済"]),
        ('"経済と東"', ["経済と東"]),
        ("body:tax", ["tax", "tax", "taxes"]),
        ("lead:met", ["met"]),
        ("title:tax", []),
        ("author:japan", []),
        ("-tax", []),
        ("tax (met -(the japan))", ["met", "tax", "tax", "taxes"]),
        ("is:unread date:2022", []),
        ("titel:tax", []),
        ("", []),
    ],
)
def test_marked(query, text: str, marked: list[str]) -> None:
    assert [TEXT[span.start : span.end] for span in marks(query(text), TEXT)] == marked


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        (
            "central asia",
            "Central Asia’s centre; Asia, central.",
            ["Central Asia", "Asia", "central"],
        ),
        ("central asia", "Central-Asia, Central\u00a0Asia", ["Central-Asia", "Central\u00a0Asia"]),
        ("central asia", "Central  Asia, central — Asia", ["Central", "Asia", "central", "Asia"]),
        ("japan minister", "Japan’s minister", ["Japan", "minister"]),
        ("tax central asia", "a tax of Central Asia tax", ["tax", "Central Asia tax"]),
    ],
)
def test_neighbours_are_one_mark(query, asked: str, text: str, marked: list[str]) -> None:
    assert [text[span.start : span.end] for span in marks(query(asked), text)] == marked


def test_fields_are_marked_in_their_own_texts(query) -> None:
    asked = query("title:tax author:smith word")
    assert [len(marks(asked, "tax smith word", field=name)) for name in ("title", "lead")] == [2, 1]
    assert [len(marks(asked, "tax smith word", field=name)) for name in ("author", "place")] == [
        1,
        0,
    ]


WORDS = st.lists(
    st.sampled_from(["tax", "taxes", "日本", "本", "x", "-", "é", "㊀㊁", "ｶﾞ"]), max_size=12
)


@given(WORDS.map(" ".join), st.one_of(WORDS.map("".join), WORDS.map(" ".join), st.text()))
def test_marks_are_sorted_and_apart_in_any_text(asked: str, text: str) -> None:
    spans = marks(parse(asked, today=date(2022, 11, 8)), text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))


def test_a_phrase_over_two_texts_is_marked_in_both(query) -> None:
    texts = ["the harbour", "", "tax of Asagiri", "tax"]
    found = marks_through(query('"harbour tax" OR asagiri'), [("body", text) for text in texts])
    assert [
        [text[span.start : span.end] for span in spans]
        for text, spans in zip(texts, found, strict=True)
    ] == [
        ["harbour"],
        [],
        ["tax", "Asagiri"],
        [],
    ]


def test_each_mark_is_looked_at_once_or_twice_however_many_texts_there_are(query) -> None:
    counted = CountedSpans(marks(query("tax"), "\n".join(["a tax came"] * 500)))
    texts = list(cut(counted, [len("a tax came")] * 500))
    assert texts == [[Span(2, 5)]] * 500
    assert counted.looked_at <= 8 * 500


class CountedSpans(list[Span]):
    """Spans that count how often one of them is looked at."""

    looked_at = 0

    def __getitem__(self, at):
        self.looked_at += 1
        return super().__getitem__(at)

    def __iter__(self):
        for span in super().__iter__():
            self.looked_at += 1
            yield span
