"""Writing by batches: what counts, what is merged, what a failure or a kill leaves."""

import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.arrays import batch, merging, policy
from reader.search.arrays.errors import (
    BusyIndexError,
    DamagedIndexError,
    MissingIndexError,
    OtherVersionError,
)
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.snapshot import Snapshot

LAYOUT = Layout(
    (
        WordField("title"),
        WordField("body"),
        WordField("stems", positions=False, lengths=False, source="body"),
    ),
    (Column("id"), Column("day", default=-1), Column("key", "bytes")),
)


def told(snapshot: Snapshot) -> dict[int, object]:
    """Everything a snapshot knows of each living document, put together from its postings."""
    known: dict[int, dict] = {}
    for part in snapshot.parts:
        arrays = part.arrays
        rows = list(zip(arrays.numbers("id"), arrays.numbers("day"), arrays.values("key")))  # noqa: B905
        live = np.ones(part.size, bool) if part.live is None else part.live
        for number in np.flatnonzero(live).tolist():
            assert rows[number][0] not in known
            known[int(rows[number][0])] = {"row": rows[number][1:], "words": {}, "lengths": {}}
        for described in LAYOUT.fields:
            field = arrays.field(described.name)
            if described.lengths:
                for number in np.flatnonzero(live).tolist():
                    lengths = known[int(rows[number][0])]["lengths"]
                    lengths[described.name] = int(field.lengths()[number])
            for rank, term in enumerate(field.dictionary):
                documents, counts = field.postings(rank, rank + 1)
                assert (np.diff(documents.astype(int)) > 0).all()
                positions = field.positions(rank, rank + 1).tolist() if described.positions else []
                for number, count in zip(documents.tolist(), counts.tolist(), strict=True):
                    here, positions = positions[:count], positions[count:]
                    if live[number]:
                        words = known[int(rows[number][0])]["words"]
                        words[described.name, term] = here or count
                assert positions == []
    return known


words = st.sampled_from(["a", "bb", "ccc", "dddd", "dddx", "税", "eeeee"])
texts = st.lists(words, max_size=15)
documents = st.dictionaries(st.integers(-3, 30), st.tuples(texts, texts), max_size=8)
commits = st.lists(st.tuples(documents, st.sets(st.integers(-3, 30), max_size=6)), max_size=14)


def stem(word: str) -> str | None:
    return word[:3] if len(word) > 3 else None


@settings(max_examples=60)
@given(commits, st.sampled_from([1, 7, 10**6]), st.sampled_from([3, 20, 10**6]))
def test_after_any_history_the_index_is_as_if_written_at_once(
    tmp_path_factory, history, stretch, flush
) -> None:
    folder = tmp_path_factory.mktemp("history")
    index = ArrayIndex.create(folder / "grown", LAYOUT, "")
    final: dict[int, tuple] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "STRETCH", stretch)
        patch.setattr(merging, "BLOCK", 1 + stretch % 5)
        patch.setattr(batch, "FLUSH_WORDS", flush)
        patch.setattr(policy, "FAN", 3)
        patch.setattr(policy, "SMALL", 4)
        with index.writer(Numbering({"stems": stem})) as grown:
            for changed, removed in history:
                assert grown.delete("id", removed | changed.keys()) == len(
                    final.keys() & (removed | changed.keys())
                )
                final = {n: text for n, text in final.items() if n not in removed} | changed
                for number, (title, body) in changed.items():
                    values = {"id": number, "day": number * 2, "key": str(number).encode()}
                    grown.add({"title": " ".join(title), "body": " ".join(body)}, values)
                grown.commit()
        snapshot = index.snapshot()
    at_once = ArrayIndex.create(folder / "once", LAYOUT, "")
    with at_once.writer(Numbering({"stems": stem})) as single:
        for number, (title, body) in final.items():
            values = {"id": number, "day": number * 2, "key": str(number).encode()}
            single.add({"title": " ".join(title), "body": " ".join(body)}, values)
        single.commit()
    expected = at_once.snapshot()
    assert told(snapshot) == told(expected)
    assert snapshot.count == len(final)
    for part in snapshot.parts:
        part.arrays.check()
    names = {f"MAIN_{path.stem.removeprefix('MAIN_')}" for path in folder.glob("grown/*.arrays")}
    assert names == {part.arrays.name for part in snapshot.parts}
    with index.writer() as last:
        last.commit(merge_all=True)
    merged = index.snapshot()
    assert told(merged) == told(expected)
    assert len(merged.parts) == (1 if final else 0)
    assert merged.size == len(final)
    for part in merged.parts:
        assert part.arrays.totals == expected.parts[0].arrays.totals


def test_only_a_commit_counts(array_index, put) -> None:
    put(array_index, {1: "tax"})
    with array_index.writer(Numbering({"stems": stem})) as pending:
        pending.add({"body": "budget"}, {"id": 2})
        pending.delete("id", [1])
        assert array_index.snapshot().numbers("id").tolist() == [1]
    assert array_index.snapshot().count == 1
    assert len(list(array_index.folder.glob("*.arrays"))) == 1


def test_a_missing_field_is_empty_and_a_missing_value_the_default(array_index) -> None:
    with array_index.writer(Numbering({"stems": stem})) as written:
        written.add({}, {"id": 1})
        written.commit()
    snapshot = array_index.snapshot()
    assert snapshot.numbers("day").tolist() == [-1]
    assert snapshot.values("key") == [b""]
    assert snapshot.average_length("body") == 0


@pytest.mark.parametrize(
    ("texts", "values", "error"),
    [
        ({"text": "a"}, {}, KeyError),
        ({"stems": "a"}, {}, KeyError),
        ({}, {"number": 1}, KeyError),
        ({"body": 3}, {}, TypeError),
        ({"body": None}, {}, TypeError),
        ({}, {"id": "one"}, ValueError),
    ],
)
def test_what_can_not_be_written_leaves_the_old_state(array_index, put, texts, values, error):
    put(array_index, {1: "tax"})

    def fail() -> None:
        with array_index.writer(Numbering({"stems": stem})) as failing:
            failing.add({"body": "fine"}, {"id": 2})
            failing.add(texts, values)
            failing.commit()

    with pytest.raises(error):
        fail()
    assert array_index.snapshot().numbers("id").tolist() == [1]
    put(array_index, {3: "budget"})
    assert array_index.snapshot().count == 2


def test_one_writer_at_a_time(array_index, put) -> None:
    with array_index.writer():
        with pytest.raises(BusyIndexError):
            array_index.writer()
        assert array_index.snapshot().count == 0
    put(array_index, {1: "tax"})


def test_a_snapshot_outlives_the_commits_after_it(array_index, put) -> None:
    put(array_index, {1: "tax old"})
    before = array_index.snapshot()
    put(array_index, {1: "tax new"}, deleted=[1], merge_all=True)
    assert before.numbers("id").tolist() == [1]
    assert before.document_frequency("body", b"old") == 1
    after = array_index.snapshot()
    assert after.document_frequency("body", b"old") == 0
    assert after.stamp != before.stamp
    assert array_index.newest() == after.stamp


def test_segments_stay_few(array_index, put) -> None:
    for number in range(3 * policy.FAN):
        put(array_index, {number: "tax"})
    assert len(array_index.snapshot().parts) < policy.FAN
    assert sorted(array_index.snapshot().numbers("id").tolist()) == list(range(3 * policy.FAN))


@pytest.mark.parametrize(
    ("sizes", "living", "expected"),
    [
        ([], [], []),
        ([10] * 3, [10] * 3, []),
        ([10] * 4, [10] * 4, [[0, 1, 2, 3]]),
        ([10, 9000, 10], [4, 9000, 10], [[0]]),
        ([10, 10], [0, 10], []),
        ([5000, 10] + [5000] * 3, [5000, 10] + [5000] * 3, [[0, 2, 3, 4]]),
        ([2000] * 4 + [5000] * 3, [2000] * 4 + [5000] * 3, [list(range(7))]),
    ],
)
def test_which_segments_are_merged(sizes, living, expected) -> None:
    assert policy.groups(sizes, living) == expected


def test_the_version_and_the_layout_must_be_the_same(array_index, put, tmp_path) -> None:
    put(array_index, {1: "tax"})
    other = Layout(LAYOUT.fields, LAYOUT.columns[:1])
    for layout, version in ((LAYOUT, "other"), (other, "test")):
        with pytest.raises(OtherVersionError):
            ArrayIndex.open(array_index.folder, layout, version)
    assert ArrayIndex.open(array_index.folder, LAYOUT, "test").snapshot().count == 1


def test_an_index_that_is_not_there(tmp_path) -> None:
    with pytest.raises(MissingIndexError):
        ArrayIndex.open(tmp_path / "none", LAYOUT, "")


class Payload:
    """What a pickle does to who reads it: here, make a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self):
        return Path.mkdir, (self.folder,)


def test_nothing_is_ever_unpickled(array_index, put, tmp_path) -> None:
    put(array_index, {1: "tax"})
    toc = next(array_index.folder.glob("*.toc"))
    toc.write_bytes(pickle.dumps(Payload(tmp_path / "made")))
    with pytest.raises(DamagedIndexError):
        array_index.snapshot()
    with pytest.raises(DamagedIndexError):
        array_index.whoosh().searcher()
    assert not (tmp_path / "made").exists()


def test_every_flipped_byte_of_the_table_of_contents_is_found(array_index, put) -> None:
    put(array_index, {1: "tax", 2: "budget"}, deleted=[3])
    put(array_index, {}, deleted=[1])
    toc = next(array_index.folder.glob("*.toc"))
    whole = toc.read_bytes()
    for place in range(0, len(whole), 7):
        toc.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(DamagedIndexError):
            array_index.snapshot()
    toc.write_bytes(whole)
    assert array_index.snapshot().count == 1


def test_a_segment_that_is_gone_is_damage(array_index, put, monkeypatch) -> None:
    put(array_index, {1: "tax"})
    next(array_index.folder.glob("*.arrays")).unlink()
    monkeypatch.setattr("reader.search.arrays.index._PAUSE", 0.0)
    with pytest.raises(DamagedIndexError, match="missing"):
        ArrayIndex.open(array_index.folder, LAYOUT, "test")


def test_creating_leaves_foreign_files_alone(array_index, put) -> None:
    put(array_index, {1: "tax"})
    (array_index.folder / "letter.txt").write_text("mine")
    assert ArrayIndex.create(array_index.folder, LAYOUT, "test").snapshot().count == 0
    assert (array_index.folder / "letter.txt").read_text() == "mine"
    assert not list(array_index.folder.glob("*.arrays"))


WRITING = """
import sys
from pathlib import Path
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField

layout = Layout((WordField("body"),), (Column("id"),))
index = ArrayIndex.open(Path(sys.argv[1]), layout, "")
with index.writer() as writer:
    for start in range(0, 100_000, 40):
        for number in range(start, start + 40):
            words = ["all", *(f"word{n}" for n in range(300)), f"n{number}"]
            writer.delete("id", [number - 1000]) if number % 40 == 0 else None
            writer.add({"body": " ".join(words)}, {"id": number})
        writer.commit()
        print(start, flush=True)
"""


@pytest.mark.parametrize("commits_seen", [0, 1, 5, 9])
def test_a_killed_writer_leaves_whole_commits(tmp_path, commits_seen) -> None:
    layout = Layout((WordField("body"),), (Column("id"),))
    ArrayIndex.create(tmp_path, layout, "")
    command = [sys.executable, "-c", WRITING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(commits_seen):
            process.stdout.readline()
        before = {path.name for path in tmp_path.glob("*.arrays")}
        while not {path.name for path in tmp_path.glob("*.arrays")} - before:
            assert process.poll() is None
        process.kill()
    index = ArrayIndex.open(tmp_path, layout, "")
    snapshot = index.snapshot()
    assert snapshot.size % 40 == 0
    assert snapshot.count >= 40 * commits_seen
    for part in snapshot.parts:
        part.arrays.check()
    assert snapshot.document_frequency("body", b"all") == snapshot.size
    with index.writer() as after:
        after.add({"body": "after"}, {"id": -1})
        after.commit()
    assert index.snapshot().count == snapshot.count + 1
    named = {part.arrays.name for part in index.snapshot().parts}
    assert {path.stem for path in tmp_path.glob("*.arrays")} == named
    assert len(list(tmp_path.glob("_MAIN_*"))) == 1


FILLING_THE_DISK = """
import resource, sys
from pathlib import Path
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField

index = ArrayIndex.open(Path(sys.argv[1]), Layout((WordField("body"),), (Column("id"),)), "")
words = [f"word{n}" for n in range(5000)]

def put(number, words):
    with index.writer() as writer:
        writer.add({"body": " ".join(words)}, {"id": number})
        writer.commit()
    return index.snapshot().numbers("id").tolist()

print(put(1, ["first"]))
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), hard))
try:
    put(2, words)
except OSError:
    print("refused")
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
print(index.snapshot().numbers("id").tolist(), put(3, words))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of file sizes")
@pytest.mark.parametrize("limit", [500, 4000])
def test_a_full_disk_leaves_the_old_state_and_no_lock(tmp_path, limit) -> None:
    layout = Layout((WordField("body"),), (Column("id"),))
    ArrayIndex.create(tmp_path, layout, "")
    command = [sys.executable, "-c", FILLING_THE_DISK, str(tmp_path), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:3] == ["[1]", "refused", "[1] [1, 3]"]


NO_ROOM_FOR_MERGING = """
import resource, sys
from pathlib import Path
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField

folder = Path(sys.argv[1])
index = ArrayIndex.open(folder, Layout((WordField("body"),), (Column("id"),)), "")

def put(number, **how):
    with index.writer() as writer:
        writer.add({"body": " ".join(f"word{n}of{number}" for n in range(3000))}, {"id": number})
        writer.commit(**how)
    snapshot = index.snapshot()
    named = {part.arrays.name for part in snapshot.parts}
    assert {path.stem for path in folder.glob("*.arrays")} == named
    print(len(named), snapshot.numbers("id").tolist())

put(0)
largest = max(path.stat().st_size for path in folder.glob("*.arrays"))
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (2 * largest, hard))
for number in range(1, 6):
    put(number)
try:
    put(6, merge_all=True)
except OSError:
    print("refused")
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
put(7)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of file sizes")
def test_where_there_is_no_room_for_merging_changes_count_unmerged(tmp_path) -> None:
    layout = Layout((WordField("body"),), (Column("id"),))
    ArrayIndex.create(tmp_path, layout, "")
    command = [sys.executable, "-c", NO_ROOM_FOR_MERGING, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "1 [0]",
        "2 [0, 1]",
        "3 [0, 1, 2]",
        "4 [0, 1, 2, 3]",
        "5 [0, 1, 2, 3, 4]",
        "6 [0, 1, 2, 3, 4, 5]",
        "refused",
        "1 [0, 1, 2, 3, 4, 5, 7]",
    ]
