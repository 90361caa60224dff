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
from itertools import count, groupby

from reader.article import Article, Block, Capture, Role
from reader.search.results import Span

MOST_CHARACTERS = 400_000
"""How much of one body is set: more would hold up the window for longer than a glance."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it is shown: its marks and what else stands on the page.

    `headline_marks` count in code points of the headline, each tuple of `block_marks` in those
    of the block at the same place in `article.capture.blocks` (missing tuples mean no marks).
    """

    article: Article
    headline_marks: tuple[Span, ...] = ()
    block_marks: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Typography:
    """The faces of a page, best first, and how many pixels a point is at the reader's zoom."""

    reading: Sequence[str] = ("serif",)
    interface: Sequence[str] = ("sans-serif",)
    pixels: float = 96 / 72


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table of type: size, spaces above and below in points; height in sizes."""

    points: float
    height: float
    above: float
    below: float
    colour: str = "ink"
    weight: int = 400
    serif: bool = False


def render(page: Page, colours: Mapping[str, str], typography: Typography) -> str:
    """The page as a complete HTML document.

    `colours` has "#rrggbb" for ink, quiet, hairline, accent and mark. The marks are numbered
    from 1 through headline and blocks: each begins with `<a name="mark-N"></a>`.
    """
    capture = page.article.capture
    numbers = count(1)
    head = _head(page, numbers)
    body = _body(page, numbers)
    foot = "".join(_paragraph("foot", note) for note in _notes(capture)) + _address(capture)
    parts = [part for part in (head, body, foot) if part]
    return _document("<hr>".join(parts), colours, typography)


def render_notice(
    title: str,
    sentences: Iterable[str],
    colours: Mapping[str, str],
    typography: Typography,
    keys: Iterable[tuple[str, str]] = (),
) -> str:
    """A page that says something instead of showing an article; `keys` are (key, what it does)."""
    rows = "".join(
        f'<tr><td class="key">{_paragraph("key", key)}</td><td>{_paragraph("does", does)}</td></tr>'
        for key, does in keys
    )
    said = "".join(_paragraph("notice", sentence) for sentence in sentences)
    table = f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""
    return _document(f'<p class="title">{_text(title)}</p>{said}{table}', colours, typography)


def mark_texts(page: Page) -> tuple[str, ...]:
    """The marked texts of the page as they stand on it, in the order of their numbers."""
    headline = _printable(page.article.capture.headline)
    texts = [headline[span.start : span.end] for span in _tidy(page.headline_marks, headline)]
    for block, marks in _marked_blocks(page):
        text = _printable(block.text)
        texts += [text[span.start : span.end] for span in _tidy(marks, text)]
    return tuple(texts)


def _head(page: Page, numbers: Iterator[int]) -> str:
    capture = page.article.capture
    kicker = " · ".join(part for part in (capture.section, capture.kicker) if part.strip())
    headline = _inline(capture.headline, page.headline_marks, numbers)
    parts = [
        _paragraph("kicker", kicker),
        f'<p class="headline">{headline}</p>' if headline.strip() else "",
        _paragraph("facts", " · ".join(_facts(page.article))),
    ]
    return "".join(parts)


def _facts(article: Article) -> Iterator[str]:
    """Date, people and size of the article, as far as they are known."""
    capture = article.capture
    source = "" if "source" in capture.inferred else capture.source
    facts = (_date(capture), capture.byline, capture.agency, source)
    yield from (fact.strip() for fact in facts if fact.strip())
    if len(article.captures) > 1:
        yield f"{len(article.captures)} captures"
    minutes = _reading_minutes(capture.blocks)
    if minutes:
        yield f"{minutes} min"


def _date(capture: Capture) -> str:
    """The dateline as printed; a date that was not printed as one says where it comes from."""
    dateline = capture.dateline
    if dateline is None or dateline.printed or dateline.published is None:
        return dateline.printed if dateline else ""
    day = dateline.published
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} (date from {_origin(capture, day)})"


def _origin(capture: Capture, day: datetime) -> str:
    prefixes = [line.text for line in capture.lines if line.role is Role.PREFIX]
    if any(f"{day:%Y-%m-%d}" in prefix for prefix in prefixes):
        return "the file’s first line"
    return "the address" if capture.address else "the file’s name"


def _reading_minutes(blocks: Iterable[Block]) -> int:
    """230 words or 500 Chinese, Japanese or Korean characters a minute; 0 for no text."""
    text = " ".join(block.text for block in blocks)
    ideographs = len(_IDEOGRAPH.findall(text))
    words = len(_IDEOGRAPH.sub(" ", text).split())
    return max(1, round(words / 230 + ideographs / 500)) if words or ideographs else 0


def _body(page: Page, numbers: Iterator[int]) -> str:
    """The blocks in printed order; captions and credits that follow each other stand together."""
    capture = page.article.capture
    blocks = _marked_blocks(page)
    first = next((block for block, _ in blocks if block.role is Role.PARAGRAPH), None)
    parts = []
    for aside, group in groupby(blocks, lambda pair: pair[0].role in _ASIDES):
        lines = []
        for block, marks in group:
            lead = _lead_end(block.text, capture) if block is first else 0
            content = _inline(block.text, marks, numbers, lead)
            lines.append(f'<p class="{block.role.value}">{content}</p>')
        parts.append(_SET_APART.format("".join(lines)) if aside else "".join(lines))
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
    text = _printable(text)
    parts = []
    place = 0
    for span in _tidy(marks, text):
        parts.append(_set_off(text, place, span.start, lead))
        marked = _set_off(text, span.start, span.end, lead)
        parts.append(f'<a name="mark-{next(numbers)}"></a><span class="mark">{marked}</span>')
        place = span.end
    parts.append(_set_off(text, place, len(text), lead))
    return "".join(parts)


def _set_off(text: str, start: int, end: int, lead: int) -> str:
    """`text[start:end]` escaped, with what lies before `lead` in bold."""
    middle = min(max(start, lead), end)
    bold, plain = escape(text[start:middle]), escape(text[middle:end])
    return f"<b>{bold}</b>{plain}" if bold else plain


def _tidy(spans: Iterable[Span], text: str) -> list[Span]:
    """The spans in order, inside the text, without overlaps and without empty ones."""
    tidy: list[Span] = []
    place = 0
    for span in sorted(spans, key=lambda span: span.start):
        start, end = max(span.start, place), min(span.end, len(text))
        if start < end:
            tidy.append(Span(start, end))
            place = end
    return tidy


def _notes(capture: Capture) -> Iterator[str]:
    """What the reader has to know about how the page was read."""
    yield from capture.problems
    if sum(len(block.text) for block in capture.blocks) > MOST_CHARACTERS:
        yield f"This capture is very long: its first {MOST_CHARACTERS:,} characters are shown."


def _address(capture: Capture) -> str:
    address = _printable(capture.address.strip())
    if not address:
        return ""
    shown = escape(re.sub(r"^https?://", "", address))
    if not re.match(r"https?://", address):
        return f'<p class="foot">{shown}</p>'
    return f'<p class="foot"><a href="{escape(address)}">{shown}</a></p>'


def _paragraph(name: str, text: str) -> str:
    return f'<p class="{name}">{_text(text)}</p>' if text.strip() else ""


def _text(text: str) -> str:
    return escape(_printable(text))


def _printable(text: str) -> str:
    """`text` of the same length, without characters that mean something to a text document."""
    return _UNPRINTABLE.sub("\ufffd", _BREAK.sub(" ", text))


def _document(content: str, colours: Mapping[str, str], typography: Typography) -> str:
    style = _style(colours, typography)
    return f"<!DOCTYPE html><html><head><style>{style}</style></head><body>{content}</body></html>"


def _style(colours: Mapping[str, str], typography: Typography) -> str:
    """The style sheet: the table of type below, and what else the parts have."""
    pixel = typography.pixels
    hairline = colours["hairline"]
    rules = [
        f"{selector}{{{_face(line, colours, typography)}}}" for selector, line in _TYPE.items()
    ]
    rules += [
        f"body{{color:{colours['ink']};font-family:{_families(typography.reading)}}}",
        f"p.kicker{{text-transform:uppercase;letter-spacing:{0.7 * pixel:.1f}px}}",
        f"a{{color:{colours['accent']};text-decoration:none}}",
        f".mark{{color:{colours['ink']};background-color:{colours['mark']}}}",
        f"hr{{background-color:{hairline};margin:{6 * pixel:.0f}px 0 {12 * pixel:.0f}px 0}}",
        f"table{{margin:{2 * pixel:.0f}px 0 {11 * pixel:.0f}px 0}}",
        f"td.aside{{border-left:1px solid {hairline};padding-left:12px}}",
        "td.key{padding-right:24px}",
    ]
    return "".join(rules)


def _face(line: _Line, colours: Mapping[str, str], typography: Typography) -> str:
    """One line of the table of type as declarations.

    The line height is a fixed length: a percentage would count from the spacing of each face,
    and a word from a second face would push its line away from its neighbours.
    """
    families = typography.reading if line.serif else typography.interface
    lengths = (line.points, line.points * line.height, line.above, line.below)
    size, height, above, below = (f"{length * typography.pixels:.1f}px" for length in lengths)
    return (
        f"color:{colours[line.colour]};font-family:{_families(families)};font-size:{size};"
        f"font-weight:{line.weight};line-height:{height};-qt-line-height-type:fixed;"
        f"margin:{above} 0 {below} 0;white-space:pre-wrap"
    )


def _families(families: Sequence[str]) -> str:
    return ",".join("'" + re.sub(r"[^\w .-]", "", family) + "'" for family in families)


_TYPE = {
    "p.paragraph": _Line(12.5, 1.64, 0, 9.5, serif=True),
    # Not h1 and h2: Qt sizes those by the font of the view, whatever their style says.
    "p.headline": _Line(21, 1.27, 0, 6, weight=700, serif=True),
    "p.subhead": _Line(11.5, 1.5, 14, 3, weight=600),
    "p.kicker": _Line(8.6, 1.5, 0, 7, "accent", weight=600),
    "p.facts": _Line(9.6, 1.5, 0, 3, "quiet"),
    "p.caption": _Line(10, 1.5, 0, 0, "quiet"),
    "p.credit": _Line(8.6, 1.6, 0, 0, "quiet"),
    "p.foot": _Line(8.6, 1.5, 3, 3, "quiet"),
    "p.title": _Line(17, 1.3, 0, 6, weight=700, serif=True),
    "p.notice": _Line(10.5, 1.5, 0, 10, "quiet"),
    "p.key": _Line(10.5, 1.9, 0, 0, weight=600),
    "p.does": _Line(10.5, 1.9, 0, 0, "quiet"),
}
_SET_APART = '<table cellspacing="0" cellpadding="0"><tr><td class="aside">{}</td></tr></table>'
_ASIDES = frozenset({Role.CAPTION, Role.CREDIT})
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_OPENING = re.compile(r"(\S.{0,100}?)\s*[—–―]")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_BREAK = re.compile("[\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
# Control characters, halves of a surrogate pair, and the noncharacters and the object sign that
# Qt's text documents use for frames and pictures.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]"
)
