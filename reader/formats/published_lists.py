"""Popular lists and rankings at the end of a page: headers, titles, and where they break off."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import ListKind, PublishedList, Role
from reader.formats.addresses import is_address
from reader.formats.credits import is_credit
from reader.formats.sections import section_name

_QUOTE = '["“”„‟«»]'
_SECTION = r"(?P<section>[^\W\d_][^\"“”.!?]{0,39})"
_QUOTED = rf"{_QUOTE}{_SECTION}{_QUOTE} ?"
_HEADERS = (
    (re.compile(rf"{_QUOTED}POPULAR ARTICLES?", re.IGNORECASE), ListKind.POPULAR),
    (re.compile(rf"Top Articles in {_SECTION}", re.IGNORECASE), ListKind.POPULAR),
    (
        re.compile(r"Popular articles in the past (?:24 hours|week|month|year)", re.IGNORECASE),
        ListKind.POPULAR,
    ),
    (re.compile(r"Latest Articles", re.IGNORECASE), ListKind.LATEST),
    (re.compile(r"JN TOP STORIES", re.IGNORECASE), ListKind.TOP),
    (re.compile(r"JN ACCESS RANKING", re.IGNORECASE), ListKind.RANKING),
)
_CUT_QUOTED = re.compile(rf"{_QUOTED}(?P<rest>[A-Z ]+)")
_POPULAR_ARTICLE = "POPULAR ARTICLE"
# What a header may be cut down to and still be told from the end of a text.
_CUTTABLE = (
    ("JN TOP STORIES", len("JN T"), ListKind.TOP),
    ("JN ACCESS RANKING", len("JN A"), ListKind.RANKING),
    ("Latest Articles", len("Latest A"), ListKind.LATEST),
    ("Popular articles in the past 24 hours", len("Popular articles"), ListKind.POPULAR),
    ("Popular articles in the past week", len("Popular articles"), ListKind.POPULAR),
    ("Top Articles in ", len("Top Articles"), ListKind.POPULAR),
)
_SPACES = re.compile(r"\s+")
_MARK = re.compile(r"[-–—―−－•・]")
_MARKED = re.compile(r"[-–—―−－•・]\s+(?P<title>\S.*)")
_SMALL_WORDS = frozenset({"and", "of", "the", "in"})
_LONGEST_HEADER = 80


@dataclass(frozen=True, slots=True)
class Header:
    """What a list's header says; `cut` when the file ends within it."""

    kind: ListKind
    section: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ListPart:
    """The end of a page from its first list header on: a role for each line, and the lists."""

    roles: tuple[Role, ...]
    lists: tuple[PublishedList, ...]
    problems: tuple[str, ...]


def read_header(line: str) -> Header | None:
    """The header that fills the whole of `line`, if it is one."""
    plain = _plain(line)
    for form, kind in _HEADERS:
        if found := form.fullmatch(plain):
            section = found.groupdict().get("section") or ""
            return Header(kind, section_name(section)) if _is_name(section) else None
    return None


def read_cut_header(line: str) -> Header | None:
    """The beginning of a header, as a file's last line may be one."""
    plain = _plain(line)
    quoted = _CUT_QUOTED.fullmatch(plain)
    if quoted and _POPULAR_ARTICLE.startswith(quoted["rest"].strip()):
        return Header(ListKind.POPULAR, section_name(quoted["section"]), cut=True)
    for header, shortest, kind in _CUTTABLE:
        if len(plain) >= shortest and header.startswith(plain):
            return Header(kind, "", cut=True)
    return None


def first_header(lines: Sequence[str], start: int = 0) -> int:
    """Where the lists begin: the first header's place, or the number of lines."""
    for at in range(start, len(lines)):
        if read_header(lines[at]):
            return at
    last = len(lines) - 1
    return last if last >= start and read_cut_header(lines[last]) else len(lines)


def read_lists(lines: Sequence[str]) -> ListPart:
    """All of `lines`, the first of which is a header. Without dashes each line is a title."""
    roles: list[Role] = []
    lists: list[PublishedList] = []
    heading, header, titles = "", Header(ListKind.POPULAR, ""), list[str]()
    for at, line in enumerate(lines):
        found = read_header(line) or (read_cut_header(line) if at == len(lines) - 1 else None)
        if found:
            if roles:
                lists.append(PublishedList(header.kind, header.section, heading, tuple(titles)))
            heading, header, titles = line, found, []
            roles.append(Role.LIST_HEADING)
            continue
        role, title = _read_line(line)
        roles.append(role)
        if title:
            titles.append(title)
    if roles:
        lists.append(PublishedList(header.kind, header.section, heading, tuple(titles)))
    cut = header.cut or roles[-1:] in ([Role.LIST_HEADING], [Role.LIST_MARK])
    problems = (f"The list {_quoted(heading)} is cut off.",) if cut else ()
    return ListPart(tuple(roles), tuple(lists), problems)


def _read_line(line: str) -> tuple[Role, str]:
    if _MARK.fullmatch(line):
        return Role.LIST_MARK, ""
    if is_address(line):
        return Role.ADDRESS, ""
    if line.startswith(("©", "Copyright")) and is_credit(line):
        return Role.CREDIT, ""
    marked = _MARKED.fullmatch(line)
    return Role.LIST_TITLE, marked["title"] if marked else line


def _is_name(section: str) -> bool:
    """`Top Articles in Society`, but not a sentence that goes on."""
    return all(word in _SMALL_WORDS or not word[0].islower() for word in section.split())


def _plain(line: str) -> str:
    if len(line) > _LONGEST_HEADER:
        return ""
    return _SPACES.sub(" ", line if line.isascii() else unicodedata.normalize("NFKC", line))


def _quoted(heading: str) -> str:
    return heading if '"' in heading else f'"{heading}"'
