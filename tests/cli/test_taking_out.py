"""`kawaraban export` and `kawaraban state` as a stranger uses them."""

import json
import re

import pytest

from reader.anchors import anchor
from reader.archive.state_parts import KINDS
from reader.article import ArticleId
from reader.cli.taking_out import _WORDS
from reader.library import Library


@pytest.fixture
def library(write, options):
    for day, name in enumerate(("Ferry sails", "Ferry sinks", "Tunnel opens"), start=1):
        write(f"{name}.txt", headline=name, day=day)
    return options


def titles(path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["title"] for line in lines]


def test_a_search_an_article_and_what_is_there_already(kawaraban, library, tmp_path):
    target = tmp_path / "a.jsonl"
    to = ("--format", "jsonl", "--to", target, *library)
    outcome = kawaraban("export", "ferry sort:oldest", *to)
    assert outcome == (0, f"2 articles written to {target}\n", "")
    assert titles(target) == ["Ferry sails", "Ferry sinks"]
    article = json.loads(target.read_text(encoding="utf-8").splitlines()[0])["id"]
    outcome = kawaraban("export", "--article", article, *to)
    assert outcome.status == 1
    assert "--force" in outcome.err
    assert titles(target) == ["Ferry sails", "Ferry sinks"]
    assert kawaraban("export", "--article", article, "--force", *to).status == 0
    assert titles(target) == ["Ferry sails"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((), 2, "Say what to export"),
        (("ferry", "--story", "x"), 2, "Only one of these"),
        (("ferry", "--highlights"), 2, "Only one of these"),
        (("--highlights",), 1, "Nothing is highlighted"),
        (("--article", "x"), 1, "x is not the id"),
        (("--story", "0123456789ab"), 1, "no story"),
        (("zeppelin",), 1, "Nothing was found for zeppelin"),
        (("date:x",), 2, "date"),
    ],
)
def test_what_cannot_be_exported_is_said_in_a_sentence(
    kawaraban, library, tmp_path, arguments, status, words
):
    to = ("--format", "bibtex", "--to", tmp_path / "a.bib", *library)
    outcome = kawaraban("export", *arguments, *to)
    assert outcome.status == status
    assert words in outcome.err
    assert not (tmp_path / "a.bib").exists()


def test_several_articles_become_one_pdf_or_a_folder_of_them(kawaraban, library, tmp_path):
    target = tmp_path / "all.pdf"
    outcome = kawaraban("export", "ferry", "--format", "pdf", "--to", target, *library)
    assert outcome == (0, f"2 articles written to {target}\n", "")
    assert len(re.findall(rb"/Type\s*/Page\b", target.read_bytes())) == 2
    folder = tmp_path / "all"
    assert kawaraban("export", "ferry", "--format", "pdf", "--to", folder, *library).status == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["2022-11-01-ferry-sails.pdf", "2022-11-02-ferry-sinks.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in folder.iterdir())


def test_highlights_are_exported(kawaraban, library, archive, tmp_path):
    assert kawaraban("index", *library).status == 0
    with Library(tmp_path / "data", [archive]) as opened:
        article = ArticleId(next(iter(opened.catalog.ids())))
        opened.state.highlights.add(article, anchor("The body is a sentence.", 4, 8), "rose")
    for format, name in (("markdown", "a.md"), ("pdf", "a.pdf"), ("html", "a.html")):
        to = ("--format", format, "--to", tmp_path / name, *library)
        outcome = kawaraban("export", "--highlights", *to)
        assert outcome == (0, f"1 article written to {tmp_path / name}\n", "")
    assert "> body" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_what_lacks_its_text_is_told(kawaraban, library, tmp_path, archive):
    assert kawaraban("index", *library).status == 0
    (archive / "Ferry sinks.txt").unlink()
    to = ("--format", "markdown", "--to", tmp_path / "notes", *library)
    outcome = kawaraban("export", "ferry", *to)
    assert outcome.status == 0
    assert "Of 1 there is only what is kept" in outcome.err
    names = ["2022-11-01-ferry-sails.md", "2022-11-02-ferry-sinks.md"]
    assert sorted(path.name for path in (tmp_path / "notes").iterdir()) == names


def test_some_left_out_is_told(kawaraban, library, tmp_path):
    ferry = kawaraban("search", "sails", *library).out.split()[2]
    to = ("--format", "jsonl", "--to", tmp_path / "notes.jsonl", *library)
    outcome = kawaraban("export", "--article", ferry, "--article", "0" * 11 + "5", *to)
    assert (outcome.status, outcome.out[:17]) == (1, "1 article written")
    assert "1 left out" in outcome.err


def test_the_reading_state_goes_to_a_file_and_into_another_library(
    kawaraban, library, archive, tmp_path
):
    assert kawaraban("index", *library).status == 0
    with Library(tmp_path / "data", [archive]) as opened:
        articles = list(opened.catalog.ids())
        opened.state.mark_read(articles[:2])
        opened.state.tag(articles[:1], "Rail")
    file = tmp_path / "state.json"
    assert kawaraban("state", "export", file, *library).status == 0
    refused = kawaraban("state", "export", file, *library)
    assert (refused.status, "--force" in refused.err) == (1, True)
    assert kawaraban("state", "export", "--force", file, *library).status == 0
    elsewhere = ("--archive", archive, "--data", tmp_path / "other")
    told = "2 articles marked read\n1 tag new\n1 tag on an article new\n"
    assert kawaraban("state", "import", "--dry-run", file, *elsewhere) == (0, told, "")
    outcome = kawaraban("state", "import", file, *elsewhere)
    assert outcome.out.startswith(told)
    backup = outcome.out.splitlines()[-1].partition(": ")[2]
    assert kawaraban("state", "import", "--dry-run", file, *elsewhere).out == (
        "Nothing would change.\n"
    )
    undone = kawaraban("state", "import", "--replace", backup, *elsewhere)
    assert undone.out.startswith("2 articles marked unread\n1 tag taken away\n")


def test_every_kind_of_change_has_its_words():
    assert set(_WORDS) == set(KINDS)
