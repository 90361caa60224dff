"""A byte that flips in any file of the index is found, or does no harm: never a wrong answer."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import ArticleId
from reader.errors import LibraryDamagedError
from reader.search.index import Document, Index
from reader.search.language import parse
from reader.search.seal import is_sealed

QUERIES = [
    parse(text, today=date(2022, 11, 8))
    for text in (
        "",
        "tax",
        "tax*",
        '"tax vote"',
        "vote NEAR/3 tax",
        "taks~",
        "w?te",
        "-tax",
        "title:head section:politics",
        "date:2022",
        "sort:title",
        "sort:oldest",
    )
]


def fill(index: Index) -> None:
    """Several segments, one of them with deleted documents."""
    for first in (0, 20, 40):
        documents = [
            Document(
                ArticleId(number),
                f"Head {number}",
                "A tax vote. " * (number % 3),
                f"word{number} tax wate",
                section="Politics",
                published=27_000_000 + number * 900 if number % 5 else None,
            )
            for number in range(first, first + 20)
        ]
        index.update(documents, [])
    index.update([], [ArticleId(3), ArticleId(25)])


def answers(folder: Path) -> list[object]:
    """All that an index answers, opened anew."""
    index = Index.open(folder)
    try:
        found = [index.search(query, states=lambda _: ()) for query in QUERIES]
        return [index.ids(), index.nearest({"tax": 1.0, "vote": 2.0}, 9, {ArticleId(1)}), *found]
    finally:
        index.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[object]]:
    """An index and what it answers."""
    folder = tmp_path_factory.mktemp("whole") / "index"
    index = Index.create(folder)
    fill(index)
    index.close()
    return folder, answers(folder)


@given(data=st.data())
def test_a_flipped_byte_is_found_or_does_no_harm(whole, tmp_path_factory, data):
    source, expected = whole
    folder = tmp_path_factory.mktemp("damaged") / "index"
    shutil.copytree(source, folder)
    path = data.draw(st.sampled_from(sorted(path for path in folder.iterdir())))
    content = bytearray(path.read_bytes())
    if content:
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] ^= 1 << data.draw(st.integers(0, 7))
        path.write_bytes(content)
    try:
        assert answers(folder) == expected
    except LibraryDamagedError:
        assert not is_sealed(folder), "whoever updates the index has to see it"


@pytest.mark.parametrize("kind", ["*.arrays", "_MAIN_*", "version"])
def test_every_kind_of_file_is_guarded(whole, tmp_path, kind):
    """Every seventh byte of a file flipped."""
    source, expected = whole
    names = sorted(path.name for path in source.glob(kind))
    assert names
    for name in names:
        shutil.copytree(source, tmp_path / name)
        content = bytearray((source / name).read_bytes())
        for place in range(0, len(content), 7):
            content[place] ^= 255
        (tmp_path / name / name).write_bytes(content)
        with pytest.raises(LibraryDamagedError):
            answers(tmp_path / name)
        assert not is_sealed(tmp_path / name)
    assert answers(source) == expected


@pytest.mark.parametrize("kept", [0, 1, 100])
def test_a_file_that_was_cut_short_is_found(whole, tmp_path, kept):
    source, _ = whole
    for name in sorted(path.name for path in source.iterdir() if path.stat().st_size > kept):
        folder = tmp_path / name
        shutil.copytree(source, folder)
        (folder / name).write_bytes((source / name).read_bytes()[:kept])
        with pytest.raises(LibraryDamagedError):
            answers(folder)
