"""Where the sentences of an article stand on its page. No Qt: places in Qt's units of UTF-16."""

from collections.abc import Iterable, Sequence

from reader.article import Block
from reader.gui.words.utf16 import utf16_length
from reader.rendering import printable
from reader.stories.results import Sentence

Paragraph = tuple[int, str]
"""Where a paragraph of the page begins, and its text."""


def places_of(
    sentences: Iterable[Sentence], blocks: Sequence[Block], paragraphs: Iterable[Paragraph]
) -> tuple[tuple[int, int], ...]:
    """From where to where each sentence stands on a page that sets `blocks` as `paragraphs`.

    Both come in the page's order; the page has more paragraphs than the article has blocks.
    Sentences of blocks that the page does not set are left out.
    """
    begins: dict[int, int] = {}
    wanted = iter(enumerate(blocks))
    number, block = next(wanted, (0, None))
    for start, text in paragraphs:
        if block is not None and text == printable(block.text):
            begins[number] = start
            number, block = next(wanted, (0, None))
    found = []
    for sentence in sentences:
        if sentence.block in begins:
            text = blocks[sentence.block].text
            start = begins[sentence.block] + utf16_length(text[: sentence.at.start])
            found.append((start, start + utf16_length(sentence.text)))
    return tuple(found)
