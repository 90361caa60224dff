"""The reading pane: marks, find, keys, its place, and that it never loads anything."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QPixmap,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser

from reader.article import Article, ArticleId, Block, Capture, Dateline, Role
from reader.gui.fonts import Fonts
from reader.gui.page_view import PageView
from reader.gui.reading_pane import ReadingPane
from reader.gui.theme import DARK, LIGHT
from reader.rendering import Page
from reader.search.results import Span
from reader.stories.results import Novelty, Sentence

JST = timezone(timedelta(hours=9))
MINUTE = datetime(2022, 12, 25, 7, 10, tzinfo=JST)
IMAGE = QTextDocument.ResourceType.ImageResource.value
FILLER = "The town council met in the old hall and agreed on a budget for the year. " * 6


def page(*texts: str, marked: str = "", headline: str = "Harbour bridge", **fields) -> Page:
    capture = Capture(
        headline=headline,
        dateline=Dateline("7:10 JST, December 25, 2022", MINUTE, None, "JST"),
        blocks=tuple(Block(Role.PARAGRAPH, text) for text in texts),
        **fields,
    )
    article = Article(ArticleId(1), capture, (Path("a.txt"),))
    if not marked:
        return Page(article)
    return Page(article, spans(headline, marked), tuple(spans(text, marked) for text in texts))


def spans(text: str, marked: str) -> tuple[Span, ...]:
    starts = [at for at in range(len(text)) if text.startswith(marked, at)]
    return tuple(Span(at, at + len(marked)) for at in starts)


LONG = page(*[f"{number} bridge. {FILLER}" for number in range(30)], marked="bridge")


@pytest.fixture
def pane(qtbot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(640, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def view(pane: ReadingPane) -> QTextBrowser:
    return pane.findChild(QTextBrowser)


def field(pane: ReadingPane) -> QLineEdit:
    return pane.findChild(QLineEdit)


def tinted(pane: ReadingPane, colour: str) -> list[str]:
    """The texts that lie on a ground of `colour`."""
    return [
        selection.cursor.selectedText()
        for selection in view(pane).extraSelections()
        if selection.format.background().color() == QColor(colour)
    ]


def said(pane: ReadingPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def scrolled(pane: ReadingPane) -> int:
    return view(pane).verticalScrollBar().value()


def make_active(pane: ReadingPane, qtbot) -> None:
    pane.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view(pane))


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


def test_opening_goes_to_the_first_mark(pane, qtbot):
    text = [FILLER] * 30 + ["Here is the bridge."]
    with qtbot.waitSignal(pane.mark_moved) as moved:
        pane.show_page(page(*text, marked="bridge", headline="A"))
    assert moved.args == [1, 1]
    assert scrolled(pane) > 0
    assert tinted(pane, LIGHT.current_mark) == ["bridge"]


def test_a_mark_in_the_headline_leaves_the_page_at_its_top(pane):
    pane.show_page(LONG)
    assert scrolled(pane) == 0


def test_marks_go_round(pane, qtbot):
    moves = []
    pane.mark_moved.connect(lambda place, total: moves.append((place, total)))
    pane.show_page(page("bridge, bridge", marked="bridge"))
    for _ in range(3):
        pane.next_mark()
    pane.previous_mark()
    assert moves == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]
    assert "3 of 3" in said(pane)


def test_a_page_without_marks_says_nothing_of_them(pane, qtbot):
    pane.show_page(page("bridge", marked="bridge"))
    with qtbot.waitSignal(pane.mark_moved) as moved:
        pane.show_page(page("bridge"))
    assert moved.args == [0, 0]
    assert said(pane) == []
    pane.next_mark()
    assert tinted(pane, LIGHT.current_mark) == []


def test_marks_beyond_the_first_plane_of_unicode_are_right(pane):
    pane.show_page(page("😀😀 house 𠮟る house", marked="house"))
    assert tinted(pane, LIGHT.current_mark) == ["house"]
    pane.next_mark()
    assert tinted(pane, LIGHT.current_mark) == ["house"]
    assert view(pane).extraSelections()[-1].cursor.selectionStart() > 60


def test_a_mark_shown_before_the_window_is_seen_after(qtbot):
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(640, 500)
    pane.show_page(page(*[FILLER] * 30, "the bridge", marked="bridge", headline="A"))
    with qtbot.waitExposed(pane):
        pane.show()
    assert scrolled(pane) > 0


def test_another_theme_keeps_place_and_mark(pane):
    pane.show_page(LONG)
    for _ in range(12):
        pane.next_mark()
    before = scrolled(pane)
    pane.set_theme(DARK)
    assert abs(scrolled(pane) - before) <= 1
    assert tinted(pane, DARK.current_mark) == ["bridge"]
    picture = view(pane).viewport().grab().toImage()
    assert picture.pixelColor(2, 2) == QColor(DARK.paper)


def test_larger_type_keeps_the_text_at_the_upper_edge(pane):
    pane.show_page(LONG)
    view(pane).verticalScrollBar().setValue(1800)
    before = view(pane).first_position()
    pane.set_fonts(Fonts(text_zoom=1.5))
    assert abs(view(pane).first_position() - before) < 63  # the same line, cut elsewhere


def test_another_width_keeps_the_text_at_the_upper_edge(pane, qtbot):
    pane.show_page(LONG)
    view(pane).verticalScrollBar().setValue(1800)
    before = first_block(pane)
    pane.resize(420, 500)
    assert first_block(pane) == before


def test_the_column_has_about_sixty_three_characters(pane, qtbot):
    pane.resize(1400, 700)
    pane.show_page(page(FILLER * 3))
    QApplication.processEvents()
    block = view(pane).document().lastBlock()
    layout = block.layout()
    lengths = [layout.lineAt(line).textLength() for line in range(layout.lineCount() - 1)]
    assert 55 <= sum(lengths) / len(lengths) <= 66


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


def test_find_counts_goes_round_and_closes(pane, qtbot):
    make_active(pane, qtbot)
    pane.show_page(page("Bridge and BRIDGE, café and cafe.", headline="A"))
    pane.open_find()
    assert QApplication.focusWidget() is field(pane)
    qtbot.keyClicks(field(pane), "bridge")
    assert "1 of 2" in said(pane)
    assert tinted(pane, LIGHT.current_mark) == ["Bridge"]
    qtbot.keyClick(field(pane), Qt.Key.Key_Return)
    assert tinted(pane, LIGHT.current_mark) == ["BRIDGE"]
    qtbot.keyClick(field(pane), Qt.Key.Key_F3)
    assert "1 of 2" in said(pane)
    qtbot.keyClick(field(pane), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "2 of 2" in said(pane)
    qtbot.keyClick(field(pane), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view(pane)
    assert view(pane).extraSelections() == []


def test_find_takes_accents_as_they_are_typed_and_says_when_there_is_nothing(pane):
    pane.show_page(page("😀 café and cafe.", headline="A"))
    pane.open_find()
    field(pane).setText("café")
    assert tinted(pane, LIGHT.current_mark) == ["café"]
    field(pane).setText("[a-z]")
    assert "not found" in said(pane)
    assert tinted(pane, LIGHT.current_mark) == []


def test_the_mark_keys_find_while_the_bar_is_open(pane):
    pane.show_page(page("one two one", marked="two", headline="A"))
    pane.open_find()
    field(pane).setText("one")
    pane.next_mark()
    assert "2 of 2" in said(pane)
    pane.previous_mark()
    assert "1 of 2" in said(pane)


def test_find_goes_on_in_the_next_article(pane):
    pane.open_find()
    field(pane).setText("bridge")
    pane.show_page(page("a bridge", headline="A"))
    assert "1 of 1" in said(pane)


def test_chosen_words_are_what_is_looked_for(pane):
    pane.show_page(page("a bridge and a bridge", headline="A"))
    cursor = view(pane).document().find("bridge")
    view(pane).setTextCursor(cursor)
    pane.open_find()
    assert field(pane).text() == "bridge"


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


def test_a_text_without_a_single_space_is_broken_anywhere(pane):
    pane.show_page(page("x" * 60_000, headline="A"))
    assert view(pane).wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert view(pane).document().lastBlock().layout().lineCount() > 500
    pane.show_page(page("One word."))
    assert view(pane).wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def first_block(pane: ReadingPane) -> int:
    return view(pane).document().findBlock(view(pane).first_position()).blockNumber()


def test_another_article_may_come_while_one_is_finding(pane, qtbot):
    pane.show_page(page("A bridge, a bridge, a bridge.", marked="bridge"))
    pane.next_mark()
    pane.next_mark()
    pane.open_find()
    qtbot.keyClicks(pane.findChild(QLineEdit), "zzz")
    pane.show_page(page("Nothing of the kind."))
    pane.show_page(page("One bridge.", marked="bridge"))
    assert pane.page is not None
    places = []
    pane.mark_moved.connect(lambda at, of: places.append((at, of)))
    pane.next_mark()  # nothing is found: the marks of the search are stepped through
    assert len(places) == 1


def test_a_larger_type_enlarges_the_headline(pane):
    pane.show_page(page("Text."))

    def size():
        block = view(pane).document().begin()
        while block.text() != "Harbour bridge":
            block = block.next()
        return block.begin().fragment().charFormat().font().pixelSize()

    plain = size()
    pane.set_fonts(Fonts(text_zoom=2.0))
    assert size() == pytest.approx(2 * plain, abs=1)


def test_a_page_shown_anew_without_marks_keeps_its_place(pane):
    plain = Page(LONG.article)
    pane.show_page(LONG)
    pane.go_to(0.5)
    place = scrolled(pane)
    pane.show_page(plain)
    assert scrolled(pane) == pytest.approx(place, abs=2)
    assert not said(pane)
    pane.show_page(LONG)
    assert scrolled(pane) == 0


def sentence(text: str, block: int, start: int = 0) -> Sentence:
    return Sentence(text, block, Span(start, start + len(text)))


NEWS = page("The sea was calm. It snowed in May.", "The mayor spoke.", "Nobody was hurt.")
NOVELTY = Novelty(
    earlier=2,
    new=(sentence("It snowed in May.", 0, 18), sentence("Nobody was hurt.", 2)),
    known=(sentence("The sea was calm.", 0), sentence("The mayor spoke.", 1)),
)


def told_novelty(pane: ReadingPane) -> list[str]:
    labels = pane.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible() and "New" in each.text()]


def quiet_texts(pane: ReadingPane) -> list[str]:
    return [
        each.cursor.selectedText()
        for each in pane.findChild(PageView).extraSelections()
        if each.format.foreground().color().name() == LIGHT.quiet
    ]


def ruled_rows(pane: ReadingPane) -> set[int]:
    """The rows of pixels that have a rule in the margin."""
    view = pane.findChild(PageView)
    left = round(view.document().rootFrame().frameFormat().leftMargin()) - 13
    image = view.viewport().grab().toImage()
    return {y for y in range(image.height()) if image.pixelColor(left, y).name() == LIGHT.accent}


def rows_of(pane: ReadingPane, words: str) -> set[int]:
    view = pane.findChild(PageView)
    rect = view.cursorRect(view.document().find(words))
    return set(range(rect.top() + 4, rect.bottom() - 4))


def test_new_sentences_have_a_rule_beside_them_and_known_ones_step_back(pane) -> None:
    pane.show_page(NEWS)
    assert (told_novelty(pane), quiet_texts(pane), ruled_rows(pane)) == ([], [], set())
    pane.show_novelty(NOVELTY)
    assert told_novelty(pane) == ["New in this one: 2 sentences, with a rule beside them."]
    assert quiet_texts(pane) == ["The sea was calm.", "The mayor spoke."]
    ruled = ruled_rows(pane)
    assert rows_of(pane, "snowed") | rows_of(pane, "Nobody") <= ruled
    assert not rows_of(pane, "mayor") & ruled
    pane.set_fonts(Fonts(1.25))
    assert rows_of(pane, "Nobody") <= ruled_rows(pane)
    pane.show_novelty(None)
    assert (told_novelty(pane), quiet_texts(pane), ruled_rows(pane)) == ([], [], set())


def test_marks_stay_readable_in_what_is_known(pane) -> None:
    marked = page("The sea was calm. It snowed in May.", "The mayor spoke.", marked="sea")
    pane.show_page(marked)
    pane.show_novelty(NOVELTY)
    layers = [
        (each.cursor.selectedText(), each.format.foreground().color().name())
        for each in pane.findChild(PageView).extraSelections()
    ]
    assert layers[0] == ("The sea was calm.", LIGHT.quiet)
    assert ("sea", LIGHT.ink) in layers[1:]


def test_what_is_new_is_forgotten_with_the_article(pane) -> None:
    pane.show_page(NEWS)
    pane.show_novelty(NOVELTY)
    pane.show_page(NEWS)
    assert len(told_novelty(pane)) == 1
    pane.show_page(replace(LONG, article=replace(LONG.article, id=ArticleId(2))))
    assert told_novelty(pane) == []
    pane.show_novelty(Novelty(0, (), ()))
    assert told_novelty(pane) == ["New in this one: all of it, for it is the first of its story."]
    pane.show_novelty(Novelty(1, (), ()))
    assert told_novelty(pane) == ["New in this one: nothing."]
    pane.clear()
    assert told_novelty(pane) == []


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


@pytest.mark.parametrize("letters", [55, 75])
def test_the_column_is_as_wide_as_chosen(pane, letters):
    pane.resize(1200, 700)
    pane.set_fonts(Fonts(letters=letters))
    pane.show_page(page(FILLER))
    frame = view(pane).document().rootFrame().frameFormat()
    column = view(pane).viewport().width() - frame.leftMargin() - frame.rightMargin()
    prose = QFontMetricsF(Fonts().body(), pane).horizontalAdvance(FILLER) / len(FILLER)
    assert column / prose == pytest.approx(letters, rel=0.05)


def test_no_line_of_japanese_begins_or_ends_with_what_must_not(pane):
    """Qt does this by itself; the day it does not, we want to know."""
    text = "市長は「ちょっと待って」と話し、センターの職員（三十人）も「はい。」と言った。" * 8
    for width in range(300, 560, 7):
        pane.resize(width, 700)
        pane.show_page(page(text, language="ja"))
        block = view(pane).document().lastBlock()
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        cut = [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]
        assert len(cut) > 5
        assert not {line[0] for line in cut} & set("、。」）ーっょャュョ")
        assert not {line[-1] for line in cut} & set("「（")


def test_a_page_read_from_the_right_has_no_caret(pane):
    pane.show_page(page("הגשר נפתח", headline="הגשר הישן"))
    view(pane).setFocus()
    with_focus = view(pane).grab().toImage()
    view(pane).clearFocus()
    assert view(pane).grab().toImage() == with_focus
