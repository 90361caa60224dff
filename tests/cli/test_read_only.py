"""A library that nobody may write to, as on a disc, is searched as it stands."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

CHECKOUT = __file__.rpartition("tests")[0]
MOUNT = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'


def beside_a_disc(folder, *command) -> subprocess.CompletedProcess[str]:
    """Run a command for which a folder may not be written to: not even by root."""
    if not os.geteuid():
        command = ("unshare", "-rm", "sh", "-c", MOUNT, folder, *command)
    folder.chmod(0o555)
    try:
        return subprocess.run(
            [*map(str, command)],
            cwd=CHECKOUT,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    finally:
        folder.chmod(0o755)


@pytest.fixture
def disc(kawaraban, write, options, tmp_path):
    """The data folder of a library with a tag; its archive is not at hand."""
    path = write("a.txt", "Ferry sold", body="The old ferry was sold.")
    kawaraban("index", *options)
    kawaraban("tag", path, "keep", *options)
    data = tmp_path / "disc"
    shutil.copytree(tmp_path / "data", data)
    (tmp_path / "archive").rename(tmp_path / "away")
    try:
        tried = beside_a_disc(data, "sh", "-c", 'touch "$0/x" 2> /dev/null || echo no', data)
    except OSError:
        pytest.skip("no folder can be made that is only read")
    if tried.stdout != "no\n":
        pytest.skip("no folder can be made that is only read")
    return data


@pytest.fixture
def run(disc):
    """Run the command line with that library."""

    def start(*arguments) -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-m", "reader", *arguments, "--data", disc)
        return beside_a_disc(disc, *command)

    return start


def test_it_is_searched_as_it_stands(run):
    found = run("search", "ferry tag:keep")
    assert (found.returncode, found.stderr) == (0, "")
    assert "Ferry sold" in found.stdout
    assert "The old ferry was sold." in found.stdout
    assert "keep" in run("tags").stdout


def test_without_the_log_that_others_have_left(run, disc):
    with closing(sqlite3.connect(disc / "catalog.sqlite")) as catalog:
        catalog.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert sorted(each.name for each in disc.glob("*.sqlite*")) == [
        "catalog.sqlite",
        "state.sqlite",
    ]
    assert "1 hit " in run("search", "ferry tag:keep").stdout


def test_what_would_change_it_says_why_it_can_not(run, tmp_path):
    away = tmp_path / "away"
    for arguments in (
        ("index", "--archive", away),
        ("search", "ferry", "--archive", away),
        ("tag", away / "a.txt", "more"),
    ):
        outcome = run(*arguments)
        assert (outcome.returncode, outcome.stdout) == (1, "")
        assert "written to" in outcome.stderr
        assert outcome.stderr.count("\n") == 1
