"""Tags with colours: renamed, merged, painted and removed, so that it can all be taken back."""

import sqlite3

import pytest

from reader.archive.state import State
from reader.archive.state_schema import MIGRATIONS
from reader.archive.state_tags import COLOURS, Tag
from reader.errors import KawarabanError


def test_a_new_tag_has_the_colour_and_one_that_is_there_keeps_its_own(state):
    state.tag([1], "Later", "blue")
    state.tag([2], "LATER", "red")
    assert state.tags() == [Tag("Later", 2, "blue")]
    state.paint_tag("later", "green")
    assert state.tags_on([2]) == [Tag("Later", 1, "green")]
    state.paint_tag("Later", "")
    assert state.tags() == [Tag("Later", 2)]


def test_a_colour_that_is_none_is_refused(state):
    with pytest.raises(KawarabanError, match="can't be mauve: choose one of red, "):
        state.tag([1], "Later", "mauve")
    state.tag([1], "Later")
    with pytest.raises(KawarabanError, match="can't be mauve"):
        state.paint_tag("Later", "mauve")
    for colour in COLOURS:
        state.paint_tag("Later", colour)


def test_tags_on_some_articles_are_counted_among_these_alone(state):
    state.tag([1, 2, 3], "港")
    state.tag([2], "Later", "teal")
    assert state.tags_on([1, 2]) == [Tag("Later", 1, "teal"), Tag("港", 2)]
    assert state.tags_on([9]) == []
    assert state.tags_of(2) == ["Later", "港"]


def test_a_tag_is_renamed_with_its_articles_and_its_colour(state):
    state.tag([1, 2], "Later", "red")
    assert state.rename_tag("LATER", "  Soon  ") == []
    assert state.tags() == [Tag("Soon", 2, "red")]
    assert state.rename_tag("soon", "SOON") == []
    assert state.tags() == [Tag("SOON", 2, "red")]
    with pytest.raises(KawarabanError, match="needs a name"):
        state.rename_tag("Soon", " ")
    assert state.rename_tag("unknown", "Other") == []
    assert state.tags() == [Tag("SOON", 2, "red")]


def test_renaming_onto_another_tag_merges_and_tells_what_that_tag_has_got(state):
    state.tag([1, 2], "Harbor", "red")
    state.tag([2, 3], "港", "blue")
    assert state.rename_tag("harbor", "港") == [1]
    assert state.tags() == [Tag("港", 3, "blue")]
    # and so it is taken back
    state.untag([1], "港")
    state.tag([1, 2], "Harbor", "red")
    assert state.tags() == [Tag("Harbor", 2, "red"), Tag("港", 2, "blue")]


def test_tags_and_searches_of_an_older_file_are_kept_after_a_backup(tmp_path):
    path, backups = tmp_path / "state.sqlite", tmp_path / "backups"
    older = State(path, backups, migrations=MIGRATIONS[:2])
    older.close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO tags (name, folded) VALUES ('Later', 'later')")
    connection.execute("INSERT INTO tagged VALUES (1, 7)")
    connection.execute(
        "INSERT INTO saved_searches (name, folded, query, grammar, tree, position) "
        "VALUES ('Mine', 'mine', 'tax', 1, '{}', 1)"
    )
    connection.commit()
    connection.close()
    newer = State(path, backups)
    assert newer.tags() == [Tag("Later", 1)]
    assert [each.group for each in newer.saved_searches()] == [""]
    newer.close()
    assert len(list(backups.glob("state-*-v2.sqlite"))) == 1
