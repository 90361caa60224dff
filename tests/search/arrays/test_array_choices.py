"""Which terms are meant, against the plainest way to tell."""

import itertools
import re
from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.arrays.choices import Beginning, Between, Choice, Exactly, Like, Near
from reader.search.arrays.dictionary import Dictionary, PackedTerms, write_terms
from reader.search.arrays.files import ArrayFile, ArrayFileWriter

letters = st.sampled_from("abcé税")
written = st.text(letters, max_size=5)
vocabularies = st.sets(written, max_size=200)


def dictionary_of(words: Iterable[str], folder) -> Dictionary:
    path = folder / "terms"
    file = ArrayFileWriter(path)
    write_terms(file, "f", PackedTerms.of(sorted(word.encode() for word in words)))
    file.finish({})
    opened = ArrayFile(path)
    return Dictionary(opened.array("f/terms"), opened.array("f/bounds"))


def chosen(dictionary: Dictionary, choice: Choice) -> list[str]:
    runs = choice.runs(dictionary)
    assert all(first < last for first, last in runs)
    assert all(one[1] < two[0] for one, two in itertools.pairwise(runs))
    return [term.decode() for first, last in runs for term in dictionary.slice(first, last)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("dictionaries")


@given(vocabularies, written)
def test_one_term_and_a_beginning(folder, words, wanted) -> None:
    dictionary = dictionary_of(words, folder)
    assert list(dictionary) == sorted(word.encode() for word in words)
    assert chosen(dictionary, Exactly(wanted.encode())) == [wanted] * (wanted in words)
    expected = sorted(word for word in words if word.startswith(wanted))
    assert chosen(dictionary, Beginning(wanted.encode())) == expected


@given(vocabularies, st.none() | written, st.none() | written)
def test_a_range_holds_both_its_ends(folder, words, low, high) -> None:
    choice = Between(*(None if end is None else end.encode() for end in (low, high)))
    expected = sorted(w for w in words if (low or "") <= w and (high is None or w <= high))
    assert chosen(dictionary_of(words, folder), choice) == expected


@given(vocabularies, st.text(st.sampled_from("ab?税"), min_size=1, max_size=5), st.booleans())
def test_a_question_mark_is_any_one_letter(folder, words, pattern, open_end) -> None:
    expression = re.compile(pattern.replace("?", ".") + (".*" if open_end else ""))
    expected = sorted(word for word in words if expression.fullmatch(word))
    assert chosen(dictionary_of(words, folder), Like(pattern, open_end)) == expected


@cache
def distance(one: str, two: str) -> int:
    """Optimal string alignment, as its definition says it."""
    if not one or not two:
        return len(one) + len(two)
    ways = [
        distance(one[:-1], two) + 1,
        distance(one, two[:-1]) + 1,
        distance(one[:-1], two[:-1]) + (one[-1] != two[-1]),
    ]
    if len(one) > 1 and len(two) > 1 and one[-2:] == two[-1:] + two[-2:-1]:
        ways.append(distance(one[:-2], two[:-2]) + 1)
    return min(ways)


@given(vocabularies, written, st.integers(0, 3), st.integers(0, 2))
def test_near_spellings(folder, words, wanted, limit, fixed) -> None:
    near = [w for w in words if distance(w, wanted) <= limit and w.startswith(wanted[:fixed])]
    assert chosen(dictionary_of(words, folder), Near(wanted, limit, fixed)) == sorted(near)


def test_bytes_that_no_text_has_can_be_looked_up(folder) -> None:
    dictionary = dictionary_of(["\U0010ffff", "a"], folder)
    assert chosen(dictionary, Beginning("\U0010ffff".encode())) == ["\U0010ffff"]
    assert dictionary.beginning(b"\xff") == (2, 2)
    assert dictionary.beginning(b"") == (0, 2)
