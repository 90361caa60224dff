"""Where sentences stand on a page."""

from reader.article import Block, Role
from reader.gui.reading_pane.passages import places_of
from reader.search.results import Span
from reader.stories.results import Sentence

FIRST = "It rained \U0001f327. The hall was full."
SECOND = "It rained \U0001f327."
BLOCKS = (Block(Role.CAPTION, "A hall."), Block(Role.PARAGRAPH, FIRST), Block(Role.SUBHEAD, ""))
SENTENCES = (
    Sentence("It rained \U0001f327.", 1, Span(0, 12)),
    Sentence("The hall was full.", 1, Span(13, 31)),
    Sentence("It rained \U0001f327.", 3, Span(0, 12)),
)
PARAGRAPHS = ((0, "Rain"), (5, "6 May"), (11, "A hall."), (19, FIRST), (52, ""), (53, SECOND))


def test_sentences_stand_where_their_paragraph_is_in_units_of_utf16() -> None:
    blocks = (*BLOCKS, Block(Role.PARAGRAPH, SECOND))
    assert places_of(SENTENCES, blocks, PARAGRAPHS) == ((19, 32), (33, 51), (53, 66))


def test_what_the_page_does_not_set_is_left_out() -> None:
    blocks = (*BLOCKS, Block(Role.PARAGRAPH, SECOND))
    assert places_of(SENTENCES, blocks, PARAGRAPHS[:-1]) == ((19, 32), (33, 51))
    assert places_of(SENTENCES, blocks, ()) == ()
