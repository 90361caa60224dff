"""Work that is asked for often is done now and then."""

from PySide6.QtCore import QObject

from reader.gui.processes.throttle import Throttle


def test_many_requests_are_two_calls_the_first_at_once(qtbot) -> None:
    calls: list[bool] = []
    owner = QObject()
    throttle = Throttle(30, lambda: calls.append(True), owner)
    for _ in range(9):
        throttle.request()
    assert len(calls) == 1
    assert throttle.is_pending
    qtbot.waitUntil(lambda: len(calls) == 2)
    assert not throttle.is_pending


def test_what_was_asked_for_can_be_forgotten(qtbot) -> None:
    calls: list[bool] = []
    owner = QObject()
    throttle = Throttle(30, lambda: calls.append(True), owner)
    throttle.request()
    throttle.request()
    throttle.stop()
    throttle.request()
    assert len(calls) == 2
    assert not throttle.is_pending
