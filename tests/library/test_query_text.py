"""The text of a query: what is seen in it without knowing the language, and what is made of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.library.query_text import is_dated, is_ordered, title_query, with_dates, with_order

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "dated", "ordered"),
    [
        ("tax", False, False),
        ("tax date:2022", True, False),
        ("tax -date:2022", False, False),
        ("tax before:2022 sort:newest", True, True),
        ("sort: tax", False, False),
        ("resort:newest", False, False),
        ('"sort:newest date:2022"', False, False),
    ],
)
def test_dates_and_an_order_are_seen(text, dated, ordered):
    assert (is_dated(text), is_ordered(text)) == (dated, ordered)


def test_what_is_written_into_a_query_is_seen_in_it():
    assert is_dated(with_dates("tax", 0, 1_440))
    assert not is_dated(with_dates("tax date:2022", None, None))
    assert with_order("tax sort:rank", "newest") == "tax sort:newest"


def test_a_title_is_asked_for_by_its_telling_words():
    assert title_query("Golf of the plan") == "golf OR plan"


def test_looking_at_a_query_does_not_load_the_language():
    look = "import sys; from reader.library.query_text import is_dated; is_dated('date:2022')"
    loaded = f"{look}; print('reader.search.language' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", loaded], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"
