"""The note at the foot of an article: typed as Markdown, kept as typed, read as set text."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from reader.gui.reading_pane.note_panel import NotePanel
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK

NOTE = "# Ask\n\n- the *mayor*\n\n![x](file:///etc/hostname) <b>plain</b>"


@pytest.fixture
def room(qtbot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    column.addWidget(QLineEdit())
    column.addWidget(NotePanel())
    room.resize(500, 400)
    with qtbot.waitExposed(room):
        room.show()
    room.activateWindow()
    return room


@pytest.fixture
def panel(room) -> NotePanel:
    return room.findChild(NotePanel)


def editor(panel: NotePanel) -> QPlainTextEdit:
    return panel.findChild(QPlainTextEdit)


def test_without_a_note_there_is_nothing(panel):
    assert panel.isHidden()
    panel.show_note(" \n")
    assert panel.isHidden()
    assert not panel.is_writing


def test_a_note_is_read_as_set_text_that_loads_nothing(panel):
    panel.show_note(NOTE)
    reader = panel.findChild(QTextBrowser)
    text = reader.toPlainText()
    assert panel.isVisible()
    assert "Ask" in text
    assert "#" not in text
    assert "*" not in text
    assert "<b>plain</b>" in text
    image = QTextDocument.ResourceType.ImageResource.value
    assert reader.loadResource(image, QUrl("file:///etc/hostname")).width() == 1
    assert not reader.loadResource(3, QUrl("file:///etc/hostname"))
    assert reader.accessibleName() == text


def test_what_is_typed_is_told_within_half_a_second_also_without_a_pause(panel, qtbot):
    panel.open()
    assert editor(panel).hasFocus()
    with qtbot.waitSignal(panel.edited) as caught:
        qtbot.keyClicks(editor(panel), "Ask", delay=150)
        qtbot.keyClicks(editor(panel), " them")
    assert caught.args[0] in ("A", "As", "Ask")  # told before one paused
    assert panel.is_writing


def test_leaving_tells_at_once(panel, room, qtbot):
    panel.open()
    qtbot.keyClicks(editor(panel), "Ask")
    heard = []
    panel.edited.connect(heard.append)
    room.findChild(QLineEdit).setFocus()
    assert heard == ["Ask"]
    assert panel.is_writing


def test_what_was_not_kept_is_told_again(panel, qtbot):
    panel.open()
    qtbot.keyClicks(editor(panel), "Ask")
    with qtbot.waitSignal(panel.edited):
        panel.flush()
    with qtbot.waitSignal(panel.edited):
        panel.flush()
    panel.keep("Ask")
    with qtbot.assertNotEmitted(panel.edited):
        panel.flush()


def test_escape_gives_the_keys_back_and_leaves_the_note_to_be_read(panel, qtbot):
    panel.edited.connect(panel.keep)
    panel.open()
    qtbot.keyClicks(editor(panel), "Ask")
    with qtbot.waitSignals([panel.edited, panel.finished, panel.left], order="strict"):
        qtbot.keyClick(editor(panel), Qt.Key.Key_Escape)
    assert panel.isVisible()
    assert not panel.is_writing
    assert panel.text == "Ask"


def test_an_empty_note_is_gone_when_it_is_left(panel, room, qtbot):
    panel.open()
    room.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(panel.isHidden)
    assert room.findChild(QLineEdit).hasFocus()


def test_the_editor_takes_back_what_was_typed(panel, qtbot):
    panel.show_note("First")
    panel.open()
    qtbot.keyClicks(editor(panel), " more")
    qtbot.keyClick(editor(panel), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.text == "First"


def test_it_grows_with_its_text_but_not_without_end(panel, qtbot):
    panel.show_note("One line")
    low = panel.sizeHint().height()
    panel.show_note("\n\n".join(f"Line {number}" for number in range(4)))
    higher = panel.sizeHint().height()
    panel.show_note("\n\n".join(f"Line {number}" for number in range(400)))
    assert low < higher <= panel.sizeHint().height() < 250
    panel.set_theme(DARK)
    panel.set_fonts(Fonts(2.0))
    assert panel.sizeHint().height() < 500


@pytest.mark.parametrize("line", ["A long line without end " * 412, "x" * 9_900])
def test_a_long_line_is_broken_and_nothing_goes_sideways(panel, line):
    panel.show_note(line)
    panel.open()
    field = editor(panel)
    assert not field.horizontalScrollBar().isVisible()
    assert field.horizontalScrollBar().maximum() == 0
    assert field.viewport().height() == field.height()
    assert field.viewport().rect().contains(field.cursorRect())


@pytest.mark.parametrize("lines", [3, 6, 40])
@pytest.mark.parametrize("words", ["What the mayor said.", "町長が言ったこと。"])
def test_the_last_line_is_seen_whole(panel, words, lines):
    panel.show_note("\n".join([words] * lines))
    panel.open()
    field = editor(panel)
    assert field.viewport().rect().contains(field.cursorRect())
    assert (field.verticalScrollBar().value() > 0) == (lines == 40)
    field.moveCursor(field.textCursor().MoveOperation.Start)
    assert field.verticalScrollBar().value() == 0
    if lines == 40 and words.isascii():
        assert field.height() % field.fontMetrics().lineSpacing() <= 2
