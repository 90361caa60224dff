"""Page numbers and dates in file names, paths and web addresses."""

import re
from datetime import date

_NUMBERED = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})-(\d{1,9})(?!\d)", re.ASCII)
_FOLDER = re.compile(r"\d{8}-\d{1,9}", re.ASCII)
_QUERY = re.compile(r"[?&]p=(\d{1,9})(?!\d)", re.ASCII)
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)", re.ASCII)
_IN_FOLDERS = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=/)", re.ASCII)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_YEARS = range(1600, 2200)


def is_address(line: str) -> bool:
    """Whether the whole line is a web address."""
    return _ADDRESS.fullmatch(line) is not None


def own_part(name: str) -> str:
    """What of a file's path may tell its page and day: its name, or the folder of an `index`.

    Other folders are named by those who keep files in them. An address tells with all its parts.
    """
    if is_address(name):
        return name
    folders, _, last = name.replace("\\", "/").rstrip("/").rpartition("/")
    parent = folders.rpartition("/")[2]
    is_index = last.rpartition(".")[0].casefold() == "index" or last.casefold() == "index"
    return parent if is_index and _FOLDER.fullmatch(parent) else last


def page_number(address: str) -> str:
    """The page's identity: the number in `…/20241028-219154/` or `?p=219154`, or ""."""
    if found := _QUERY.search(address):
        return found[1]
    for year, month, day, number in reversed(_NUMBERED.findall(address)):
        if _day(year, month, day):
            return str(number)
    return ""


def page_date(address: str) -> date | None:
    """The date before a page number, in the folders or in the last part of a name or address."""
    address = address.replace("\\", "/").rstrip("/")
    name = address.rpartition("/")[2]
    numbered = [found[:3] for found in reversed(_NUMBERED.findall(address))]
    named = [(found[0], *found[2:]) for found in _IN_NAME.findall(name)]
    in_folders = reversed(_IN_FOLDERS.findall(address))
    days = (_day(*parts) for parts in (*numbered, *named, *in_folders))
    return next((day for day in days if day), None)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if int(year) in _YEARS else None
    except ValueError:
        return None
