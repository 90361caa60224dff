"""What the command line prints: plain text, JSON, and a progress line that is never in the way."""

import errno
import json
import os
import re
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Self, TextIO
from unicodedata import east_asian_width

from reader.article import ArticleId, Capture, Problem, Role, format_id
from reader.errors import QueryError
from reader.library import ArticleRow, Counts, Progress, UpdateReport, beginning
from reader.rankings.results import ListHistory, ListState, Standing, Standings
from reader.search.results import QueryProblem, SearchResults, Snippet, Span, Suggestion
from reader.stories.results import RelatedArticle

_WIDTH = 78
_MOST_STATES = 12  # columns of a list over time
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WHITE = re.compile(r"\s")
_ORDERS = dict.fromkeys({*range(32), *range(127, 160)} - {ord("\n"), ord("\t")}, "\ufffd")


class ProgressLine:
    """One line on a terminal that shows how far the work is; nothing where there is none."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._draw("")

    def show(self, progress: Progress) -> None:
        """Draw the line anew."""
        self._draw(progress_words(progress))

    def _draw(self, words: str) -> None:
        if self._shown:
            self._stream.write(f"\r\x1b[K{words}")
            self._stream.flush()


def progress_words(progress: Progress) -> str:
    """ "Indexing 41,220 of 100,000 · 2,310 a second · 25 s left"."""
    words = progress.stage.capitalize()
    if progress.total:
        words += f" {progress.done:,} of {progress.total:,}"
    if progress.rate:
        words += f" · {progress.rate:,.0f} a second"
    if progress.remaining is not None:
        words += f" · {duration(progress.remaining)} left"
    return words


def duration(seconds: float) -> str:
    """Seconds as people say them: "25 s", "3 min", "1 h 20 min"."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


def progress_line(progress: Progress) -> None:
    """Print progress as one line of JSON, for the window."""
    print_json_line({"progress": asdict(progress)})


def prepare_streams() -> None:
    """Have all three standard streams, in UTF-8 whatever the locale; closed ones lead nowhere."""
    # In this order, for each takes the lowest number that is free.
    nowhere = Path(os.devnull)
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(value: object) -> None:
    """Print a value as one JSON document, in the letters of its language."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def print_json_line(value: object) -> None:
    """Print a value as one line, at once: another program reads along."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")  # whole, also among threads
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """Say on stderr what went wrong."""
    print(f"kawaraban: {_plain(sentence)}", file=sys.stderr)


def sentence_of(error: OSError) -> str:
    """An error of the system that nobody foresaw, as a sentence."""
    if error.errno in _NO_ROOM:
        return f"The disk is full ({error.strerror}): free some space; what was done before stays."
    where = f": {error.filename}" if error.filename else ""
    return f"{error.strerror or error}{where}."


def leave_after(error: OSError) -> int:
    """The exit status after an error of the system that nobody foresaw.

    When the reader of our output has gone (`| head`), nothing more may be written to it.
    """
    reader_has_gone = error.errno in (errno.EPIPE, errno.EINVAL) and error.filename is None
    if not reader_has_gone:
        complain(sentence_of(error))
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0 if reader_has_gone else 1


def print_update(
    report: UpdateReport, counts: Counts, problems: Sequence[Problem], seconds: float
) -> None:
    """Print what a run did and what the library holds now."""
    articles, captures = _many(counts.articles, "article"), _many(counts.captures, "capture")
    left = f", {counts.gone:,} of them without a file," if counts.gone else ""
    print(f"{articles}{left} in {captures} ({seconds:.1f} s)")
    print(
        f"{report.added:,} added, {report.changed:,} changed, {report.moved:,} moved, "
        f"{report.removed:,} removed"
    )
    for problem in problems:
        _say(f"  {problem.path}: {problem.reason}")


def check_query(results: SearchResults) -> None:
    """QueryError when what was searched for has a mistake."""
    if results.problems:
        raise QueryError(query_problem(results.query, results.problems[0]))


def query_problem(query: str, problem: QueryProblem) -> str:
    """A problem of a query with the place it is at, and what may have been meant."""
    line = _WHITE.sub(" ", query)  # one for one, so that places stay
    carets = "^" * max(1, _columns(line[problem.start : problem.end]))
    words = f"{problem.sentence}\n  {line}\n  {' ' * _columns(line[: problem.start])}{carets}"
    return f"{words}\n  Did you mean: {problem.suggestion}" if problem.suggestion else words


def print_hits(
    results: SearchResults, rows: Sequence[ArticleRow], snippets: dict[ArticleId, Snippet]
) -> None:
    """Print hits with their snippets, what was found in them in bold on a terminal."""
    for row in rows:
        found = snippets.get(row.id, Snippet(""))
        print(_marked(_title(row), found.headline_marks))
        parts = filter(None, [row.section, "file gone" if row.gone else ""])
        _say(f"  {_about(row.id, row.time, ' · '.join(parts))}")
        if row.id in snippets:
            print(f"  {_marked(found.text, found.marks)}")
    shown = f"{len(rows):,} of " if len(rows) < results.total else ""
    print(f"{shown}{_many(results.total, 'hit')} · {results.seconds * 1000:.0f} ms")


def _title(row: ArticleRow) -> str:
    """The headline; where there is none, what the article begins with, as in the window."""
    return row.headline or beginning(row.lead) or "(no headline)"


def print_suggestions(suggestions: Iterable[Suggestion]) -> None:
    """Print what to ask instead, a line each."""
    for each in suggestions:
        label = "Did you mean" if each.kind == "spelling" else f"Without {each.words}"
        _say(f"{label}: {each.query} ({_many(each.total, 'hit')})")


def print_capture(article: ArticleId, capture: Capture) -> None:
    """Print an article as one reads it."""
    dateline = capture.dateline
    head = (capture.kicker or capture.section, capture.headline)
    quiet = (dateline.printed if dateline else "", capture.byline, format_id(article))
    _say("\n".join(filter(None, [*head, " · ".join(filter(None, quiet))])))
    for block in capture.blocks:
        indent = "" if block.role in (Role.PARAGRAPH, Role.SUBHEAD) else "    "
        _say(f"\n{textwrap.fill(block.text, _WIDTH, initial_indent=indent)}")
    for printed in capture.lists:
        _say(f"\n{printed.heading}")
        for place, title in enumerate(printed.titles, start=1):
            _say(f"{place:>3}  {title}")
    for problem in capture.problems:
        _say(f"\n{problem}")


def print_related(related: Sequence[RelatedArticle]) -> None:
    """Print related articles with the reasons, or that there are none."""
    if not related:
        _say("Nothing related in this archive.")
    for each in related:
        _say(each.headline or "(no headline)")
        why = ["nearly the same text"] if each.repeats else each.reasons
        also = [f"also {format_id(other)}" for other in each.also]
        _say(f"  {_about(each.id, each.published, ' · '.join([*why, *also]))}")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text made elsewhere."""
    for line in lines:
        _say(line)


def print_rankings(lists: Iterable[Standings]) -> None:
    """Print the published lists with the movement of each title."""
    for standings in lists:
        _say(f"{standings.heading}{_captured(standings)}")
        for each in standings.entries:
            held = "" if each.article else "  (not in the archive)"
            _say(f"{each.position:>3} {_movement(each, standings.compared):>4}  {each.title}{held}")
        print()


def print_histories(histories: Iterable[ListHistory]) -> None:
    """Print each list's newest states as columns, a title a line: where it stood when."""
    for history in histories:
        first = max(0, len(history.states) - _MOST_STATES)
        _say(f"{history.heading}  (captured {_span(history.states[first:])})")
        for line in history.lines:
            if any(line.positions[first:]):
                places = "".join(f"{place or '·':>3}" for place in line.positions[first:])
                held = "" if line.article else "  (not in the archive)"
                _say(f"{places}   best {line.best}   {line.title}{held}")
        print()


def _span(states: Sequence[ListState]) -> str:
    first, last = states[0], states[-1]
    ends = (
        _bound(first.first, first.first_is_lower_bound),
        _bound(last.captured, last.captured_is_lower_bound),
    )
    return " to ".join(dict.fromkeys(each or "at an unknown time" for each in ends))


def _movement(standing: Standing, compared: bool) -> str:
    if standing.previous is None:
        return "new" if compared else ""
    rise = standing.previous - standing.position
    return f"▲{rise}" if rise > 0 else f"▼{-rise}" if rise < 0 else ""


def _captured(standings: Standings) -> str:
    bound = _bound(standings.captured, standings.captured_is_lower_bound)
    return f"  (captured {bound})" if bound else ""


def _bound(moment: datetime | None, is_lower: bool) -> str:
    return f"{'≥ ' if is_lower else ''}{_day(moment)}" if moment else ""


def _about(article: ArticleId, moment: datetime | None, words: str) -> str:
    day = _day(moment) if moment else "no date"
    return " · ".join(filter(None, [format_id(article), day, words]))


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b %Y}"


def _marked(words: str, marks: tuple[Span, ...]) -> str:
    text = _plain(words)
    if not sys.stdout.isatty():
        return text
    for mark in reversed(marks):
        bold = f"\x1b[1m{text[mark.start : mark.end]}\x1b[0m"
        text = text[: mark.start] + bold + text[mark.end :]
    return text


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _say(words: str) -> None:
    print(_plain(words))


def _plain(words: str) -> str:
    """`words`, as long as before, without what a terminal would take for an order."""
    return words.translate(_ORDERS)


def _columns(words: str) -> int:
    """How wide a terminal shows `words`: Japanese characters take two columns."""
    return sum(1 + (east_asian_width(letter) in "WF") for letter in words)
