"""A page as HTML for a rich-text view: what was captured, set like a newspaper's page. No Qt.

Everything that came from outside is escaped and stripped of control characters one by one, so
that offsets into a text stay offsets into the page. Nothing on a page refers to a file or address
that would have to be loaded.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import cycle, groupby

from reader.article import Article, Block, Capture, Role
from reader.rankings.results import Appearance
from reader.rendering.kept import SET_APART, Quote, quoted, why_short
from reader.rendering.links import Captures, captures_link, tag_link
from reader.rendering.reading_time import reading_minutes
from reader.rendering.scripts import is_right_to_left
from reader.rendering.standing import stood
from reader.rendering.text import paragraph, plain, printable, tidy_spans
from reader.rendering.type import Typography, document, opening
from reader.rendering.words import ENGLISH, Words
from reader.search.results import Span

MOST_CHARACTERS = 400_000
"""How much of one body is set: more would hold up the window for longer than a glance."""

MARK_NUMBERS = 100
"""How many names marks have. Each is a format of its own to a text document of Qt, which compares
every piece with all formats: with a name for each of 5,000 marks a page took six seconds."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it is shown: its marks and what else stands on the page.

    `headline_marks` and `kicker_marks` count in code points of the headline and the kicker, each
    tuple of `block_marks` in those of the block at the same place in `article.capture.blocks`
    (missing tuples mean no marks). `appearances` tell where it stood in published lists.
    `tags` are those that the reader gave it. `quotes` stand on the page of an article that is gone.
    """

    article: Article
    headline_marks: tuple[Span, ...] = ()
    block_marks: tuple[tuple[Span, ...], ...] = ()
    kicker_marks: tuple[Span, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    tags: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


def render(
    page: Page, colours: Mapping[str, str], typography: Typography, words: Words = ENGLISH
) -> str:
    """The page as a complete HTML document.

    `colours` has "#rrggbb" for ink, quiet, hairline, accent and mark. The marks are numbered
    through kicker, headline and blocks, from 1 to `MARK_NUMBERS` and from 1 again: each begins
    with `<a name="mark-N"></a>`.
    """
    capture = page.article.capture
    numbers = _mark_numbers()
    head = _head(page, numbers, typography, words)
    body = _body(page, numbers, typography, words)
    standings = (stood(appearance, words) for appearance in page.appearances)
    notes = (*standings, *(() if page.article.gone else _notes(capture, words)))
    foot = "".join(paragraph("foot", note) for note in notes) + _address(capture)
    parts = [part for part in (head, body, foot) if part]
    return document("<hr>".join(parts), colours, typography)


def render_parts(
    page: Page,
    colours: Mapping[str, str],
    above: Typography,
    below: Typography,
    words: Words = ENGLISH,
) -> tuple[str, str]:
    """Head and body as documents of their own, each in its type, for pages set in columns."""
    numbers = _mark_numbers()
    head, body = _head(page, numbers, above, words), _body(page, numbers, below, words)
    foot = _address(page.article.capture)
    return document(head, colours, above), document(body + foot, colours, below)


def _mark_numbers() -> Iterator[int]:
    return cycle(range(1, MARK_NUMBERS + 1))


def mark_texts(page: Page) -> tuple[str, ...]:
    """The marked texts of the page as they stand on it, in the order of their numbers."""
    capture = page.article.capture
    marked = [(capture.kicker, page.kicker_marks), (capture.headline, page.headline_marks)]
    marked += [(block.text, marks) for block, marks in _marked_blocks(page)]
    texts = [(printable(text), marks) for text, marks in marked]
    return tuple(
        text[span.start : span.end] for text, marks in texts for span in tidy_spans(marks, text)
    )


def _head(page: Page, numbers: Iterator[int], typography: Typography, words: Words) -> str:
    capture = page.article.capture
    above = (plain(capture.section), _inline(capture.kicker, page.kicker_marks, numbers))
    kicker = " · ".join(part for part in above if part.strip())
    headline = _inline(capture.headline, page.headline_marks, numbers)
    tag = opening("headline", capture.headline, typography, capture.language)
    # Printed datelines are in order only from left to right: so they are aligned, not turned.
    side = ' align="right"' if is_right_to_left(capture.headline) else ""
    parts = [
        f'<p class="kicker"{side}>{kicker}</p>' if kicker else "",
        f"{tag}{headline}</p>" if headline.strip() else "",
        _line(_facts(page.article, words), side),
        _line(map(_tag, page.tags), side),
    ]
    return "".join(parts)


def _line(facts: Iterable[str], side: str) -> str:
    """Facts as HTML on a line, which stands at the given side."""
    line = " · ".join(facts)
    return f'<p class="facts"{side}>{line}</p>' if line else ""


def _facts(article: Article, words: Words) -> Iterator[str]:
    """Date, people and size of the article as HTML, as far as they are known."""
    capture = article.capture
    source = "" if "source" in capture.inferred else capture.source
    facts = (_date(article, words), capture.byline, capture.agency, source)
    yield from (plain(fact.strip()) for fact in facts if fact.strip())
    if article.gone:
        return
    if len(article.captures) > 1:
        link = captures_link(Captures(article.id))
        told = words.say("{count} captures").format(count=len(article.captures))
        yield f'<a href="{link}">{plain(told)}</a>'
    minutes = reading_minutes(block.text for block in capture.blocks)
    if minutes:
        yield plain(words.say("{minutes} min").format(minutes=minutes))


def _tag(name: str) -> str:
    """A link to all that have a tag, with its sign; one of a few words stays on one line, so that
    it is seen to be one."""
    joint = "" if name.isascii() else "\N{WORD JOINER}"  # a line may end before an ideograph
    short = len(name) <= _SHORT_NAME
    shown = escape(f"#{joint}{name.replace(' ', _NO_BREAK) if short else name}")
    return f'<a href="{escape(tag_link(name))}">{shown}</a>'


def _date(article: Article, words: Words) -> str:
    """The dateline as printed; a date that was not printed as one says where it comes from."""
    capture, dateline = article.capture, article.capture.dateline
    if dateline is None or dateline.printed or dateline.published is None:
        return dateline.printed if dateline else ""
    day = dateline.published
    if article.gone:  # where it came from is not kept
        return words.long_day(day)
    return _origin(capture, day, words).format(day=words.long_day(day))


def _origin(capture: Capture, day: datetime, words: Words) -> str:
    prefixes = [line.text for line in capture.lines if line.role is Role.PREFIX]
    if any(f"{day:%Y-%m-%d}" in prefix for prefix in prefixes):
        return words.say("{day} (date from the file’s first line)")
    if capture.address:
        return words.say("{day} (date from the address)")
    return words.say("{day} (date from the file’s name)")


def _body(page: Page, numbers: Iterator[int], typography: Typography, words: Words) -> str:
    """The blocks in printed order; captions and credits that follow each other stand together."""
    capture = page.article.capture
    blocks = _marked_blocks(page)
    first = next((block for block, _ in blocks if block.role is Role.PARAGRAPH), None)
    parts = [why_short(capture, words)] if page.article.gone else []
    for aside, group in groupby(blocks, lambda pair: pair[0].role in ASIDES):
        lines = []
        for block, marks in group:
            lead = _lead_end(block.text, capture) if block is first else 0
            content = _inline(block.text, marks, numbers, lead)
            tag = opening(block.role.value, block.text, typography, capture.language)
            lines.append(f"{tag}{content}</p>")
        parts.append(SET_APART.format("".join(lines)) if aside else "".join(lines))
    parts += quoted(page.quotes, typography, capture.language, words)
    return "".join(parts)


def _marked_blocks(page: Page) -> list[tuple[Block, tuple[Span, ...]]]:
    """The blocks that are set, each with its marks: all, but for a monstrously long capture."""
    left = MOST_CHARACTERS
    marked = []
    for number, block in enumerate(page.article.capture.blocks):
        marks = page.block_marks[number] if number < len(page.block_marks) else ()
        marked.append((Block(block.role, block.text[:left]), marks))
        left -= len(block.text)
        if left <= 0:
            break
    return marked


def _lead_end(text: str, capture: Capture) -> int:
    """Where the place and agency end that the first paragraph opens with; 0 without them."""
    opening = _OPENING.match(text)
    named = [name for name in (capture.place, capture.agency) if name]
    if opening and any(name in opening[1] for name in named):
        return opening.end(1)
    return 0


def _inline(text: str, marks: Sequence[Span], numbers: Iterator[int], lead: int = 0) -> str:
    """`text` escaped, its first `lead` characters set off, its marks numbered and marked."""
    text = printable(text)
    parts = []
    place = 0
    for span in tidy_spans(marks, text):
        parts.append(_set_off(text, place, span.start, lead))
        marked = _set_off(text, span.start, span.end, lead)
        parts.append(f'<a name="mark-{next(numbers)}"></a><span class="mark">{marked}</span>')
        place = span.end
    parts.append(_set_off(text, place, len(text), lead))
    return "".join(parts)


def _set_off(text: str, start: int, end: int, lead: int) -> str:
    """`text[start:end]` escaped, with what lies before `lead` in small capitals."""
    middle = min(max(start, lead), end)
    small, plain = escape(text[start:middle]), escape(text[middle:end])
    return f"<b>{small}</b>{plain}" if small else plain


def _notes(capture: Capture, words: Words) -> Iterator[str]:
    """What the reader has to know about how the page was read."""
    yield from map(words.say, capture.problems)
    if sum(len(block.text) for block in capture.blocks) > MOST_CHARACTERS:
        said = words.say("This capture is very long: its first {count} characters are shown.")
        yield said.format(count=f"{MOST_CHARACTERS:,}")


def _address(capture: Capture) -> str:
    address = printable(capture.address.strip())
    if not address:
        return ""
    shown = escape(re.sub(r"^https?://", "", address))
    if not re.match(r"https?://", address):
        return f'<p class="foot">{shown}</p>'
    return f'<p class="foot"><a href="{escape(address)}">{shown}</a></p>'


_SHORT_NAME = 30
_NO_BREAK = "\N{NO-BREAK SPACE}"
ASIDES = frozenset({Role.CAPTION, Role.CREDIT})
_OPENING = re.compile(r"(\S.{0,100}?)\s*[—–―]")
