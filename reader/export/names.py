"""Names of files that every system takes: the day and the first words of a headline."""

import re
import unicodedata

from reader.article import format_id
from reader.export.results import Exported
from reader.export.texts import clean

_LONGEST = 60  # characters of a headline in a name
_LONGEST_BYTES = 150  # systems count in bytes, of which a Japanese character has three
_APART = re.compile(r"[\W_]+")


class Names:
    """Gives each article of an export a name of its own, the same whenever it alone is asked for.

    Names that differ only in case or in how an accent is composed count as one.
    """

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, exported: Exported, suffix: str) -> str:
        """The name for an article: its day, its headline, and where that is taken its id."""
        dateline = exported.article.capture.dateline
        day = dateline.published.date().isoformat() if dateline and dateline.published else ""
        words = slug(exported.article.capture.headline)
        mark = format_id(exported.article.id)
        name = "-".join(filter(None, (day or "undated", words or mark)))
        if name.casefold() in self._given:
            name = f"{name}-{mark}"
        self._given.add(name.casefold())
        return name + suffix


def slug(text: str) -> str:
    """The words of `text` in lower case with hyphens between them: nothing but letters, figures."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", clean(text)).casefold())
    words = _APART.sub("-", re.sub("['’]", "", plain)).strip("-")[:_LONGEST]
    short = words.encode()[:_LONGEST_BYTES].decode(errors="ignore")
    if len(short) == _LONGEST and "-" in short:
        short = short.rpartition("-")[0]
    return short.strip("-")
