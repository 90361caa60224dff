"""The command line among other programs: pipes that close, disks that are full, any locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library.updating import Updating

posix = pytest.mark.skipif(os.name != "posix", reason="shells and devices of POSIX")


def shell(line: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which "$@" is the command line."""
    command = ["bash", "-o", "pipefail", "-c", line, "bash", sys.executable, "-m", "reader"]
    return subprocess.run(
        [*command, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )


@posix
@pytest.mark.parametrize(
    "arguments",
    [
        ["search", ""],
        ["search", "", "--json", "--limit", "60"],
        ["rankings"],
        ["rankings", "--json"],
    ],
)
def test_a_reader_that_has_read_enough_is_no_error(sample, arguments):
    outcome = shell('"$@" | head -1', *arguments, *sample)
    assert len(outcome.stdout.splitlines()) == 1
    assert (outcome.returncode, outcome.stderr) == (0, "")


@posix
@pytest.mark.parametrize("arguments", [["--help"], ["search", "--help"], ["--version"]])
def test_nobody_reads_the_help(arguments):
    outcome = shell('"$@" | true', *arguments)
    assert (outcome.returncode, outcome.stderr) == (0, "")


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_lead_nowhere(sample, closed):
    outcome = shell(f'"$@" {closed}', "search", "tax", *sample)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert ("hits" in outcome.stdout) == (">&-" not in closed.replace("2>&-", ""))


@posix
def test_a_sentence_that_nobody_hears(tmp_path):
    for closed in ("2>&-", ">&- 2>&-"):
        outcome = shell(f'"$@" {closed}', "search", "tax", "--archive", str(tmp_path / "none"))
        assert (outcome.returncode, outcome.stdout, outcome.stderr) == (1, "", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux has it")  # noqa: PTH110
def test_a_full_disk_is_one_sentence(sample):
    outcome = shell('"$@" >/dev/full', "search", "", *sample)
    assert outcome.returncode == 1
    assert outcome.stderr == (
        "kawaraban: The disk is full (No space left on device): free some space; "
        "what was done before stays.\n"
    )


@pytest.mark.parametrize(
    "env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_any_locale(process, write, options, env):
    write("税.txt", "新しい税制", body="国会は新しい税制について話し合った。")
    for command in (["index"], ["search", "税制"], ["search", "税制", "--json"]):
        outcome = process(*command, *options, env={"PYTHONIOENCODING": ""} | env)
        assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert "新しい税制" in outcome.stdout.decode()
    wrong = process("search", "titel:税", *options, env=env)
    assert "titel:税" in wrong.stderr.decode()


def test_nothing_is_left_open(process, write, options):
    """In Python's development mode every file that is not closed is a warning."""
    path = write("a.txt", "Tax", rest="JN ACCESS RANKING\n- One\n")
    for command in (["index"], ["search", "tax"], ["related", path], ["rankings"]):
        outcome = process(*command, *options, python=("-X", "dev", "-W", "error"))
        assert (outcome.returncode, outcome.stderr) == (0, b"")


def test_two_at_once(process, write, options, tmp_path, archive):
    write("a.txt", "Tax")
    (tmp_path / "data").mkdir()
    with Updating(tmp_path / "data", [archive]) as updating:
        busy = process("index", *options)
        assert busy.returncode == 1
        assert busy.stderr.decode().startswith("kawaraban: Another Kawaraban is updating")
        searched = process("search", "tax", *options)
        assert searched.returncode == 0
        assert searched.stderr.decode().splitlines() == [
            "kawaraban: Another Kawaraban is updating this library: "
            "what it has not read yet is not found so far."
        ]
        assert b"0 hits" in searched.stdout
        updating.run(lambda _: None, lambda: False)
        assert process("search", "tax", *options).stderr == b""


def test_progress_for_a_program(process, write, options):
    write("a.txt", "Tax")
    outcome = process("index", "--progress", "json", *options)
    lines = outcome.stdout.decode().splitlines()
    assert lines[0] == (
        '{"progress": {"stage": "scanning", "done": 0, "total": 0, "rate": 0.0, "remaining": null}}'
    )
    assert any('"stage": "indexing", "done": 1, "total": 1' in line for line in lines)


@posix
def test_words_that_are_no_text_are_looked_for_all_the_same(process, write, options):
    write("a.txt", "Tax")
    outcome = process("search", os.fsdecode(b"caf\xe9"), *options)
    assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert outcome.stdout.startswith(b"0 hits")


@posix
def test_a_search_indexes_first_what_never_was(process, write, options):
    write("a.txt", "Tax")
    outcome = process("search", "tax", *options)
    assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert outcome.stdout.startswith(b"Tax\n")
