"""The pages that take the article's place: made when first shown, in the look of the window."""

from PySide6.QtWidgets import QTextBrowser

from reader.article import ArticleId, Role
from reader.gui.pages.pages import Pages
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT
from reader.protocol.questions import CompareCaptures
from reader.protocol.stories import StoryList
from reader.rendering import CaptureLine, CapturesPage
from reader.stories.results import ChangedBlock, Passage

LINES = tuple(CaptureLine(f"{number}.txt", "") for number in (1, 2, 3))
CHANGED = ChangedBlock(Role.HEADLINE, (Passage("removed", "Old"), Passage("added", "New")))
CAPTURES = CapturesPage(ArticleId(5), "New", LINES, 1, 3, (CHANGED,))


def test_a_page_is_made_when_it_is_first_shown_and_then_kept(qtbot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    assert pages.count() == 1
    pages.set_theme(DARK)
    pages.set_fonts(Fonts(1.4))
    assert pages.show_other(StoryList(()))
    stories = pages.currentWidget()
    assert (stories.theme, stories.fonts.zoom) == (DARK, 1.4)
    assert pages.title == "Stories"
    pages.set_theme(LIGHT)
    assert stories.theme == LIGHT
    pages.show_article()
    assert pages.title == ""
    assert pages.show_other(StoryList(()))
    assert pages.currentWidget() is stories
    assert pages.count() == 2


def test_captures_stand_struck_out_and_underlined_and_lead_on(qtbot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.set_theme(DARK)
    pages.set_fonts(Fonts())
    assert pages.show_other(CAPTURES)
    assert pages.title == "New"
    view = pages.currentWidget().findChild(QTextBrowser)
    assert view.accessibleName() == "Two captures of one article"
    text = view.toPlainText()
    formats = {}
    cursor = view.textCursor()
    for word in ("Old", "New"):
        cursor.setPosition(text.index(word) + 1)
        font = cursor.charFormat().font()
        formats[word] = (font.strikeOut(), font.underline())
    assert formats == {"Old": (True, False), "New": (False, True)}
    with qtbot.waitSignal(pages.page_requested) as asked:
        view.anchorClicked.emit("kawaraban:captures/5/2/3")
    assert asked.args == [CompareCaptures(ArticleId(5), 2, 3)]
    with qtbot.waitSignal(pages.article_requested) as opened:
        view.anchorClicked.emit("kawaraban:article/5")
    assert opened.args == [5]
