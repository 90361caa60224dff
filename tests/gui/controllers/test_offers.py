"""Offers: suggestions for few hits alone, and none for another query than the one shown."""

from pathlib import Path

import pytest

from reader.gui.controllers.offers import FEW, Offers
from reader.gui.processes.processes import ServiceProcess
from reader.library import ALL, Scope
from reader.protocol.questions import Complete, Completions, Suggest, Suggestions
from reader.search.results import Completion, Suggestion

BUDGET = Suggestion("spelling", "budget", "budget", 12)


@pytest.fixture
def service(qtbot) -> ServiceProcess:
    return ServiceProcess(Path("library"), [])


@pytest.fixture
def offers(service) -> Offers:
    return Offers(service)


@pytest.fixture
def suggested(offers) -> list[tuple[Suggestion, ...]]:
    heard: list[tuple[Suggestion, ...]] = []
    offers.suggested.connect(heard.append)
    return heard


def answer(service: ServiceProcess, text: str, scope: Scope = ALL) -> None:
    service.answered.emit(Suggest(text, scope), Suggestions((BUDGET,)))


def test_a_query_with_few_hits_is_asked_about(service, offers, suggested) -> None:
    offers.suggest("budgat", ALL, FEW - 1)
    assert not service.is_idle
    answer(service, "budgat")
    assert suggested == [(BUDGET,)]


def test_a_query_with_enough_hits_is_not(service, offers, suggested) -> None:
    offers.suggest("budget", ALL, FEW)
    assert service.is_idle
    assert suggested == []


def test_what_comes_for_another_query_or_scope_is_dropped(service, offers, suggested) -> None:
    offers.suggest("budgat", ALL, 0)
    answer(service, "budga")
    answer(service, "budgat", Scope("unread"))
    offers.withdraw()
    answer(service, "budgat")
    assert suggested == [()]


def test_another_query_takes_the_suggestions_of_the_last_away(service, offers, suggested) -> None:
    offers.suggest("budgat", ALL, 0)
    answer(service, "budgat")
    offers.suggest("golf", ALL, 1)
    offers.withdraw()
    assert suggested == [(BUDGET,), (), ()]
    assert service.is_idle


def test_the_same_list_come_up_to_date_keeps_them_meanwhile(service, offers, suggested) -> None:
    for _ in range(2):
        offers.suggest("budgat", ALL, 0)
        answer(service, "budgat")
    assert suggested == [(BUDGET,), (BUDGET,)]


def test_completions_come_with_what_they_complete(service, offers, qtbot) -> None:
    row = Completion("word", "budget", "budget ", 7, 12)
    offers.complete("budg", 4)
    assert not service.is_idle
    with qtbot.waitSignal(offers.completed) as heard:
        service.answered.emit(Complete("budg", 4), Completions((row,)))
    assert heard.args == ["budg", 4, (row,)]
