"""Tags on the command line."""

import json
from pathlib import Path

import pytest

from reader.article import format_id
from reader.library import Library, roots_of


@pytest.fixture
def article(kawaraban, options, write) -> str:
    write("tax.txt", "Tax plan", 2, "The cabinet discussed the tax at length.")
    assert kawaraban("index", *options).status == 0
    data = Path(options[options.index("--data") + 1])
    with Library(data, roots_of(data)) as library:
        return format_id(library.catalog.ids()[0])


def test_an_article_is_tagged_and_tags_are_listed(kawaraban, options, article) -> None:
    given = kawaraban("tag", article, "To check", "港", *options)
    assert (given.status, given.out) == (0, "To check\n港\n")
    listed = kawaraban("tags", *options)
    assert [line.split(maxsplit=1) for line in listed.out.splitlines()] == [
        ["1", "To check"],
        ["1", "港"],
    ]
    assert kawaraban("search", "tag:港", "--json", *options).out.count(article) == 1
    taken = kawaraban("tag", article, "TO CHECK", "--remove", *options)
    assert taken.out == "港\n"
    assert kawaraban("tag", article, *options).out == "港\n"


def test_tags_as_json_have_the_keys_that_are_promised(kawaraban, options, article) -> None:
    given = kawaraban("tag", article, "港", "--json", *options)
    assert json.loads(given.out) == {"id": article, "tags": ["港"]}
    listed = json.loads(kawaraban("tags", "--json", *options).out)
    assert listed == {"tags": [{"name": "港", "articles": 1, "colour": ""}]}


def test_what_is_no_article_and_no_name_is_told(kawaraban, options, article) -> None:
    assert kawaraban("tag", "000000000005", "x", *options).status == 1
    empty = kawaraban("tag", article, " ", *options)
    assert empty.status == 1
    assert "A tag needs a name" in empty.err


def test_options_and_tags_stand_in_any_order(kawaraban, options, article) -> None:
    archive, data = options[:2], options[2:]
    given = kawaraban("tag", *archive, article, "foo", *data, "bar", "--json")
    assert json.loads(given.out)["tags"] == ["bar", "foo"]
    taken = kawaraban("--json", "tag", article, "--remove", "foo", *options)
    assert json.loads(taken.out)["tags"] == ["bar"]
    assert kawaraban("tag", article, *options, "--", "-x-").out == "-x-\nbar\n"


@pytest.mark.parametrize("name", [",", "?!", "—", "#"])
def test_a_tag_of_nothing_but_signs_is_refused(kawaraban, options, article, name) -> None:
    refused = kawaraban("tag", article, name, *options)
    assert (refused.status, refused.out) == (1, "")
    assert f"“{name}” has none" in refused.err
    assert kawaraban("tags", *options).out == ""
    assert kawaraban("tag", article, "★", "C++", "港", *options).status == 0


def test_without_a_tag_there_is_nothing_to_take_away(kawaraban, options, article) -> None:
    refused = kawaraban("tag", article, "--remove", *options)
    assert (refused.status, refused.out) == (2, "")
    assert "which tags" in refused.err


def test_the_first_change_of_a_day_is_made_after_a_backup(kawaraban, options, article) -> None:
    backups = Path(options[-1]) / "backups"
    kawaraban("tag", article, *options)
    assert not list(backups.glob("*"))
    kawaraban("tag", article, "foo", *options)
    kawaraban("tag", article, "bar", *options)
    (backup,) = backups.glob("*-daily.sqlite")
    before = kawaraban("state", "import", backup, "--replace", "--dry-run", *options)
    assert "2 tags taken away" in before.out
