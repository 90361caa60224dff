"""Writes dates or an order into a query, in place of what stands there; the rest as typed."""

from datetime import date, timedelta, tzinfo

from reader.search.cutting import without
from reader.search.dates import FIRST_DAY, LAST_DAY, day_of, start_of
from reader.search.lexing import Kind, Lexeme, lex
from reader.search.typed import dates_in, has_alternatives, orders_in, terms
from reader.times import TOKYO


def with_dates(text: str, start: int | None, end: int | None, *, zone: tzinfo = TOKYO) -> str:
    """The query `text`, asking for what was published from `start` up to but not including `end`.

    Both in minutes since the epoch, UTC, widened to whole days of `zone`; None leaves that side
    open, and twice None takes the dates out. What every hit has to have been published in is
    replaced; all else stays as it was typed, a query of alternatives in parentheses.
    """
    written = _written(start, end, zone)
    dated = dates_in(text)
    if not dated:
        return _appended(text, written) if written else text
    first, *others = dated
    for term in reversed(others):
        text = without(text, term.start, term.end)
    if not written:
        return without(text, first.start, first.end)
    return text[: first.start] + written + text[first.end :]


def with_order(text: str, order: str) -> str:
    """The query `text` with its hits in the order `order`, a value of `sort:`."""
    ordered = orders_in(text)
    if not ordered:
        return _appended(text, f"sort:{order}")
    for term in reversed(ordered):
        text = text[: term.value.start] + order + text[term.value.end :]
    return text


def _appended(text: str, written: str) -> str:
    whole = _closed(text).strip()
    if has_alternatives(whole):
        whole = f"({whole})"
    return f"{whole} {written}" if whole else written


def _closed(text: str) -> str:
    """The query with its last phrase closed; without that phrase when nothing is in it yet."""
    lexemes = lex(text)
    if not lexemes or lexemes[-1].closed:
        return text
    last = lexemes[-1]
    if last.kind is Kind.PHRASE and not last.text:
        term = terms(text)[-1]
        return without(text, term.start, term.end)
    unpaired = (len(text) - len(text.rstrip("\\"))) % 2
    return text + "\\" * unpaired + _closing(text, last)


def _closing(text: str, phrase: Lexeme) -> str:
    opening = text[phrase.start : phrase.end].lstrip("=＝#＃")[:1]
    return "»" if opening == "«" else '"'


def _written(start: int | None, end: int | None, zone: tzinfo) -> str:
    """The dates as a term, in years or months where they are whole ones; "" for no dates."""
    if start is None and end is None:
        return ""
    if start is not None and end is not None and end < start:
        start, end = end, start
    first = None if start is None else _nameable(start, zone)
    last = None if end is None else _nameable(end - 1, zone)
    if first and last:
        last = max(first, last)
    length = _precision(first, last)
    begin, finish = ("" if day is None else day.isoformat()[:length] for day in (first, last))
    return f"date:{begin}" if begin == finish else f"date:{begin}..{finish}"


def _nameable(minute: int, zone: tzinfo) -> date:
    """The day of a minute, or the nearest to it that the query language has."""
    earliest, latest = start_of(FIRST_DAY, zone), start_of(LAST_DAY, zone)
    return day_of(min(max(minute, earliest), latest), zone)


def _precision(first: date | None, last: date | None) -> int:
    """How many letters of both days say it all: those of the year, the month or the day."""
    begins = first or date(1, 1, 1)
    after = date(1, 1, 1) if last is None else last + timedelta(days=1)
    if begins.day > 1 or after.day > 1:
        return 10
    return 7 if begins.month > 1 or after.month > 1 else 4
