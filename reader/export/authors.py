"""A byline as names that are told apart, and the posts and papers that are printed beside them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.export.texts import one_line

_POST = re.compile(
    r"(?:.* )?(?:staff|writers?|correspondents?|photographers?|reporters?|editors?|columnists?"
    r"|contributors?|bureau chief)|special to .+"
    r"|.*(?:記者|特派員|委員|支局|支局長|部|デスク|新聞|新聞社|通信|通信社)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"the .+|(?:.* )?(?:press|news|newsroom|shimbun|times|post|agency|bureau|board|team|desk"
    r"|services?|media|association|ministry|university|institute|reuters|afp|afp-jiji|ap|kyodo"
    r"|jiji|bloomberg|xinhua|dpa)",
    re.IGNORECASE,
)
_EAST_ASIAN = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LATIN_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[.'’-])*")
_PARTICLES = frozenset("al bin da de del della den der di dos du el la le van von y zu".split())
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq)\.?", re.IGNORECASE)
_OTHERS = re.compile(r"others|et al\.?|ほか|他", re.IGNORECASE)
_AND_OTHERS = re.compile(r"(.+?)\s*(?:ら|ほか|et al\.?)", re.IGNORECASE)
_WRAPPED = re.compile(r"[【（(\[]([^【】（）()\[\]]*)[】）)\]]")
_FROM = re.compile(r"([^\s＝=]{1,12})[＝=](.+)")  # the place before a name: ワシントン＝山田太郎
_THEN_POST = re.compile(
    r"(.{2,}?)\s*[（(]([^（）()]+)[）)]|([^A-Za-z]{2,}?)\s*(記者|特派員|編集委員)"
)
_BETWEEN = re.compile(r"\s*[,、，&＆]\s*(?:and\b\s*)?|\s+(?:and|with)\s+", re.IGNORECASE)
_MOST_WORDS = 6


class Author(NamedTuple):
    """A name as BibTeX takes names: "First Last", "Last, First", "Last, Jr., First".

    One that is `whole` is that of a group, or has parts that are not to be told apart.
    """

    name: str
    whole: bool


class Byline(NamedTuple):
    """Who wrote, in printed order, and which posts and papers were printed with the names.

    `has_others` tells that there were more whom the page does not name.
    """

    authors: tuple[Author, ...]
    posts: tuple[str, ...] = ()
    has_others: bool = False


def read_byline(printed: str, groups: Sequence[str] = ()) -> Byline:
    """The names of a byline; `groups` are known not to be people: the paper, the agency.

    A byline that has nothing but a post is taken for the name of a group.
    """
    line = re.sub(r"^by\s+", "", one_line(printed), flags=re.IGNORECASE)
    known = {name.casefold() for name in groups if name.strip()}
    if line.casefold() in known:
        return Byline((Author(line, whole=True),))
    names: list[str] = []
    posts: list[str] = []
    for segment in re.split(r"\s*[;；]\s*", line):
        _read_segment(segment, known, names, posts)
    others = any(map(_OTHERS.fullmatch, names))
    people = [name for name in names if not _OTHERS.fullmatch(name)]
    if not people:
        return Byline((Author(line, whole=True),) if line else ())
    authors = tuple(_author(name, known) for name in people)
    return Byline(authors, tuple(dict.fromkeys(posts)), others)


def _read_segment(segment: str, known: set[str], names: list[str], posts: list[str]) -> None:
    """A piece between semicolons: names, then after slashes posts, or more names in Japanese."""
    first, *after = re.split(r"\s*[/／]\s*", _unwrapped(segment))
    for part in _parts(first, known):
        (posts if names and _POST.fullmatch(part) else names).extend(_without_post(part, posts))
    for part in filter(None, after):
        is_name = _EAST_ASIAN.search(part) and not _POST.fullmatch(part)
        (names if is_name else posts).append(part)


def _parts(text: str, known: set[str]) -> Iterator[str]:
    """What stands between commas and "and"; a name that its comma turns round stays one."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if (
        re.fullmatch(r"[^\s,]+, [^,]+", text)
        and len(parts) == 2
        and _is_turned_round(parts[0], parts[1], known)
    ):
        yield text
        return
    held = ""
    for part in parts:
        if held and _SUFFIX.fullmatch(part):
            *given, last = held.split()
            held = ", ".join(filter(None, (last, part, " ".join(given))))
            continue
        if held:
            yield held
        held = part
    if held:
        yield held


def _is_turned_round(last: str, first: str, known: set[str]) -> bool:
    """Whether "Doe, Jane" is one person; "AFP, Jane Doe" is none."""
    return (
        len(first.split()) <= 2
        and last.casefold() not in known
        and not _GROUP.fullmatch(last)
        and all(_is_person(each) and not _SUFFIX.fullmatch(each) for each in (last, first))
        and not _POST.fullmatch(first)
    )


def _without_post(part: str, posts: list[str]) -> list[str]:
    if found := _FROM.fullmatch(part):
        posts.append(found[1])
        part = found[2]
    if found := _THEN_POST.fullmatch(part):
        posts.append(found[2] or found[4])
        part = found[1] or found[3]
    if (found := _AND_OTHERS.fullmatch(part)) and len(found[1]) > 1:
        return [found[1], "others"]
    return [part]


def _unwrapped(text: str) -> str:
    found = _WRAPPED.fullmatch(text.strip())
    return (found[1] if found else text).strip()


def _author(name: str, known: set[str]) -> Author:
    is_known = name.casefold() in known or _GROUP.fullmatch(name) or _POST.fullmatch(name)
    return Author(name, whole=bool(is_known) or not _has_parts(name))


def _has_parts(name: str) -> bool:
    return _is_person(name.replace(",", "")) and len(name.split()) > 1


def _is_person(name: str) -> bool:
    """Whether a name is written as those of people are: capitals, and particles between them."""
    words = name.split()
    return (
        len(words) <= _MOST_WORDS
        and not _EAST_ASIAN.search(name)
        and all(map(_LATIN_WORD.fullmatch, words))
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and words[-1][0].isupper()
    )
