"""An export in a process of its own, as the window starts it."""

import os
import subprocess
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.frames import decode, encode, frame, take_frames
from reader.library import Library
from reader.protocol.exports import Export, ExportTold

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def library(archive: Path, write, tmp_path: Path) -> Iterator[Library]:
    for day in range(1, 4):
        write(f"{day}.txt", headline=f"Ferry {day}", day=day)
    with Library(tmp_path / "data", [archive]) as opened:
        opened.update()
        yield opened


@pytest.fixture
def run(library: Library, archive: Path, tmp_path: Path):
    """Run the process on what is sent to it: its exit status, what it told, its stderr."""

    def begin(data: bytes) -> tuple[int, list[ExportTold], bytes]:
        command = [
            sys.executable,
            "-m",
            "reader.service.exporter",
            str(tmp_path / "data"),
            str(archive),
        ]
        process = subprocess.Popen(
            command,
            cwd=CHECKOUT,
            env=os.environ | {"PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        with process:
            assert process.stdin
            assert process.stdout
            assert process.stderr
            process.stdin.write(data)
            process.stdin.flush()
            if not data:
                process.stdin.close()
            frames = take_frames(bytearray(process.stdout.read()))
            told = [decode(each, ExportTold) for each in frames]
            return process.wait(20), told, process.stderr.read()

    return begin


def wanted(library: Library, target: Path, **more) -> bytes:
    ids = array("q", library.catalog.ids()).tobytes()
    export = {"articles": ids, "story": None, "format": "jsonl", "replace": False} | more
    return frame(encode(Export(target=target, **export)))


def test_it_tells_how_far_it_is_and_what_became_of_it(run, library, tmp_path) -> None:
    target = tmp_path / "出力.jsonl"
    status, told, words = run(wanted(library, target))
    assert (status, words) == (0, b"")
    assert [(each.progress.done, each.progress.total) for each in told[:-1]][-1] == (3, 3)
    assert (told[-1].report.written, told[-1].report.target) == (3, target)
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3


def test_what_is_there_already_is_told_apart(run, library, tmp_path) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text("mine")
    _, (told,), _ = run(wanted(library, target))
    assert told.exists
    assert target.read_text() == "mine"
    _, told, _ = run(wanted(library, target, replace=True))
    assert told[-1].report.written == 3


def test_what_goes_wrong_is_a_sentence(run, library, tmp_path) -> None:
    _, (told,), words = run(wanted(library, tmp_path / "none" / "a.jsonl"))
    assert (told.exists, "no folder" in told.error, words) == (False, True, b"")
    _, (told,), _ = run(wanted(library, tmp_path / "a", story=5))
    assert "no story" in told.error
    _, (told,), _ = run(frame(b"{}"))
    assert told.error
    assert run(b"") == (0, [], b"")
