"""Two processes update a library: what comes out is what one makes, whatever becomes of one."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import formats
from reader.archive.catalog import Catalog
from reader.archive.update import digest_of, update
from reader.article import Problem
from reader.frames import encode, frame
from reader.library import Library, sharing
from reader.library.indexing import Indexing
from reader.library.partner import Asked, ReadFiles
from reader.library.sharing import Partner, opened
from reader.search.index import Index

CHECKOUT = Path(__file__).parents[2]
ARTICLES = 150
QUERIES = ["tax", "tax budget", '"the tax"', "head*", "tax OR vote", "", "vote -budget"]


@pytest.fixture(autouse=True)
def _sharing_is_worthwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_WORTH", 10)
    monkeypatch.setattr(sharing, "_FILES", 8)
    monkeypatch.setattr(sharing, "_cores", lambda: 2)


@pytest.fixture
def files(archive, write) -> list[Path]:
    """The files of an archive, one of them empty, one no text, several of one article."""
    words = "the tax budget vote diet prime minister north south missile".split()
    for number in range(ARTICLES):
        body = " ".join(words[number % place] for place in range(1, 11)) * (1 + number % 4)
        write(f"{number:03}.txt", f"Headline {number % 140}", day=1 + number % 28, body=body)
    write("empty.txt").write_text("")
    write("binary.txt").write_bytes(bytes(range(256)))
    return sorted(archive.iterdir())


@pytest.fixture
def partner(tmp_path: Path) -> Iterator[Partner]:
    (tmp_path / "index").mkdir()
    with Partner(tmp_path / "index") as made:
        yield made


@pytest.fixture
def index(partner, tmp_path: Path) -> Iterator[Index]:
    made = Index.create(tmp_path / "index")
    yield made
    made.close()


@pytest.fixture
def catalog(archive, tmp_path, files) -> Iterator[Catalog]:
    """A catalog of articles that are all pending."""
    made = Catalog(tmp_path / "catalog.sqlite")
    update(made, [archive], read=formats.read)
    yield made
    made.close()


def left(folder: Path) -> list[Path]:
    return list(folder.glob("SHARE_*"))


def process_of(partner: Partner) -> int:
    assert partner._process
    return partner._process.pid


def test_two_make_what_one_makes(archive, files, tmp_path, monkeypatch):
    found = {}
    for cores in (1, 2):
        monkeypatch.setattr(sharing, "_cores", lambda cores=cores: cores)
        with Library(tmp_path / f"by {cores}", [archive]) as library:
            report = library.update()
            rows = library.catalog.rows(library.catalog.ids())
            hits = [library.search(query) for query in QUERIES]
            found[cores] = report, rows, [(each.ids, each.scores) for each in hits]
            assert library.is_complete
            assert not left(tmp_path / f"by {cores}" / "index")
    assert found[1] == found[2]
    assert found[1][0].added == ARTICLES


def test_files_come_as_one_reads_them_oneself(files, partner):
    there = {path: (digest, result) for path, digest, result in opened(partner, files)}
    assert process_of(partner)
    assert there.keys() == set(files)
    by_partner = 0
    for path, (digest, result) in there.items():
        assert digest == digest_of(path)
        if result is not None:
            by_partner += 1
            assert result == formats.read(path)
    assert by_partner


def test_a_file_that_is_gone_and_one_without_an_article(files, partner, archive):
    missing = [archive / f"missing {number}" for number in range(20)]
    there = {path: found for path, *found in opened(partner, [*missing, archive / "empty.txt"])}
    assert {there[path][0] for path in missing} == {None}
    assert isinstance(formats.read(archive / "empty.txt"), Problem)


def test_who_stops_reading_gets_the_answers_to_what_is_asked_next(files, partner):
    for _ in range(3):
        reading = opened(partner, files)
        next(reading)
        reading.close()
    assert {path for path, _, _ in opened(partner, files)} == set(files)


def test_all_that_is_pending_is_indexed_by_both(catalog, index, partner, tmp_path):
    told = []
    taken = []
    update_index = index.update
    index.update = lambda *given: taken.append(given[2]) or update_index(*given)
    Indexing(catalog, index, told.append, lambda: False, partner=partner).run()
    assert any(taken), "the partner did nothing"
    assert index.ids() == set(catalog.ids())
    assert catalog.pending_count() == 0
    assert told[-1].done == told[-1].total
    assert not left(tmp_path / "index")


@pytest.mark.parametrize("moment", [0, 1, 3])
def test_a_partner_that_is_killed_is_done_without(catalog, index, partner, moment):
    told = []

    def progress(progress) -> None:
        told.append(progress)
        if len(told) == moment + 1:
            os.kill(process_of(partner), signal.SIGTERM)

    Indexing(catalog, index, progress, lambda: False, partner=partner).run()
    assert index.ids() == set(catalog.ids())
    assert catalog.pending_count() == 0


def test_a_partner_that_is_killed_while_it_reads(files, partner):
    reading = opened(partner, files)
    seen = [next(reading)]
    os.kill(process_of(partner), signal.SIGTERM)
    seen.extend(reading)
    assert {path for path, _, _ in seen} == set(files)
    assert len(seen) == len(files)


def test_without_the_means_to_start_one_all_is_done_alone(
    catalog, index, partner, files, monkeypatch
):
    monkeypatch.setattr(sharing.sys, "executable", "/no/such/python")
    assert len(list(opened(partner, files))) == len(files)
    Indexing(catalog, index, lambda _: None, lambda: False, partner=partner).run()
    assert index.ids() == set(catalog.ids())


def test_who_stops_leaves_nothing_of_the_partner(catalog, index, partner, tmp_path):
    asked = []

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 5

    Indexing(catalog, index, lambda _: None, stop, partner=partner).run()
    assert process_of(partner), "it was given something"
    partner.close()
    index.sweep()
    assert not left(tmp_path / "index")
    assert 0 < catalog.pending_count() == len(catalog.ids()) - index.count
    Indexing(catalog, index, lambda _: None, lambda: False).run()
    assert index.ids() == set(catalog.ids())


@pytest.mark.skipif(sys.platform != "linux", reason="limits that another process sets")
def test_a_disk_that_refuses_the_partner_refuses_the_run(catalog, index, partner):
    import resource

    def limit(*_: object) -> None:
        resource.prlimit(process_of(partner), resource.RLIMIT_FSIZE, (100, 100))

    list(opened(partner, [Path("none")] * 10))
    limit()
    with pytest.raises(OSError, match="too large") as caught:
        Indexing(catalog, index, lambda _: None, lambda: False, partner=partner).run()
    assert caught.value.errno == errno.EFBIG
    assert catalog.pending_count() == len(catalog.ids()) - index.count


def test_shares_of_a_run_that_was_killed_are_swept(archive, files, tmp_path):
    with Library(tmp_path / "data", [archive]) as library:
        library.update()
        orphan = tmp_path / "data" / "index" / "SHARE_orphan.arrays"
        orphan.write_bytes(b"half a segment")
        library.update()
        assert not orphan.exists()


PARENT = """
import sys
from pathlib import Path
from reader.library.partner import ReadFiles
from reader.library.sharing import Partner
partner = Partner(Path(sys.argv[1]))
partner.ask(ReadFiles([]))
partner.answer()
print("ready", flush=True)
sys.stdin.read()
"""


def test_it_leaves_when_the_one_it_works_for_is_killed(tmp_path):
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", PARENT, str(tmp_path)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=CHECKOUT) as parent:
        assert parent.stdout
        assert parent.stderr
        assert parent.stdout.readline().strip() == b"ready"
        parent.kill()
        assert parent.stderr.read() == b""  # ends when the last one who could write has left


def test_who_is_no_longer_listened_to_leaves_without_a_word(tmp_path):
    command = [sys.executable, "-m", "reader.library.partner", str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=CHECKOUT) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(frame(encode(Asked(ReadFiles([tmp_path / "none"])))))
        process.stdin.flush()
        assert process.stderr.read() == b""  # ends when it has left, its stdin still open
