"""What stands around the best place of a document, against the plainest way to reckon it."""

from math import exp
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.search.arrays.choices import Beginning, Choice, Exactly
from reader.search.arrays.closeness import Sought, around
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField

LAYOUT = Layout((WordField("title"), WordField("body")), (Column("id"),))
FIELDS = ("title", "body")

texts = st.lists(st.sampled_from(["a", "ab", "b", "c", "-"]), max_size=60)
documents = st.tuples(texts, texts)
segments = st.lists(st.lists(documents, max_size=4), max_size=3)
weights = st.floats(0.125, 8, width=32)
elements = st.sampled_from(["a", "a*", "b", "c", "z"])
asked = st.lists(
    st.tuples(
        st.sampled_from(["a", "a*", "b", "c", "z"]), st.sets(st.sampled_from(FIELDS)), weights
    ),
    max_size=4,
)


def choice(element: str) -> Choice:
    return Beginning(b"a") if element == "a*" else Exactly(element.encode())


def fits(word: str, element: str) -> bool:
    return word in ("a", "ab") if element == "a*" else word == element


def plainly(document, words) -> float:
    """The most that stands around any place, a field at a time."""
    best = 0.0
    for name, text in zip(FIELDS, document, strict=True):
        stands = [
            [at for at, word in enumerate(text) if name in fields and fits(word, element)]
            for element, fields, _ in words
        ]
        for place in {at for each in stands for at in each}:
            gaps = [min((abs(at - place) for at in each), default=99) for each in stands]
            parts = [
                weight * exp(-gap / 8)
                for gap, (_, _, weight) in zip(gaps, words, strict=True)
                if gap < 40
            ]
            best = max(best, sum(parts))
    return best


@settings(max_examples=60)
@example([[([], []), (["a"], [])]], [("a", {"title"}, 1.0)], set(), {0})  # it stands elsewhere
@given(segments, asked, st.sets(st.integers(0, 12)), st.sets(st.integers(0, 12)))
def test_the_best_place(written, words, deleted, chosen) -> None:
    with TemporaryDirectory() as folder:
        index = ArrayIndex.create(Path(folder), LAYOUT, "")
        number = 0
        for segment in written:
            with index.writer() as writer:
                for document in segment:
                    columns = dict(zip(FIELDS, map(" ".join, document), strict=True))
                    writer.add(columns, {"id": number})
                    number += 1
                writer.commit()
        with index.writer() as writer:
            writer.delete("id", deleted)
            writer.commit()
        snapshot = index.snapshot()
        ids = snapshot.numbers("id").tolist()
        some = np.array([at for at, each in enumerate(ids) if each in chosen], dtype=np.intp)
        sought = [
            Sought(dict.fromkeys(sorted(fields), choice(element)), weight)
            for element, fields, weight in words
        ]
        found = around(snapshot, some, sought)
    every = [document for segment in written for document in segment]
    expected = [plainly(every[ids[at]], words) for at in some]
    assert found.tolist() == pytest.approx(expected, rel=1e-5)
