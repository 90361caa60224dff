"""The seal of an index: ours, another one, none; and whether anything in the folder changed."""

import os

import pytest

from reader.errors import LibraryDamagedError
from reader.search import seal


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.arrays").write_bytes(b"abc")
    seal.put(tmp_path)
    return tmp_path


def test_only_our_seal_counts(folder):
    seal.check(folder)
    (folder / "version").write_text("another")
    assert not seal.is_sealed(folder)
    with pytest.raises(LibraryDamagedError, match="made by another version"):
        seal.check(folder)
    seal.put(folder)
    assert seal.is_sealed(folder)
    seal.remove(folder)
    assert not seal.is_sealed(folder)
    seal.remove(folder)
    assert not seal.is_sealed(folder / "missing")


def test_a_likeness_is_that_of_each_file(folder):
    before = seal.likeness(folder)
    assert before == seal.likeness(folder) != ""
    path = folder / "a.arrays"
    stat = path.stat()
    path.write_bytes(b"ab")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    shorter = seal.likeness(folder)
    path.write_bytes(b"abd")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    later = seal.likeness(folder)
    path.rename(folder / "b.arrays")
    assert len({before, shorter, later, seal.likeness(folder)}) == 4


def test_without_a_seal_there_is_no_likeness(folder):
    seal.remove(folder)
    assert seal.likeness(folder) == ""
    assert seal.likeness(folder / "missing") == ""
