"""Whole lines that name who wrote a text or took a picture: bylines, credits, page buttons."""

import re

from reader.folding import fold
from reader.sentences import is_abbreviated

AGENCIES = {
    name.casefold(): name
    for name in (
        "Jiji Press",
        "AP",
        "The Associated Press",
        "Associated Press",
        "Reuters",
        "AFP-Jiji",
        "AFP",
        "Kyodo News",
        "Kyodo",
        "Bloomberg",
        "Bloomberg News",
        "Xinhua",
        "dpa",
    )
}
"""The text agencies, by their folded names."""

_NAMES = frozenset(AGENCIES) | {
    "the yomiuri shimbun",
    "yomiuri shimbun",
    "the japan news",
    "japan news",
    "the washington post",
    "getty images",
    "pool",
    "ap photo",
    "pool photo",
    "kyodo photo",
    "reuters photo",
    "afp-jiji photo",
}
_OF_ANOTHER = re.compile(
    r"(?:(?:photos? )?courtesy of|(?:photos? )?provided by|photos?(?: by|:)|picture:|image:|foto:|©"
    r"|copyright\b)\s*\S.*"
)
_FILE_PHOTO = re.compile(r".{0,60}\b(?:file|handout|pool) photos?")
_PARTS = re.compile(r" ?/ ?|\bvia ")
_BYLINE = re.compile(r"(?:By|BY)\s+(?P<names>\S.*)")
_POST = re.compile(
    r"(?:staff |senior |special )*"
    r"(?:writers?|correspondents?|photographers?|reporters?|editors?|columnists?)"
    r"|special to .+"
)
_JOINING = frozenset("and de del da di la van von der den bin al y".split())
_BUTTONS = frozenset({"Post", "Share", "Tweet", "Print", "Email"})
_LONGEST = 140
_MOST_WORDS = 12


def is_button(line: str) -> bool:
    """Whether the line is a button of the page."""
    return line in _BUTTONS


def is_credit(line: str) -> bool:
    """Whether the whole line is the credit of a picture or text, not a paragraph's beginning."""
    if len(line) > _LONGEST:
        return False
    text = fold(line).strip("()[] ")
    if text in _NAMES:
        return True
    if text.endswith(".") and not is_abbreviated(text):
        return text.startswith(("©", "copyright")) and text.endswith("reserved.")
    if len(text.split()) > _MOST_WORDS:
        return False
    if _OF_ANOTHER.fullmatch(text) or _FILE_PHOTO.fullmatch(text):
        return True
    parts = _PARTS.split(text)
    return len(parts) > 1 and any(part.strip() in _NAMES for part in parts)


def agency_of_credit(line: str) -> str:
    """The text agency that the whole line names, or ""."""
    return AGENCIES.get(fold(line), "") if len(line) <= _LONGEST else ""


def byline_names(line: str, *, at_top: bool) -> str:
    """The names and posts of a byline as printed, or "" when the line is none.

    Away from the top of the page a byline must name a post: `By A Name / Staff Writer`.
    """
    if len(line) > _LONGEST:
        return ""
    found = _BYLINE.fullmatch(line)
    names, slash, post = (found["names"] if found else line).partition("/")
    if slash and is_post(post.strip()) and _are_names(names):
        return (found["names"] if found else line).strip()
    if found and not slash and at_top and _are_names(names):
        return names.strip()
    return ""


def is_post(line: str) -> bool:
    """Whether the line is a writer's post: `Japan News Staff Writer`."""
    if len(line) > _LONGEST // 2 or line.endswith("."):
        return False
    words = line.split()
    plain = [word.casefold() for word in words]
    start = next((at for at in range(len(words)) if _POST.fullmatch(" ".join(plain[at:]))), None)
    return start is not None and all(word[0].isupper() or word == "to" for word in words)


def _are_names(text: str) -> bool:
    words = text.replace(",", " ").split()
    return (
        0 < len(words) <= 16
        and all(word in _JOINING or word[0].isupper() for word in words)
        and not text.rstrip().endswith((".", ":", "?", "!"))
    )
