"""Saved searches are counted one after the other, and never before what the reader asks for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.gui.controllers.saved_counts import SavedCounts
from reader.gui.processes.processes import ServiceProcess
from reader.library import ALL, Library
from reader.protocol.questions import CountSaved, Search
from reader.search.results import SavedStanding

LONG = 20_000
NAMES = [f"Search {number}" for number in range(30)]


@pytest.fixture
def library(sample_archive: Path, tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", [sample_archive / "2022"]) as opened:
        opened.update()
        for name in NAMES:
            opened.save_search("japan OR tunnel", name)
        yield opened


@pytest.fixture
def service(qtbot, library: Library) -> Iterator[ServiceProcess]:
    service = ServiceProcess(library.data, list(library.roots))
    yield service
    service.close()


@pytest.fixture
def counts(service: ServiceProcess) -> SavedCounts:
    return SavedCounts(service, service)


@pytest.fixture
def answered(service: ServiceProcess) -> list[object]:
    heard: list[object] = []
    service.answered.connect(lambda question, _: heard.append(question))
    return heard


def test_a_search_that_is_typed_waits_for_one_count_at_most(
    qtbot, service, counts, answered
) -> None:
    service.start()
    counts.count(NAMES)
    qtbot.waitUntil(lambda: len(answered) >= 2, timeout=LONG)
    before = len(answered)
    typed = Search("japan", ALL, "")
    service.ask(typed)
    qtbot.waitUntil(lambda: typed in answered, timeout=LONG)
    assert answered.index(typed) - before <= 1
    qtbot.waitUntil(lambda: counts.is_idle, timeout=LONG)
    assert [each.name for each in answered if isinstance(each, CountSaved)] == NAMES
    assert set(counts.standings) == set(NAMES)


def test_nothing_is_counted_while_the_service_has_to_do(qtbot, service, counts) -> None:
    service.ask(Search("japan", ALL, ""))  # it waits: the service does not run yet
    counts.count(NAMES[:1])
    qtbot.waitUntil(lambda: counts._pause.interval() < 1_000, timeout=LONG)
    assert len(service._waiting) == 1
    service.start()
    qtbot.waitUntil(lambda: counts.is_idle, timeout=LONG)


def test_what_is_gone_is_forgotten_and_what_stays_keeps_its_figure(
    qtbot, library, service, counts
) -> None:
    service.start()
    counts.count(NAMES[:3])
    qtbot.waitUntil(lambda: counts.is_idle, timeout=LONG)
    total = counts.standings[NAMES[1]].total
    assert total > 0
    library.state.remove_search(NAMES[0])
    counts.count([*NAMES[:2], "Never saved"])
    assert counts.standings == {
        NAMES[0]: SavedStanding(NAMES[0], total),
        NAMES[1]: SavedStanding(NAMES[1], total),
    }
    counts.count([NAMES[1], "Never saved"])
    qtbot.waitUntil(lambda: counts.is_idle, timeout=LONG)
    assert counts.standings == {NAMES[1]: SavedStanding(NAMES[1], total)}
