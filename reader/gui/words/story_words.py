"""What a story is in a few words: from when to when, how many articles, how many of them new."""

from PySide6.QtCore import QCoreApplication

from reader.gui.words.dates import short_day
from reader.stories.results import StorySummary


def span_words(story: StorySummary) -> str:
    """From when to when, how many articles, how many new: "2 Nov – 25 Dec 2022 · 5 articles"."""
    days = dict.fromkeys(short_day(day) for day in (story.first, story.last) if day)
    one, more = _tr("1 article"), _tr("{count} articles").format(count=story.count)
    new = _tr("{count} new").format(count=story.new) if story.new else ""
    parts = (" – ".join(days), one if story.count == 1 else more, new)
    return "  ·  ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Story", text)
