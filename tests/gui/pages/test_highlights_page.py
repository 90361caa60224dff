"""The page of all highlights."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reader.anchors import Anchor
from reader.article import ArticleId
from reader.gui.pages.highlights_page import HighlightsPage
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK
from reader.library import Highlight
from reader.protocol.questions import ArticleLine, HighlightLine, HighlightList

TAX = ArticleLine(ArticleId(1), "Tax plan", None)
GOLF = ArticleLine(ArticleId(2**59), "Golf cup", None)


def line(number: int, quote: str, article: ArticleLine | None, colour="yellow", comment=""):
    id_ = article.id if article else ArticleId(9)
    anchor = Anchor(quote, "", "", number)
    return HighlightLine(Highlight(number, id_, anchor, colour, comment, number, number), article)


LINES = (
    line(2, "the cabinet\ndiscussed", TAX, "rose", "Who?"),
    line(5, "at length", TAX),
    line(4, "予算案を可決", GOLF, "blue"),
    line(3, "was gone", None, "green"),
)


@pytest.fixture
def page(qtbot) -> HighlightsPage:
    page = HighlightsPage()
    qtbot.addWidget(page)
    page.resize(500, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.show_highlights(HighlightList(LINES))
    return page


def shown(page: HighlightsPage) -> list[str]:
    rows = [row for row in page._rows if not row.isHidden()]
    rows.sort(key=lambda row: page.column.indexOf(row))
    return [row.accessibleName().partition(".")[0] for row in rows]


def test_the_newest_come_first_and_speak(page):
    assert shown(page) == ["at length", "予算案を可決", "was gone", "the cabinet discussed"]
    spoken = page._rows[-1].accessibleName()
    assert spoken.startswith("the cabinet discussed. Who?. Rose  ·  Tax plan  ·  1")
    assert "No longer in the archive" in page._rows[2].accessibleName()
    assert page.facts.text() == "%n highlights".replace("%n", "4")


def test_article_by_article_as_the_texts_go(page, qtbot):
    qtbot.mouseClick(page._order, Qt.MouseButton.LeftButton)
    assert shown(page) == ["the cabinet discussed", "at length", "予算案を可決", "was gone"]
    assert [head.text() for head in page._heads] == [
        "Tax plan",
        "Golf cup",
        "No longer in the archive",
    ]
    qtbot.mouseClick(page._order, Qt.MouseButton.LeftButton)
    assert shown(page)[0] == "at length"
    assert page._heads == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("LENGTH", ["at length"]),
        ("予算", ["予算案を可決"]),
        ("who", ["the cabinet discussed"]),
        ("tax length", ["at length"]),
        ("blue", ["予算案を可決"]),
        ("nowhere", []),
    ],
)
def test_words_colours_comments_and_headlines_are_looked_for(page, qtbot, words, expected):
    field = page.findChild(QLineEdit)
    field.setText(words)
    assert shown(page) == expected
    assert page._cut.isVisible() == (not expected)
    field.clear()
    assert len(shown(page)) == 4


def test_keys_lead_from_the_field_to_an_article(page, qtbot):
    page.setFocus()
    field = page.findChild(QLineEdit)
    assert field.hasFocus()
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.highlight_requested) as caught:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert caught.args == [GOLF.id, 4]
    for _ in range(3):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Up)
    assert field.hasFocus()
    with qtbot.waitSignal(page.highlight_requested) as caught:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [TAX.id, 5]


def test_what_has_no_article_leads_nowhere(page, qtbot):
    (gone,) = (row for row in page._rows if not row.isEnabled())
    with qtbot.assertNotEmitted(page.highlight_requested):
        qtbot.mouseClick(gone, Qt.MouseButton.LeftButton)


def test_it_takes_what_has_changed_and_keeps_what_is_looked_for(page):
    page.findChild(QLineEdit).setText("tax")
    page.show_highlights(HighlightList(LINES[1:]))
    assert shown(page) == ["at length"]
    page.show_highlights(HighlightList(()))
    assert shown(page) == []
    assert "press H" in page.facts.text()


def test_of_thousands_the_first_are_shown(page):
    many = tuple(line(number, f"quote {number}", TAX) for number in range(3_000))
    page.show_highlights(HighlightList(many))
    assert len(shown(page)) == 100
    assert "100 of 3,000" in page._cut.text()
    page.findChild(QLineEdit).setText("2999")
    assert shown(page) == ["quote 2999"]


def test_look_and_type_change_all_rows(page):
    before = page._rows[-1].heightForWidth(300)
    page.set_theme(DARK)
    page.set_fonts(Fonts(1.6))
    assert page._rows[-1].heightForWidth(300) > before
    page.grab()
