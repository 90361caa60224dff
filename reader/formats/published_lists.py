"""Popular lists and rankings of a page: their headers, their titles, and where they end."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reader.article import ListKind, PublishedList, Role
from reader.formats.addresses import is_address
from reader.formats.credits import is_credit
from reader.formats.sections import section_name
from reader.sentences import ends_sentence

_QUOTE = '["“”„‟«»]'
_SECTION = r"[^\W\d_][^\"“”.!?]{0,39}"
_QUOTED = rf"{_QUOTE}(?P<section>{_SECTION}){_QUOTE} ?"
_HEADER = re.compile(
    rf"{_QUOTED}(?P<popular>POPULAR ARTICLES?)"
    rf"|Top Articles in (?P<its_section>{_SECTION})"
    r"|(?P<past>Popular articles in the past (?:24 hours|week|month|year))"
    r"|(?P<latest>Latest Articles)|(?P<top>JN TOP STORIES)|(?P<ranking>JN ACCESS RANKING)",
    re.IGNORECASE,
)
_KINDS = {"latest": ListKind.LATEST, "top": ListKind.TOP, "ranking": ListKind.RANKING}
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
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Header:
    """What a list's header says; `cut` when the file ends within it."""

    kind: ListKind
    section: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ListPart:
    """Lists that follow each other: a role for each of their lines, and what they say."""

    roles: tuple[Role, ...]
    lists: tuple[PublishedList, ...]
    problems: tuple[str, ...]


def read_header(line: str) -> Header | None:
    """The header that fills the whole of `line`, if it is one."""
    return _header(line) if len(line) <= _LONGEST_HEADER else None


@lru_cache(maxsize=4096)  # titles come again with each page that lists them
def _header(line: str) -> Header | None:
    found = _HEADER.fullmatch(_plain(line))
    if found is None:
        return None
    section = found["section"] or found["its_section"] or ""
    kind = _KINDS.get(found.lastgroup or "", ListKind.POPULAR)
    return Header(kind, section_name(section)) if _is_name(section) else None


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


def read_lists(lines: Sequence[str], start: int = 0) -> ListPart:
    """The lists from the header at `start` on, down to the first line that is no part of them."""
    roles: list[Role] = []
    open_lists: list[_OpenList] = []
    for at in range(start, len(lines)):
        line = lines[at]
        header = read_header(line) or (read_cut_header(line) if at == len(lines) - 1 else None)
        if header:
            open_lists.append(_OpenList(line, header))
            roles.append(Role.LIST_HEADING)
            continue
        role, title, marked = _read_line(line, after_mark=roles[-1] == Role.LIST_MARK)
        if role == Role.LIST_TITLE and not marked and _is_below(line, open_lists[-1]):
            break
        roles.append(role)
        open_lists[-1].add(title, marked=marked)
    cut = [found.heading for found in open_lists[-1:] if found.header.cut]
    if start + len(roles) == len(lines) and roles[-1:] in ([Role.LIST_HEADING], [Role.LIST_MARK]):
        cut = [open_lists[-1].heading]
    return ListPart(
        tuple(roles),
        tuple(found.closed() for found in open_lists),
        tuple(f"The list {_quoted(heading)} is cut off." for heading in cut),
    )


@dataclass(slots=True)
class _OpenList:
    """The titles read so far, and whether dashes mark them."""

    heading: str
    header: Header
    titles: list[str] = field(default_factory=list)
    marked: bool = False

    def add(self, title: str, *, marked: bool) -> None:
        if title:
            self.titles.append(title)
            self.marked = self.marked or marked

    def closed(self) -> PublishedList:
        kind, section = self.header.kind, self.header.section
        return PublishedList(kind, section, self.heading, tuple(self.titles))


def _read_line(line: str, *, after_mark: bool) -> tuple[Role, str, bool]:
    """The role, the title, and whether a dash marks it: its own or one on the line above."""
    if _MARK.fullmatch(line):
        return Role.LIST_MARK, "", True
    if is_address(line):
        return Role.ADDRESS, "", False
    if line.startswith(("©", "Copyright")) and is_credit(line):
        return Role.CREDIT, "", False
    own = _MARKED.fullmatch(line)
    return Role.LIST_TITLE, own["title"] if own else line, after_mark or own is not None


def _is_below(line: str, above: _OpenList) -> bool:
    """Whether a line without a dash is the page's text again: dashes or sentences tell."""
    return above.marked or len(line) > _LONGEST_TITLE or ends_sentence(line)


def _is_name(section: str) -> bool:
    """`Top Articles in Society`, but not a sentence that goes on."""
    return all(word in _SMALL_WORDS or not word[0].islower() for word in section.split())


def _plain(line: str) -> str:
    if len(line) > _LONGEST_HEADER:
        return ""
    return _SPACES.sub(" ", line if line.isascii() else unicodedata.normalize("NFKC", line))


def _quoted(heading: str) -> str:
    return heading if '"' in heading else f'"{heading}"'
