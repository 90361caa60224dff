"""The head of a page: all lines down to the dateline, or to the headline where none is printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo

from reader.article import Role
from reader.formats.addresses import is_address, page_date
from reader.formats.credits import (
    agency_of_credit,
    byline_names,
    is_button,
    is_credit,
    is_post,
)
from reader.formats.datelines import Reading, is_nearly_dateline, read_dateline
from reader.formats.published_lists import read_header
from reader.formats.sections import is_section, section_name, section_path

_PREFIX = re.compile(r"date (?P<day>\d{4}-\d\d-\d\d)(?!\S)\s*(?P<rest>.*)", re.ASCII)
_ENDS_SENTENCE = (".", "。", "!", "！", ",", "、", ";", ":", "：")
_MAX_KICKERS = 3
_MAX_HEADLINE = 250
_MAX_HEADLINE_ON_DATELINE = 1_000  # nothing else stands between it and its dateline
_MAX_GUESSED_HEADLINE = 160
_MAX_CAPTION = 600
_MAX_CAPITALS = 30
_MAX_SHOWN = 80
# How many lines down a dateline is looked for, and how many sentences may stand before it: a form
# that nothing else has may follow a gallery, a bare day must not be taken from a chronicle.
_REACH_WITH_ZONE = (40, 40)
_REACH_WITH_TIME = (12, 4)
_REACH_WITH_DAY = (8, 2)


@dataclass(slots=True)
class Head:
    """What the head says; `roles` has a role for each of its lines."""

    roles: list[Role] = field(default_factory=list)
    headline: str = ""
    guessed: bool = False
    section: str = ""
    kickers: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    agency: str = ""
    prefix_day: date | None = None
    reading: Reading | None = None
    problems: list[str] = field(default_factory=list)


def find_dateline(lines: Sequence[str], home: tzinfo | None) -> tuple[int, Reading] | None:
    """The first dateline of the page and its place. The surest forms may stand farthest down."""
    sentences = 0
    for at, line in enumerate(lines[: _REACH_WITH_ZONE[0]]):
        reading = read_dateline(line, home)
        if reading and _is_within_reach(reading, at, sentences):
            return at, reading
        sentences += line.endswith((".", "。"))
    return None


def read_head(lines: Sequence[str], dateline: tuple[int, Reading] | None, has_lists: bool) -> Head:
    """The head of a page without its lists. What is no head is left to the body."""
    head = Head()
    end = dateline[0] if dateline else _misprinted_dateline(lines)
    sure = end < len(lines)
    _note_nearly_datelines(head, lines[: end if dateline else _REACH_WITH_DAY[0]])
    _read_above_headline(head, lines[:end], sure=sure)
    if not head.headline:
        _read_headline(head, lines[:end], sure=sure, has_lists=has_lists)
    if not sure:
        _read_credits(head, lines)
        return head
    for line in lines[len(head.roles) : end]:
        head.roles.append(_role_above_dateline(head, line))
    if dateline is None:
        head.roles.append(Role.CAPTION)  # it stays readable, and is not how the article begins
        return head
    head.roles.append(Role.DATELINE)
    head.reading = dateline[1]
    if not head.headline and Role.ADDRESS in head.roles:
        # Some archives put address and date above the headline.
        _read_headline(head, lines, sure=False)
    return head


def _misprinted_dateline(lines: Sequence[str]) -> int:
    """Where the head ends with a line that can only be meant as dateline; all lines without it."""
    for at, line in enumerate(lines[: _REACH_WITH_DAY[0]]):
        alone = len(line) <= _MAX_SHOWN and not line.endswith(_ENDS_SENTENCE)
        if alone and is_nearly_dateline(line):
            return at
    return len(lines)


def _note_nearly_datelines(head: Head, lines: Sequence[str]) -> None:
    for line in lines:
        if is_nearly_dateline(line):
            shown = line if len(line) <= _MAX_SHOWN else f"{line[:_MAX_SHOWN]}…"
            head.problems.append(
                f"This line looks like a dateline but can't be read as one: {shown}"
            )


def _is_within_reach(reading: Reading, at: int, sentences: int) -> bool:
    dateline = reading.dateline
    if dateline.zone:
        reach = _REACH_WITH_ZONE
    else:
        reach = _REACH_WITH_TIME if dateline.precision == "minute" else _REACH_WITH_DAY
    return at < reach[0] and sentences <= reach[1]


def _read_above_headline(head: Head, lines: Sequence[str], *, sure: bool) -> None:
    """Prefix, address, buttons, section and kickers, as long as there is a headline below them."""
    last_dash = _end_of_kickers(lines, sure=sure)
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if at == 0 and (prefix := _PREFIX.fullmatch(line)):
            head.roles.append(_read_prefix(head, prefix))
            if head.headline:
                return
        elif is_address(line):
            head.roles.append(Role.ADDRESS)
        elif is_button(line):
            head.roles.append(Role.BUTTON)
        elif path := section_path(line):
            _take_path(head, path)
            head.roles.append(Role.SECTION)
        elif not head.section and is_section(line) and _may_be_headline(below):
            head.section = section_name(line)
            head.roles.append(Role.SECTION)
        elif at < last_dash or (sure and _is_capital_kicker(line, below)) or read_header(line):
            head.kickers.append(line.lstrip("- "))
            head.roles.append(Role.KICKER)
        else:
            return


def _end_of_kickers(lines: Sequence[str], *, sure: bool) -> int:
    """Behind the last dashed line above the headline; 0 for a page that is itself such a list."""
    dashed = [at for at, line in enumerate(lines[:8]) if line.startswith("- ")]
    dashed = [at for place, at in enumerate(dashed) if at - dashed[0] == place]
    too_many = len(dashed) > _MAX_KICKERS and not sure
    if not dashed or too_many:
        return 0
    below = lines[dashed[-1] + 1] if dashed[-1] + 1 < len(lines) else ""
    return dashed[-1] + 1 if sure or _may_be_headline(below) else 0


def _read_prefix(head: Head, prefix: re.Match[str]) -> Role:
    head.prefix_day = page_date(prefix["day"])
    rest = prefix["rest"].strip()
    if path := section_path(rest):
        _take_path(head, path)
    elif rest.startswith("- "):
        head.kickers.append(rest[2:].strip())
    elif rest:
        head.headline = rest
        return Role.HEADLINE
    return Role.PREFIX


def _take_path(head: Head, path: list[str]) -> None:
    """What is no section yet is one; the rest of the path are kickers."""
    if not head.section:
        head.section, *path = path
    head.kickers.extend(path)


def _is_capital_kicker(line: str, below: str) -> bool:
    """`BREAKING NEWS` over a headline in small letters."""
    if len(line) > _MAX_CAPITALS or len(line.split()) > 3 or not line.isupper():
        return False
    return len(below) > len(line) and not below.isupper() and _may_be_headline(below)


def _may_be_headline(line: str) -> bool:
    return bool(
        line
        and len(line) <= _MAX_HEADLINE
        and not line.endswith(_ENDS_SENTENCE)
        and not is_button(line)
        and not is_credit(line)
        and not byline_names(line, at_top=True)
    )


def _read_headline(
    head: Head, lines: Sequence[str], *, sure: bool, has_lists: bool = False
) -> None:
    """The next line. Without dateline, list or anything else of a head it is a guess."""
    at = len(head.roles)
    if at >= len(lines):
        return
    line = lines[at]
    is_last = sure and at == len(lines) - 1
    most = _MAX_HEADLINE_ON_DATELINE if is_last else _MAX_HEADLINE
    if is_credit(line) or byline_names(line, at_top=True) or len(line) > most:
        return
    if is_nearly_dateline(line):
        return
    if not sure:
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if not _is_plausible(line, below):
            return
        parts_of_a_head = (head.section, head.kickers, head.prefix_day, has_lists)
        head.guessed = not any(parts_of_a_head) and not byline_names(below, at_top=True)
    head.headline = line
    head.roles.append(Role.HEADLINE)


def _is_plausible(line: str, below: str) -> bool:
    """A wrapped line of running text, a list or a letter is no headline."""
    return (
        len(line) <= _MAX_GUESSED_HEADLINE
        and _may_be_headline(line)
        and not line.startswith(("- ", "* ", "• ", "・"))
        and not below[:1].islower()
        and any(letter.isalpha() for letter in line)
    )


def _read_credits(head: Head, lines: Sequence[str]) -> None:
    """Bylines, credits, buttons and addresses right below a headline without dateline."""
    for line in lines[len(head.roles) :]:
        role = _role_above_dateline(head, line)
        if role in (Role.CAPTION, Role.PARAGRAPH):
            if role == Role.CAPTION:
                head.captions.pop()
            return
        head.roles.append(role)


def _role_above_dateline(head: Head, line: str) -> Role:
    if is_address(line):
        return Role.ADDRESS
    if is_button(line):
        return Role.BUTTON
    if names := byline_names(line, at_top=True):
        head.bylines.append(names)
        return Role.BYLINE
    if head.bylines and head.roles[-1:] == [Role.BYLINE] and is_post(line):
        head.bylines[-1] += f" / {line}"
        return Role.BYLINE
    if is_credit(line):
        head.agency = head.agency or agency_of_credit(line)
        return Role.CREDIT
    if len(line) > _MAX_CAPTION:
        return Role.PARAGRAPH
    head.captions.append(line)
    return Role.CAPTION
