"""Chains of words near each other, against the plainest way to find and count them."""

from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.arrays.chains import Chain, Run, chained
from reader.search.arrays.choices import Beginning, Choice, Exactly
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField

LAYOUT = Layout((WordField("body"),), (Column("id"),))
TEXTS = st.lists(st.lists(st.sampled_from(["a", "ab", "b", "c"]), max_size=10), max_size=6)
RUNS = st.lists(st.sampled_from(["a", "ab", "b", "c", "a*", "z"]), min_size=1, max_size=2)
OPERANDS = st.lists(st.lists(RUNS, min_size=1, max_size=2), min_size=2, max_size=3)
GAPS = st.lists(st.integers(1, 4), min_size=2, max_size=2)


def choice(word: str) -> Choice:
    return Beginning(word[:-1].encode()) if word.endswith("*") else Exactly(word.encode())


def stretches(text: list[str], runs: list[list[str]]) -> set[tuple[int, int]]:
    """The first and the last place of each run that stands in a text."""
    return {
        (at, at + len(run) - 1)
        for run in runs
        for at in range(len(text) - len(run) + 1)
        if all(
            word.startswith(each[:-1]) if each.endswith("*") else word == each
            for word, each in zip(text[at:], run, strict=False)
        )
    }


def counted(text: list[str], operands: list[list[list[str]]], gaps: list[int]) -> int:
    """The places of the first operand from which a chain goes on."""
    begins = set()
    for way in product(*(stretches(text, runs) for runs in operands)):
        pairs = zip(way, way[1:], gaps, strict=False)
        if all(
            1 <= two[0] - one[1] <= gap or 1 <= one[0] - two[1] <= gap for one, two, gap in pairs
        ):
            begins.add(way[0][0])
    return len(begins)


@settings(max_examples=60)
@given(TEXTS, OPERANDS, GAPS)
def test_chains(texts, operands, gaps) -> None:
    asked = [[Run([*map(choice, run)], len(run)) for run in runs] for runs in operands]
    with TemporaryDirectory() as folder:
        index = ArrayIndex.create(Path(folder), LAYOUT, "test")
        for batch in (texts[:2], texts[2:]):
            with index.writer() as writer:
                for number, text in enumerate(batch, 10 if batch is texts[2:] else 0):
                    writer.add({"body": " ".join(text)}, {"id": number})
                writer.commit()
        found = chained(index.snapshot(), [Chain("body", asked, gaps[: len(asked) - 1])])
        index.close()
    expected = [counted(text, operands, gaps) for text in texts]
    assert found.documents.tolist() == [at for at, count in enumerate(expected) if count]
    assert found.weights.tolist() == [count for count in expected if count]


@pytest.mark.parametrize(("length", "is_found"), [(1, True), (2, False)])
def test_a_run_takes_up_the_positions_that_are_said(array_index, put, length, is_found) -> None:
    put(array_index, {1: "a b"})
    put(array_index, {2: "a b", 3: "a"}, deleted=[3])
    asked = [[Run([Exactly(b"a")], length)], [Run([Exactly(b"b")], 1)]]
    found = chained(array_index.snapshot(), [Chain("body", asked, [1])])
    assert found.documents.tolist() == ([0, 1] if is_found else [])
