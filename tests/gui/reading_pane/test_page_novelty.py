"""What is new in the open article, beside what its story told before."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from reader.article import ArticleId
from reader.gui.reading_pane.page_view import PageView
from reader.gui.reading_pane.reading_pane import ReadingPane
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT
from reader.search.results import Span
from reader.stories.results import Novelty, Sentence
from tests.gui.reading import LONG, page


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
