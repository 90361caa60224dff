"""The numbers of the query language: how near, how many, and at which places of a list."""

import re
import unicodedata

NEAR_ALONE = 10
MOST_APART = 1_000
_LONGEST = 9  # digits
_NUMBER = re.compile(rf"0*(\d{{1,{_LONGEST}}})", re.ASCII)
_COMPARED = re.compile(r"(>=|<=|>|<)\s*(.+)")


def whole_number(text: str) -> int | None:
    """The number from 0 up that `text` is, full-width digits too; None when it is none."""
    match = _NUMBER.fullmatch(_plain(text))
    return int(match.group(1)) if match else None


def parse_places(text: str) -> tuple[int, int | None] | None:
    """First and last place that `text` names ("3", "<=3", "1..5", "4.."); None if it is none.

    None as the last place leaves that side open. Places begin with 1.
    """
    plain = _plain(text)
    compared = _COMPARED.fullmatch(plain)
    if compared:
        number = whole_number(compared.group(2))
        first, last = _compared(compared.group(1), number) if number is not None else (0, 0)
    elif ".." in plain:
        first, last = _between(*(part.strip() for part in plain.split("..", 1)))
    else:
        first = last = whole_number(plain) or 0
    return (first, last) if first >= 1 and (last is None or last >= first) else None


def write_places(first: int, last: int | None) -> str:
    """Places as a value of `rank:`."""
    if last is None:
        return f">={first}"
    if first == last:
        return str(first)
    return f"<={last}" if first == 1 else f"{first}..{last}"


def _compared(sign: str, number: int) -> tuple[int, int | None]:
    match sign:
        case ">=":
            return number, None
        case ">":
            return number + 1, None
        case "<":
            return 1, number - 1
        case _:
            return 1, number


def _between(first: str, last: str) -> tuple[int, int | None]:
    low, high = whole_number(first), whole_number(last)
    if (low is None and first) or (high is None and last) or (low is None and high is None):
        return 0, None
    if low is not None and high is not None and low > high:
        low, high = high, low
    return (1 if low is None else low), high


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
