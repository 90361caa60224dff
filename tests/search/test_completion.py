"""What is being typed at the caret, and how it goes on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.completion import fields, unfinished, words, written_value
from reader.search.language import parse
from reader.search.lexing import KNOWN_FIELDS
from reader.search.quoting import quoted

TODAY = date(2022, 11, 8)


def at_caret(marked: str) -> tuple[str, int]:
    """The text and the place of the "|" in it."""
    return marked.replace("|", ""), marked.index("|")


@pytest.mark.parametrize(
    ("marked", "kind", "field", "typed", "replaced"),
    [
        ("tun|", "word", "", "tun", "tun"),
        ("tun|nel", "word", "", "tun", "tunnel"),
        ("a Tun|nel b", "word", "", "Tun", "Tunnel"),
        ("-tun|", "word", "", "tun", "tun"),
        ("=tun|", "word", "", "tun", "tun"),
        ("(tun|)", "word", "", "tun", "tun"),
        ("north-ko|r-east", "word", "", "ko", "kor"),
        ("title:tun|", "word", "title", "tun", "tun"),
        ("title:(a OR tun|)", "word", "title", "tun", "tun"),
        ("sec|:x", "field", "", "sec", "sec:"),
        ("section:|", "value", "section", "", ""),
        ("a section:| b", "value", "section", "", ""),
        ("section:|politics", "value", "section", "", "politics"),
        ("section:po|", "value", "section", "po", "po"),
        ("Section:po|litics", "value", "section", "po", "politics"),
        ('section:"po|litics"', "value", "section", "po", '"politics"'),
        ('section:"po li|', "value", "section", "po li", '"po li'),
        ("section:(a OR po|)", "value", "section", "po", "po"),
        ("#|", "value", "tag", "", "#"),
        ("#wo|rk", "value", "tag", "wo", "#work"),
        ('#"two wo|', "value", "tag", "two wo", '#"two wo'),
        ("tag:“wo|", "value", "tag", "wo", "“wo"),
        ("is:|", "value", "is", "", ""),
    ],
)
def test_what_is_being_typed(marked, kind, field, typed, replaced):
    text, caret = at_caret(marked)
    found = unfinished(text, caret)
    assert found is not None
    assert (found.kind, found.field, found.typed) == (kind, field, typed)
    assert text[found.start : found.end] == replaced


@pytest.mark.parametrize(
    "marked",
    [
        "|",
        "|tun",
        "tun |",
        '"tun|',
        '"tun"|',
        'title:"tun|"',
        'section:"politics"|',
        "title:|",
        "tun*|",
        "tu?n|",
        "tun~|",
        "a OR| b",
        "-|",
        "(|",
        "国会|",
    ],
)
def test_where_nothing_can_be_completed(marked):
    assert unfinished(*at_caret(marked)) is None


@given(st.text(alphabet='ab"“«\\ ()-=#:：*~.日isOR', max_size=20), st.integers(0, 25))
def test_what_is_completed_stands_around_the_caret(text, caret):
    found = unfinished(text, caret)
    if found is not None:
        assert found.start <= caret <= found.end <= len(text)
        made = found.completion(text, "word", "x", "x")
        assert made.query[: made.caret] == text[: found.start] + found.sign + "x"
        assert made.query[made.caret :] == text[found.end :]


@given(st.text(min_size=1, max_size=20))
def test_a_written_value_is_read_as_one(value):
    written, as_text = f"tag:{written_value(value)}", f"tag:{quoted(value)}"
    assert parse(written, today=TODAY).tree == parse(as_text, today=TODAY).tree


def test_fields_are_those_of_the_language():
    place = unfinished("a", 1)
    assert place is not None
    named = [each.shown for each in fields("a", place)]
    assert named == [f"{name}:" for name in KNOWN_FIELDS if name.startswith("a")]
    place = unfinished("x Da", 4)
    assert place is not None
    (found,) = fields("x Da", place)
    assert (found.kind, found.query, found.caret) == ("field", "x date:", 7)


@pytest.fixture
def completed(index, document):
    """The words that a query goes on with, and in how many articles each is."""
    said = "said tunnel"
    index.update(
        [
            *[document(n, f"{said} tunnels") for n in range(1, 11)],
            *[document(n, "said turned", headline="Turf") for n in range(11, 16)],
            *[document(n, "said Ōtani turning") for n in range(16, 36)],
        ],
        [],
    )

    def complete(marked: str, most: int = 8) -> list[tuple[str, str, int]]:
        text, caret = at_caret(marked)
        place = unfinished(text, caret)
        assert place is not None
        with index.vocabulary() as vocabulary:
            found = words(text, place, vocabulary, most)
        assert all(each.kind == "word" and each.query[: each.caret] for each in found)
        return [(each.shown, each.query, each.count) for each in found]

    return complete


def test_words_go_on_as_they_were_typed(completed):
    assert completed("tu|") == [("tunnel", "tunnel", 10), ("turf", "turf", 5)]
    assert completed("TU|x b") == [("TUnnel", "TUnnel b", 10), ("TUrf", "TUrf b", 5)]
    assert completed("a-tu|", 1) == [("tunnel", "a-tunnel", 10)]
    assert completed("title:tu|") == [("turf", "title:turf", 5)]


def test_a_letter_alone_and_words_of_most_articles_say_nothing(completed):
    assert completed("t|") == []
    assert completed("sa|") == []
    assert completed("ot|") == []
    assert completed("turn|") == []


def test_what_is_typed_already_is_not_offered(completed):
    assert completed("tunnel|") == []
    assert completed("tunnels tu|") == [("turf", "tunnels turf", 5)]
    assert completed("tunne|") == [("tunnel", "tunnel", 10)]
