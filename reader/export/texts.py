"""What the formats have in common: times as text, and text without what breaks a file."""

import re
from datetime import datetime

from reader.article import Capture, Dateline

# Controls but tab and line end, halves of a surrogate pair, and what is no character.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SHORT = 60


def clean(text: str) -> str:
    """`text` that any program can read again: what is no character is shown as a blank one."""
    return _UNWRITABLE.sub("\ufffd", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """`text` cleaned, on one line."""
    return " ".join(clean(text).split())


def beginning(text: str) -> str:
    """The first words of `text`, on one line."""
    line = one_line(text)
    if len(line) <= _SHORT:
        return line
    cut = line[:_SHORT]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:、，—–-") + "…"


def lines_of(text: str) -> list[str]:
    """The lines of `text` that are not blank, cleaned."""
    return [line for line in clean(text).split("\n") if line.strip()]


def iso(moment: datetime | None) -> str:
    """A time as ISO 8601 with its zone; "" for none."""
    return "" if moment is None else moment.isoformat()


def published(dateline: Dateline | None) -> str:
    """When an article was published, as ISO 8601: a day alone where the page tells no hour."""
    if dateline is None or dateline.published is None:
        return ""
    if dateline.precision == "day":
        return dateline.published.date().isoformat()
    return iso(dateline.published)


def concluded(capture: Capture) -> list[str]:
    """What is exported of an article and was concluded, not read off the page, by its keys."""
    texts = {
        "title": ("headline", capture.headline),
        "source": ("source", capture.source),
        "section": ("section", capture.section),
        "author": ("byline", capture.byline),
        "agency": ("agency", capture.agency),
        "place": ("place", capture.place),
        "language": ("language", capture.language),
        "published": ("published", published(capture.dateline)),
    }
    return [key for key, (name, text) in texts.items() if name in capture.inferred and text.strip()]
