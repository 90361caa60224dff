"""The real child processes: the newest question wins, a dead child is replaced."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, QTimer

from reader.article import ArticleId
from reader.gui.processes.processes import IndexProcess, ServiceProcess
from reader.library import ALL, Library
from reader.protocol.exports import WeighState
from reader.protocol.questions import Found, ListArticles, ReadPage, Search, unpack_ids

LONG = 20_000  # milliseconds


@pytest.fixture(scope="module")
def library(sample_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("library"), [sample_archive]) as opened:
        opened.update()
        yield opened


@pytest.fixture
def service(qtbot, library: Library) -> Iterator[ServiceProcess]:
    process = ServiceProcess(library.data, list(library.roots))
    process.start()
    yield process
    process.close()


def heard(service: ServiceProcess) -> list[tuple[object, object]]:
    answers: list[tuple[object, object]] = []
    service.answered.connect(lambda question, value: answers.append((question, value)))
    return answers


def test_an_answer_comes_back_with_its_question(qtbot, service: ServiceProcess) -> None:
    answers = heard(service)
    question = Search("central asia", ALL, "")
    service.ask(question)
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)
    ((asked, found),) = answers
    assert asked == question
    assert isinstance(found, Found)
    assert len(unpack_ids(found.ids)) == 10


def test_of_many_questions_of_a_kind_the_newest_is_answered(qtbot, service: ServiceProcess) -> None:
    answers = heard(service)
    for end in range(1, 13):
        service.ask(Search("central asia"[:end], ALL, ""))
    service.ask(ListArticles(ALL, "newest"))
    qtbot.waitUntil(lambda: service.is_idle, timeout=LONG)
    searches = [asked.text for asked, _ in answers if isinstance(asked, Search)]
    assert searches[-1] == "central asia"
    assert len(searches) <= 2
    assert any(isinstance(asked, ListArticles) for asked, _ in answers)


def test_a_question_given_up_is_not_answered(qtbot, service: ServiceProcess) -> None:
    answers = heard(service)
    service.ask(Search("tunnel", ALL, ""))
    service.forget(Search)
    service.ask(ListArticles(ALL, "newest"))
    qtbot.waitUntil(lambda: service.is_idle, timeout=LONG)
    assert [type(asked) for asked, _ in answers] == [ListArticles]


def test_what_goes_wrong_comes_back_as_a_sentence(qtbot, service: ServiceProcess) -> None:
    with qtbot.waitSignal(service.failed, timeout=LONG) as failed:
        service.ask(ReadPage(ArticleId(1), ""))
    assert "no article" in failed.args[1]


def test_a_killed_child_is_replaced_and_the_next_question_answered(
    qtbot, service: ServiceProcess
) -> None:
    answers = heard(service)
    service.ask(Search("tunnel", ALL, ""))
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)
    os.kill(service.process_id, signal.SIGKILL)
    service.ask(Search("bridge", ALL, ""))
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=LONG)


def test_a_question_over_which_the_child_died_is_put_again(qtbot, service: ServiceProcess) -> None:
    answers = heard(service)
    qtbot.waitUntil(lambda: service.process_id > 0, timeout=LONG)
    os.kill(service.process_id, signal.SIGSTOP)
    service.ask(Search("tunnel", ALL, ""))
    os.kill(service.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)
    assert answers[0][0] == Search("tunnel", ALL, "")


def test_a_child_that_is_stopped_again_and_again_goes_on(qtbot, service: ServiceProcess) -> None:
    failed: list[str] = []
    service.failed.connect(lambda _, sentence: failed.append(sentence))
    for stops in range(1, 7):
        qtbot.waitUntil(lambda: service.process_id > 0, timeout=LONG)
        os.kill(service.process_id, signal.SIGSTOP)  # it hangs over the question
        service.ask(Search("tunnel", ALL, ""))
        service.stop(Search)
        assert len(failed) == stops
    answers = heard(service)
    service.ask(Search("bridge", ALL, ""))
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)


def test_a_restore_has_more_time_than_a_search(qtbot, service: ServiceProcess) -> None:
    qtbot.waitUntil(lambda: service.process_id > 0, timeout=LONG)
    (timer,) = service.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    given = []
    for question in (Search("tunnel", ALL, ""), WeighState(Path("none.json"), replace=True)):
        service.ask(question)
        given.append(timer.interval())
        qtbot.waitUntil(lambda: service.is_idle, timeout=LONG)
    assert given[0] * 10 < given[1]


def test_a_killed_indexer_is_started_again(qtbot, library: Library) -> None:
    indexer = IndexProcess(library.data, list(library.roots))
    with qtbot.waitSignal(indexer.updated, timeout=LONG):
        indexer.start()
    with qtbot.waitSignal(indexer.updated, timeout=LONG):
        os.kill(indexer.process_id, signal.SIGKILL)
    indexer.close()


def test_an_indexer_that_can_not_be_kept_running_says_why(qtbot, tmp_path: Path) -> None:
    indexer = IndexProcess(tmp_path / "library", [tmp_path / "nowhere"])
    with qtbot.waitSignal(indexer.failed, timeout=LONG) as failed:
        indexer.start()
    assert "nowhere" in failed.args[0]
    indexer.close()


def test_a_child_that_can_not_be_kept_running_is_given_up(qtbot, tmp_path: Path) -> None:
    file = tmp_path / "not a folder"
    file.write_text("")
    process = ServiceProcess(file, [tmp_path])
    with qtbot.waitSignal(process.stopped, timeout=LONG) as stopped:
        process.start()
        process.ask(ListArticles(ALL, "newest"))
    assert stopped.args[0]
    process.close()


def test_a_child_that_nobody_waits_for_leaves_all_the_same(qtbot, library: Library) -> None:
    holder = QObject()
    process = ServiceProcess(library.data, list(library.roots), holder)
    process.start()
    answers = heard(process)
    process.ask(ListArticles(ALL, "newest"))
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)
    process.close(wait=False)
    (child,) = (
        each
        for each in QCoreApplication.instance().children()
        if isinstance(each, QProcess) and each.processId() == process.process_id
    )
    with qtbot.waitSignal(child.destroyed, timeout=LONG):
        holder.deleteLater()
