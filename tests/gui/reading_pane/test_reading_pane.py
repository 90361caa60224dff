"""The reading pane: keys, links, its place, and that it never loads anything."""

import pytest
from PySide6.QtCore import QByteArray, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QPixmap,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from reader.gui.reading_pane.foot_label import FootLabel
from reader.gui.style.theme import DARK, LIGHT
from tests.gui.reading import LONG, make_active, page, scrolled, tinted, view

IMAGE = QTextDocument.ResourceType.ImageResource.value


def test_without_an_article_it_says_how_to_begin(pane):
    text = view(pane).toPlainText()
    assert "No article is open" in text
    assert "search" in text
    assert pane.page is None


def test_a_page_is_shown_and_cleared(pane):
    pane.show_page(page("One paragraph."))
    assert "One paragraph." in view(pane).toPlainText()
    assert pane.page is not None
    pane.clear()
    assert "One paragraph." not in view(pane).toPlainText()


def test_a_notice_is_text(pane):
    pane.show_notice("Can’t be shown", ["The file <b>x</b> is gone."])
    assert "The file <b>x</b> is gone." in view(pane).toPlainText()


def test_pages_are_turned_to_the_end_and_no_further(pane):
    pane.show_page(LONG)
    turned = 0
    while pane.page_down():
        turned += 1
    assert turned > 5
    bar = view(pane).verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert pane.page_up()
    bar.setValue(0)
    assert not pane.page_up()


@pytest.mark.parametrize("key", ["J", "N", "/", "?", "Space", "S"])
def test_single_keys_are_left_to_the_window(pane, qtbot, key):
    action = QAction("test", pane)
    action.setShortcut(key)
    pane.addAction(action)
    make_active(pane, qtbot)
    pane.show_page(LONG)
    qt_key = {"Space": Qt.Key.Key_Space, "/": Qt.Key.Key_Slash, "?": Qt.Key.Key_Question}
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(view(pane), qt_key.get(key) or Qt.Key[f"Key_{key}"])


def test_arrows_scroll_and_with_shift_they_choose_text(pane, qtbot):
    make_active(pane, qtbot)
    pane.show_page(LONG)
    qtbot.keyClick(view(pane), Qt.Key.Key_Down)
    assert scrolled(pane) > 0
    view(pane).verticalScrollBar().setValue(2000)
    qtbot.keyClick(view(pane), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(view(pane).textCursor().selectedText()) == 1
    assert abs(scrolled(pane) - 2000) < 100


def test_copied_text_is_plain(pane, qtbot):
    make_active(pane, qtbot)
    pane.show_page(page("A bridge 😀.", marked="bridge"))
    cursor = QTextCursor(view(pane).document().lastBlock())
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    view(pane).setTextCursor(cursor)
    qtbot.keyClick(view(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().strip() == "A bridge 😀."
    assert not copied.hasHtml()


@pytest.mark.parametrize(
    "address",
    [
        "file://{picture}",
        "{picture}",
        "//server.example/share/x.png",
        "http://127.0.0.1:9/x.png",
        "qrc:/x.png",
    ],
)
def test_nothing_is_loaded(pane, tmp_path, address):
    picture = tmp_path / "x.png"
    loud = QPixmap(200, 200)
    loud.fill(QColor("#00ff00"))
    assert loud.save(str(picture))
    source = address.format(picture=picture)
    view(pane).setHtml(
        f'<style>@import url("{source}")</style><body background="{source}">'
        f'<p style="background-image:url({source})"><img src="{source}"></p></body>'
    )
    shown = view(pane).viewport().grab().toImage()
    colours = {
        shown.pixelColor(x, y).name()
        for x in range(0, shown.width(), 10)
        for y in range(0, shown.height(), 10)
    }
    assert colours == {LIGHT.paper}
    found = view(pane).document().resource(IMAGE, QUrl(source))
    assert found.width() == 1


@pytest.mark.parametrize("kind", list(QTextDocument.ResourceType), ids=lambda kind: kind.name)
def test_a_local_file_is_not_read(pane, tmp_path, kind):
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: #00ff00 }")
    found = view(pane).document().resource(kind.value, QUrl.fromLocalFile(str(secret)))
    assert found == QByteArray() or found.width() == 1


def test_only_links_of_the_web_and_mail_leave(pane):
    asked = []
    pane.link_requested.connect(asked.append)
    for address in ("https://a.example/1", "mailto:a@a.example", "file:///etc/x", "javascript:1"):
        view(pane).anchorClicked.emit(QUrl(address))
    assert asked == ["https://a.example/1", "mailto:a@a.example"]


def test_ctrl_and_the_wheel_ask_for_another_size(pane, qtbot):
    pane.show_page(LONG)
    centre = QPointF(view(pane).viewport().rect().center())
    wheel = QWheelEvent(
        centre,
        QPointF(view(pane).viewport().mapToGlobal(centre)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(pane.zoom_requested) as asked:
        QApplication.sendEvent(view(pane).viewport(), wheel)
    assert asked.args == [1]
    assert scrolled(pane) == 0


def test_hostile_text_is_shown_as_text(pane):
    evil = "<script>x</script><img src=file:///x> &amp; \0 \u2029 \ufdd0 \ufffc \ud800"
    pane.show_page(page(evil, marked="&amp;", headline=evil))
    assert "<script>x</script>" in view(pane).toPlainText()
    assert tinted(pane, LIGHT.current_mark) == ["&amp;"]
    assert view(pane).document().blockCount() == 4  # headline, dateline, hairline, paragraph


def test_other_tags_leave_what_is_read_and_the_marks_where_they_are(pane):
    pane.show_page(LONG)
    pane.next_mark()
    pane.go_to(0.5)
    view = pane._view
    words = view.cursorForPosition(QPoint(320, 2)).block().text()
    pane.set_tags(("Harbor", "港"))
    assert "#Harbor · #\N{WORD JOINER}港" in view.toPlainText()
    assert view.cursorForPosition(QPoint(320, 2)).block().text() == words
    assert {view.toPlainText()[each.start : each.end] for each in pane._marks} == {"bridge"}
    pane.set_tags(())
    assert "#" not in view.toPlainText()
    assert view.cursorForPosition(QPoint(320, 2)).block().text() == words
    pane.clear()
    pane.set_tags(("Harbor",))
    assert pane.page is None


def test_a_line_that_is_half_out_of_sight_ends_at_a_hairline(pane) -> None:
    label = pane.findChildren(FootLabel)[0]
    label.setText("1 of 5")
    label.show()
    for theme in (LIGHT, DARK):
        pane.set_theme(theme)
        picture = label.grab().toImage()
        assert picture.pixelColor(4, 0) == QColor(theme.hairline)
        assert picture.pixelColor(4, 4) == QColor(theme.surface)
