"""Tab in every sheet and frame over the window: it goes as the eyes do, and round."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from reader.gui.controls.popover import Popover
from reader.gui.main_window import MainWindow
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.sheets.highlight_popover import HighlightPopover
from reader.gui.sheets.look_popover import LookPopover

LONG = 20_000  # milliseconds
SAME_LINE = 12  # pixels between the middles of parts that stand beside each other
MOST = 200  # stops


def highlight(window: MainWindow) -> None:
    window.panels.reading_pane.view.choose(Stretch(0, 12))
    window.highlighting.highlight()


def triggered(name: str) -> Callable[[MainWindow], object]:
    return lambda window: window.actions_by_name[name].trigger()


SHEETS: dict[str, Callable[[MainWindow], object]] = {
    name: triggered(name)
    for name in (
        "export",
        "backups",
        "problems",
        "key_sheet",
        "command_palette",
        "preferences",
        "look",
        "tags",
        "save_search",
    )
} | {"highlight": highlight}


@pytest.fixture
def window(qtbot, open_window, sample_archive) -> MainWindow:
    opened = open_window(sample_archive)
    opened.resize(1400, 900)
    opened.finding.search_for("tokyo ministers")
    qtbot.waitUntil(opened.is_idle, timeout=LONG)
    opened.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: opened.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(opened.is_idle, timeout=LONG)
    with qtbot.waitActive(opened):
        opened.activateWindow()
    return opened


def sheet_of(window: MainWindow) -> QWidget:
    (sheet,) = (
        each
        for kind in (QDialog, Popover, LookPopover, HighlightPopover)
        for each in window.findChildren(kind)
        if each.isVisible()
    )
    return sheet


def has_keys(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def walk(qtbot, key: Qt.Key) -> list[QWidget]:
    """Where the keys are, from where they are at first until they are there again."""
    first = QApplication.focusWidget()
    assert first is not None
    stops = [first]
    for _ in range(MOST):
        qtbot.keyClick(QApplication.focusWidget(), key)
        here = QApplication.focusWidget()
        assert here is not None
        if here is first:
            return stops
        assert here not in stops, f"{key.name} goes round without {first}"
        stops.append(here)
    raise AssertionError("it never comes back")


def in_reading_order(sheet: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """Line by line from the top, each from the left."""

    def middle(stop: QWidget) -> QPoint:
        return stop.mapTo(sheet, stop.rect().center())

    lines: list[list[QWidget]] = []
    for stop in sorted(stops, key=lambda each: middle(each).y()):
        beside = lines and middle(stop).y() - middle(lines[-1][-1]).y() < SAME_LINE
        lines[-1].append(stop) if beside else lines.append([stop])
    return [stop for line in lines for stop in sorted(line, key=lambda each: middle(each).x())]


def told(stops: list[QWidget]) -> list[str]:
    return [each.accessibleName() or getattr(each, "text", str)() or repr(each) for each in stops]


@pytest.mark.parametrize("name", SHEETS)
def test_tab_goes_as_the_eyes_do_and_round(qtbot, window: MainWindow, name: str) -> None:
    for _ in ("made", "opened again"):
        SHEETS[name](window)
        qtbot.waitUntil(window.is_idle, timeout=LONG)
        sheet = sheet_of(window)
        qtbot.waitUntil(lambda sheet=sheet: has_keys(sheet), timeout=LONG)
        stops = walk(qtbot, Qt.Key.Key_Tab)
        back = walk(qtbot, Qt.Key.Key_Backtab)
        assert told(stops) == told(in_reading_order(sheet, stops))
        assert told(back) == told([stops[0], *stops[:0:-1]])
        reached = {*stops}
        missing = [
            each
            for each in sheet.findChildren(QPushButton)
            if each.isVisible() and each.isEnabled() and each not in reached
        ]
        assert told(missing) == []
        sheet.close()
        assert not sheet.isVisible()
        window.activateWindow()
        qtbot.waitUntil(lambda: has_keys(window), timeout=LONG)
