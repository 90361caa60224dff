"""What a list over time says of one title, in words: its move, its best place, how long."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from reader.article import ListKind
from reader.gui.words.dates import short_day
from reader.rankings.results import ListHistory, ListState, TitleLine


def list_name(kind: ListKind, section: str) -> str:
    """What a list is called: "Popular in “Politics”"."""
    match kind:
        case ListKind.RANKING:
            return _tr("Access ranking")
        case ListKind.POPULAR if section:
            return _tr("Popular in “{section}”").format(section=section)
        case ListKind.POPULAR:
            return _tr("Popular")
        case ListKind.LATEST:
            return _tr("Latest articles")
        case ListKind.TOP:
            return _tr("Top stories")


def move_words(line: TitleLine) -> str:
    """What became of a title in the newest state: "Rose from 5 to 4"."""
    now = line.positions[-1]
    before = line.positions[-2] if len(line.positions) > 1 else None
    if now is None:
        return _tr("Last at {place}").format(place=line.positions[line.seen[-1]])
    if before is None:
        fresh = len(line.positions) > 1
        return (_tr("New at {place}") if fresh else _tr("At {place}")).format(place=now)
    if now < before:
        return _tr("Rose from {before} to {now}").format(before=before, now=now)
    if now > before:
        return _tr("Fell from {before} to {now}").format(before=before, now=now)
    return _tr("Still at {place}").format(place=now)


def record_words(history: ListHistory, line: TitleLine) -> str:
    """A title's best place, in how many captures it was seen, and from when to when."""
    first, last = history.states[line.seen[0]], history.states[line.seen[-1]]
    seen = sum(history.states[at].captures for at in line.seen)
    parts = [
        _tr("best {place}").format(place=line.best),
        _tr("in {seen} of {states} captures").format(seen=seen, states=history.captures),
        " – ".join(dict.fromkeys((first_day(first), state_day(last)))),
    ]
    if first.first and last.captured and (days := (last.captured - first.first).days):
        one, more = _tr("over {days} day"), _tr("over {days} days")
        parts.append((one if days == 1 else more).format(days=days))
    return "  ·  ".join(parts)


def state_day(state: ListState) -> str:
    """The day of its newest capture: "≥ 3 Nov 2022" where only its earliest time is known."""
    return _day(state.captured, state.captured_is_lower_bound)


def first_day(state: ListState) -> str:
    """The same of its first capture."""
    return _day(state.first, state.first_is_lower_bound)


def _day(moment: datetime | None, is_lower_bound: bool) -> str:
    if moment is None:
        return _tr("no date")
    return ("≥ " if is_lower_bound else "") + short_day(moment)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BumpChart", text)
