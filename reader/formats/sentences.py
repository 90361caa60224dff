"""Whether a line ends as a sentence does: with a full stop, and not with an abbreviation's."""

import re

_ABBREVIATION = re.compile(r"\b(?:co|ltd|inc|corp|jr|sr|[a-z])\.$", re.IGNORECASE)
_CLOSING = "”’\"'）)」』]"


def is_abbreviated(text: str) -> bool:
    """Whether the full stop at the end of `text` is an abbreviation's: `U.S.`, `Boats Co.`"""
    return _ABBREVIATION.search(text[-8:]) is not None


def ends_sentence(line: str) -> bool:
    """Whether a full stop ends the line, be it within quotes. Three of them cut a title short."""
    text = line[-12:].rstrip(_CLOSING)
    if text.endswith("。"):
        return True
    return text.endswith(".") and not text.endswith("..") and not is_abbreviated(text)
