"""Highlights on a page: where they stand, what they look like, which one was meant."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from reader.anchors import Anchor
from reader.article import ArticleId
from reader.gui.reading_pane.highlight_layer import HighlightLayer
from reader.gui.reading_pane.page_text import Stretch
from reader.gui.reading_pane.page_view import PageView
from reader.gui.style.highlight_colours import grounds
from reader.gui.style.theme import DARK, LIGHT
from reader.library import Highlight

HTML = (
    "<p>The 😀 council met in the old hall.</p><p>町議会は予算案を可決した。</p>"
    '<p>An <a href="https://example.com">address</a> follows.</p>'
)


def highlight(number: int, quote: str, colour="yellow", comment="") -> Highlight:
    return Highlight(number, ArticleId(1), Anchor(quote, "", "", 0), colour, comment, 5, 5)


@pytest.fixture
def view(qtbot) -> PageView:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.set_theme(LIGHT)
    view.show_document(HTML)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def layer(view) -> HighlightLayer:
    return HighlightLayer(view)


def click(view: PageView, place: QPoint, to: QPoint | None = None) -> None:
    """Press at `place` and let go there, or at `to`. (QTest complains of what Qt leaves open.)"""
    left = Qt.MouseButton.LeftButton
    steps = [(QEvent.Type.MouseButtonPress, place), (QEvent.Type.MouseButtonRelease, to or place)]
    if to is not None:
        steps.insert(1, (QEvent.Type.MouseMove, to))
    for kind, at in steps:
        point, none = QPointF(at), Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, point, view.viewport().mapToGlobal(point), left, left, none)
        QApplication.sendEvent(view.viewport(), event)


def text_at(view: PageView, place: Stretch) -> str:
    view.choose(place)
    return view.textCursor().selectedText().replace("\u2029", "\n")


def test_they_stand_where_their_words_do(view, layer):
    quotes = ["council met", "hall.\n町議会", "予算案"]
    marked = [highlight(number, quote) for number, quote in enumerate(quotes)]
    layer.show_highlights(marked)
    assert [text_at(view, layer.place(each)) for each in marked] == quotes
    assert layer.lost == []
    assert layer.in_order() == marked


def test_a_lost_one_is_known_as_lost_and_comes_last(layer):
    lost, kept = highlight(1, "この文はどこにもない"), highlight(2, "予算案")
    layer.show_highlights([lost, kept])
    assert layer.lost == [lost]
    assert layer.place(lost) is None
    assert layer.in_order() == [kept, lost]
    assert len(layer.looks()) == 1


def test_what_is_chosen_gets_an_anchor_without_the_space_around_it(view, layer):
    layer.show_highlights([])
    start = view.find_all(" met in the ")[0]
    view.choose(start)
    chosen = layer.chosen()
    assert (chosen.quote, chosen.prefix) == ("met in the", "The 😀 council ")
    view.choose(Stretch(start.start, start.start + 1))
    assert layer.chosen() is None


def test_of_several_the_shortest_is_meant_and_seen_on_top(view, layer):
    long, short = highlight(1, "council met in the old", "blue"), highlight(2, "met in", "rose")
    layer.show_highlights([short, long])
    inside = view.find_all("in the")[0].start
    assert layer.at(inside) == short
    assert layer.at(view.find_all("old")[0].start) == long
    assert layer.at(0) is None
    colours = [look.background().color().name() for _, look in layer.looks()]
    assert colours == [grounds(LIGHT)["blue"], grounds(LIGHT)["rose"]]


def test_a_comment_shows_without_colour(layer):
    layer.show_highlights([highlight(1, "met"), highlight(2, "hall", comment="Where?")])
    styles = {look.underlineStyle() for _, look in layer.looks()}
    assert len(styles) == 2


def test_the_theme_changes_them(layer, qtbot):
    layer.show_highlights([highlight(1, "met", "green")])
    with qtbot.waitSignal(layer.changed):
        layer.set_theme(DARK)
    ((_, look),) = layer.looks()
    assert look.background().color().name() == grounds(DARK)["green"]
    assert look.foreground().color() == QColor(DARK.ink)


def test_a_click_means_the_highlight_under_it_but_not_a_choice_of_words(view, layer, qtbot):
    marked = highlight(1, "council met")
    layer.show_highlights([marked])
    place = view.rect_of(layer.place(marked)).center()
    with qtbot.waitSignal(layer.clicked) as caught:
        click(view, place)
    assert caught.args == [marked]
    with qtbot.assertNotEmitted(layer.clicked):
        click(view, QPoint(450, 390))
        click(view, place - QPoint(30, 0), place)


def test_a_link_in_a_highlight_stays_a_link(view, layer, qtbot):
    layer.show_highlights([highlight(1, "An address follows")])
    place = view.rect_of(view.find_all("address")[0]).center()
    with qtbot.assertNotEmitted(layer.clicked), qtbot.waitSignal(view.link_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_its_tip_names_the_colour_and_tells_the_comment(view, layer):
    marked = highlight(1, "council met", "rose", "Which one?")
    layer.show_highlights([marked])
    place = view.rect_of(layer.place(marked)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "Rose highlight\nWhich one?"
    QToolTip.hideText()


def test_another_text_is_looked_through_anew(view, layer):
    marked = highlight(1, "council met in the old hall")
    layer.show_highlights([marked])
    view.show_document("<p>Before. The city council met in the new hall.</p>")
    layer.show_highlights([marked])
    assert text_at(view, layer.place(marked)) == "council met in the new hall"


def test_many_reworded_ones_leave_the_window_turns(view, layer, qtbot):
    many = [highlight(number, f"町議会はその{number}予算案を可決した") for number in range(400)]
    with qtbot.waitSignal(layer.located, timeout=10_000):
        layer.show_highlights(many)
    assert len(layer.looks()) + len(layer.lost) == 400


def test_a_highlight_over_a_rule_and_a_caption_leaves_no_bar_at_the_rule(view):
    caption = '<table><tr><td class="aside"><p>The hall.</p></td></tr></table>'
    view.show_document(f"<p>The council met.</p><hr>{caption}<p>It agreed.</p>")
    layer = HighlightLayer(view)
    end = view.toPlainText().index("agreed")
    found = layer.anchor_of(Stretch(4, end))
    assert found is not None
    layer.show_highlights([Highlight(1, ArticleId(1), found, "yellow", "", 5, 5)])
    view.lay_below(layer.looks())
    view.tint([])
    selections = view.extraSelections()
    texts = [selection.cursor.selectedText() for selection in selections]
    assert texts == ["council met.", "The hall.", "It"]
