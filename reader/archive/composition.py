"""How the captures of one article become its one row: pure functions over plain tuples."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from reader.article import Block, Capture, Dateline, Role
from reader.folding import fold, fold_headline
from reader.times import from_minutes, to_minutes

LEAD_LENGTH = 240
_DAY = 24 * 60
_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # not compiled until it is needed


class CaptureFacts(NamedTuple):
    """What the catalog keeps of one capture. Times are minutes UTC, `offset` minutes east of it.

    `folded` is None without a headline. `length` is the number of characters of the text.
    """

    headline: str
    folded: str | None
    published: int | None
    offset: int
    precision: str
    dateline: str
    zone: str
    updated: int | None
    section: str
    source: str
    kicker: str
    byline: str
    agency: str
    place: str
    language: str
    lead: str
    words: int
    length: int
    captured: int | None


class StoredCapture(NamedTuple):
    """A capture as the catalog holds it; `mtime` is its file's, in minutes UTC."""

    path: bytes
    mtime: int
    gone: bool
    facts: CaptureFacts


class ComposedArticle(NamedTuple):
    """An article's row. `sorted` is the minute UTC it is sorted by, None when nothing tells."""

    headline: str
    folded: str | None
    published: int | None
    offset: int
    precision: str
    dateline: str
    zone: str
    updated: int | None
    sorted: int | None
    section: str
    folded_section: str
    source: str
    kicker: str
    byline: str
    agency: str
    place: str
    language: str
    lead: str
    words: int
    captures: int
    path: bytes
    gone: bool


def facts_of(capture: Capture) -> CaptureFacts:
    """What the catalog keeps of `capture`."""
    dateline = capture.dateline
    published = dateline.published if dateline else None
    text = "\n".join(block.text for block in capture.blocks)
    return CaptureFacts(
        headline=storable(capture.headline),
        folded=storable(fold_headline(capture.headline)) or None,
        published=_minutes(published),
        offset=_offset(published),
        precision=dateline.precision if dateline else "",
        dateline=storable(dateline.printed) if dateline else "",
        zone=storable(dateline.zone) if dateline else "",
        updated=_minutes(dateline.updated) if dateline else None,
        section=storable(capture.section.strip()),
        source=storable(capture.source),
        kicker=storable(capture.kicker),
        byline=storable(capture.byline),
        agency=storable(capture.agency),
        place=storable(capture.place),
        language=storable(capture.language),
        lead=storable(_lead(capture)),
        words=_words(text),
        length=len(text),
        captured=_minutes(capture.captured),
    )


def compose(captures: Sequence[StoredCapture], now: int) -> ComposedArticle:
    """The row of the article that `captures` (at least one) are captures of; `now` in minutes UTC.

    Captures whose file is there come before those that are gone. What the shown one does not tell
    is taken from the next that does; the first time of publication stays.
    """
    ordered = in_order(captures)
    shown = ordered[0].facts
    facts = [capture.facts for capture in ordered]
    dated = [each for each in facts if each.published is not None]
    first = min(dated, key=lambda each: each.published or 0, default=shown)
    section = _told(facts, "section")
    return ComposedArticle(
        headline=_told(facts, "headline"),
        folded=next((each.folded for each in facts if each.folded), None),
        published=first.published,
        offset=first.offset,
        precision=first.precision,
        dateline=first.dateline,
        zone=first.zone,
        updated=max((each.updated for each in facts if each.updated is not None), default=None),
        sorted=_sorted_minute(first.published, ordered, now),
        section=section,
        folded_section=fold_section(section),
        source=_told(facts, "source"),
        kicker=shown.kicker,
        byline=_told(facts, "byline"),
        agency=_told(facts, "agency"),
        place=_told(facts, "place"),
        language=_told(facts, "language"),
        lead=shown.lead,
        words=shown.words,
        captures=len(ordered),
        path=ordered[0].path,
        gone=ordered[0].gone,
    )


def kept_of(row: ComposedArticle) -> Capture:
    """What a row keeps of an article: its head, and how its text began as the one block."""

    def moment(minutes: int | None) -> datetime | None:
        return None if minutes is None else from_minutes(minutes, row.offset)

    dateline = Dateline(
        row.dateline, moment(row.published), moment(row.updated), row.zone, row.precision
    )
    return Capture(
        headline=row.headline,
        dateline=dateline if row.dateline or row.published is not None else None,
        byline=row.byline,
        agency=row.agency,
        place=row.place,
        section=row.section,
        source=row.source,
        kicker=row.kicker,
        language=row.language,
        blocks=(Block(Role.PARAGRAPH, row.lead),) if row.lead else (),
    )


def in_order(captures: Sequence[StoredCapture]) -> list[StoredCapture]:
    """The captures that count, the shown one first: updated last, then longest, then by path.

    Gone captures count only when no other is left.
    """
    present = [capture for capture in captures if not capture.gone]
    return sorted(present or captures, key=_precedence)


def fold_section(name: str) -> str:
    """A section's name as sections are compared: "POLITICS" is "Politics"."""
    return " ".join(fold(name).split())


def storable(text: str) -> str:
    """`text` as SQLite can hold it: halves of surrogate pairs become question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _minutes(moment: datetime | None) -> int | None:
    return None if moment is None else to_minutes(moment)


def _precedence(capture: StoredCapture) -> tuple[float, int, bytes]:
    updated = capture.facts.updated
    return (
        float("inf") if updated is None else -updated,
        -capture.facts.length,
        capture.path,
    )


def _told(facts: Sequence[CaptureFacts], name: str) -> str:
    return next((getattr(each, name) for each in facts if getattr(each, name)), "")


def _sorted_minute(
    published: int | None, captures: Sequence[StoredCapture], now: int
) -> int | None:
    # A date in the future is a misprint: it must not pin an article to the top for years.
    if published is None or published <= now + _DAY:
        return published
    return min(now, *(capture.mtime for capture in captures))


def _offset(moment: datetime | None) -> int:
    offset = moment.utcoffset() if moment else None
    return int(offset.total_seconds() // 60) if offset else 0


def _lead(capture: Capture) -> str:
    paragraphs = (block.text for block in capture.blocks if block.role is Role.PARAGRAPH)
    others = (line.text for line in capture.lines if line.text != capture.headline)
    first = next(paragraphs, "") or next(others, "")
    text = " ".join(first[: 4 * LEAD_LENGTH].split())  # a line may be millions of letters long
    return text if len(text) <= LEAD_LENGTH else text[: LEAD_LENGTH - 1].rstrip() + "…"


def _words(text: str) -> int:
    """Words between spaces; in scripts without spaces each character counts as one."""
    unspaced = len(re.findall(_UNSPACED, text))
    return unspaced + len((re.sub(_UNSPACED, " ", text) if unspaced else text).split())
