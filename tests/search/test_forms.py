"""All forms of a stem in a dictionary, against stemming every word of it."""

from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import forms
from reader.search.analysis import stem, words
from reader.search.arrays.dictionary import Dictionary, PackedTerms, write_terms
from reader.search.arrays.files import ArrayFile, ArrayFileWriter
from reader.search.forms import Forms

ENDINGS = (
    *("s", "es", "ed", "ing", "ings", "ingly", "ly", "er", "ers", "y", "ies", "ied", "ying", "e"),
    *("ness", "ful", "fully", "less", "ment", "ments", "ation", "ational", "ability", "bility"),
    *("ization", "izations", "ousness", "iveness", "ally", "icity", "ical", "ance", "al", "ive"),
)
IRREGULAR = (
    *("die", "dies", "dying", "lie", "lying", "tie", "tying", "sky", "skies", "skis", "only"),
    *("early", "ugly", "singly", "gently", "idly", "probable", "probability", "f16", "f16s"),
    *("otani", "ohtani", "ootani", "tokyo", "toukyou", "tohkyoh", "taro", "tarou", "goes", "税"),
)


def dictionary_of(terms: Iterable[str], folder) -> Dictionary:
    file = ArrayFileWriter(folder / "terms")
    write_terms(file, "f", PackedTerms.of(sorted(term.encode() for term in set(terms))))
    file.finish({})
    opened = ArrayFile(folder / "terms")
    return Dictionary(opened.array("f/terms"), opened.array("f/bounds"))


def found(dictionary: Dictionary, stemmed: str) -> list[str]:
    runs = Forms(stemmed).runs(dictionary)
    return [term.decode() for run in runs for term in dictionary.slice(*run)]


@pytest.fixture(scope="module")
def printed(sample_archive) -> list[str]:
    """The words of the sample archive."""
    texts = (path.read_text("utf-8") for path in sample_archive.rglob("*.txt"))
    return sorted({word for text in texts for word in words(text)})


@pytest.fixture(scope="module")
def vocabulary(printed, tmp_path_factory) -> tuple[Dictionary, dict[str, list[str]]]:
    """A dictionary of printed words, some with other endings; and its words by their stems."""
    english = [word for word in printed if word.isascii() and word.isalpha()]
    made = map("".join, product({stem(word) for word in english}, ENDINGS))
    terms = sorted({*printed, *IRREGULAR, *list(made)[::7]})
    by_stem: dict[str, list[str]] = {}
    for term in terms:
        by_stem.setdefault(stem(term), []).append(term)
    return dictionary_of(terms, tmp_path_factory.mktemp("forms")), by_stem


def test_every_stem_of_the_sample_archive_has_all_its_forms(vocabulary, printed) -> None:
    dictionary, by_stem = vocabulary
    for stemmed in {stem(word) for word in (*printed, *IRREGULAR)}:
        assert found(dictionary, stemmed) == by_stem[stemmed]
    assert {"die", "dies", "dying"} <= set(by_stem["die"])


@given(st.data())
def test_forms_are_those_that_stemming_all_words_finds(vocabulary, data) -> None:
    dictionary, by_stem = vocabulary
    wanted = data.draw(st.sampled_from(sorted(by_stem)) | st.text("aegoinst", max_size=4))
    assert found(dictionary, wanted) == by_stem.get(wanted, [])


def test_so_many_words_are_stemmed_at_the_most(tmp_path, monkeypatch) -> None:
    """The shortest ones, if many begin alike."""
    looked_at = []
    monkeypatch.setattr(forms, "other_stem", looked_at.append)
    letters = "abcdefghijklmnopqrstuvwxyz"
    terms = ["us" + "".join(end) for size in range(4) for end in product(letters, repeat=size)]
    dictionary = dictionary_of(terms, tmp_path)
    for _ in range(2):
        assert found(dictionary, "us") == ["us"]
        assert len(looked_at) == 2000 == len(set(looked_at))
    assert set(terms[:700]) < set(looked_at)
