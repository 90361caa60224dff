"""Paths of every kind: those that are no readable file give a reason and never hang."""

import os
import socket
from pathlib import Path

import pytest

from reader.article import Problem
from reader.formats.files import MAX_BYTES, read_bytes


def reason_of(path):
    found = read_bytes(path)
    assert isinstance(found, Problem)
    assert found.path == path
    return found.reason


def test_bytes_of_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"Ferry\r\n")
    assert read_bytes(path) == b"Ferry\r\n"


def test_missing(tmp_path):
    assert reason_of(tmp_path / "a.txt") == "There is no such file."


def test_below_a_file(tmp_path):
    (tmp_path / "a.txt").write_text("Ferry")
    assert "not a folder" in reason_of(tmp_path / "a.txt" / "b.txt")


def test_name_that_is_too_long(tmp_path):
    assert "longer" in reason_of(tmp_path / ("a" * 5000))


def test_nul_in_the_path(tmp_path):
    assert reason_of(tmp_path / "a\0.txt").startswith("The file can't be read: ")


def test_empty(tmp_path):
    path = tmp_path / "a.txt"
    path.touch()
    assert reason_of(path) == "The file is empty."


def test_folder_named_like_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.mkdir()
    assert "a folder" in reason_of(path)


def test_broken_link(tmp_path):
    path = tmp_path / "a.txt"
    path.symlink_to(tmp_path / "gone.txt")
    assert reason_of(path) == "The file is a link to something that is not there."


def test_links_in_a_circle(tmp_path):
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.symlink_to(two)
    two.symlink_to(one)
    assert "leads back to itself" in reason_of(one)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_pipe(tmp_path):
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    assert "a pipe" in reason_of(path)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no sockets with names here")
def test_socket(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path may be no longer than about 100 letters
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a.txt")
        assert "a socket" in reason_of(tmp_path / "a.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no device files here")
def test_device(tmp_path):
    path = tmp_path / "a.txt"
    path.symlink_to("/dev/zero")
    assert "a device" in reason_of(path)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user"
)
def test_without_permission(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ferry")
    path.chmod(0)
    assert "permissions" in reason_of(path)


def test_too_large_is_not_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(5 * MAX_BYTES)
    assert reason_of(path) == "The file has 100.0 MB; captures of up to 20 MB are read."
