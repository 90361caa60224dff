"""The index in its folder: opened, updated, damaged, killed; and what a search finds in order."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from whoosh.fields import NUMERIC, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from reader.article import ArticleId
from reader.errors import (
    LibraryBusyError,
    LibraryDamagedError,
    QueryError,
    SearchTimeoutError,
)
from reader.search import schema
from reader.search.arrays.layout import Layout, WordField
from reader.search.index import Index


def test_a_new_index_is_empty_and_searchable(index, find) -> None:
    assert index.count == 0
    assert index.ids() == set()
    assert find(index, "word") == find(index, "") == find(index, "-word w* sort:title") == []
    assert index.document_frequencies(["word"]) == {"word": 0}
    assert index.nearest({"word": 1.0}, 5, {ArticleId(1)}) == []


def test_an_update_is_seen_at_once_and_after_opening_again(tmp_path, document, find) -> None:
    folder = tmp_path / "data" / "index"
    index = Index.open(folder)
    index.update([document(1, "tax"), document(2, "budget")], [])
    assert find(index, "tax") == [1]
    index.close()
    again = Index.open(folder)
    assert again.ids() == {1, 2}
    assert find(again, "budget") == [2]
    again.close()


def test_adding_an_article_again_replaces_it(index, document, find) -> None:
    index.update([document(1, "old"), document(2, "other")], [])
    index.update([document(1, "older"), document(1, "new")], [])
    assert (find(index, "old"), find(index, "older"), find(index, "new")) == ([], [], [1])
    assert index.count == 2


def test_removed_articles_are_gone_and_unknown_ones_no_matter(index, document, find) -> None:
    index.update([document(n, "tax") for n in range(1, 6)], [])
    index.update([], [ArticleId(2), ArticleId(3), ArticleId(99)])
    assert set(find(index, "tax")) == set(find(index, "")) == index.ids() == {1, 4, 5}
    assert find(index, '"tax"') == find(index, "tax")
    index.update([], index.ids())
    assert index.count == 0
    assert find(index, "t*") == []


def test_an_update_without_changes_is_no_commit(index, document) -> None:
    index.update([document(1, "tax")], [])
    files = sorted(index_files(index))
    index.update([], [ArticleId(5)])
    assert sorted(index_files(index)) == files


def index_files(index: Index) -> list[str]:
    return [path.name for path in Path(index._folder).iterdir()]


def test_another_reader_sees_a_commit_after_refresh(tmp_path, document, find) -> None:
    writer = Index.open(tmp_path / "index")
    reader = Index.open(tmp_path / "index")
    writer.update([document(1, "tax")], [])
    assert find(reader, "tax") == []
    reader.refresh()
    assert find(reader, "tax") == [1]
    writer.close()
    reader.close()


def test_a_reader_finds_no_index_to_make(tmp_path) -> None:
    with pytest.raises(LibraryDamagedError, match="no search index yet"):
        Index.open(tmp_path / "index", make=False)
    assert not (tmp_path / "index").exists()


def test_a_reader_sees_an_index_that_was_made_anew(tmp_path, document, find) -> None:
    folder = tmp_path / "index"
    writer = Index.open(folder)
    writer.update([document(1, "tax")], [])
    reader = Index.open(folder, make=False)
    writer.close()
    writer = Index.create(folder)
    writer.update([document(2, "tax")], [])  # as many commits as before
    reader.refresh()
    assert find(reader, "tax") == [2]
    writer.update([document(3, "tax")], [])
    (folder / "version").write_text("of a newer program")
    with pytest.raises(LibraryDamagedError, match="made by another version"):
        reader.refresh()
    reader.close()
    writer.close()


def test_a_reader_whose_files_were_merged_away_still_answers(tmp_path, document, find) -> None:
    writer = Index.open(tmp_path / "index")
    writer.update([document(1, "tax", headline="B"), document(2, "tax", headline="A")], [])
    reader = Index.open(tmp_path / "index")
    for number in range(3, 45):
        writer.update([document(number, "tax", headline=f"C{number}")], [])
    assert len(find(reader, "tax")) == 2
    assert find(reader, "tax sort:title")[:2] == [2, 1]
    writer.close()
    reader.close()


def test_merging_keeps_every_article_once(index, document, find) -> None:
    for number in range(1, 81):
        index.update([document(number, f"tax n{number} plan", published=number)], [])
        index.update([], [ArticleId(number - 3)] if number % 10 == 0 else [])
    left = [n for n in range(80, 0, -1) if n % 10 != 7]
    assert find(index, "tax sort:newest") == left
    assert find(index, '"tax n33 plan"') == [33]
    assert find(index, '"tax n37 plan"') == []
    assert find(index, "is:read", states=lambda leaf: {ArticleId(33), ArticleId(37)}) == [33]
    segments = {name.split(".")[0] for name in index_files(index) if name.endswith(".arrays")}
    assert len(segments) < 40


def test_who_writes_second_is_told(tmp_path, document) -> None:
    index = Index.open(tmp_path / "index")
    lock = FileStorage(str(tmp_path / "index")).lock("MAIN_WRITELOCK")
    assert lock.acquire()
    with pytest.raises(LibraryBusyError, match="Another program"):
        index.update([document(2, "budget")], [])
    lock.release()
    index.update([document(2, "budget")], [])
    assert index.count == 1
    index.close()


def test_a_failed_update_leaves_the_old_state_and_no_lock(index, document, find) -> None:
    index.update([document(1, "tax")], [])

    def failing():
        yield document(2, "budget")
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk is gone"):
        index.update(failing(), [])
    with pytest.raises(TypeError):
        index.update([document(2, "budget"), document(3, None)], [ArticleId(1)])
    assert index.ids() == {1}
    index.update([document(2, "budget")], [])
    assert find(index, "budget") == [2]


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "version").write_text("of another program"),
        lambda folder: (folder / "version").unlink(),
        lambda folder: (folder / "version").write_bytes(b"\xff\xfe"),
        lambda folder: [path.unlink() for path in folder.glob("*.toc")],
        lambda folder: [path.write_bytes(b"") for path in folder.glob("*.arrays")],
        lambda folder: [path.write_bytes(path.read_bytes()[:9]) for path in folder.glob("*.toc")],
        lambda folder: [path.unlink() for path in folder.glob("*.arrays")],
    ],
)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_damaged_or_of_another_version_is_made_anew(
    tmp_path, document, find, damage
) -> None:
    """Whoosh leaves the file open that it fails to read: only that warning is let pass."""
    folder = tmp_path / "index"
    index = Index.open(folder)
    index.update([document(1, "tax")], [])
    index.close()
    damage(folder)
    with pytest.raises(LibraryDamagedError, match="has to be built again"):
        Index.open(folder)
    anew = Index.create(folder)
    assert anew.count == 0
    anew.update([document(2, "tax")], [])
    assert find(anew, "tax") == [2]
    anew.close()


def test_damage_met_while_searching_is_told(tmp_path, document, find) -> None:
    folder = tmp_path / "index"
    index = Index.open(folder)
    index.update([document(1, "tax")], [])
    for path in folder.glob("*.arrays"):
        path.write_bytes(b"?" * path.stat().st_size)
    with pytest.raises(LibraryDamagedError, match="has to be built again"):
        find(index, "tax")
    with pytest.raises(LibraryDamagedError, match="is incomplete"):
        Index.open(folder)
    index.close()


def test_creating_leaves_foreign_files_alone(tmp_path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    Index.create(tmp_path).close()
    assert (tmp_path / "letter.txt").read_text() == "mine"
    Index.open(tmp_path).close()


UPDATING = """
import sys
from pathlib import Path
from reader.article import ArticleId
from reader.search.index import Document, Index

index = Index.open(Path(sys.argv[1]))
for start in range(1, 10_000, 40):
    numbers = range(start, start + 40)
    text = " ".join(f"word{n}" for n in range(300))
    index.update([Document(ArticleId(n), "all", "", text + f" batch{start}") for n in numbers], [])
    print(start, flush=True)
"""


@pytest.mark.parametrize("commits", [0, 1, 2, 5])
def test_a_killed_update_leaves_whole_commits(tmp_path, document, find, commits: int) -> None:
    folder = tmp_path / "index"
    Index.open(folder).close()
    command = [sys.executable, "-c", UPDATING, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(commits):
            process.stdout.readline()
        # A leftover of the batch that is being written tells that it has begun.
        done = {path.name for path in folder.glob("*.arrays")}
        while not {path.name for path in folder.glob("*.arrays")} - done:
            assert process.poll() is None
        process.kill()
    index = Index.open(folder)
    assert index.count % 40 == 0
    assert index.count >= 40 * commits
    assert len(find(index, "all word7")) == index.count
    before = index.count
    index.update([document(20_000, "after the crash")], [])
    assert index.count == before + 1
    named = {part.arrays.name for part in index._snapshot.parts}
    assert {path.name.split(".")[0] for path in folder.glob("*.arrays")} == named
    index.close()


def test_half_a_creation_is_not_taken_for_an_index(tmp_path) -> None:
    folder = tmp_path / "index"
    Index.open(folder).close()
    (folder / "version").unlink()
    with pytest.raises(LibraryDamagedError):
        Index.open(folder)
    shutil.rmtree(folder)
    folder.mkdir()
    Index.open(folder).close()


def test_orders(index, document, find) -> None:
    index.update(
        [
            document(1, "tax", headline="Élan", published=20),
            document(2, "tax tax tax", headline="apple", published=None),
            document(3, "tax", headline="Zebra", published=30),
            document(4, "tax", headline="“Éla”", published=10),
            document(5, "tax", headline="elan", published=20),
        ],
        [],
    )
    assert find(index, "tax sort:newest") == [3, 1, 5, 4, 2]
    assert find(index, "tax sort:oldest") == [4, 1, 5, 3, 2]
    assert find(index, "tax", sort="title") == [4, 2, 1, 5, 3]
    assert find(index, "tax sort:title", sort="newest") == [3, 1, 5, 4, 2]
    assert find(index, "tax") == [2, 3, 1, 5, 4]
    assert find(index, "") == [3, 1, 5, 4, 2]


def test_a_query_with_problems_is_refused(index, find) -> None:
    with pytest.raises(QueryError, match="no field titel"):
        find(index, "titel:x")


def test_a_search_over_its_time_says_what_to_do(index, document, query) -> None:
    index.update([document(n, "tax") for n in range(1, 10)], [])
    with pytest.raises(SearchTimeoutError, match="add a word"):
        index.search(query("t*"), states=lambda leaf: (), seconds=-1.0)


def write_as_whoosh_does(folder: Path, version: str) -> None:
    """An index of Whoosh's own files, with a version file beside them."""
    folder.mkdir()
    fields = Schema(id=NUMERIC(stored=True), body=TEXT)
    index = FileIndex.create(FileStorage(str(folder)), fields, "MAIN")
    with index.writer() as writer:
        writer.add_document(id=1, body="tax")
    index.close()
    (folder / "version").write_text(version, encoding="ascii")


@pytest.mark.parametrize("version", ["0" * 64, schema.version()])
def test_an_index_of_another_kind_is_never_read_and_made_anew(
    tmp_path, document, find, version
) -> None:
    folder = tmp_path / "index"
    write_as_whoosh_does(folder, version)
    olds = {path.name for path in folder.glob("MAIN_*.*")}
    assert olds
    with pytest.raises(LibraryDamagedError, match="has to be built again"):
        Index.open(folder)
    with pytest.raises(LibraryDamagedError, match="has to be built again"):
        Index.open(folder, make=False)
    anew = Index.create(folder)
    anew.update([document(2, "tax")], [])
    assert find(anew, "tax") == [2]
    assert not olds & set(index_files(anew))
    anew.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SCHEMA_VERSION", 0),
        ("ANALYSIS_VERSION", 0),
        ("LAYOUT", Layout((WordField("body"),))),
        ("whoosh", SimpleNamespace(__version__=(0, 0, 0))),
    ],
)
def test_the_version_covers_schema_analysis_and_engine(monkeypatch, name, value) -> None:
    before = schema.version()
    assert schema.version() == before
    monkeypatch.setattr(schema, name, value)
    assert schema.version() != before


def test_a_whole_index_has_one_segment_and_the_same_articles(index, document, find) -> None:
    for number in range(1, 4):
        index.update([document(number, "tax")], [])
    index.update([], [ArticleId(2)])
    index.make_whole()
    assert len([name for name in index_files(index) if name.endswith(".arrays")]) == 1
    assert find(index, "tax", "oldest") == [1, 3]
    assert index.count == 2


def test_an_index_may_be_closed_twice(index) -> None:
    index.close()
    index.close()
