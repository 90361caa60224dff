"""All about a name as lines of text, for people."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.article import format_id
from reader.library import ArticleRow
from reader.search.results import Bar, Histogram
from reader.stories.results import MetName, NamePage
from reader.times import TOKYO, from_minutes

_UNDETECTED = "No article that was read has it as a detected name; these only print its words."
_MOST = 20
_LONGEST_BAR = 40
_FORMATS = {"day": "%Y-%m-%d", "week": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


def name_lines(
    page: NamePage, rows: Sequence[ArticleRow], near: Sequence[MetName]
) -> Iterator[str]:
    """What it is, when it was printed, beside which names, and the newest articles; or names that
    may have been meant."""
    yield f"{page.text}: {_articles(len(page.articles))}"
    others = [form for form in page.forms if form != page.text]
    if not page.kind and not page.forms:
        yield f"  {_UNDETECTED}" if page.read else "  No article prints it."
    yield from (f"Did you mean: {each.text} ({_articles(each.count)})" for each in near)
    if page.kind or others:
        yield "  " + " · ".join([*filter(None, [page.kind]), *others])
    if any(bar.count for bar in page.histogram.bars):
        yield from ("", "When", *_bars(page.histogram))
    if page.met:
        yield from ("", f"Detected names met with it in the newest {page.read:,}")
        yield from (f"{each.count:>5}  {each.text}" for each in page.met)
    if rows:
        yield from ("", "Articles")
    for row in rows[:_MOST]:
        day = f"{row.time:%Y-%m-%d}" if row.time else "no date   "
        yield f"  {day}  {format_id(row.id)}  {row.headline or '(no headline)'}"
    if len(rows) > _MOST:
        yield f"  and {len(rows) - _MOST:,} older ones"


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"


def _bars(histogram: Histogram) -> Iterator[str]:
    """Those that are not empty, drawn in blocks."""
    most = max(bar.count for bar in histogram.bars)
    for bar in histogram.bars:
        if bar.count:
            length = max(1, round(_LONGEST_BAR * bar.count / most))
            day = _day(bar).strftime(_FORMATS[histogram.unit])
            yield f"  {day:<10} {bar.count:>5}  {'█' * length}"


def _day(bar: Bar) -> datetime:
    return from_minutes(bar.start).astimezone(TOKYO)
