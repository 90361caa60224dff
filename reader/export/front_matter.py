"""The front matter of a Markdown file: YAML that any parser reads, whatever the texts hold."""

import re
from collections.abc import Iterator

from reader.article import format_id
from reader.export.results import Exported
from reader.export.texts import clean, concluded, iso, one_line, published

_ESCAPED = re.compile('["\\\\\t\n\u2028\u2029\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n"}


def front_matter(exported: Exported) -> str:
    """The block between two lines of dashes. What the article does not tell is left out.

    `concluded` names what was concluded rather than read off the page.
    Texts stand between double quotes, for no text means anything else there than itself. Times
    are bare, so that they are read as times.
    """
    return "".join(f"{line}\n" for line in ("---", *_lines(exported), "---"))


def quoted(text: str) -> str:
    """`text` as a YAML scalar between double quotes, on one line."""
    return f'"{_ESCAPED.sub(_escape, clean(text))}"'


def _lines(exported: Exported) -> Iterator[str]:
    article = exported.article
    capture = article.capture
    texts = {
        "title": capture.headline,
        "source": capture.source,
        "section": capture.section,
        "author": capture.byline,
        "agency": capture.agency,
        "place": capture.place,
    }
    yield from (f"{key}: {quoted(one_line(text))}" for key, text in texts.items() if text.strip())
    times = {"published": published(capture.dateline), "captured": iso(capture.captured)}
    yield from (f"{key}: {time}" for key, time in times.items() if time)
    if names := [name for name in concluded(capture) if name in texts or name in times]:
        yield f"concluded: [{', '.join(names)}]"
    if exported.article.gone:
        yield "gone: true"  # no file of it can be read
    yield f"id: {quoted(format_id(article.id))}"  # one of figures alone would be a number
    yield f"tags: [{', '.join(map(quoted, exported.tags))}]"
    yield f"starred: {'true' if exported.starred else 'false'}"
    if article.captures:
        yield f"file: {quoted(str(article.captures[0]))}"


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    return _SHORT.get(letter) or f"\\u{ord(letter):04x}"
