"""Terms looked up, against the plainest way to do so."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.arrays.dictionary import Dictionary, PackedTerms, write_terms
from reader.search.arrays.files import ArrayFile, ArrayFileWriter

# Many begin alike, for longer than is looked at first; and one may end where another goes on.
WORDS = st.builds(
    lambda beginning, end: (beginning + end).encode(),
    st.sampled_from(["", "inter", "internat", "internationa", "税務署税務署"]),
    st.text(st.sampled_from("al\0é"), max_size=3),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dictionaries")


@given(st.sets(WORDS, max_size=60), st.lists(WORDS, max_size=30))
def test_many_terms_are_found_as_each_alone(folder, held, sought):
    path = folder / "terms"
    file = ArrayFileWriter(path)
    write_terms(file, "f", PackedTerms.of(sorted(held)))
    file.finish({})
    opened = ArrayFile(path)
    dictionary = Dictionary(opened.array("f/terms"), opened.array("f/bounds"))
    ranked = sorted(held)
    places = [ranked.index(term) if term in held else -1 for term in sought]
    assert dictionary.find_all(sought) == places
    assert [dictionary.find(term) for term in sought] == places
