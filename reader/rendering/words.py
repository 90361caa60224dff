"""The words of the program on its pages, in the language of whoever reads them. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


@dataclass(frozen=True, slots=True)
class Words:
    """`say` gives a text of ours, with its {placeholders}, in the reader's language.

    `short_day` and `long_day` write a date: "25 Dec 2022", "25 December 2022".
    """

    say: Callable[[str], str] = str
    short_day: Callable[[date], str] = _short
    long_day: Callable[[date], str] = _long


ENGLISH = Words()
