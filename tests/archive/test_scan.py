"""What is found in folders, and what a comparison concludes."""

import os
import socket
import sys
from pathlib import Path

import pytest

from reader.archive.scan import FileStat, compare, scan, scan_path
from reader.errors import ArchiveMissingError

TEXT = {".txt"}
needs_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX file names and links")
not_as_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="root may read everything"
)


def write(path, text="text", mtime=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if mtime is not None:
        os.utime(path, (mtime, mtime))
    return path


def test_files_come_newest_first_and_others_are_counted(tmp_path):
    old = write(tmp_path / "old.TXT", mtime=1000)
    new = write(tmp_path / "deep" / "er" / "new.txt", mtime=3000)
    middle = write(tmp_path / "deep" / "middle.txt", mtime=2000)
    write(tmp_path / "picture.jpg")
    write(tmp_path / "README")
    found = scan([tmp_path], TEXT)
    assert list(found.files) == [new, middle, old]
    assert found.files[old] == FileStat(4, 1000 * 10**9)
    assert found.passed_over == {".jpg": 1, "": 1}
    assert found.problems == []


def test_hidden_files_and_folders_are_skipped(tmp_path):
    write(tmp_path / ".trash" / "a.txt")
    write(tmp_path / ".b.txt")
    assert scan([tmp_path], TEXT).files == {}


def test_a_root_that_is_not_there_is_an_error(tmp_path):
    write(tmp_path / "a.txt")
    with pytest.raises(ArchiveMissingError, match=r"b is not there"):
        scan([tmp_path, tmp_path / "b"], TEXT)
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(ArchiveMissingError):
        scan([tmp_path / "link"], TEXT)


def test_a_root_may_be_a_file_of_any_name(tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "saved.page", tmp_path / ".hidden"]
    for path in paths:
        write(path)
    write(tmp_path / "not asked for.txt")
    assert sorted(scan(paths, TEXT).files) == sorted(paths)
    assert list(scan_path(paths[1], TEXT, is_root=True).files) == paths[1:2]
    assert scan_path(paths[1], TEXT).files == {}
    assert list(scan_path(tmp_path, frozenset(), is_root=True).files) == []


def test_nested_roots_give_each_file_once(tmp_path):
    write(tmp_path / "in" / "a.txt")
    found = scan([tmp_path / "in", tmp_path], TEXT)
    assert list(found.files) == [tmp_path / "in" / "a.txt"]


def test_a_root_written_with_dots_gives_plain_paths(tmp_path):
    file = write(tmp_path / "a.txt")
    (tmp_path / "in").mkdir()
    assert list(scan([tmp_path / "in" / ".."], TEXT).files) == [file]


@needs_posix
def test_a_loop_of_links_ends_and_real_paths_win(tmp_path):
    (tmp_path / "a link").symlink_to(tmp_path / "real")
    file = write(tmp_path / "real" / "a.txt")
    (tmp_path / "real" / "loop").symlink_to(tmp_path)
    assert list(scan([tmp_path], TEXT).files) == [file]


@needs_posix
def test_a_link_to_a_folder_outside_is_followed(tmp_path):
    write(tmp_path / "elsewhere" / "a.txt")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "link").symlink_to(tmp_path / "elsewhere")
    found = scan([tmp_path / "archive"], TEXT)
    assert list(found.files) == [tmp_path / "archive" / "link" / "a.txt"]


@needs_posix
def test_what_is_no_file_is_a_problem_and_is_never_opened(tmp_path):
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        # A socket's address may have 100 bytes only.
        here = Path.cwd()
        os.chdir(tmp_path)
        listener.bind("socket.txt")
        os.chdir(here)
    (tmp_path / "folder.txt").mkdir()
    found = scan([tmp_path], TEXT)
    assert found.files == {}
    assert {problem.path.name for problem in found.problems} == {
        "broken.txt",
        "pipe.txt",
        "socket.txt",
    }


@not_as_root
def test_a_folder_that_cannot_be_read_keeps_its_files(tmp_path):
    file = write(tmp_path / "locked" / "a.txt")
    known = scan([tmp_path], TEXT).files
    file.parent.chmod(0)
    try:
        found = scan([tmp_path], TEXT)
    finally:
        file.parent.chmod(0o700)
    assert [problem.path for problem in found.problems] == [file.parent]
    assert compare(known, found.files, found.unread).removed == []


@needs_posix
def test_folders_too_deep_to_be_named_are_told(tmp_path, monkeypatch):
    write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    for _ in range(20):
        os.mkdir("d" * 250)  # noqa: PTH102
        os.chdir("d" * 250)
    found = scan([tmp_path], TEXT)
    assert list(found.files) == [tmp_path / "a.txt"]
    (problem,) = found.problems
    assert problem.reason == "The folder cannot be read: File name too long."
    deepest = problem.path / "x.txt"
    assert compare({deepest: FileStat(1, 1)}, found.files, found.unread).removed == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
def test_any_name_a_disk_can_hold(tmp_path):
    names = [b"bad\xff\xfe.txt", b"new\nline.txt", ("長" * 80 + ".txt").encode(), b" .txt"]
    for name in names:
        with open(os.path.join(os.fsencode(tmp_path), name), "wb"):  # noqa: PTH118, PTH123
            pass
    found = scan([tmp_path], TEXT)
    assert sorted(os.fsencode(path.name) for path in found.files) == sorted(names)


def test_a_time_beyond_the_range_of_the_database(tmp_path):
    file = write(tmp_path / "a.txt", mtime=13_000_000_000)  # the year 2381
    assert scan([tmp_path], TEXT).files[file].mtime_ns < 2**63


def test_one_path(tmp_path):
    file = write(tmp_path / "in" / "a.txt")
    write(tmp_path / "in" / "b.jpg")
    assert list(scan_path(file, TEXT).files) == [file]
    assert list(scan_path(file.parent, TEXT).files) == [file]
    assert scan_path(tmp_path / "in" / "b.jpg", TEXT).files == {}
    assert scan_path(tmp_path / "none.txt", TEXT).files == {}


def test_compare_tells_added_changed_and_removed():
    a, b, c, d = (Path("/x") / name for name in "abcd")
    one, two = FileStat(1, 1), FileStat(1, 2)
    changes = compare({a: one, b: one, c: one}, {d: one, b: two, a: one})
    assert (changes.added, changes.changed, changes.removed) == ([d], [b], [c])


def test_nothing_below_an_unread_folder_is_removed():
    inside, outside = Path("/x/y/z.txt"), Path("/x/w.txt")
    known = {inside: FileStat(1, 1), outside: FileStat(1, 1)}
    assert compare(known, {}, {Path("/x/y")}).removed == [outside]
