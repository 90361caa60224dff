"""Articles as one page for a browser, which needs nothing else: no scripts, nothing to load."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from reader.article import ArticleId, Block, Role, format_id
from reader.export.results import ENGLISH, Exported, ExportWords, Highlighted
from reader.export.texts import clean, lines_of, one_line, published


class Line(NamedTuple):
    """A line of the contents of a page of several articles."""

    id: ArticleId
    headline: str
    published: datetime | None


def head(title: str, lines: Sequence[Line], words: ExportWords = ENGLISH) -> str:
    """The beginning of the page, with contents where there are several articles."""
    contents = "".join(_contents_line(line, words) for line in lines) if len(lines) > 1 else ""
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style></head>\n<body>\n"
        + (f"<h1>{_text(title)}</h1>\n<nav><ol>\n{contents}</ol></nav>\n" if contents else "")
    )


def article(exported: Exported, words: ExportWords = ENGLISH) -> str:
    """One article of the page."""
    capture = exported.article.capture
    language = re.sub(r"[^A-Za-z-]", "", capture.language)
    opening = f'<article id="a-{format_id(exported.article.id)}"' + (
        f' lang="{language}">\n' if language else ">\n"
    )
    return opening + "".join(f"{part}\n" for part in _parts(exported, words)) + "</article>\n"


def missing(line: Line, sentence: str) -> str:
    """What stands in the place of an article that can't be read."""
    return (
        f'<article id="a-{format_id(line.id)}"><h2>{_text(line.headline)}</h2>\n'
        f'<p class="facts">{_text(sentence)}</p></article>\n'
    )


def foot() -> str:
    """The end of the page."""
    return "</body></html>\n"


def _contents_line(line: Line, words: ExportWords) -> str:
    day = f" <span>{line.published.date().isoformat()}</span>" if line.published else ""
    headline = _text(line.headline) or _text(words.no_headline)
    return f'<li><a href="#a-{format_id(line.id)}">{headline}</a>{day}</li>\n'


def _parts(exported: Exported, words: ExportWords) -> Iterator[str]:
    capture = exported.article.capture
    if capture.section.strip() or capture.kicker.strip():
        above = " · ".join(filter(None, map(_text, (capture.section, capture.kicker))))
        yield f'<p class="kicker">{above}</p>'
    yield f"<h2>{_text(capture.headline)}</h2>" if capture.headline.strip() else ""
    yield f'<p class="facts">{_facts(exported, words)}</p>'
    if exported.lacks_text:
        yield f'<p class="aside">{_text(words.kept)}</p>'
    if not exported.is_excerpt:
        yield from map(_block, capture.blocks)
    if exported.highlights:
        quotes = "".join(_highlight(each, words) for each in exported.highlights)
        yield f"<section>{_heading(words.highlights, words)}\n{quotes}</section>"
    if exported.note.strip():
        note = escape(clean(exported.note))
        yield f"<aside>{_heading(words.note, words)}<pre>{note}</pre></aside>"
    address = one_line(capture.address)
    if re.match(r"https?://", address):
        link = f'<a rel="noreferrer" href="{escape(address)}">{escape(address)}</a>'
        yield f'<p class="facts">{link}</p>'


def _facts(exported: Exported, words: ExportWords) -> str:
    capture = exported.article.capture
    source = "" if "source" in capture.inferred else capture.source  # as the window has it
    parts = [_text(part) for part in (capture.byline, capture.agency, source)]
    when = published(capture.dateline)
    if when:
        printed = capture.dateline.printed if capture.dateline else ""
        parts.insert(0, f'<time datetime="{when}">{_text(printed or when)}</time>')
    parts += [f"★ {_text(words.starred)}"] if exported.starred else []
    parts += [f"#{_text(tag)}" for tag in exported.tags]
    return " · ".join(filter(None, parts))


def _block(block: Block) -> str:
    tag = "h3" if block.role is Role.SUBHEAD else "p"
    aside = ' class="aside"' if block.role in (Role.CAPTION, Role.CREDIT) else ""
    return f"<{tag}{aside}>{_text(block.text)}</{tag}>"


def _highlight(highlight: Highlighted, words: ExportWords) -> str:
    """A quote on the ground of its colour, which is also named, and its comment."""
    quote = "".join(f"<p>{_text(line)}</p>" for line in lines_of(highlight.anchor.quote))
    comment = "".join(f"<p>{_text(line)}</p>" for line in lines_of(highlight.comment))
    return (
        f'<blockquote class="{_text(highlight.colour)}">{quote}</blockquote>\n'
        f'<p class="facts" lang="{words.language}">{_text(words.mark(highlight))}</p>{comment}\n'
    )


def _heading(text: str, words: ExportWords) -> str:
    return f'<h3 lang="{words.language}">{_text(text)}</h3>'


def _text(text: str) -> str:
    return escape(one_line(text))


_STYLE = """
:root { color-scheme: light dark; --ink: #1d1b18; --paper: #fbfaf7; --quiet: #645e56;
  --line: #e4dfd6; --accent: #b3372a; --yellow: #f4eca0; --green: #cbe7c0; --blue: #cbe0f6;
  --rose: #f7cdd6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4db; --paper: #1b1a18; --quiet: #a39c90;
  --line: #35322e; --accent: #e0735f; --yellow: #4b4713; --green: #25472f; --blue: #24415f;
  --rose: #5b2d3e; } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 38rem; color: var(--ink);
  background: var(--paper); font: 1.08rem/1.62 "Source Serif 4", Charter, Georgia, "Noto Serif",
  "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; overflow-wrap: anywhere; }
h1, h2, h3, .kicker, .facts, .aside, nav { line-height: 1.3; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.65rem; margin: .2rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
.kicker, .facts, .aside, nav span { font-family: Inter, system-ui, sans-serif; }
.kicker { color: var(--accent); font-size: .78rem; font-weight: 600; letter-spacing: .05em;
  text-transform: uppercase; margin: 0; }
.facts, .aside, nav span { color: var(--quiet); font-size: .85rem; }
.aside, aside { border-left: 1px solid var(--line); padding-left: .9rem; }
blockquote { margin: 1.4rem 0 .4rem; padding: .3rem .9rem; background: var(--yellow); }
blockquote p { margin: .3rem 0; } .green { background: var(--green); }
.blue { background: var(--blue); } .rose { background: var(--rose); }
article + article, nav + article { border-top: 1px solid var(--line); margin-top: 3rem;
  padding-top: 2.5rem; }
a { color: var(--accent); } nav a { color: var(--ink); text-decoration: none; }
nav li { margin: .45rem 0; } pre { white-space: pre-wrap; font: inherit; margin: 0; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; } }
"""
