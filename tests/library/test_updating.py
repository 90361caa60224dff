"""Catalog and index brought up to date: killed and taken up again, damaged and made anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.archive.catalog import Catalog
from reader.errors import ArticleMissingError, LibraryBusyError, LibraryDamagedError
from reader.library import Library, UpdateReport
from reader.library.updating import Updating
from reader.search.results import INSTEAD


def everything_is_searchable(library: Library, articles: int) -> bool:
    hits = library.search("").ids
    return len(hits) == len(set(hits)) == articles and library.is_complete


def test_a_run_reports_what_it_did_and_the_next_has_nothing_to_do(write, opened):
    write("a.txt", "A")
    write("b.txt", "B")
    write("empty.txt").write_text("")
    library = opened()
    stages = []
    report = library.update(lambda progress: stages.append(progress.stage))
    assert report == UpdateReport(added=2, problems=1)
    assert list(dict.fromkeys(stages)) == ["scanning", "reading", "indexing", "gathering"]
    assert library.update() == UpdateReport()
    assert everything_is_searchable(library, 2)


def test_a_run_that_is_stopped_is_taken_up_by_the_next(write, opened):
    for number in range(60):
        write(f"{number}.txt", f"Headline {number}")
    library = opened()
    stopped = library.update(stop=lambda: True)
    assert stopped.stopped
    assert not library.is_complete
    while_indexing = []
    library.update(while_indexing.append, lambda: while_indexing[-1].stage == "indexing")
    assert 0 < library.catalog.pending_count() < 60
    assert not library.is_complete
    library.update()
    assert everything_is_searchable(library, 60)


def test_changed_moved_and_removed_files(archive, write, updated, found, id_of):
    write("a.txt", "A", body="Old words.")
    write("b.txt", "B")
    library = updated()
    library.state.star([id_of(library, "A"), id_of(library, "B")])
    write("a.txt", "A", body="New words.")
    (archive / "sub").mkdir()
    (archive / "b.txt").rename(archive / "sub" / "c.txt")
    report = library.update()
    assert (report.changed, report.moved, report.removed) == (1, 1, 0)
    assert found(library, "old OR new") == ["A"]
    assert found(library, "old") == []
    (archive / "sub" / "c.txt").unlink()
    assert library.update().removed == 1
    assert found(library, "-is:gone") == ["A"]
    assert found(library, "is:gone") == ["B"]
    assert len(library.state.ids_of("starred")) == 2


def test_reading_state_follows_a_renamed_file(archive, updated):
    """The date in the name is part of what the article is, where the text tells none."""
    (archive / "20221102-1.txt").write_text("A headline\nText.\n", encoding="utf-8")
    library = updated()
    (before,) = library.catalog.ids()
    library.state.star([before])
    (archive / "20221102-1.txt").rename(archive / "20221103-1.txt")
    library.update()
    (now,) = library.catalog.ids()
    assert library.state.ids_of("starred") == {now}
    assert library.search("is:starred headline").ids.tolist() == [now]


def test_one_updates_at_a_time(archive, data, write, opened):
    write("a.txt")
    library = opened()
    with Updating(data, [archive]):
        with pytest.raises(LibraryBusyError, match="this library: what it has not read yet is"):
            library.update()
        with pytest.raises(LibraryBusyError):
            Updating(data, [archive])
    assert library.update().added == 1


def test_who_can_not_open_the_library_leaves_no_lock(archive, data, write, opened):
    write("a.txt")
    opened().close()
    good = (data / "state.sqlite").read_bytes()
    (data / "state.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(LibraryDamagedError, match="left as it is"):
        Updating(data, [archive])
    assert (data / "state.sqlite").read_bytes() == b"not a database" * 100
    (data / "state.sqlite").write_bytes(good)
    assert opened().update().added == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda index: (index / "version").write_text("of another version"),
        lambda index: (index / "version").unlink(),
        lambda index: [path.write_bytes(b"?" * 40) for path in index.glob("*.arrays")],
        lambda index: [path.unlink() for path in index.iterdir()],
    ],
)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_damaged_index_is_built_again(data, write, updated, opened, found, id_of, damage):
    write("a.txt", "Tax")
    library = updated()
    library.state.star([id_of(library, "Tax")])
    library.close()
    damage(data / "index")
    library = opened()
    assert not library.is_complete
    assert library.update() == UpdateReport()
    assert found(library, "is:starred tax") == ["Tax"]
    assert library.is_complete


def test_damage_that_a_search_meets_is_mended_by_the_next_update(data, write, updated, found):
    write("a.txt", "Tax")
    library = updated()
    for path in (data / "index").glob("*.arrays"):
        path.write_bytes(b"?" * path.stat().st_size)
    assert library.search("tax").note == INSTEAD
    assert not library.is_complete
    library.update()
    assert found(library, "tax") == ["Tax"]


def test_an_index_damaged_while_it_is_updated_is_built_again(archive, data, write, found, opened):
    write("a.txt", "Tax")
    with Updating(data, [archive]) as updating:
        updating.run(lambda _: None, lambda: False)
        (data / "index" / "version").unlink()
        write("b.txt", "Budget")
        updating.run_for([archive / "b.txt"], lambda _: None, lambda: False)
    assert set(found(opened(), "")) == {"Tax", "Budget"}


@pytest.mark.parametrize("kept", [0, 1, 4])
def test_a_damaged_catalog_is_made_anew_and_the_reading_state_is_kept(
    data, write, updated, opened, found, id_of, kept
):
    """With none of its pages readable, with the first only, with those that opening reads."""
    for number in range(30):
        write(f"{number}.txt", f"Tax {number}")
    library = updated()
    library.state.star([id_of(library, "Tax 7")])
    library.close()
    path = data / "catalog.sqlite"
    content = path.read_bytes()
    size = kept * int.from_bytes(content[16:18], "big")
    path.write_bytes(content[:size] + b"\xa5" * (len(content) - size))
    library = opened()
    assert library.update().added == 30
    assert found(library, "is:starred tax") == ["Tax 7"]
    assert everything_is_searchable(library, 30)


def test_a_catalog_of_another_version_is_made_anew_with_its_index(
    archive, data, write, updated, opened, found
):
    write("a.txt", "Tax")
    write("b.txt", "Budget")
    updated().close()
    catalog = Catalog(data / "catalog.sqlite")
    catalog._database.run("UPDATE meta SET value = 'older' WHERE name = 'schema'")
    catalog.close()
    (archive / "b.txt").unlink()
    library = opened()
    assert not library.is_complete
    assert len(library.catalog.ids()) == 0
    assert library.update() == UpdateReport(added=1)
    assert found(library, "") == ["Tax"]


def test_a_lost_catalog_is_made_anew(archive, data, write, updated, opened, found):
    write("a.txt", "Tax")
    updated().close()
    for path in data.glob("catalog.sqlite*"):
        path.unlink()
    write("a.txt", "Budget")
    library = opened()
    library.update()
    assert found(library, "") == ["Budget"]


@pytest.mark.skipif(os.name != "posix", reason="file names of any bytes")
def test_names_that_are_no_text(archive, updated):
    path = Path(os.fsdecode(os.fsencode(archive) + b"/caf\xe9.txt"))
    path.write_text("Tax\n16:03 JST, November 2, 2022\nText.\n", encoding="utf-8")
    library = updated()
    (article,) = library.search("tax").ids
    assert library.article(article).captures == (path,)
    path.unlink()
    with pytest.raises(ArticleMissingError, match=r"caf\?\.txt"):
        library.article(article)


NOTHING_TO_DO = """
import sys
from pathlib import Path
from reader.library.updating import Updating
with Updating(Path(sys.argv[1]), [Path(sys.argv[2])]) as updating:
    print(updating.run(lambda _: None, lambda: False).added, updating.has_more_to_do)
print(sorted({"numpy", "whoosh.index", "Stemmer"} & sys.modules.keys()))
"""


def run_alone(data, archive):
    command = [sys.executable, "-c", NOTHING_TO_DO, str(data), str(archive)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def test_where_there_is_nothing_to_do_no_index_is_opened(archive, data, write, updated, found):
    write("a.txt", "Tax")
    library = updated()
    assert run_alone(data, archive) == ["0 False", "['Stemmer']"]
    write("b.txt", "Budget")
    (count, loaded) = run_alone(data, archive)
    assert (count, "numpy" in loaded) == ("1 False", True)
    assert run_alone(data, archive) == ["0 False", "['Stemmer']"]
    assert sorted(found(library, "")) == ["Budget", "Tax"]
