"""What the README shows and says is so: its pictures and links are there, its commands run."""

import re
import shlex
import shutil
import textwrap
from argparse import _SubParsersAction
from datetime import date, datetime
from pathlib import Path

import pytest

from reader.article import ListKind
from reader.cli.main import main, make_parser
from reader.formats.text_capture import parse as parse_text
from reader.search.language import parse
from reader.times import TOKYO

CHECKOUT = Path(__file__).resolve().parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#]+)")
CHAPTER = README.partition("\n## Command line\n")[2].partition("\n## ")[0]
COMMANDS = re.findall(r"^    kawaraban (.+)$", CHAPTER, re.MULTILINE)
QUERIES = re.split(r"\s{2,}|\n", README.partition("\n## Search\n\n")[2].partition("\n\n")[0])
NEED_A_WINDOW = ("screenshot",)
LIBRARY = "/tmp/library"
WRITTEN = re.compile("/tmp/(?=library|tunnel|state)")


@pytest.fixture(scope="module")
def folder(sample_archive, tmp_path_factory):
    """A folder of its own with the sample archive, and a library as the first command makes it."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(sample_archive, folder / "articles")
    return folder


@pytest.fixture
def run(folder, monkeypatch, capsys):
    """Run a command line of the README in that folder; its exit status and what it printed."""

    def run_it(line):
        monkeypatch.chdir(folder)
        status = main(shlex.split(WRITTEN.sub(f"{folder}/", line)))
        return status, capsys.readouterr()

    return run_it


@pytest.mark.parametrize("name", ["README.md", "articles/README.md"])
def test_links_and_pictures_lead_somewhere(name):
    path = CHECKOUT / name
    links = LINK.findall(path.read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith("https://")]
    assert [link for link in inside if not (path.parent / link).exists()] == []


def test_its_window_is_shown():
    assert {link for link in LINK.findall(README) if link.endswith(".png")}


@pytest.mark.parametrize("line", COMMANDS)
def test_its_commands_are_understood(line):
    assert make_parser().parse_args(shlex.split(line)).run


def test_every_command_is_shown():
    added = next(each for each in make_parser()._actions if isinstance(each, _SubParsersAction))
    assert {line.split()[0] for line in COMMANDS} == set(added.choices)


def test_its_commands_run(run):
    """In their order, as a reader would try them: the first one makes the library."""
    for line in COMMANDS:
        if not line.startswith(NEED_A_WINDOW):
            status, (out, err) = run(line)
            assert (status, err) == (0, ""), line
            assert out.strip(), line


def test_the_sample_archive_holds_what_is_said(run):
    status, (out, _) = run(f"index --archive articles --data {LIBRARY}")
    assert status == 0
    about = (CHECKOUT / "articles" / "README.md").read_text(encoding="utf-8")
    counts = out.partition(" (")[0]  # "65 articles in 72 captures"
    for words in counts.split(" in "):
        assert words in about
    assert counts.partition(" in ")[0] in README


def test_its_queries_are_understood():
    queries = [text for text in QUERIES if re.search(r"[~?*/=]|:\S", text)]
    assert len(queries) > 30
    for text in queries:
        problems = parse(re.sub(r"\w+:(?= |$)", "", text), today=date(2022, 11, 8)).problems
        assert problems == (), text


def test_its_file_is_read_as_it_says():
    block = README.partition("tells what was read of it:\n\n")[2].partition("\n\n")[0]
    capture = parse_text(textwrap.dedent(block))
    assert capture.kicker == "Harbor News"
    assert capture.headline == "Night Ferry Returns to Asagiri"
    assert capture.byline == "Aoi Kita / Japan News Staff Writer"
    assert (capture.place, capture.agency) == ("ASAGIRI", "Jiji Press")
    assert capture.dateline is not None
    assert capture.dateline.published == datetime(2022, 11, 2, 16, 3, tzinfo=TOKYO)
    assert capture.dateline.updated == datetime(2022, 11, 2, 18, 20, tzinfo=TOKYO)
    assert (capture.section, capture.source) == ("Society", "The Japan News")
    assert capture.inferred >= {"section", "source"}
    first, second = capture.blocks
    assert first.text.startswith("ASAGIRI (Jiji Press) — The night ferry")
    assert second.text.startswith("It leaves at ten")
    popular, ranking = capture.lists
    assert (popular.kind, popular.section) == (ListKind.POPULAR, "Society")
    assert popular.titles == ("Lighthouse Keeper Writes Down Every Storm",)
    assert ranking.kind == ListKind.RANKING
    assert ranking.titles == ("Old Tram Drawn Up the Hill Again",)
    assert capture.problems == ()
