"""The dates and numbers that stand in a text, English or Japanese, and what they come to."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from reader.search.results import Span
from reader.search.scripts import CJK

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d)"
_COUNTED = r" (?:(?!(?:is|was|as|its|his|has|this)\b)[a-z]+s|yen|people|men|women|percent)\b"
_BEFORE_MONTH = r"\b(?:in|since|last|next|until|of|by|from|early|late|through|this) "
_WEEKDAY = r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
# The more telling form comes first; where one stands no other is looked for.
_DATES = tuple(
    map(
        re.compile,
        (
            rf"\b{_MONTH} {_DAY}(?:,? {_YEAR}\b)?",
            rf"\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}\b)?",
            rf"\b{_MONTH},? {_YEAR}\b",
            rf"{_BEFORE_MONTH}(?P<at>{_MONTH})",
            r"(?P<year>\d{4})年(?:(?P<month>\d\d?)月(?:(?P<day>\d\d?)日)?)?",
            r"(?P<month>\d\d?)月(?:(?P<day>\d\d?)日)?",
            r"(?P<day>\d\d?)日(?!間)",
            r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b",
            rf"(?<![\d$€£¥.,-]){_YEAR}(?![\d%]|[.,]\d|st|nd|rd|th|{_COUNTED})",
            r"(?P<half>午前|午後)?(?P<hour>\d\d?)時(?!間)(?:(?P<minute>\d\d)分)?",
            r"\b(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]\.?m)\b\.?",
            r"(?<![\d.,:])(?P<hour>\d\d?):(?P<minute>\d\d)(?![\d:])",
            _WEEKDAY,
        ),
    )
)

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: value for value, word in enumerate(f"{_UNITS} {_TEENS}".split())} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)
}
_SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SUFFIXES = {"m": 6, "bn": 9, "tn": 12}
_MYRIADS = {"百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
_WORD = rf"(?:{'|'.join(_WORDS)})"
_SCALE = rf"(?:[ -](?P<scale>{'|'.join(_SCALES)}))"
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBERS = tuple(
    map(
        re.compile,
        (
            rf"(?<![.,\d])(?P<japanese>(?:(?:{_FIGURE})[百千万億兆]+)+(?:{_FIGURE})?)",
            rf"(?<![^\W{CJK}])(?<!\w[.-])[$€£¥]?(?P<figure>{_FIGURE})"
            rf"(?:(?P<suffix>{'|'.join(_SUFFIXES)})\b|{_SCALE}?(?: ?(?P<percent>%|percent\b))?)"
            r"(?!\d|(?:st|nd|rd|th)\b|-?[A-Za-z]\w*\d)",
            rf"(?i:\b(?P<words>{_WORD}(?:[- ]{_WORD})?)\b{_SCALE}?)",
        ),
    )
)
_PIECE = re.compile(rf"({_FIGURE})([百千万億兆]*)")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，：％", "0123456789.,:%")

AMOUNT_WORDS = frozenset(
    "yen dollar dollars euro euros pound pounds yuan percent cent cents".split()
) | {*_SCALES, "円"}
"""Folded words that tell of what size or currency an amount is, and nothing of what it is for."""

NUMBER_WORDS = frozenset(_WORDS)

Found = tuple[Span, tuple[str, ...]]


def dates(text: str) -> list[Found]:
    """Where dates and times stand, and their year, month, day, weekday and time; "" is not said."""
    return _each(_DATES, _date, text.translate(_HALF_WIDTH))


def numbers(text: str) -> list[Found]:
    """Where numbers stand, what they come to in figures, and "%" or ""."""
    return _each(_NUMBERS, _number, text.translate(_HALF_WIDTH))


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches of a text share a letter."""
    return one.start < other.end and other.start < one.end


def _each(
    patterns: tuple[re.Pattern[str], ...],
    value: Callable[[Mapping[str, str]], tuple[str, ...]],
    text: str,
) -> list[Found]:
    taken: list[Found] = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            parts = match.groupdict("")
            span = Span(*match.span("at" if "at" in parts else 0))
            said = value(parts)
            if any(said) and not any(overlap(span, each) for each, _ in taken):
                taken.append((span, said))
    return taken


def _date(parts: Mapping[str, str]) -> tuple[str, ...]:
    month = parts.get("month", "")
    if month and not month.isdigit():
        month = str(_MONTHS.index(month[:3].lower()) + 1)
    day = parts.get("day", "").lstrip("0")
    weekday = parts.get("weekday", "")
    return parts.get("year", ""), month.lstrip("0"), day, weekday, _time(parts)


def _time(parts: Mapping[str, str]) -> str:
    if not (hour := parts.get("hour", "")):
        return ""
    half = parts.get("half", "")
    later = 12 * half.startswith(("p", "午後")) if int(hour) < 12 else -12 * half.startswith("a")
    return f"{int(hour) + later}:{parts.get('minute') or '00'}"


def _number(parts: Mapping[str, str]) -> tuple[str, ...]:
    if japanese := parts.get("japanese"):
        pieces = _PIECE.findall(japanese)
        amounts = (
            _scaled(figure, sum(map(_MYRIADS.__getitem__, signs))) for figure, signs in pieces
        )
        return _plain(sum(amounts, Decimal(0))), ""
    zeros = _SCALES.get(parts.get("scale", "").lower(), _SUFFIXES.get(parts.get("suffix", ""), 0))
    words = parts.get("words", "").lower()
    if words == "one" and not zeros:
        return "", ""  # somebody, not how many
    figure = (
        str(sum(_WORDS[word] for word in re.split("[- ]", words))) if words else parts["figure"]
    )
    return _plain(_scaled(figure, zeros)), "%" if parts.get("percent") else ""


def _scaled(figure: str, zeros: int) -> Decimal:
    return Decimal(figure.replace(",", "")).scaleb(zeros)


def _plain(amount: Decimal) -> str:
    """An amount in figures, without zeros that say nothing."""
    figures = f"{amount:f}"
    return figures.rstrip("0").rstrip(".") if "." in figures else figures
