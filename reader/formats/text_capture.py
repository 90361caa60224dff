"""The text capture of a news page: every line gets a role, and the roles make the capture."""

import re
from collections.abc import Sequence
from datetime import timedelta, timezone, tzinfo
from itertools import takewhile

from reader.article import Block, Capture, Line, ListKind, PublishedList, Role
from reader.formats.addresses import is_address, own_part, page_date, page_number
from reader.formats.bodies import body_roles
from reader.formats.credits import agency_of_credit, byline_names
from reader.formats.datelines import Reading, day_only
from reader.formats.heads import Head, find_dateline, read_head
from reader.formats.language import language_of
from reader.formats.leads import read_lead
from reader.formats.published_lists import ListPart, first_header, read_lists
from reader.formats.sections import section_of_kicker
from reader.times import TOKYO

_LINE_END = re.compile(r"\r\n|\n|\r")
_JAPAN_NEWS = "The Japan News"
_ITS_HOST = re.compile(r"https?://(?:[\w-]+\.)*japannews\.yomiuri\.co\.jp(?![\w.-])")
_ITS_STAFF = re.compile(r"\bJapan News (?:Staff|Senior|Correspond|Photo)")
_HOMES: dict[str, tzinfo] = {"ja": TOKYO, "ko": TOKYO, "zh": timezone(timedelta(hours=8))}
_BLOCKS = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.CAPTION, Role.CREDIT})
_ENDS_OF_TOP = frozenset({Role.PARAGRAPH, Role.LIST_HEADING})
_MENU_REACH = 6
_NEAR = timedelta(days=2)


def split_lines(text: str) -> list[str]:
    """The lines of `text`: they end with LF, CR LF or CR, and with nothing else."""
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


def parse(text: str, name: str = "") -> Capture:
    """The capture that `text` is. Any text gives one; what is not understood is a paragraph.

    `name` is the file's name, path or address: page number and date may stand in it.
    """
    numbered = [(n, line) for n, line in enumerate(split_lines(text), 1) if line.strip()]
    lines = [line.strip() for _, line in numbered]
    language = language_of(lines)
    head, lists_at = _read_top(lines, _HOMES.get(language))
    part = _read_below(lines, head, lists_at)
    roles = (*head.roles, *part.roles)
    page = tuple(
        Line(number, line, role) for (number, line), role in zip(numbered, roles, strict=True)
    )
    return _assemble(page, head, part, name, language)


def _read_top(lines: Sequence[str], home: tzinfo | None) -> tuple[Head, int]:
    """The head, and where the first list begins; the body is what is between them."""
    lists_at = first_header(lines)
    if home is None and any(line.startswith("JN ") for line in lines[lists_at:]):
        home = TOKYO
    dateline = find_dateline(lines[:lists_at], home)
    if lists_at == 0 and (below := find_dateline(lines[:_MENU_REACH], home)):
        # A list's name in the menu above an article, not a page that is all list.
        dateline, lists_at = below, first_header(lines, below[0] + 1)
    return read_head(lines[:lists_at], dateline, has_lists=lists_at < len(lines)), lists_at


def _read_below(lines: Sequence[str], head: Head, lists_at: int) -> ListPart:
    """All below the head: text and lists by turns, for pages print lists amid their text, too."""
    roles = body_roles(lines[len(head.roles) : lists_at], head.captions)
    lists: list[PublishedList] = []
    problems: list[str] = []
    at = lists_at
    while at < len(lines):
        part = read_lists(lines, at)
        end = at + len(part.roles)
        at = first_header(lines, end)
        roles += [*part.roles, *body_roles(lines[end:at], head.captions, below_head=False)]
        lists += part.lists
        problems += part.problems
    return ListPart(tuple(roles), tuple(lists), tuple(problems))


def _assemble(
    page: tuple[Line, ...], head: Head, part: ListPart, name: str, language: str
) -> Capture:
    """The capture of the lines; what was concluded is noted as it is concluded."""
    inferred = {"language"} if language else set[str]()
    if head.guessed:
        inferred.add("headline")
    printed = _printed_address(page)
    told = _trusted_part(name, head)
    address = printed or (name if is_address(name) else "")
    reading = head.reading or _day_only(head, printed, told)
    blocks = tuple(Block(line.role, line.text.strip()) for line in page if line.role in _BLOCKS)
    place, agency = _place_and_agency(page, head, reading, inferred)
    return Capture(
        headline=head.headline,
        dateline=reading.dateline if reading else None,
        byline=_byline(page, head, reading, inferred),
        agency=agency,
        place=place,
        section=_section(head, part, inferred),
        source=_source(page, part, address, inferred),
        kicker=" / ".join(head.kickers),
        language=language,
        address=address,
        page=_page(printed, told, inferred),
        blocks=blocks,
        lists=part.lists,
        lines=page,
        inferred=frozenset(inferred | (_of_dateline(reading))),
        problems=(*head.problems, *(reading.problems if reading else ()), *part.problems),
    )


def _printed_address(page: Sequence[Line]) -> str:
    """The page's own address: one above or right below the dateline. Lists have those of others."""
    above = takewhile(lambda line: line.role != Role.LIST_HEADING, page)
    return next((line.text.strip() for line in above if line.role == Role.ADDRESS), "")


def _trusted_part(name: str, head: Head) -> str:
    """What of `name` may tell page and day: "" when the day there is not the one of the page."""
    told = own_part(name)
    published = head.reading.dateline.published if head.reading else None
    said = published.date() if published else head.prefix_day
    named = page_date(told)
    if said and named and abs(said - named) > _NEAR:
        return ""
    return told


def _day_only(head: Head, address: str, told: str) -> Reading | None:
    day = head.prefix_day or page_date(address) or page_date(told)
    return day_only(day) if day else None


def _of_dateline(reading: Reading | None) -> set[str]:
    """Byline and place have their own order of precedence; the rest is as the dateline says."""
    return set(reading.inferred - {"byline", "place"}) if reading else set()


def _place_and_agency(
    page: Sequence[Line], head: Head, reading: Reading | None, inferred: set[str]
) -> tuple[str, str]:
    first = next((line.text.strip() for line in page if line.role == Role.PARAGRAPH), "")
    lead = read_lead(first)
    place, agency = (lead.place, lead.agency) if lead else ("", "")
    if not place and reading and reading.place:
        place = reading.place
        inferred.add("place")
    if not agency and (agency := head.agency or _credited_agency(page[len(head.roles) :])):
        inferred.add("agency")
    return place, agency


def _credited_agency(below: Sequence[Line]) -> str:
    """The agency of a credit between the dateline and the first paragraph."""
    top = takewhile(lambda line: line.role not in _ENDS_OF_TOP, below)
    agencies = (agency_of_credit(line.text.strip()) for line in top if line.role == Role.CREDIT)
    return next(filter(None, agencies), "")


def _byline(page: Sequence[Line], head: Head, reading: Reading | None, inferred: set[str]) -> str:
    below = page[len(head.roles) :]
    names = [
        byline_names(line.text.strip(), at_top=True) for line in below if line.role == Role.BYLINE
    ]
    if byline := "; ".join(head.bylines + names):
        return byline
    if reading and reading.byline:
        inferred.add("byline")
        return reading.byline
    return ""


def _section(head: Head, part: ListPart, inferred: set[str]) -> str:
    if head.section:
        return head.section
    of_kickers = (section_of_kicker(kicker) for kicker in head.kickers)
    of_lists = (found.section for found in part.lists if found.kind == ListKind.POPULAR)
    section = next((name for name in (*of_kickers, *of_lists) if name), "")
    if section:
        inferred.add("section")
    return section


def _source(page: Sequence[Line], part: ListPart, address: str, inferred: set[str]) -> str:
    headed = any(found.heading.startswith("JN ") for found in part.lists)
    signed = any(line.role == Role.BYLINE and _ITS_STAFF.search(line.text) for line in page)
    if not (headed or signed or _ITS_HOST.match(address)):
        return ""
    inferred.add("source")
    return _JAPAN_NEWS


def _page(address: str, told: str, inferred: set[str]) -> str:
    if number := page_number(address):
        return number
    number = page_number(told)
    if number and not is_address(told):
        inferred.add("page")
    return number
