"""Runs that bring a catalog up to date with real folders of real files."""

import os
import subprocess
import sys

import pytest

from reader.archive import update as updating
from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import Scope
from reader.archive.update import UpdateReport, update, update_paths
from reader.errors import ArchiveMissingError
from reader.formats import read

ARTICLE = """{headline}
16:03 JST, November {day}, 2022
{body}
"""


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


@pytest.fixture
def write(archive):
    def make(name, headline=None, day=2, body="The body is a sentence."):
        path = archive / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = ARTICLE.format(headline=headline or f"Headline of {path.name}", day=day, body=body)
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.fixture
def run(catalog, archive):
    """Bring the catalog up to date with the archive; the report."""

    def go(**options):
        return update(catalog, [archive], **{"read": read, **options})

    return go


@pytest.fixture
def told(catalog, archive):
    """Tell of changed paths, as a watcher does; the report."""
    return lambda *paths: update_paths(catalog, [archive], paths, read=read)


def headlines(catalog):
    return {row.headline for row in catalog.rows(catalog.ids()) if not row.gone}


def test_a_second_run_has_nothing_to_do(run, write, catalog):
    write("a.txt")
    write("deep/b.txt")
    assert run() == UpdateReport(added=2)
    generation = catalog.generation
    assert run() == UpdateReport()
    assert catalog.generation == generation
    assert headlines(catalog) == {"Headline of a.txt", "Headline of b.txt"}


def test_added_changed_and_removed(run, write, catalog, articles):
    changed, removed = write("changed.txt"), write("removed.txt")
    run()
    write("added.txt")
    write("changed.txt", "Corrected headline")
    removed.unlink()
    assert run() == UpdateReport(added=1, changed=1, removed=1)
    assert headlines(catalog) == {"Headline of added.txt", "Corrected headline"}
    assert catalog.counts().gone == 1
    assert articles()[changed] in catalog.pending()


def test_a_moved_file_keeps_its_article_and_is_not_read(
    run, write, archive, catalog, state, articles
):
    before = write("in/a.txt")
    run()
    article = articles()[before]
    state.star([article])
    catalog.done([article])
    (archive / "out").mkdir()
    os.renames(before.parent, archive / "out" / "in")

    def never(path):
        raise AssertionError(path)

    assert run(read=never) == UpdateReport(moved=1)
    assert catalog.paths(article) == (archive / "out" / "in" / "a.txt",)
    assert catalog.rows([article])[0].starred
    assert catalog.pending() == []


def test_a_renamed_file_keeps_its_article(run, write, archive, catalog, articles):
    before = write("a.txt")
    run()
    article = articles()[before]
    before.rename(archive / "b.txt")
    assert run() == UpdateReport(moved=1)
    assert catalog.paths(article) == (archive / "b.txt",)


def test_state_follows_when_a_name_gave_the_identity(run, archive, catalog, state, articles):
    before = archive / "20221102-777.txt"
    before.write_text("A note without a date, but with a name that has a number.\n")
    run()
    old = articles()[before]
    state.star([old])
    after = before.rename(archive / "note.txt")
    run()
    new = articles()[after]
    assert new != old
    assert catalog.rows([old]) == [None]
    state.carry_over(catalog.successors())
    assert list(catalog.ids(Scope("starred"))) == [new]


def test_one_of_two_equal_new_files_is_the_moved_one(run, write, archive, catalog):
    before = write("a.txt", "Twin")
    run()
    text = before.read_bytes()
    before.unlink()
    (archive / "b.txt").write_bytes(text)
    (archive / "c.txt").write_bytes(text)
    assert run() == UpdateReport(added=1, moved=1)
    assert catalog.counts()[:5] == (1, 1, 0, 0, 2)


def test_a_file_that_went_and_came_back(run, write, archive, tmp_path, catalog, articles):
    file = write("a.txt")
    run()
    article = articles()[file]
    away = file.rename(tmp_path / "away.txt")
    assert run() == UpdateReport(removed=1)
    (archive / "other").mkdir()
    back = away.rename(archive / "other" / "a.txt")
    assert run() == UpdateReport(moved=1)
    assert catalog.paths(article) == (back,)
    assert catalog.counts().gone == 0


def test_a_touched_file_has_not_changed(run, write, catalog):
    file = write("a.txt")
    run()
    catalog.done(catalog.pending())
    os.utime(file, (1, 1))
    assert run() == UpdateReport()
    assert catalog.known()[file].stat.mtime_ns == 10**9
    assert catalog.pending() == []


def test_two_captures_in_two_folders_are_one_article(run, write, catalog):
    one, two = (
        write("x/a.txt", "Same"),
        write("y/b.txt", "Same", body="A body that is longer by far."),
    )
    run()
    (article,) = catalog.ids()
    assert catalog.paths(article) == (two, one)


def test_a_file_that_is_no_article_is_a_problem_until_it_is_mended(run, archive, write, catalog):
    empty = archive / "empty.txt"
    empty.write_text("")
    assert run() == UpdateReport(problems=1)
    assert [problem.path for problem in catalog.problems()] == [empty]
    assert run() == UpdateReport()
    write("empty.txt", "Now it is one")
    assert run() == UpdateReport(changed=1)
    assert catalog.problems() == []
    empty.write_text("")
    run()
    empty.unlink()
    assert run() == UpdateReport()
    assert catalog.problems() == []


def test_a_missing_root_marks_nothing_as_gone(run, write, archive, catalog, told):
    file = write("a.txt")
    run()
    archive.rename(archive.with_name("away"))
    with pytest.raises(ArchiveMissingError):
        run()
    with pytest.raises(ArchiveMissingError):
        told(file)
    assert catalog.counts().articles == 1


def test_a_root_that_is_a_file_is_taken_up_changed_and_missed(write, catalog):
    path = write("saved.page", "First edition")
    write("beside.txt")
    assert update(catalog, [path], read=read).added == 1
    write("saved.page", "Second edition")
    assert update_paths(catalog, [path], [path, path.parent], read=read).changed == 1
    assert headlines(catalog) == {"Second edition"}
    path.unlink()
    with pytest.raises(ArchiveMissingError):
        update_paths(catalog, [path], [path], read=read)
    assert headlines(catalog) == {"Second edition"}


def test_an_empty_mount_point_marks_nothing_as_gone(run, write, archive, catalog, told):
    file = write("a.txt")
    run()
    # What is stored says the folder was on another disk; only mounting one could say so truly.
    catalog.remember_device(archive, archive.stat().st_dev + 1)
    file.unlink()
    for attempt in (run, lambda: told(file)):
        with pytest.raises(ArchiveMissingError, match="on another disk than before"):
            attempt()
    assert catalog.counts().articles == 1
    write("b.txt")
    assert run() == UpdateReport(added=1, removed=1)


def test_a_file_that_vanishes_or_grows_while_it_is_read(run, write, catalog):
    vanishing, growing = write("a.txt", day=5), write("b.txt", day=6)

    def disturbed(path):
        if path == vanishing:
            path.unlink()
        result = read(path)
        if path == growing and "More" not in path.read_text():
            write("b.txt", "More than before", day=6)
        return result

    assert run(read=disturbed) == UpdateReport(added=1)
    assert headlines(catalog) == {"Headline of b.txt"}
    assert catalog.problems() == []
    assert run() == UpdateReport(changed=1)
    assert headlines(catalog) == {"More than before"}


def test_a_file_from_the_future(run, write, catalog):
    os.utime(write("a.txt"), (13_000_000_000, 13_000_000_000))
    assert run() == UpdateReport(added=1)
    assert run() == UpdateReport()


def test_a_root_that_is_no_longer_given_has_gone(write, archive, catalog, tmp_path):
    write("a.txt")
    update(catalog, [archive], read=read)
    (tmp_path / "other").mkdir()
    assert catalog.roots() == (archive,)
    assert update(catalog, [tmp_path / "other"], read=read).removed == 1
    assert catalog.roots() == (tmp_path / "other",)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
def test_any_file_name(run, archive, catalog):
    text = ARTICLE.format(headline="Odd name", day=2, body="Text.").encode()
    for name in (b"bad\xff.txt", b"new\nline.txt", b"n" * 251 + b".txt"):
        (archive / os.fsdecode(name)).write_bytes(text)
    (archive / os.fsdecode(b"empty\xff.txt")).write_bytes(b"")
    assert run() == UpdateReport(added=3, problems=1)
    assert run() == UpdateReport()
    assert catalog.counts()[:5] == (1, 1, 0, 0, 3)


def test_progress_is_told_and_a_run_can_be_stopped(run, write, catalog):
    for number in range(5):
        write(f"{number}.txt")
    seen = []
    report = run(progress=seen.append, stop=lambda: len(seen) > 1 and seen[-1].stage == "reading")
    assert report.stopped
    assert [progress.stage for progress in seen] == ["scanning", "reading"]
    seen.clear()
    assert run(progress=seen.append).added == 4
    assert (seen[-1].done, seen[-1].total, seen[-1].remaining) == (4, 4, 0)
    assert seen[-1].rate > 0
    assert catalog.counts().articles == 5


def test_a_stopped_run_marks_nothing_as_gone(run, write, catalog):
    file = write("a.txt")
    run()
    file.unlink()
    write("b.txt")
    assert run(stop=lambda: True) == UpdateReport(stopped=True)
    assert catalog.counts().articles == 1


def test_batches_are_committed_as_they_are_read(run, write, catalog, tmp_path, monkeypatch):
    monkeypatch.setattr(updating, "_BATCH_FILES", 2)
    for number in range(6):
        write(f"{number}.txt")
    other = Catalog(tmp_path / "data" / "catalog.sqlite", read_only=True)
    seen = []

    def counting(path):
        seen.append(other.counts().captures)
        return read(path)

    run(read=counting)
    other.close()
    assert seen == [0, 0, 2, 2, 4, 4]


def test_a_watcher_tells_of_files(told, write, catalog):
    file, untold = write("a.txt"), write("b.txt")
    assert told(file) == UpdateReport(added=1)
    write("a.txt", "Another headline")
    assert told(file, file) == UpdateReport(changed=1)
    file.unlink()
    assert told(file) == UpdateReport(removed=1)
    assert told(untold.parent / "never.txt") == UpdateReport()
    assert untold not in catalog.known()


def test_a_watcher_tells_of_folders(told, write, archive, catalog):
    file = write("in/deep/a.txt")
    write("in/b.txt")
    write("index.txt")
    assert told(archive / "in") == UpdateReport(added=2)
    moved = (archive / "in").rename(archive / "out")
    assert told(archive / "in", moved) == UpdateReport(moved=2)
    assert file not in catalog.known()
    (moved / "deep" / "a.txt").unlink()
    (moved / "deep").rmdir()
    assert told(moved / "deep") == UpdateReport(removed=1)
    assert told(archive) == UpdateReport(added=1)


def test_a_move_told_in_two_parts_is_a_move(told, write, archive, catalog, articles):
    before = write("a.txt")
    told(before)
    article = articles()[before]
    after = before.rename(archive / "b.txt")
    assert told(before) == UpdateReport(removed=1)
    assert told(after) == UpdateReport(moved=1)
    assert catalog.paths(article) == (after,)


def test_a_watcher_tells_of_what_does_not_belong(told, write, archive, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("Text")
    assert told(outside, write(".hidden/a.txt"), write("a.jpg")) == UpdateReport()


RUN = """
import sys
from pathlib import Path
from reader.archive import update as updating
from reader.archive.catalog import Catalog
from reader.formats import read

updating._BATCH_FILES = 10

def slowly(path):
    print(path, flush=True)
    return read(path)

archive, data = map(Path, sys.argv[1:])
updating.update(Catalog(data), [archive], read=slowly)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("after", [1, 25, 60])
def test_a_killed_run_is_taken_up_where_it_was(write, archive, tmp_path, after):
    for number in range(200):
        write(f"{number % 3}/{number}.txt")
    path = tmp_path / "killed.sqlite"
    command = [sys.executable, "-c", RUN, str(archive), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as other:
        for _ in range(after):
            other.stdout.readline()
        other.kill()
    catalog = Catalog(path)
    assert catalog._database.all("PRAGMA integrity_check") == [("ok",)]
    kept = catalog.counts().captures
    assert kept >= after - 1 - (after - 1) % 10
    assert catalog.pending_count() == kept
    report = update(catalog, [archive], read=read)
    assert report == UpdateReport(added=200 - kept)
    assert catalog.counts()[:5] == (200, 200, 0, 0, 200)
    catalog.close()


def test_a_renamed_folder_is_all_moves(run, write, archive, catalog):
    for number in range(30):
        write(f"in/{number}.txt")
    run()
    (archive / "in").rename(archive / "out")
    assert run() == UpdateReport(moved=30)
    assert len(catalog.known()) == 30
    assert headlines(catalog) == {f"Headline of {number}.txt" for number in range(30)}
