"""An export in a process of its own, as the window starts it."""

import os
import re
import signal
import subprocess
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.anchors import anchor
from reader.export.results import ExportWords
from reader.frames import decode, encode, frame, take_frames
from reader.library import Library
from reader.protocol.exports import Export, ExportTold

JAPANESE = ExportWords(
    language="ja",
    highlights="ハイライト",
    comments="コメント",
    note="メモ",
    highlights_in="記事{count}件のハイライト",
    marked="{name}、{day}",
    colours={"blue": "青"},
)
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

    def begin(data: bytes, ending: int = 0) -> tuple[int, list[ExportTold], bytes]:
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
            begun = process.stdout.read(1) if ending else b""
            if begun:
                process.send_signal(ending)
            frames = take_frames(bytearray(begun + process.stdout.read()))
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


def test_the_files_for_people_have_the_words_of_the_question(run, library, tmp_path) -> None:
    for article in library.catalog.ids():
        library.state.highlights.add(article, anchor("The body is a sentence.", 4, 8), "blue", "So")
        library.state.set_note(article, "Mine.")
    told = {"highlights": True, "words": JAPANESE}
    run(wanted(library, tmp_path / "a", format="markdown", **told))
    run(wanted(library, tmp_path / "a.html", format="html", **told))
    written = [path.read_text("utf-8") for path in (tmp_path / "a").iterdir()]
    assert len(written) == 3
    for text in written:
        assert "\ntitle: " in text
        assert "\n## ハイライト\n\n> body\n\n*青、" in text
        assert "\n## メモ\n\nMine.\n" in text
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "<title>記事3件のハイライト</title>" in page
    assert ">ハイライト</h3>" in page
    assert "青、" in page
    assert not re.search("Highlights|Note|blue,", page)


def test_a_pdf_is_in_the_language_of_the_question(run, library, tmp_path) -> None:
    for article in library.catalog.ids():
        library.state.set_note(article, "Mine.")
    for words in (ExportWords(), JAPANESE):
        target = tmp_path / f"{words.language}.pdf"
        _, told, _ = run(wanted(library, target, format="pdf", words=words))
        assert told[-1].report.written == 3
        # A PDF tells the number of each letter that is set: of "メ", and of "分" in "1分".
        data = target.read_bytes().upper()
        letters = {letter for letter in "メ分" if f"<{ord(letter):04X}>".encode() in data}
        assert letters == ({"メ", "分"} if words is JAPANESE else set())


@pytest.mark.skipif(sys.platform == "win32", reason="there such signals end a process at once")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_process_that_is_told_to_leave_stops_its_export(
    run, library, archive, write, tmp_path, ending
) -> None:
    for number in range(40):
        write(f"more {number}.txt", headline=f"Tunnel {number}", day=5)
    library.update()
    (tmp_path / "exports").mkdir()
    target = tmp_path / "exports" / "a"
    status, told, words = run(wanted(library, target, format="pdf"), ending)
    assert (status, words, told[-1].report.stopped) == (0, b"", True)
    assert list(target.parent.iterdir()) == []
