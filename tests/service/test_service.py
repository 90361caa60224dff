"""The service process: a real library behind a real pipe."""

import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.article import ArticleId
from reader.frames import decode, encode, frame, read_frame
from reader.library import Change, Library, SavedSearch, Scope
from reader.protocol.exports import ListBackups, MeasureStorage, RestoreState, SaveState, WeighState
from reader.protocol.questions import (
    ANSWERS,
    Answer,
    Asked,
    Compare,
    Complete,
    CountArticles,
    CountSaved,
    FindRelated,
    FindUnread,
    ListArticles,
    Question,
    ReadLists,
    ReadPage,
    Search,
    Suggest,
    WriteSnippets,
    unpack_ids,
)
from reader.search.index import Index
from reader.search.results import SavedStanding

CHECKOUT = Path(__file__).parents[2]
LISTS = '"Politics" POPULAR ARTICLE\n- Second\n- Unknown\nJN ACCESS RANKING\n- First\n'


class Service:
    """A running service process and what it answers."""

    def __init__(self, *arguments: object) -> None:
        command = [sys.executable, "-m", "reader.service", *map(str, arguments)]
        self.process = subprocess.Popen(
            command,
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert self.process.stdin
        assert self.process.stdout
        self.questions, self.answers = self.process.stdin, self.process.stdout
        self.number = 0

    def ask(self, question: Question):
        """The value that answers a question, or the sentence of the error."""
        self.number += 1
        self.questions.write(frame(encode(Asked(self.number, question))))
        self.questions.flush()
        data = read_frame(self.answers)
        assert data is not None
        answer = decode(data, Answer)
        assert answer.number == self.number
        return answer.error or decode(answer.value, ANSWERS[type(question)])

    def end(self) -> tuple[int, str]:
        """Close its stdin; its exit status and what it said on stderr."""
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors.decode()


HOSPITAL = "Engineers laid the cable to the island hospital."


@pytest.fixture
def library(archive: Path, write, tmp_path: Path) -> Iterator[Library]:
    write(
        "1.txt",
        "First",
        2,
        "The cable of Tavea is laid by the Kinugasa. Engineers bring it to the island hospital.",
        LISTS,
    )
    write(
        "2.txt",
        "Second",
        9,
        "The Kinugasa has come home. Engineers of Tavea laid the cable to the island hospital.",
        LISTS,
    )
    with Library(tmp_path / "data", [archive]) as opened:
        opened.update()
        yield opened


@pytest.fixture
def start() -> Iterator[Callable[..., Service]]:
    started: list[Service] = []

    def begin(*arguments: object) -> Service:
        started.append(Service(*arguments))
        return started[-1]

    yield begin
    for service in started:
        service.process.kill()
        service.process.communicate()


@pytest.fixture
def service(library: Library, start) -> Service:
    return start(library.data, *library.roots)


@pytest.fixture
def first(library: Library) -> ArticleId:
    return library.search("title:first").ids[0]


@pytest.fixture
def second(library: Library) -> ArticleId:
    return library.search("title:second").ids[0]


def test_every_kind_of_question_is_answered(service, first, second) -> None:
    counted = service.ask(CountArticles())
    assert (counted.counts.articles, counted.counts.captures, counted.counts.unread) == (2, 2, 2)
    assert counted.generation > 0
    assert unpack_ids(service.ask(ListArticles(Scope(), "oldest")).ids).tolist() == [first, second]
    found = service.ask(Search("kinugasa date:2022 sort:newest", Scope(), ""))
    assert unpack_ids(found.ids).tolist() == [second, first]
    assert (found.sort, found.problems, len(found.chips)) == ("newest", (), 2)
    assert [bar.count for bar in found.histogram.bars][::7] == [1, 1]
    limited = service.ask(Search("kinugasa limit:1", Scope(), ""))
    assert (len(unpack_ids(limited.ids)), limited.total) == (1, 2)
    (suggestion,) = service.ask(Suggest("kinugosa", Scope())).suggestions
    assert (suggestion.query, suggestion.total) == ("kinugasa", 2)
    (completion,) = service.ask(Complete("section:po", 10)).completions
    assert completion.query == "section:Politics"
    snippets = service.ask(WriteSnippets("kinugasa", [first, second])).snippets
    assert [len(snippets[article].marks) for article in (first, second)] == [1, 1]
    page = service.ask(ReadPage(first, "title:first"))
    assert page.article.capture.headline == "First"
    assert page.article.captures[0].name == "1.txt"
    assert (len(page.headline_marks), page.article.capture.lines) == (1, ())
    (related,) = service.ask(FindRelated(first)).articles
    assert (related.id, related.published.isoformat()) == (second, "2022-11-09T16:03:00+09:00")
    lists = service.ask(ReadLists("POLITICS", mine=False))
    assert [each.article for each in lists.popular.entries] == [second, None]
    assert [each.article for each in lists.ranking.entries] == [first]
    assert service.end() == (0, "")


def test_the_reading_state_of_the_window_is_seen(service, library, first) -> None:
    assert unpack_ids(service.ask(Search("is:starred", Scope(), "")).ids).tolist() == []
    everything = library.catalog.ids(Scope(), "oldest").tobytes()
    assert service.ask(FindUnread(everything)).article == first
    library.state.star([first])
    library.state.opened(first, read=True)
    assert service.ask(FindUnread(everything)).article != first
    assert service.ask(FindUnread(b"")).article is None
    assert unpack_ids(service.ask(Search("is:starred", Scope(), "")).ids).tolist() == [first]
    mine = service.ask(ReadLists("", mine=True))
    assert [entry.article for entry in mine.ranking.entries] == [first]


def test_saved_searches_are_renewed_and_counted(library, start) -> None:
    library.save_search("cable", "Mine")
    (mine,) = library.state.saved_searches()
    library.state.save_search(mine._replace(grammar=1))
    library.state.save_search(SavedSearch("Lost", "cable", 1, "no tree"))
    service = start(library.data, *library.roots)
    assert service.ask(CountSaved("Mine")).standing == SavedStanding("Mine", 2)
    assert "save it again" in service.ask(CountSaved("Lost")).standing.problem
    assert service.ask(CountSaved("Other")).standing is None
    assert library.state.saved_searches()[0] == mine


def test_the_state_goes_to_a_file_and_comes_back(service, library, first, tmp_path) -> None:
    assert service.ask(ListBackups()).backups == ()
    library.state.star([first])
    file = tmp_path / "state.json"
    service.ask(SaveState(file))
    library.state.star([first], False)
    weighed = service.ask(WeighState(file, replace=True)).changes
    assert weighed == (Change("starred", 1),)
    restored = service.ask(RestoreState(file, replace=True)).restored
    assert restored.changes == weighed
    assert library.state.ids_of("starred") == {first}
    (backup,) = service.ask(ListBackups()).backups
    assert service.ask(MeasureStorage()).storage.backup_bytes == backup.size
    assert (backup.path, backup.kind) == (restored.backup, "restoring")
    service.ask(RestoreState(backup.path, replace=True))
    assert library.state.ids_of("starred") == set()
    assert service.end() == (0, "")


def test_errors_are_sentences_and_the_next_question_is_answered(service, library, first) -> None:
    (library.roots[0] / "1.txt").unlink()
    assert "no longer there" in service.ask(Compare(first, first))
    assert service.ask(ReadPage(first, "")).article.gone
    assert "There is no article 000000000005" in service.ask(ReadPage(ArticleId(5), ""))
    snippets = service.ask(WriteSnippets("tax", [first])).snippets
    assert snippets[first].text.startswith("The cable of Tavea is laid")  # as the catalog has it
    assert "went wrong" in service.ask(ListArticles(Scope("nonsense"), "newest"))
    problems = service.ask(Search("titel:x", Scope(), "")).problems
    assert problems[0].suggestion == "title:x"
    assert service.ask(Search("kinugasa", Scope(), "")).problems == ()


def test_what_the_indexer_does_is_seen_at_once(service, library, write) -> None:
    assert len(service.ask(Search("kinugasa", Scope(), "")).ids) == 16
    write("3.txt", "Third", 10, "The Kinugasa leaves again.")
    library.update()
    assert len(service.ask(Search("kinugasa", Scope(), "")).ids) == 24
    Index.create(library.data / "index").close()
    assert len(service.ask(Search("kinugasa", Scope(), "")).ids) == 0
    library.update()
    assert len(service.ask(Search("kinugasa", Scope(), "")).ids) == 24
    (library.data / "index" / "version").unlink()
    assert "is being built again" in service.ask(Search("kinugasa", Scope(), "")).note
    library.update()
    assert len(service.ask(Search("kinugasa", Scope(), "")).ids) == 24


def test_a_library_whose_index_is_still_to_be_made(start, archive, write, tmp_path) -> None:
    write("1.txt", "First", 2, "The cable of Tavea.")
    with Library(tmp_path / "new", [archive]) as library:
        service = start(tmp_path / "new", archive)
        assert "is being built again" in service.ask(Search("cable", Scope(), "")).note
        assert not (tmp_path / "new" / "index").exists()
        library.update()
        assert len(service.ask(Search("cable", Scope(), "")).ids) == 8


@pytest.mark.parametrize("sent", [b"", b"\0\0", frame(b"whatever")[:-2]])
def test_it_leaves_when_its_stdin_closes(service, sent: bytes) -> None:
    service.questions.write(sent)
    assert service.end() == (0, "")


@pytest.mark.parametrize("garbage", [b"\xc1", b"", b"\x93\x01\x02\x03", encode({"number": "x"})])
def test_what_is_no_question_ends_it_with_a_sentence(service, garbage: bytes) -> None:
    service.questions.write(frame(garbage))
    status, errors = service.end()
    assert status == 1
    assert len(errors.splitlines()) == 1
    assert "Traceback" not in errors


def test_a_frame_too_large_to_be_one_ends_it(service) -> None:
    service.questions.write(struct.pack(">I", 2**32 - 1) + b"x" * 100)
    assert service.end() == (0, "")


def test_it_leaves_quietly_when_nobody_reads_its_answers(service, first) -> None:
    service.answers.close()
    service.process.stdout = None
    service.questions.write(frame(encode(Asked(1, ReadPage(first, "")))))
    assert service.end() == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_in_the_terminal_of_the_window_ends_it_quietly(service, first) -> None:
    service.ask(ReadPage(first, ""))
    service.process.send_signal(signal.SIGINT)
    assert service.end() == (0, "")


def test_a_library_that_can_not_be_opened_is_told(start, tmp_path, archive) -> None:
    (tmp_path / "file").write_text("text")
    status, errors = start(tmp_path / "file", archive).end()
    assert status == 1
    assert "can't be kept in" in errors
    assert len(errors.splitlines()) == 1
