"""Wrong usage is 2, a failure 1 with one sentence: nobody ever sees a traceback."""

import os
import shutil

import pytest

from reader.library import Library


def fails(outcome, words: str) -> None:
    status, out, err = outcome
    assert (status, out) == (1, "")
    assert words in err
    assert err.startswith("kawaraban: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["search"],
        ["search", "tax", "--limit", "-1", "--data", "x"],
        ["search", "tax", "--limit", "many"],
        ["search", "tax", "--limit", "0"],
        ["search", "tax", "--limit", "²"],
        ["search", "tax", "--sort", "rank"],
        ["search", "tax", "--archive", ""],
        ["search", "tax", "--archive"],
        ["search", "tax", "--jsom", "--archive", "x"],
        ["search", "tax", "--data", "-x"],
        ["search", "tax", "--data"],
        ["search", "--json", "--archive", "x"],
        ["export", "-golf", "--formt", "html", "--to", "x"],
        ["index", "--progress", "words"],
        ["show"],
        ["show", "a", "b"],
        ["screenshot"],
        ["screenshot", "out.png", "--size", "big"],
        ["screenshot", "out.png", "--size", "100x100"],
        ["screenshot", "out.png", "--theme", "pink"],
        ["screenshot", "out.gif", "--data", "x"],
        ["screenshot", "out", "--data", "x"],
        ["--nonsense"],
        ["search", "tax"],
        ["related", "000000000000"],
        ["rankings"],
        ["index"],
    ],
)
def test_wrong_usage_is_two(kawaraban, arguments):
    status, out, err = kawaraban(*arguments)
    assert (status, out) == (2, "")
    assert err.splitlines()[-1].startswith("kawaraban")


@pytest.mark.parametrize(
    "arguments",
    [
        ["tag", "000000000005", "x", "--nonsense"],
        ["tags", "more"],
        ["index", "--jsom"],
        ["state", "import", "a", "b"],
    ],
)
def test_wrong_usage_of_a_command_is_told_with_its_own_usage(kawaraban, arguments):
    status, _, err = kawaraban(*arguments)
    assert status == 2
    command = " ".join(each for each in arguments[:2] if each in ("state", "import"))
    assert err.startswith(f"usage: kawaraban {command or arguments[0]} ")


def test_json_may_stand_before_a_command_that_has_it(kawaraban, options):
    assert kawaraban("--json", "tags", *options).out == kawaraban("tags", "--json", *options).out
    status, out, err = kawaraban("--json", "state", "export", "x.json", *options)
    assert (status, out) == (2, "")
    assert "There is no --json here" in err


def test_of_what_is_to_be_exported_only_one_can_be_said(kawaraban, options):
    form = ("--format", "html", "--to", "x.html")
    assert "Say what" in kawaraban("export", *form, *options).err
    both = kawaraban("export", "tunnel", "--highlights", *form, *options)
    assert both.status == 2
    assert "Only one of these" in both.err


@pytest.mark.parametrize("command", ["show", "related", "tag"])
def test_what_is_neither_a_file_nor_an_id_is_told_as_that(kawaraban, options, command):
    fails(kawaraban(command, "nosuchid", *options), "neither a file nor an article's id")
    fails(kawaraban(command, "nosuch.txt", *options), "nosuch.txt")


def test_a_data_folder_that_tells_no_archive_is_wrong_usage(kawaraban, tmp_path):
    status, _, err = kawaraban("search", "tax", "--data", tmp_path / "none")
    assert status == 2
    assert "add --archive" in err


def test_a_mistake_in_a_query_is_wrong_usage_and_told(kawaraban, sample, tmp_path):
    picture = tmp_path / "x.png"
    for command in (
        ["search", "(bad"],
        ["screenshot", picture, "--search", "(bad"],
        ["export", "(bad", "--format", "html", "--to", tmp_path / "x.html"],
    ):
        status, out, err = kawaraban(*command, *sample)
        assert (status, out) == (2, "")
        assert err.startswith("kawaraban: This ( is never closed.\n  (bad\n")
        assert err.endswith("Did you mean: (bad)\n")
    assert not picture.exists()


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["search", "--help"], ["search", "-h"], ["export", "tax", "-h"], ["--version"]],
)
def test_who_asks_for_help_gets_it(kawaraban, arguments):
    status, out, err = kawaraban(*arguments)
    assert (status, err) == (0, "")
    assert "kawaraban" in out


def test_an_archive_that_is_not_there(kawaraban, tmp_path):
    for command in (["index"], ["search", "x"], ["rankings"], ["index", "--watch"]):
        outcome = kawaraban(*command, "--archive", tmp_path / "none", "--data", tmp_path / "data")
        fails(outcome, "none")
    assert not (tmp_path / "data").exists()


def test_an_empty_archive_is_no_failure(kawaraban, archive, options):
    assert kawaraban("index", *options).status == 0
    assert kawaraban("search", "tax", *options).out.startswith("0 hits")
    assert kawaraban("rankings", *options) == (0, "", "")


def test_a_name_without_a_letter_is_wrong_usage(kawaraban, sample):
    assert kawaraban("name", "  ", *sample).status == 2


def test_a_file_is_an_archive_of_one(kawaraban, write, tmp_path):
    path = write("saved.page", "Tax plan")
    write("beside.txt", "Tax too")
    options = "--archive", path, "--data", tmp_path / "data"
    assert kawaraban("index", *options).out.startswith("1 article in 1 capture ")
    assert "Tax plan" in kawaraban("search", "tax", *options).out


def test_several_archives_in_both_ways_to_write_them(kawaraban, write, archive, tmp_path):
    write("one/a.txt", "Tax one")
    write("two/b.txt", "Tax two")
    data = "--data", tmp_path / "data"
    outcome = kawaraban("index", "--archive", archive / "one", archive / "two", *data)
    assert "2 articles" in outcome.out
    both = "--archive", archive / "one", "--archive", archive / "two"
    assert "2 hits" in kawaraban("search", "tax", *both, *data).out
    assert "2 hits" in kawaraban(*both, *data, "search", "tax").out
    assert "2 hits" in kawaraban("search", "tax", *data).out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nosuch.txt", "There is no such file."),
        ("", "a folder"),
        ("empty.txt", "empty"),
        ("binary.txt", "binary"),
    ],
)
def test_a_file_that_can_not_be_shown(kawaraban, archive, name, words):
    (archive / "empty.txt").write_text("")
    (archive / "binary.txt").write_bytes(bytes(range(256)) * 9)
    for command in ("show", "related"):
        fails(kawaraban(command, archive / name), words)


def test_an_id_that_no_article_has(kawaraban, sample, tmp_path):
    for command in (["show"], ["related"], ["screenshot", tmp_path / "x.png", "--open"]):
        fails(kawaraban(*command, "000000000005", *sample), "There is no article 000000000005")
    fails(kawaraban("screenshot", "x.png", "--open", "nonsense", *sample), "is not the id")
    assert not (tmp_path / "x.png").exists()


def test_an_article_whose_file_is_gone(kawaraban, write, options):
    path = write("a.txt", "Tax")
    article = kawaraban("search", "tax", *options).out.split()[1]
    path.unlink()
    fails(kawaraban("compare", article, article, *options), "no longer there")
    assert kawaraban("show", article, *options).status == 0
    assert "1 hit" in kawaraban("search", "tax", *options).out


def test_data_that_can_not_be_kept(kawaraban, archive, tmp_path):
    (tmp_path / "file").write_text("text")
    options = "--archive", archive, "--data", tmp_path / "file"
    fails(kawaraban("index", *options), "which is a file: choose a folder")
    fails(kawaraban("search", "x", *options), "can't be kept in")
    assert (tmp_path / "file").read_text() == "text"


@pytest.mark.parametrize("command", [["index"], ["search", "tax"], ["rankings"]])
def test_a_damaged_reading_state_is_told_and_left_alone(kawaraban, write, options, command):
    write("a.txt", "Tax")
    kawaraban("index", *options)
    state = write("../data/state.sqlite")
    before = state.read_bytes()
    fails(kawaraban(*command, *options), "it was left as it is")
    assert state.read_bytes() == before


def test_a_search_in_a_damaged_index_finds_headlines_and_says_what_to_do(
    kawaraban, write, options, tmp_path
):
    """What no command has read of the index before the search does."""
    write("a.txt", "Tax")
    kawaraban("index", *options)
    for path in (tmp_path / "data" / "index").glob("*.arrays"):
        content = path.read_bytes()
        path.write_bytes(b"?" * 1_000 + content[1_000:])
    status, out, err = kawaraban("search", "tax", *options)
    assert status == 1
    assert "1 hit" in out
    assert "a plain search of headlines" in err
    assert "`kawaraban index`" in err
    assert kawaraban("index", *options).status == 0
    status, out, err = kawaraban("search", "tax", *options)
    assert (status, err) == (0, "")
    assert "1 hit" in out


@pytest.mark.parametrize("name", ["catalog.sqlite", "index/version", "index"])
def test_damaged_caches_are_made_anew_by_the_next_command(
    kawaraban, write, archive, options, tmp_path, name
):
    path = write("a.txt", "Tax")
    kawaraban("index", *options)
    article = kawaraban("search", "tax", *options).out.split()[1]
    with Library(tmp_path / "data", [archive]) as library:
        library.state.star(library.search("tax").ids)
    damaged = tmp_path / "data" / name
    if damaged.is_dir():
        shutil.rmtree(damaged)
    else:
        damaged.write_bytes(b"?" * 5_000)
    for command in (["search", "is:starred"], ["show", article], ["related", path], ["index"]):
        status, out, err = kawaraban(*command, *options)
        assert (status, err) == (0, "")
        assert command[0] != "search" or "1 hit" in out


def test_a_query_with_a_mistake_shows_where_it_is(kawaraban, sample):
    status, out, err = kawaraban("search", "日本\ttitel:tax\x1b[31m", *sample)
    assert (status, out) == (2, "")
    lines = err.splitlines()
    assert "There is no field titel" in lines[0]
    assert lines[1].startswith("  日本 titel:tax")
    assert lines[2].index("^") == len("  ") + 2 * len("日本") + 1
    assert lines[3].startswith("  Did you mean: 日本")
    assert "title:tax" in lines[3]
    assert "\x1b" not in err


def test_a_query_that_begins_with_a_minus(kawaraban, sample):
    assert "hits" in kawaraban("search", *sample, "--limit", "1", "--", "-tax").out


def test_a_mistake_in_the_program_is_one_sentence_too(kawaraban, monkeypatch, sample):
    monkeypatch.setattr(Library, "standings", lambda *_: 1 / 0)
    fails(kawaraban("rankings", *sample), "Something went wrong in the program (ZeroDivisionError")


@pytest.mark.skipif(os.name != "posix", reason="a file without rights to read")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_the_right_to_read(kawaraban, archive, options):
    archive.chmod(0)
    assert kawaraban("index", *options).status in (0, 1)
    archive.chmod(0o700)


@pytest.mark.parametrize("command", [["index"], ["search", "tax"], ["tags"], ["rankings"]])
def test_whole_files_are_left_behind_that_can_be_copied(kawaraban, write, options, command):
    write("a.txt", "Tax")
    assert kawaraban("index", *options).status == 0
    write("b.txt", "Budget")
    assert kawaraban(*command, *options).status == 0
    assert not [path.name for path in write("../data/x").parent.glob("*.sqlite-*")]
