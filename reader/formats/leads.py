"""The place and the agency with which a first paragraph opens: `TOKYO (Jiji Press) — `."""

import re
from dataclasses import dataclass

_CAPITALS = r"[A-Z][A-Z.'’-]*(?:[ /&][A-Z][A-Z.'’-]*){0,4}"
_MIXED = r"[A-Z][\w.'’-]*(?:[ /&][A-Z][\w.'’-]*){0,4}"
_REGION = r"(?:, (?!{month})[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}})?"
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d"
_DATE = r"(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?"
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AGENCY = rf"\((?!{_DAYS}\))(?P<agency>[A-Z][\w.&'’ -]{{1,39}})\)"
_WHERE = _REGION.format(month=_MONTH) + _DATE
_WITH_AGENCY = re.compile(rf"(?P<place>(?:{_MIXED}){_WHERE}) ?{_AGENCY}\s*[—–―-]+\s*(?=\S)")
# Without an agency only capitals before a dash and a new sentence after it tell a place.
_PLACE_ALONE = re.compile(
    rf"(?P<place>{_CAPITALS}{_WHERE})(?:\s*[—―]\s*|\s+[–-]+\s+)(?=[\"“‘'A-Z\d])"
)
_DATE_AT_END = re.compile(_DATE[:-1] + "$")
_ACRONYMS = frozenset("NATO NHK EU UN U.N. U.S. G7 G20 IAEA WHO ASEAN LDP CDPJ JR NTT".split())
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Lead:
    """The place as printed, and the agency or ""."""

    place: str
    agency: str


def read_lead(paragraph: str) -> Lead | None:
    """What the opening of `paragraph` says of place and agency, when it has that form."""
    start = paragraph[:_LONGEST]
    found = _WITH_AGENCY.match(start) or _PLACE_ALONE.match(start)
    if found is None:
        return None
    place = _DATE_AT_END.sub("", found["place"])
    agency = found.groupdict().get("agency") or ""
    return None if place in _ACRONYMS and not agency else Lead(place, agency)
