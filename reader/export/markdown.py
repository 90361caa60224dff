"""An article as Markdown: front matter, headline, text, and what its reader wrote."""

import re
from collections.abc import Iterator

from reader.article import Block, Role
from reader.export.front_matter import front_matter
from reader.export.results import ENGLISH, Exported, ExportWords, Highlighted
from reader.export.texts import clean, lines_of, one_line

# Everywhere: marks of emphasis, code, links, HTML, entities and #tags. At the start of a line:
# those of headings, quotes, lists and rules.
_ANYWHERE = re.compile(r"[\\`*\[\]<~|]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|(?<!\S)#(?=\S)")
_AT_START = re.compile(r"(#{1,6}(?=\s|$)|[>+=-]|\d+(?=[.)]))")


def markdown(exported: Exported, words: ExportWords = ENGLISH) -> str:
    """The whole text of a Markdown file."""
    return front_matter(exported) + "\n" + "\n\n".join(_parts(exported, words)) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, without anything that Markdown would take for a mark."""
    line = _ANYWHERE.sub(r"\\\g<0>", one_line(text))
    start = _AT_START.match(line)
    if start is None:
        return line
    mark = start[0]
    ahead = f"{mark}\\" if mark.isdigit() else f"\\{mark}"
    return ahead + line[len(mark) :]


def _parts(exported: Exported, words: ExportWords) -> Iterator[str]:
    capture = exported.article.capture
    if capture.headline.strip():
        yield f"# {escaped(capture.headline)}"
    if capture.dateline is not None and capture.dateline.printed.strip():
        yield f"*{escaped(capture.dateline.printed)}*"
    if exported.lacks_text:
        yield f"*{escaped(words.kept)}*"
    if not exported.is_excerpt:
        yield from (_block(block) for block in capture.blocks if block.text.strip())
    if exported.highlights:
        yield f"## {escaped(words.highlights)}"
    for highlight in exported.highlights:
        yield from _highlight(highlight, words)
    if exported.note.strip():
        yield f"## {escaped(words.note)}\n\n{clean(exported.note).strip()}"
    if re.fullmatch(r"https?://[^\s<>]+", capture.address.strip()):
        yield f"<{clean(capture.address.strip())}>"


def _block(block: Block) -> str:
    text = escaped(block.text)
    match block.role:
        case Role.SUBHEAD:
            return f"## {text}"
        case Role.CAPTION | Role.CREDIT:
            return f"> {text}"
        case _:
            return text


def _highlight(highlight: Highlighted, words: ExportWords) -> Iterator[str]:
    """The quote, below it its colour and day, then the comment."""
    yield "\n>\n".join(f"> {escaped(line)}" for line in lines_of(highlight.anchor.quote))
    yield f"*{escaped(words.mark(highlight))}*"
    yield from map(escaped, lines_of(highlight.comment))
