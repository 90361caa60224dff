"""A library kept up to date by a process of its own, as the window starts it."""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from reader.library import Library
from reader.library.updating import Updating
from reader.search.results import INSTEAD

CHECKOUT = Path(__file__).parents[2]
PATIENCE = 20.0  # seconds; a machine that runs tests can be slow

RUN = Callable[..., "Watch"]


class Watch:
    """`kawaraban index --watch` with a pipe to its stdin, and the lines it prints."""

    def __init__(self, *options: str, env: dict[str, str]) -> None:
        command = [sys.executable, "-m", "reader", "index", "--watch", "--progress=json", *options]
        self.process = subprocess.Popen(
            command,
            cwd=CHECKOUT,
            env=os.environ | env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reading = Thread(target=self._read)
        self._reading.start()

    def order(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def next(self, kind: str) -> dict:
        """What the next line of a kind tells; "progress", "updated" or "failed"."""
        while True:
            line = json.loads(self.lines.get(timeout=PATIENCE))
            assert len(line) == 1
            if kind in line:
                return line[kind]
            assert "failed" not in line, line

    def mended(self) -> None:
        """Wait for an update after failures."""
        while "updated" not in json.loads(self.lines.get(timeout=PATIENCE)):
            pass

    def updated(self, **counts: int) -> None:
        """Wait for an update that did this much, be it in several runs."""
        left = dict(counts)
        while any(left.values()):
            report = self.next("updated")
            left = {name: number - report[name] for name, number in left.items()}
            assert all(number >= 0 for number in left.values()), report

    def end(self) -> tuple[int, str]:
        """Close its stdin; its exit status and what it said on stderr."""
        assert self.process.stdin
        assert self.process.stderr
        with closing(self.process.stdin):
            pass
        status = self.process.wait(PATIENCE)
        self._reading.join()
        return status, self.process.stderr.read()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)


@pytest.fixture
def start(options) -> Iterator[RUN]:
    """Begins to watch."""
    started: list[Watch] = []

    def begin(*others: str, **env: str) -> Watch:
        started.append(Watch(*(others or options), env=env))
        return started[-1]

    yield begin
    for watch in started:
        if watch.process.poll() is None:
            watch.process.kill()
        watch.end()
        for stream in (watch.process.stdout, watch.process.stderr):
            assert stream
            stream.close()


@pytest.fixture
def watch(start, write) -> Watch:
    """Watches an archive that holds one article and was looked through."""
    write("a.txt", "First")
    begun = start()
    begun.updated(added=1)
    return begun


@pytest.fixture
def library(archive, tmp_path) -> Iterator[Library]:
    """The library that is watched, opened by another process: this one."""
    with Library(tmp_path / "data", [archive]) as opened:
        yield opened


def headlines(library: Library, query: str = "") -> set[str]:
    rows = library.catalog.rows(library.search(query).ids)
    return {row.headline for row in rows if row is not None}


def test_a_new_file_is_in_catalog_and_index(watch, library, write):
    write("sub/b.txt", "Second")
    watch.updated(added=1)
    assert headlines(library, "second") == {"Second"}
    write("sub/b.txt", "Second", body="Other words.")
    watch.updated(changed=1)
    assert headlines(library, "other") == {"Second"}
    write("empty.txt").write_text("")
    watch.updated(problems=1)
    assert watch.end() == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no Unicode")
def test_a_name_that_is_no_unicode_does_not_end_the_watch(watch, library, write, archive):
    bad = Path(os.fsdecode(os.fsencode(archive) + b"/bad\xff.txt"))
    write("../second", "Second").replace(bad)
    watch.updated(added=1)
    write("sub/c.txt", "Third")
    watch.updated(added=1)
    bad.unlink()
    watch.updated(removed=1)
    assert headlines(library, "-is:gone") == {"First", "Third"}
    assert watch.end() == (0, "")


def test_a_removed_file_is_gone_and_a_moved_one_is_not(watch, library, write, archive):
    write("b.txt", "Second")
    watch.updated(added=1)
    library.state.star(library.catalog.ids())
    (archive / "moved").mkdir()
    (archive / "b.txt").rename(archive / "moved" / "b.txt")
    watch.updated(moved=1)
    assert headlines(library, "is:starred") == {"First", "Second"}
    (archive / "moved" / "b.txt").unlink()
    watch.updated(removed=1)
    assert headlines(library, "-is:gone") == {"First"}
    assert headlines(library, "second is:starred") == {"Second"}
    assert library.catalog.counts().gone == 1
    assert len(library.state.ids_of("starred")) == 2


def test_a_folder_that_is_moved_in_and_away(watch, library, write, archive, tmp_path):
    folder = tmp_path / "elsewhere"
    for number in range(5):
        write(f"../elsewhere/{number}.txt", f"Headline {number}")
    folder.rename(archive / "in")
    watch.updated(added=5)
    assert len(headlines(library, "headline")) == 5
    (archive / "in").rename(folder)
    watch.updated(removed=5)
    assert headlines(library, "-is:gone") == {"First"}


def test_orders(watch, start, write, library):
    watch.order("rescan")
    assert watch.next("updated")["stopped"] is False
    watch.order("nonsense")
    watch.order("stop")
    watch.order("rescan")
    watch.next("updated")
    write("b.txt", "Second")
    watch.updated(added=1)
    assert headlines(library) == {"First", "Second"}


def test_a_run_is_stopped_by_order_and_taken_up_again(start, write, archive, library):
    for number in range(1_500):
        write(f"{number}.txt", f"Headline {number}")
    watch = start()
    while watch.next("progress")["stage"] == "scanning":
        pass
    watch.order("stop")
    watch.next("updated")
    done = len(library.search("").ids)
    assert done < 1_500
    watch.order("rescan")
    while len(library.search("").ids) == done:
        watch.next("progress")
    assert watch.end() == (0, "")


def test_it_leaves_when_the_one_who_started_it_is_killed(options, tmp_path):
    """Then its stdin closes, whatever else happens."""
    parent = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-m", "reader", *sys.argv[1:]], stdin=subprocess.PIPE)
child.wait()
"""
    command = [sys.executable, "-c", parent, "index", "--watch", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=CHECKOUT, text=True) as process:
        assert process.stdout
        while "updated" not in process.stdout.readline():
            pass
        process.kill()
        assert process.stdout.read() == ""  # ends when the last one who could write has left


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_it_leaves_quietly_when_interrupted(watch):
    watch.process.send_signal(signal.SIGINT)
    watch.process.wait(PATIENCE)  # before its stdin is closed, which would end it, too
    assert watch.end() == (130, "")


def test_without_a_stdin_there_is_nothing_to_wait_for(process, options):
    outcome = process("index", "--watch", *options, stdin=subprocess.DEVNULL)
    assert (outcome.returncode, outcome.stderr) == (0, b"")


@pytest.mark.parametrize("moved", ["archive/root", "archive"])
def test_a_root_that_vanishes_is_told_and_taken_up_when_it_is_back(
    start, write, archive, tmp_path, moved
):
    """Be it moved itself or with the folder it is in."""
    root, away = archive / "root", tmp_path / "away"
    write("root/a.txt", "First")
    watch = start("--archive", str(root), "--data", str(tmp_path / "data"))
    watch.updated(added=1)
    (tmp_path / moved).rename(away)
    assert "is not there" in watch.next("failed")
    with Library(tmp_path / "data", [root]) as library:
        assert headlines(library) == {"First"}
        assert library.catalog.counts().gone == 0
        away.rename(tmp_path / moved)
        watch.mended()
        write("root/b.txt", "Second")
        watch.updated(added=1)
        assert headlines(library) == {"First", "Second"}


def test_a_root_may_be_a_file_that_its_editor_replaces(start, write, archive, tmp_path):
    path = write("saved.page", "First edition")
    options = "--archive", str(path), "--data", str(tmp_path / "data")
    watch = start(*options)
    watch.updated(added=1)
    write("draft", "Second edition").replace(path)
    watch.updated(changed=1)
    with Library(tmp_path / "data", [path]) as library:
        assert headlines(library) == {"Second edition"}


def test_without_the_means_of_the_system_it_looks_for_itself(start, write, library):
    watch = start(WATCHFILES_FORCE_POLLING="1", WATCHFILES_POLL_DELAY_MS="50")
    watch.next("updated")
    write("a.txt", "First")
    watch.updated(added=1)
    assert headlines(library) == {"First"}


def test_it_waits_for_one_who_updates_the_library_already(start, write, archive, tmp_path):
    write("a.txt", "First")
    (tmp_path / "data").mkdir()
    with Updating(tmp_path / "data", [archive]):
        watch = start()
        assert "Another Kawaraban" in watch.next("failed")
    watch.updated(added=1)


@pytest.mark.skipif(sys.platform != "linux", reason="limits that another process sets")
def test_a_disk_that_takes_no_more_is_told_and_taken_up_when_there_is_room(watch, library, write):
    import resource

    words = " ".join(f"word{number}" for number in range(80_000))
    resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
    write("b.txt", "Second", body=words)
    full = "The disk is full (File too large): free some space; what was done before stays."
    assert watch.next("failed") == full
    write("c.txt", "Third")
    assert watch.next("failed") == full  # it still lacks the article before
    assert headlines(library, "body") == {"First", "Third"}
    assert headlines(library, "word79999") == set()
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(watch.process.pid, resource.RLIMIT_FSIZE, unlimited)
    watch.order("rescan")
    watch.mended()
    assert headlines(library) == {"First", "Second", "Third"}
    status, _ = watch.end()  # newer Pythons tell on stderr of the file that could not be written
    assert status == 0


def test_published_lists_are_worked_out_when_nothing_else_is_to_do(watch, library, write):
    write("b.txt", "Second", rest="JN ACCESS RANKING\n- First\n- Third\n")
    watch.updated(added=1)
    while library.ranking() is None:
        watch.next("updated")
    ranking = library.ranking()
    assert ranking
    assert [entry.title for entry in ranking.entries] == ["First", "Third"]


def test_damage_that_a_reader_finds_is_mended_without_another_change(
    watch, library, write, tmp_path
):
    """The whole way: damage on the disk, found by a search, seen by who writes, built again."""
    damage(tmp_path / "data" / "index")
    assert library.search("body").note == INSTEAD
    assert headlines(library, "first") == {"First"}, "a plain search goes on"
    watch.mended()
    assert library.search("body").note == ""
    assert headlines(library, "body") == {"First"}


def damage(index: Path) -> None:
    """Change every byte of the segments."""
    for path in index.glob("*.arrays"):
        path.write_bytes(bytes(byte ^ 255 for byte in path.read_bytes()))


def test_an_index_that_is_damaged_meanwhile_is_built_again(watch, library, write, tmp_path):
    shutil.rmtree(tmp_path / "data" / "index")
    write("b.txt", "Second")
    watch.updated(added=1)
    assert headlines(library) == {"First", "Second"}


def test_the_reading_state_is_backed_up_once_a_day(watch, library, write):
    write("b.txt", "Banana")
    watch.updated(added=1)
    assert [backup.kind for backup in library.state.backups()] == ["daily"]
