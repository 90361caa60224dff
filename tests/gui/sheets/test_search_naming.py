"""The frame that asks for the name of a search."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.sheets.search_naming import SearchNaming


@pytest.fixture
def naming(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 300)
    with qtbot.waitActive(window):
        window.show()
    naming = SearchNaming(window)
    naming.open(QPoint(10, 10), "tax -golf", "tax -golf", ["Taxes, 税"])
    yield naming
    window.close()


def said(naming):
    return [label.text() for label in naming.findChildren(QLabel)][-1]


def test_return_keeps_the_search_under_its_words(naming, qtbot):
    assert naming._field.selectedText() == "tax -golf"
    with qtbot.waitSignal(naming.name_given) as given:
        qtbot.keyClick(naming._field, Qt.Key.Key_Return)
    assert given.args == ["tax -golf", "tax -golf"]
    assert naming.isHidden()


def test_another_name_is_typed_over_it(naming, qtbot):
    qtbot.keyClicks(naming._field, "Mine")
    with qtbot.waitSignal(naming.name_given) as given:
        qtbot.keyClick(naming._field, Qt.Key.Key_Return)
    assert given.args == ["tax -golf", "Mine"]


def test_a_name_that_is_taken_is_told_before(naming):
    assert said(naming) == "Return keeps it. Escape leaves it be."
    naming._field.setText("TAXES,  税")
    assert said(naming) == "Return puts it in the place of the search of this name."


def test_without_a_name_and_by_escape_nothing_is_kept(naming, qtbot):
    naming._field.clear()
    with qtbot.assertNotEmitted(naming.name_given):
        qtbot.keyClick(naming._field, Qt.Key.Key_Return)
        assert naming.isVisible()
        qtbot.keyClick(naming._field, Qt.Key.Key_Escape)
    assert naming.isHidden()
