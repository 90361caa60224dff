"""Two captures of one article as a page: what went is struck out, what came is underlined."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, groupby

from reader.article import ArticleId, Role
from reader.rendering.kept import SET_APART
from reader.rendering.links import Captures, article_link, captures_link
from reader.rendering.page import ASIDES
from reader.rendering.text import paragraph, plain
from reader.rendering.type import Typography, document
from reader.rendering.words import ENGLISH, Words
from reader.stories.results import ChangedBlock, Passage

_MOST_PAIRS = 15
_CLASSES = {Role.SUBHEAD: "subhead", Role.CAPTION: "caption", Role.CREDIT: "credit"}


@dataclass(frozen=True, slots=True)
class CaptureLine:
    """A capture as a line of the page: the name of its file, its dateline as printed."""

    name: str
    dateline: str


@dataclass(frozen=True, slots=True)
class CapturesPage:
    """Two captures of one article word by word, as they are shown.

    `captures` are all of them, the earliest form first; `earlier` and `later` number two of
    them from 1. The first of the `blocks` is the headline.
    """

    article: ArticleId
    headline: str
    captures: tuple[CaptureLine, ...]
    earlier: int
    later: int
    blocks: tuple[ChangedBlock, ...]


def render_captures(
    page: CapturesPage,
    colours: Mapping[str, str],
    typography: Typography,
    words: Words = ENGLISH,
) -> str:
    """The page as a complete HTML document; the headline is a link to the article."""
    parts = [
        paragraph("kicker", words.say("Word by word")),
        f'<p class="title"><a class="title" href="{article_link(page.article)}">'
        f"{_text(page.blocks[0]) or words.say('Without a headline')}</a></p>",
        *(_capture(page, number, words) for number in (page.earlier, page.later)),
        _pairs(page, words),
        "<hr>",
        paragraph("facts", " ".join(_summary(page, words))),
        "<hr>",
        *_body(page.blocks[1:]),
    ]
    return document("".join(parts), colours, typography)


def _capture(page: CapturesPage, number: int, words: Words) -> str:
    line = page.captures[number - 1]
    told = " · ".join(part for part in (line.name, line.dateline) if part)
    return paragraph(
        "facts", words.say("Capture {number}: {told}").format(number=number, told=told)
    )


def _pairs(page: CapturesPage, words: Words) -> str:
    """Where there are more than two captures: links to the other pairs."""
    count = len(page.captures)
    if count < 3:
        return ""
    pairs = list(combinations(range(1, count + 1), 2))
    if len(pairs) > _MOST_PAIRS:
        pairs = [(number, number + 1) for number in range(1, count)]
    links = " · ".join(_pair(page, *each) for each in pairs)
    return f'<p class="facts">{words.say("Compare {pairs}").format(pairs=links)}</p>'


def _pair(page: CapturesPage, earlier: int, later: int) -> str:
    told = f"{earlier} → {later}"
    if (earlier, later) == (page.earlier, page.later):
        return f"<b>{told}</b>"
    return f'<a href="{captures_link(Captures(page.article, earlier, later))}">{told}</a>'


def _summary(page: CapturesPage, words: Words) -> Iterator[str]:
    changed = sum(map(_is_changed, page.blocks))
    if not changed:
        yield words.say("Both captures have the same words.")
        return
    said = words.say("Headline and paragraphs: {changed} of {total} differ.")
    yield said.format(changed=changed, total=len(page.blocks))
    yield words.say("Struck out: only in capture {number}.").format(number=page.earlier)
    yield words.say("Underlined: only in capture {number}.").format(number=page.later)


def _is_changed(block: ChangedBlock) -> bool:
    return any(passage.change != "same" for passage in block.passages)


def _body(blocks: Iterable[ChangedBlock]) -> Iterator[str]:
    """The blocks in order; captions and credits that follow each other stand together."""
    for aside, group in groupby(blocks, lambda block: block.role in ASIDES):
        lines = "".join(map(_block, group))
        yield SET_APART.format(lines) if aside and lines else lines


def _block(block: ChangedBlock) -> str:
    name = _CLASSES.get(block.role, "paragraph" if _is_changed(block) else "unchanged")
    text = _text(block)
    return f'<p class="{name}">{text}</p>' if text else ""


def _text(block: ChangedBlock) -> str:
    """What came within a text has a ground, too; where all of it came, that were too loud."""
    within = any(passage.change == "same" for passage in block.passages)
    return "".join(_passage(passage, within) for passage in block.passages)


def _passage(passage: Passage, within: bool) -> str:
    """The words of a passage; the space before them is neither struck out nor underlined."""
    words = passage.text.lstrip()
    space = plain(passage.text[: len(passage.text) - len(words)])
    if passage.change == "same":
        return space + plain(words)
    name = "added mark" if within and passage.change == "added" else passage.change
    return f'{space}<span class="{name}">{plain(words)}</span>'
