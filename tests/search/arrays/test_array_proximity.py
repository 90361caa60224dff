"""Words together, against the plainest way to count them."""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.search.arrays import proximity
from reader.search.arrays.choices import Beginning, Choice, Exactly
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Layout, WordField
from reader.search.arrays.proximity import Together, together

WORDS = ["a", "ab", "b", "c"]
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=12), max_size=8)
elements = st.sampled_from(["a", "ab", "b", "c", "a*", "z"])
asked_words = st.lists(elements, min_size=1, max_size=4)


def choice(element: str) -> Choice:
    if element.endswith("*"):
        return Beginning(element[:-1].encode())
    return Exactly(element.encode())


def fits(word: str, element: str) -> bool:
    return word.startswith(element[:-1]) if element.endswith("*") else word == element


def counted(text: Sequence[str], elements: Sequence[str], window: int | None, ordered: bool) -> int:
    """The places where the words begin to stand together."""
    places = [[at for at, word in enumerate(text) if fits(word, each)] for each in elements]
    begins = set()
    for at in product(*places):
        if window is None:
            together = all(two == one + 1 for one, two in pairwise(at))
        else:
            rises = all(one < two for one, two in pairwise(at))
            together = (rises or not ordered) and max(at) - min(at) <= window
            together &= ordered or all(
                one != two
                for i, one in enumerate(at)
                for j, two in enumerate(at)
                if i < j and elements[i] == elements[j]
            )
        if together:
            begins.add(min(at))
    return len(begins)


@settings(max_examples=400)
@given(texts, asked_words, st.none() | st.integers(0, 5), st.booleans(), st.sampled_from([0, 8]))
@example([["a"], ["a"], ["a", "ab", "ab"], ["ab"], ["a", "ab"]], ["a", "ab"], None, False, 0)
@example([["a"]], ["a", "a*"], 0, False, 0)  # differently asked for, one word is enough
def test_words_together(tmp_path_factory, written, elements, window, ordered, smaller) -> None:
    index = ArrayIndex.create(
        tmp_path_factory.getbasetemp() / "near", Layout((WordField("body"),)), ""
    )
    with index.writer() as writer:
        for text in written:
            writer.add({"body": " ".join(text)}, {})
        writer.commit()
    choices = [choice(element) for element in elements]
    asked = Together("body", choices, None, window, ordered)
    before = proximity._FAR_SMALLER
    proximity._FAR_SMALLER = smaller  # 0 takes the ways meant for words of very different rarity
    try:
        found = together(index.snapshot(), [asked])
    finally:
        proximity._FAR_SMALLER = before
    expected = [counted(text, elements, window, ordered) for text in written]
    assert found.documents.tolist() == np.flatnonzero(expected).tolist()
    assert found.weights.tolist() == [count for count in expected if count]
