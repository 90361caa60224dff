"""What Whoosh asks of a codec, on real segments; `open_dir` alone is enough to read them."""

import subprocess
import sys

import pytest
from whoosh.index import open_dir
from whoosh.qparser import QueryParser
from whoosh.query import Every, Phrase, Term
from whoosh.reading import TermNotFound

from reader.search.arrays.codec import ArrayCodec


@pytest.fixture
def two_segments(array_index, put):
    put(array_index, {1: "north missile tests", 2: {"title": "Tokyo", "body": "missile taxes"}})
    put(array_index, {3: "consumption taxes of Tokyo"}, deleted=[1])
    return array_index


def test_whooshs_own_index_reads_the_folder(two_segments) -> None:
    index = open_dir(str(two_segments.folder))
    assert (index.doc_count(), index.doc_count_all()) == (2, 3)
    with index.searcher() as searcher:
        parser = QueryParser("body", index.schema)
        for text, expected in (("missile", [1]), ("tax*", [1, 2]), ('"taxes of Tokyo"', [2])):
            assert list(searcher.docs_for_query(parser.parse(text))) == expected
        assert len(searcher.search(Every(), limit=None)) == 2


def test_terms_are_listed_in_order(two_segments) -> None:
    with two_segments.whoosh().reader() as reader:
        assert list(reader.lexicon("title")) == [b"Tokyo"]
        assert list(reader.expand_prefix("body", "t")) == [b"taxes", b"tests"]
        assert [term for field, term in reader.all_terms() if field == "stems"] == [
            b"Tok",
            b"con",
            b"mis",
            b"nor",
            b"tax",
            b"tes",
        ]
        assert reader.doc_frequency("body", "taxes") == 2
        assert reader.frequency("body", "taxes") == 2
        assert reader.doc_frequency("body", "none") == reader.frequency("body", "none") == 0
        assert ("body", "taxes") in reader
        assert ("body", "none") not in reader
        with pytest.raises(TermNotFound):
            reader.term_info("body", "none")
        info = reader.term_info("body", "missile")
        assert (info.doc_frequency(), info.min_length(), info.max_length()) == (2, 2, 3)


def test_a_cursor_walks_and_jumps(two_segments) -> None:
    leaf, _ = two_segments.whoosh().reader().leaf_readers()[0]
    cursor = leaf.cursor("body")
    assert [cursor.first(), cursor.next(), cursor.find("t"), cursor.next()] == [
        "missile",
        "north",
        "taxes",
        "tests",
    ]
    assert cursor.is_valid()
    assert cursor.term_info().weight() == 1
    assert cursor.next() is None
    assert cursor.term_info() is None
    assert list(leaf.terms_within("body", "text", maxdist=2)) == ["tests"]
    leaf.close()


def test_columns_and_lengths(two_segments) -> None:
    with two_segments.whoosh().reader() as reader:
        assert list(reader.column_reader("id")) == [1, 2, 3]
        assert list(reader.column_reader("key")) == [b"k1", b"k2", b"k3"]
        assert [reader.doc_field_length(number, "body") for number in range(3)] == [3, 2, 4]
        assert reader.field_length("body") == 9
        assert (reader.min_field_length("body"), reader.max_field_length("body")) == (2, 4)
        assert reader.stored_fields(0) == {}


def test_hits_sorted_by_a_column(two_segments) -> None:
    with two_segments.whoosh().searcher() as searcher:
        found = searcher.search(Term("body", "taxes"), sortedby="day", reverse=True)
        assert [hit.docnum for hit in found] == [2, 1]


def test_a_matcher_skips_copies_and_begins_again(array_index, put) -> None:
    put(array_index, {number: "tax tax" if number % 2 else "other" for number in range(20)})
    with array_index.whoosh().reader() as reader:
        matcher = reader.postings("body", "tax")
        matcher.skip_to(6)
        assert matcher.id() == 7
        assert matcher.value_as("positions") == [0, 1]
        assert matcher.value_as("frequency") == matcher.value_as("weight") == 2
        assert [span.start for span in matcher.spans()] == [0, 1]
        other = matcher.copy()
        other.next()
        assert (matcher.id(), other.id()) == (7, 9)
        matcher.skip_to(1000)
        assert not matcher.is_active()
        matcher.reset()
        assert list(matcher.all_ids()) == list(range(1, 20, 2))
        with pytest.raises(ValueError, match="characters"):
            other.value_as("characters")


def test_a_search_over_a_refresh(array_index, put) -> None:
    put(array_index, {1: "tax"})
    searcher = array_index.whoosh().searcher()
    put(array_index, {2: "tax plan"})
    assert not searcher.up_to_date()
    newer = searcher.refresh()
    assert len(newer.search(Phrase("body", ["tax", "plan"]), limit=None)) == 1
    newer.close()


def test_documents_are_written_by_batches_only(array_index) -> None:
    with pytest.raises(NotImplementedError, match="ArrayIndex"):
        ArrayCodec().field_writer(None, None)


def test_the_package_knows_nothing_of_the_program() -> None:
    """It could be published alone."""
    code = """
import sys
import reader.search.arrays.index, reader.search.arrays.codec, reader.search.arrays.proximity
ours = {name for name in sys.modules if name.startswith("reader.")}
print(sorted(n for n in ours if not ("reader.search.arrays".startswith(n) or "arrays" in n)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
