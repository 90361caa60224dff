"""What is left of an article whose file is gone, around how its text began. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Capture
from reader.rendering.text import paragraph, plain
from reader.rendering.type import Typography, opening
from reader.rendering.words import Words

SET_APART = '<table cellspacing="0" cellpadding="0"><tr><td class="aside">{}</td></tr></table>'


@dataclass(frozen=True, slots=True)
class Quote:
    """What the reader highlighted in an article, and said of it."""

    text: str
    comment: str


def why_short(capture: Capture, words: Words) -> str:
    """Above the text: where the file was, and that no more than this is kept of it."""
    told = map(words.say, capture.problems)
    return SET_APART.format("".join(paragraph("caption", sentence) for sentence in told))


def quoted(
    quotes: Sequence[Quote], typography: Typography, language: str, words: Words
) -> Iterator[str]:
    """Below the text: what was highlighted, as it stood on the page, with the comments."""
    if quotes:
        yield paragraph("subhead", words.say("Highlighted in it"))
    for quote in quotes:
        for line in filter(str.strip, quote.text.split("\n")):
            yield f"{opening('paragraph', line, typography, language)}{plain(line)}</p>"
        comment = "".join(paragraph("caption", line) for line in quote.comment.splitlines())
        yield SET_APART.format(comment) if comment else ""
