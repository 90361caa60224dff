"""Small real indexes of arrays."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField
from reader.search.arrays.numbering import Numbering

LAYOUT = Layout(
    (
        WordField("title"),
        WordField("body"),
        WordField("stems", positions=False, lengths=False, source="body"),
    ),
    (Column("id"), Column("day", default=-1), Column("key", "bytes")),
)
RULES = {"stems": lambda word: word[:3] if len(word) > 3 else None}


@pytest.fixture
def array_index(tmp_path: Path) -> ArrayIndex:
    """An empty index in a folder of its own."""
    return ArrayIndex.create(tmp_path / "index", LAYOUT, "test")


@pytest.fixture
def put() -> Callable[..., None]:
    """Commits documents, given by their number: a body, or words by field."""

    def commit(
        index: ArrayIndex,
        documents: Mapping[int, str | Mapping[str, str]],
        deleted: Iterable[int] = (),
        merge_all: bool = False,
    ) -> None:
        with index.writer(Numbering(RULES)) as writer:
            writer.delete("id", deleted)
            for number, words in documents.items():
                fields = {"body": words} if isinstance(words, str) else words
                values = {"id": number, "day": number * 10, "key": f"k{number}".encode()}
                writer.add(fields, values)
            writer.commit(merge_all=merge_all)

    return commit
