"""The catalog over a real SQLite file: what is recorded is what is read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import ArticleRow, NameCount, Scope, SectionCount
from reader.archive.scan import FileStat
from reader.article import Capture, ListKind, Problem
from reader.errors import KawarabanError, LibraryBusyError
from reader.times import to_minutes


def test_a_row_tells_what_the_list_shows(catalog, record, capture, state):
    (article,) = record({"/a/1.txt": capture(section="Politics", source="The Paper")})
    state.star([article])
    state.tag([article], "to check")
    state.tag([article], "税")
    published = to_minutes(capture().dateline.published)
    assert catalog.rows([article]) == [
        ArticleRow(
            id=article,
            headline="Rice harvest up",
            section="Politics",
            source="The Paper",
            published=published,
            offset=540,
            captures=1,
            lead="Farmers are glad.",
            read=False,
            starred=True,
            gone=False,
            tags=("to check", "税"),
        )
    ]


def test_rows_come_in_the_order_asked_for(catalog, record, capture):
    ids = record({f"/{n}": capture(f"No {n}", n) for n in range(3)})
    wanted = [ids[2], 12345, ids[0], ids[2]]
    assert [row and row.id for row in catalog.rows(wanted)] == [ids[2], None, ids[0], ids[2]]
    assert catalog.rows([]) == []


def test_two_captures_of_one_article_are_one_row(catalog, record, capture):
    first, second = record({"/b/1": capture(body="x"), "/a/2": capture(body="longer text")})
    assert first == second
    assert list(catalog.ids()) == [first]
    assert catalog.rows([first])[0].captures == 2
    assert catalog.paths(first) == (Path("/a/2"), Path("/b/1"))
    assert catalog.counts().articles == 1
    assert catalog.counts().captures == 2


def test_every_order_puts_the_unknown_last(catalog, record, capture):
    unknown = Capture(headline="Alpha", blocks=capture().blocks)
    untitled = Capture(blocks=capture(body="untitled").blocks)
    captures = {"/1": capture("Beta", 1), "/2": capture("gamma", 2), "/3": unknown, "/4": untitled}
    beta, gamma, alpha, nameless = record(captures)
    assert list(catalog.ids(Scope(), "newest"))[:2] == [gamma, beta]
    assert list(catalog.ids(Scope(), "oldest"))[:2] == [beta, gamma]
    assert list(catalog.ids(Scope(), "title")) == [alpha, beta, gamma, nameless]
    for sort in ("newest", "oldest"):
        assert set(catalog.ids(Scope(), sort)[2:]) == {alpha, nameless}
    assert list(catalog.first_ids(Scope(), "newest", 1)) == [gamma]
    assert catalog.first_ids(Scope(), "newest", 3) == catalog.ids()[:3]


def test_scopes_follow_the_reading_state_at_once(catalog, record, capture, state):
    one, two, three = record({f"/{n}": capture(f"No {n}", n) for n in range(3)})
    state.mark_read([two])
    state.star([three, one])
    state.tag([one], "Café")
    assert list(catalog.ids(Scope("unread"))) == [three, one]
    assert list(catalog.ids(Scope("starred"), "oldest")) == [one, three]
    assert list(catalog.ids(Scope("tag", "CAFE"))) == [one]
    assert catalog.counts()[:3] == (3, 2, 2)
    state.mark_read([two], False)
    assert catalog.counts().unread == 3
    assert catalog.rows([two])[0].read is False


def test_sections_are_counted_whatever_their_case(catalog, record, capture, state):
    captures = {
        "/1": capture("A", 1, section="POLITICS"),
        "/2": capture("B", 2, section="Politics"),
        "/3": capture("C", 3, section="Sports"),
        "/4": capture("D", 4),
    }
    one, two, three, _ = record(captures)
    state.mark_read([one, three])
    assert catalog.counts().sections == (
        SectionCount("Politics", 2, 1),
        SectionCount("Sports", 1, 0),
    )
    assert list(catalog.ids(Scope("section", "politics"))) == [two, one]


def test_names_are_counted_under_their_most_frequent_spelling(catalog, record, capture):
    captures = {
        "/1": capture("A", 1, place="Tokyo", byline="Jane Smith"),
        "/2": capture("B", 2, place="TOKYO", agency="AP"),
        "/3": capture("C", 3, place="TOKYO", section="Sports"),
        "/4": capture("D", 4, place="Kyoto", section="Sports", source="The Daily"),
        "/5": capture("E", 5, place="Osaka"),
    }
    record(captures)
    catalog.forget([Path("/5")])
    assert catalog.names("place") == [
        NameCount("TOKYO", "tokyo", 3),
        NameCount("Kyoto", "kyoto", 1),
        NameCount("Osaka", "osaka", 1),
    ]
    assert catalog.names("author") == [NameCount("Jane Smith", "jane smith", 1)]
    assert catalog.names("agency") == [NameCount("AP", "ap", 1)]
    assert catalog.names("section") == [NameCount("Sports", "sports", 2)]
    assert catalog.names("source") == [NameCount("The Daily", "the daily", 1)]


def test_without_a_reading_state_everything_is_unread(tmp_path, capture):
    catalog = Catalog(tmp_path / "alone.sqlite")
    catalog.record([(Path("/1"), FileStat(1, 1), b"d", capture())])
    assert len(catalog.ids(Scope("unread"))) == 1
    assert catalog.rows(catalog.ids())[0].read is False
    catalog.close()


def test_a_removed_file_leaves_its_article_listed_as_gone(catalog, record, capture, state):
    article, other = record({"/1": capture(section="Politics"), "/2": capture("Other", 1)})
    state.star([article])
    catalog.forget([Path("/1"), Path("/not known")])
    assert list(catalog.ids()) == [other, article]
    assert list(catalog.ids(Scope("unread"))) == [other]
    assert list(catalog.ids(Scope("starred"))) == [article]
    assert list(catalog.gone()) == [article]
    assert catalog.rows([article])[0].gone is True
    counts = catalog.counts()
    assert (counts.articles, counts.unread, counts.gone, counts.captures) == (2, 1, 1, 1)
    assert counts.sections == (SectionCount("Politics", 1, 0),)
    assert catalog.paths(article) == (Path("/1"),)
    assert Path("/1") not in catalog.known()
    record({"/1": capture(section="Politics")})
    assert catalog.rows([article])[0].gone is False


def test_removing_one_of_two_captures_keeps_the_article(catalog, record, capture):
    article, _ = record({"/1": capture(body="long text"), "/2": capture(body="text")})
    catalog.forget([Path("/1")])
    row = catalog.rows([article])[0]
    assert (row.gone, row.captures, row.lead) == (False, 1, "text")


def test_an_edited_headline_makes_another_article(catalog, record, capture):
    (before,) = record({"/1": capture("Tax rises by 15%")})
    catalog.done(catalog.pending())
    (after,) = record({"/1": capture("Tax rises by 51%")})
    assert before != after
    assert list(catalog.ids()) == [after]
    assert catalog.rows([before]) == [None]
    assert set(catalog.pending()) == {before, after}
    assert catalog.successors() == []


def test_a_moved_file_takes_everything_along(catalog, record, capture, ranking):
    (article,) = record({"/1": capture(lists=(ranking("One"),))})
    catalog.done([article])
    catalog.bring_lists_up_to_date()
    catalog.move(
        [(Path("/1"), Path("/new/1"), FileStat(9, 9)), (Path("/x"), Path("/y"), FileStat(1, 1))]
    )
    assert catalog.paths(article) == (Path("/new/1"),)
    assert catalog.known()[Path("/new/1")].stat == FileStat(9, 9)
    assert [seen.path for seen in catalog.observations(ListKind.RANKING, "")] == [Path("/new/1")]
    assert catalog.pending_count() == 0


def test_a_move_onto_a_known_path_replaces_what_was_there(catalog, record, capture):
    one, two = record({"/1": capture("One", 1), "/2": capture("Two", 2)})
    catalog.done([one, two])
    catalog.move([(Path("/1"), Path("/2"), FileStat(1, 1))])
    assert list(catalog.ids()) == [one]
    assert catalog.pending() == [two]


def test_a_file_that_came_back_is_there_again(catalog, record, capture):
    (article,) = record({"/1": capture()})
    catalog.forget([Path("/1")])
    catalog.done([article])
    catalog.move([(Path("/1"), Path("/1"), FileStat(1, 1))])
    assert catalog.rows([article])[0].gone is False
    assert catalog.pending() == [article]


def test_content_that_is_gone_can_be_found(catalog, record, capture):
    record({"/1": capture()})
    digest = catalog.known()[Path("/1")].digest
    assert catalog.gone_with(digest) is None
    catalog.forget([Path("/1")])
    assert catalog.gone_with(digest) == Path("/1")


def test_the_same_content_under_another_name_passes_its_state_on(catalog, capture, articles):
    file, stat = Path("/20241028-77.txt"), FileStat(1, 1)
    catalog.record([(file, stat, b"same", capture(page="77"))])
    before = articles()[file]
    catalog.record([(file, stat, b"same", capture())])
    assert catalog.successors() == [(before, articles()[file])]
    catalog.forget_successors()
    assert catalog.successors() == []


def test_problems_are_listed_until_the_file_is_mended(catalog, record, capture):
    (article,) = record({"/1": capture()})
    record({"/1": Problem(Path("/1"), "It is empty \udcff."), "/0": Problem(Path("/0"), "Binary.")})
    assert catalog.problems() == [
        Problem(Path("/0"), "Binary."),
        Problem(Path("/1"), "It is empty ?."),
    ]
    assert catalog.counts().problems == 2
    assert catalog.rows([article])[0].gone is True
    assert set(catalog.known()) == {Path("/0"), Path("/1")}
    record({"/1": capture()})
    catalog.forget([Path("/0")])
    assert catalog.problems() == []


def test_what_a_scan_could_not_see_is_told_anew_by_each_scan(catalog):
    first = [Problem(Path("/a/x"), "No."), Problem(Path("/b"), "No.")]
    catalog.replace_scan_problems(first)
    assert catalog.problems() == first
    catalog.replace_scan_problems([], Path("/a"))
    assert catalog.problems() == first[1:]
    catalog.replace_scan_problems([])
    assert catalog.problems() == []
    assert catalog.known() == {}


def test_pending_comes_newest_first_until_it_is_done(catalog, record, capture):
    undated = Capture(headline="Undated", blocks=capture().blocks)
    captures = {"/1": capture("A", 1), "/2": undated, "/3": capture("C", 3)}
    one, two, three = record(captures)
    assert catalog.pending(10) == [three, one, two]
    assert catalog.pending(1) == [three]
    catalog.done([three, two])
    assert catalog.pending() == [one]
    catalog.mark_all_pending()
    assert catalog.pending_count() == 3


def test_the_generation_grows_with_every_change_and_others_see_it(
    catalog, record, capture, tmp_path
):
    reading = Catalog(
        tmp_path / "data" / "catalog.sqlite",
        state=tmp_path / "data" / "state.sqlite",
        read_only=True,
    )
    before = reading.generation
    record({"/1": capture()})
    after = reading.generation
    assert after > before
    assert len(reading.ids()) == 1
    catalog.forget([Path("/1")])
    assert reading.generation > after
    reading.close()


def test_any_file_name_is_kept(catalog, record, capture):
    names = ["/" + os.fsdecode(b"bad\xff\xfe.txt"), "/new\nline.txt", "/" + "長" * 85, "/'; --"]
    ids = record({name: capture(f"In {n}", n) for n, name in enumerate(names)})
    assert [str(catalog.paths(article)[0]) for article in ids] == names
    assert {str(path) for path in catalog.known()} == set(names)


def test_known_below_a_folder(catalog, record, capture):
    record({name: capture(name) for name in ("/a/b/1", "/a/b/c/2", "/a/b.txt", "/a/b0", "/a/c")})
    assert set(map(str, catalog.known(Path("/a/b")))) == {"/a/b/1", "/a/b/c/2"}
    assert set(map(str, catalog.known(Path("/a/c")))) == {"/a/c"}


def test_a_touched_file_is_noted_without_a_new_generation(catalog, record, capture):
    record({"/1": capture()})
    before = catalog.generation
    catalog.restat({Path("/1"): FileStat(7, 8)})
    assert catalog.known()[Path("/1")].stat == FileStat(7, 8)
    assert catalog.generation == before


def test_a_full_disk_is_told_and_loses_nothing(catalog, record, capture):
    (kept,) = record({"/1": capture()})
    catalog._database.run("PRAGMA max_page_count = 1")  # it grows no more from here
    many = {f"/many/{n}": capture(f"No {n}", n, body="text " * 50) for n in range(300)}
    with pytest.raises(KawarabanError, match="the disk is full: free some space"):
        record(many)
    assert list(catalog.ids()) == [kept]
    catalog._database.run("PRAGMA max_page_count = 1000000")
    assert len(record(many)) == 300


_HOLD_THE_LOCK = """
import sys
from pathlib import Path
from reader.archive.catalog import Catalog

catalog = Catalog(Path(sys.argv[1]))
with catalog._database.transaction():
    print("locked", flush=True)
    sys.stdin.read()
catalog.close()
"""


def test_readers_read_while_another_process_writes(tmp_path, capture):
    path = tmp_path / "catalog.sqlite"
    catalog = Catalog(path)
    catalog.record([(Path("/1"), FileStat(1, 1), b"d", capture())])
    command = [sys.executable, "-c", _HOLD_THE_LOCK, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"locked"
        reading = Catalog(path, read_only=True)
        assert len(reading.ids()) == 1
        reading.close()
        catalog._database.run("PRAGMA busy_timeout = 1")
        with pytest.raises(LibraryBusyError, match="is being written by another process"):
            catalog.forget([Path("/1")])
    assert other.returncode == 0
    catalog.forget([Path("/1")])
    assert catalog.counts().gone == 1
    catalog.close()
