"""Sentences that the rest of the program says in English, put into the window's language.

They come to the window as text, through pipes and out of the catalog's list of problems. So each
is known by its template: "There is no folder {0}: make it first."
"""

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from reader.gui.words.dates import long_day, short_day
from reader.rendering import Words
from reader.resources import resource

CONTEXT = "sentences"
"""The context of these templates in the .ts files."""


class _Template(NamedTuple):
    text: str
    pattern: re.Pattern[str]


def told(sentence: str) -> str:
    """The sentence in the window's language; one that no template makes stays as it is."""
    if QLocale().language() == QLocale.Language.English:
        return sentence
    for template in _templates():
        found = template.pattern.fullmatch(sentence)
        if found:
            # What is put into a template may be worded, too: the reason within a failure.
            values = map(told, found.groups())
            return QCoreApplication.translate(CONTEXT, template.text).format(*values)
    return sentence


def page_words() -> Words:
    """The words and dates of the program on pages, in the window's language."""
    return Words(_said, short_day, long_day)


def _said(text: str) -> str:
    said = QCoreApplication.translate("rendering", text)
    return said if said != text else told(text)


@cache
def _templates() -> list[_Template]:
    """All templates, those with the most words of their own first."""
    lines = resource("translations/sentences.txt").read_text("utf-8").splitlines()
    found = [_Template(line, re.compile(_pattern(line), re.DOTALL)) for line in lines]
    return sorted(found, key=lambda template: -len(re.sub(r"\{\d+\}", "", template.text)))


def _pattern(template: str) -> str:
    pieces = re.split(r"\{\d+\}", template)
    return "(.+?)".join(map(re.escape, pieces))
