"""What one word, phrase or value of the query language means, or what is wrong with it."""

import re
from dataclasses import dataclass
from datetime import date, tzinfo
from difflib import get_close_matches

from reader.search import dates
from reader.search.analysis import tokens
from reader.search.lexing import KNOWN_FIELDS, LATER_FIELDS, Kind, Lexeme
from reader.search.quoting import quoted
from reader.search.syntax import Has, Node, Phrase, Prefix, State, Tag, Word

_STATES = ("unread", "read", "starred")
_LATER_STATES = ("duplicate",)
_ADDITIONS = ("note",)
_LATER_ADDITIONS = ("highlight", "image")
_SORTS = ("relevance", "newest", "oldest", "title")
_LATER_SORTS = ("rank",)
_STARS = "*＊"
_QUOTES = re.compile('["＂“”„‟«»]')
_NEAR = re.compile(r"NEAR(/\d*)?")
_FUZZY = re.compile(r"[~～]\d*$")
_ONE_LETTER = re.compile(r"\w[?？]\w")
_DATE_EXAMPLES = "write 2022-11-02, 2022-11, 2022-10..2022-12, >=2022-11, 7d or today"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a piece of a query, and what might stand `instead` of it, if anything."""

    sentence: str
    instead: str | None


class Leaves:
    """Reads single pieces of a query; days are those of `zone`, counted from `today`."""

    def __init__(self, today: date, zone: tzinfo) -> None:
        self._today = today
        self._zone = zone

    def unknown_field(self, name: str, value: str) -> Complaint | None:
        """The complaint about a field that there is not; None for one that there is."""
        if name.lower() in KNOWN_FIELDS:
            return None
        whole = quoted(f"{name}:{_QUOTES.sub('', value)}")
        if name.lower() in LATER_FIELDS:
            return Complaint(f"{name}: is not understood yet.", whole)
        near = get_close_matches(name.lower(), KNOWN_FIELDS, 1)
        instead = f"{near[0]}:{value}" if near else whole
        sentence = f"There is no field {name}; if this is text, put it in quotes."
        return Complaint(sentence, instead)

    def leaf(self, field: str, lexeme: Lexeme) -> Node | str | Complaint:
        """The node of a word, phrase or tag in a field ("" for none); a string is an order."""
        if lexeme.kind is Kind.TAG:
            return _tag(lexeme.text)
        match field:
            case "tag":
                return _tag(lexeme.text)
            case "is":
                found = _choice(field, lexeme.text, _STATES, _LATER_STATES)
                return State(found) if isinstance(found, str) else found
            case "has":
                found = _choice(field, lexeme.text, _ADDITIONS, _LATER_ADDITIONS)
                return Has(found) if isinstance(found, str) else found
            case "sort":
                return _choice(field, lexeme.text, _SORTS, _LATER_SORTS)
            case "date" | "before" | "after":
                return self._dates(field, lexeme.text)
            case _ if lexeme.kind is Kind.PHRASE:
                return _phrase(field, lexeme.text)
            case _:
                return _word(field, lexeme)

    def _dates(self, field: str, text: str) -> Node | Complaint:
        read = {"date": dates.parse_dates, "before": dates.before, "after": dates.after}[field]
        found = read(text, self._today, self._zone)
        if found is not None:
            return found
        return Complaint(f"“{text}” is not a date: {_DATE_EXAMPLES}.", None)


def _tag(text: str) -> Node | Complaint:
    name = " ".join(text.split())
    return Tag(name) if name else Complaint("A tag needs a name: #work or #“two words”.", "")


def _choice(
    field: str, text: str, known: tuple[str, ...], later: tuple[str, ...]
) -> str | Complaint:
    name = text.strip().lower()
    if name in known:
        return name
    if name in later:
        return Complaint(f"{field}:{name} is not understood yet.", None)
    near = get_close_matches(name, known, 1)
    may_be = f"{', '.join(known[:-1])} or {known[-1]}" if len(known) > 1 else known[0]
    instead = f"{field}:{near[0]}" if near else None
    return Complaint(f"After {field}: may stand {may_be}.", instead)


def _phrase(field: str, text: str) -> Node | Complaint:
    if tokens(text):
        return Phrase(text, field)
    return Complaint("Nothing to look for stands between the quotes.", "")


def _word(field: str, lexeme: Lexeme) -> Node | Complaint:
    text = lexeme.text
    if not field and _NEAR.fullmatch(text) and not lexeme.exact:
        return Complaint("NEAR is not understood yet.", text.lower())
    if _FUZZY.search(text):
        return Complaint("~ is not understood yet.", _FUZZY.sub("", text))
    if _ONE_LETTER.search(text) and "//" not in text:
        return Complaint("A ? for one letter is not understood yet.", quoted(text))
    if any(star in text for star in _STARS):
        return _starred(field, text)
    if not tokens(text):
        return Complaint(f"“{text}” has no letter or digit to look for.", "")
    return Word(text, lexeme.exact, field)


def _starred(field: str, text: str) -> Node | Complaint:
    label = f"{field}:" if field else ""
    core = text.rstrip(_STARS)
    inner = core.strip(_STARS)
    beginning = re.split(f"[{_STARS}]", inner)[0]
    if not tokens(inner):
        return Complaint("A star needs letters before it.", "")
    if inner != core:
        return Complaint("A star can't begin a word.", f"{label}{beginning}")
    if beginning != core or core == text:
        sentence = "A star can stand only at the end of a word."
        return Complaint(sentence, f"{label}{beginning}*" if tokens(beginning) else None)
    return Prefix(core, field)
