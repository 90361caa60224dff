"""Dates written into a query: what is asked for changes in them alone."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.search.dates import FIRST_DAY, LAST_DAY, parse_dates, start_of
from reader.search.language import parse
from reader.search.rewriting import with_dates, with_order
from reader.search.syntax import And, DateRange, Everything, Node, conjunction
from reader.times import TOKYO

CHECKOUT = Path(__file__).resolve().parents[2]
TODAY = date(2022, 11, 8)
NOVEMBER = parse_dates("2022-11", TODAY, TOKYO)
DAYS = st.dates(FIRST_DAY, LAST_DAY)
LOOSE = [
    "a",
    "“b c”",
    "title:d",
    "title:(e OR f)",
    "#g",
    "is:read",
    "=h",
    "i*",
    "sort:newest",
    "j NEAR/3 k",
    '"l m"~2',
]
DATES = ["date:2022", "before:2023", "after:2021-05", 'date:">=2020"', "date:..2024"]
LEAVES = st.sampled_from([*LOOSE, *DATES, *DATES])


def _joined(parts: list[str], sign: str) -> str:
    return sign.join(parts)


QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(
            _joined,
            st.lists(inner, min_size=2, max_size=4),
            st.sampled_from([" ", " ", " AND ", " OR ", "  "]),
        ),
        inner.map(lambda text: f"({text})"),
        inner.map(lambda text: f"-({text})"),
        inner.map(lambda text: f"NOT ({text})"),
    ),
    max_leaves=8,
)


def dated(text: str, dates: str) -> str:
    """The query with the dates that are written so, or with none."""
    found = parse_dates(dates, TODAY, TOKYO)
    return (
        with_dates(text, None, None) if found is None else with_dates(text, found.start, found.end)
    )


def tree(text: str) -> Node:
    query = parse(text, today=TODAY)
    assert query.problems == ()
    assert query.tree is not None
    return query.tree


def replaced(old: Node, new: DateRange | None) -> Node:
    """The tree with its dates replaced by a new one where the first stood, or else at the end."""
    children = list(old.children) if isinstance(old, And) else [old]
    places = [place for place, child in enumerate(children) if isinstance(child, DateRange)]
    kept = [child for child in children if not isinstance(child, DateRange | Everything)]
    if new is not None:
        kept.insert(places[0] if places else len(kept), new)
    return conjunction(kept)


@pytest.mark.parametrize(
    ("dates", "written"),
    [
        ("2022-11", "2022-11"),
        ("2022-11-01..2022-11-30", "2022-11"),
        ("2022-11-01..2022-11-29", "2022-11-01..2022-11-29"),
        ("2022-01..2022-12", "2022"),
        ("2020..2022", "2020..2022"),
        ("2020..2022-11", "2020-01..2022-11"),
        ("2022-10..2022-12-15", "2022-10-01..2022-12-15"),
        ("2022-11-02", "2022-11-02"),
        ("2022-12-31", "2022-12-31"),
        (">=2022", "2022.."),
        (">2022-11", "2022-12.."),
        ("<=2022-11", "..2022-11"),
        ("<2022-11-08", "..2022-11-07"),
    ],
)
def test_the_shortest_exact_form_is_written(dates, written):
    assert dated("tax", dates) == f"tax date:{written}"


@pytest.mark.parametrize(
    ("text", "with_november", "with_none"),
    [
        ("", "date:2022-11", ""),
        ("  ", "date:2022-11", "  "),
        ("sort:newest", "sort:newest date:2022-11", "sort:newest"),
        ("a  b ", "a  b date:2022-11", "a  b "),
        ("a date:2020  b", "a date:2022-11  b", "a b"),
        ("a before:2020 b after:2018", "a date:2022-11 b", "a b"),
        ("Date：７d", "date:2022-11", ""),
        ('date:"2022"', "date:2022-11", ""),
        ("a AND date:2020", "a AND date:2022-11", "a"),
        ("date:2020 AND a", "date:2022-11 AND a", "a"),
        ("(a date:2020) b", "(a date:2022-11) b", "(a) b"),
        ("a (date:2020)", "a (date:2022-11)", "a"),
        ('"x"date:2020"y"', '"x"date:2022-11"y"', '"x" "y"'),
        ("a OR b", "(a OR b) date:2022-11", "a OR b"),
        ("a OR date:2020", "(a OR date:2020) date:2022-11", "a OR date:2020"),
        ("(a OR date:2020) b", "(a OR date:2020) b date:2022-11", "(a OR date:2020) b"),
        ("-date:2020 a", "-date:2020 a date:2022-11", "-date:2020 a"),
        ("NOT date:2020", "NOT date:2020 date:2022-11", "NOT date:2020"),
        ("-(a date:2020)", "-(a date:2020) date:2022-11", "-(a date:2020)"),
        ("date:(2020 OR 2022)", "date:(2020 OR 2022) date:2022-11", "date:(2020 OR 2022)"),
        ('"date:2020"', '"date:2020" date:2022-11', '"date:2020"'),
        ('"never closed', '"never closed" date:2022-11', '"never closed'),
        ('a "', "a date:2022-11", 'a "'),
        ('title:"', "date:2022-11", 'title:"'),
        ("«a b", "«a b» date:2022-11", "«a b"),
        ("“a b", '“a b" date:2022-11', "“a b"),
        ('a "b\\', 'a "b\\\\" date:2022-11', 'a "b\\'),
        ('a "b\\\\', 'a "b\\\\" date:2022-11', 'a "b\\\\'),
        ("date:2020 sort:newest AND a", "date:2022-11 sort:newest AND a", "sort:newest a"),
        ("date:", "date: date:2022-11", "date:"),
        ("(a date:2020", "(a date:2022-11", "(a"),
    ],
)
def test_dates_are_replaced_and_all_else_stays(text, with_november, with_none):
    assert dated(text, "2022-11") == with_november
    assert dated(text, "") == with_none


def test_ends_in_the_wrong_order_and_no_time_at_all_are_understood():
    start = start_of(date(2022, 11, 2), TOKYO)
    assert with_dates("", start + 2880, start) == "date:2022-11-02..2022-11-03"
    assert with_dates("", start + 700, start + 700) == "date:2022-11-02"
    assert with_dates("", start + 700, start + 1500) == "date:2022-11-02..2022-11-03"


def test_times_beyond_what_a_query_can_name_are_the_nearest_it_can():
    assert with_dates("", -(2**62), 2**62) == "date:1000..9998"


@given(QUERIES, st.none() | DAYS, st.none() | DAYS)
def test_the_tree_is_the_old_one_with_its_dates_replaced(text, first, last):
    assume(not parse(text, today=TODAY).problems)
    start = None if first is None else start_of(first, TOKYO)
    end = None if last is None else start_of(last, TOKYO) + 1440
    if start is not None and end is not None and end < start:
        start, end = end - 1440, start + 1440
    new = None if start is None and end is None else DateRange(start, end)
    written = with_dates(text, start, end)
    assert tree(written) == replaced(tree(text), new)
    if new is not None:
        assert with_dates(written, start, end) == written
        assert tree(with_dates(written, None, None)) == replaced(tree(text), None)


PARTS = (
    'a b* "x y" « OR AND NOT ( ) - title: date: 2022-11 is:read # tag: = sort: newest \\ " 日 '
    "NEAR/2 ~ ? list: limit: 5"
)


@given(st.lists(st.sampled_from([*PARTS.split(" "), " "]), max_size=15).map("".join))
def test_whatever_was_typed_a_sound_query_stays_sound(text):
    assume(not parse(text, today=TODAY).problems)
    for dates in ("2022-11", ""):
        tree(dated(text, dates))


def test_the_window_can_do_so_without_the_index():
    question = "import sys, reader.search.rewriting; print({'whoosh', 'numpy'} & set(sys.modules))"
    command = [sys.executable, "-c", question]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert answer.stdout.strip() == "set()"


@given(st.text(alphabet='ab"“«\\ ()-=#:：.日dateORNOT2', max_size=30))
def test_any_text_is_taken(text):
    assert "date:2022-11" in dated(text, "2022-11")


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("tax", "tax sort:oldest"),
        ("tax sort:newest plan", "tax sort:oldest plan"),
        ('tax sort:"newest"', "tax sort:oldest"),
        ("tax Sort:new", "tax Sort:oldest"),
        ("tax OR plan", "(tax OR plan) sort:oldest"),
        ('"tax plan', '"tax plan" sort:oldest'),
    ],
)
def test_an_order_takes_the_place_of_the_one_that_is_there(text, ordered):
    assert with_order(text, "oldest") == ordered


@given(QUERIES)
def test_a_query_with_an_order_has_that_order_and_finds_the_same(text):
    before, after = (parse(each, today=TODAY) for each in (text, with_order(text, "title")))
    assume(not before.problems)
    assert (after.sort, after.problems) == ("title", ())
    assert after.tree == before.tree
