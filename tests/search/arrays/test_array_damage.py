"""What a kill, a full disk and other bytes leave of an index: whole commits, or a plain error."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from reader.search.arrays.errors import DamagedIndexError
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Column, Layout, WordField
from tests.search.arrays.conftest import LAYOUT


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
from tests.search.arrays.conftest import LAYOUT

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
from tests.search.arrays.conftest import LAYOUT

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
from tests.search.arrays.conftest import LAYOUT

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
