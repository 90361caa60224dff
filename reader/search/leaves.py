"""What one word, phrase or value of the query language means, or what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date, tzinfo
from difflib import get_close_matches

from reader.article import parse_id
from reader.search import dates, textual
from reader.search.analysis import tokens
from reader.search.complaint import Complaint
from reader.search.lexing import KNOWN_FIELDS, Kind, Lexeme
from reader.search.numbers import parse_places, whole_number
from reader.search.quoting import quoted
from reader.search.syntax import (
    ADDITIONS,
    ANY_LIST,
    FIELDS,
    KEPT,
    STATES,
    Has,
    InStory,
    Like,
    Listed,
    Node,
    Noted,
    Saved,
    State,
    Tag,
)

SORTS = ("relevance", "newest", "oldest", "title", "rank")
_QUOTES = re.compile('["＂“”„‟«»]')


Check = Callable[[Listed | Like | InStory | Saved], Complaint | None]
"""What a library says against a leaf that names something of it; None when that is there."""


def unchecked(leaf: Listed | Like | InStory | Saved) -> None:
    """The check where there is no library: nothing is said against any leaf."""


class Leaves:
    """Reads single pieces of a query; days are those of `zone`, counted from `today`."""

    def __init__(self, today: date, zone: tzinfo, check: Check) -> None:
        self._today = today
        self._zone = zone
        self._check = check

    def unknown_field(self, name: str, value: str) -> Complaint | None:
        """The complaint about a field that there is not; None for one that there is."""
        if name.lower() in KNOWN_FIELDS:
            return None
        whole = quoted(f"{name}:{_QUOTES.sub('', value)}")
        near = get_close_matches(name.lower(), KNOWN_FIELDS, 1)
        instead = f"{near[0]}:{value}" if near else whole
        sentence = f"There is no field {name}; if this is text, put it in quotes."
        return Complaint(sentence, instead)

    def leaf(self, field: str, lexeme: Lexeme) -> Node | str | int | Complaint:
        """The node of a word, phrase or tag in a field ("" for none).

        What is no node: a string is an order, a number how many hits there may be.
        """
        text = lexeme.text
        if lexeme.kind is Kind.TAG or field == "tag":
            return _tag(text)
        if field in ("", *FIELDS):
            read = textual.phrase if lexeme.kind is Kind.PHRASE else textual.word
            return read(field, lexeme)
        if field in ADDITIONS and lexeme.number is None:
            return _noted(field, text)
        if lexeme.number is not None:
            sentence = "A ~ after quotes is for words of the text."
            return Complaint(sentence, f"{field}:{quoted(text)}")
        if field in ("list", "like", "story", "search"):
            return self._named(field, text)
        return self._value(field, text)

    def _value(self, field: str, text: str) -> Node | str | int | Complaint:
        match field:
            case "is":
                found = _choice(field, text, STATES)
                return State(found) if isinstance(found, str) else found
            case "has":
                found = _choice(field, text, KEPT)
                return Has(found) if isinstance(found, str) else found
            case "sort":
                return _choice(field, text, SORTS)
            case "limit":
                sentence = "After limit: stands how many hits there may be: limit:50."
                return whole_number(text) or Complaint(sentence, None)
            case "rank":
                places = parse_places(text)
                sentence = f"“{text}” is no place of a list: write 1, <=3 or 4..10."
                return Listed("", *places) if places else Complaint(sentence, None)
            case _:
                return self._dates(field, text)

    def _named(self, field: str, text: str) -> Node | Complaint:
        """What names a list, an article or a saved search, if there is one."""
        name = " ".join(text.split())
        node: Listed | Like | InStory | Saved
        match field:
            case "list":
                if name != ANY_LIST and not tokens(name):
                    return Complaint("A list needs a name, or * for any list.", "list:*")
                node = Listed(name)
            case "search":
                if not name:
                    return Complaint("A saved search needs a name.", "")
                node = Saved(name)
            case _:
                article = parse_id(name.lower())
                if article is None:
                    sentence = f"“{name}” is not the id of an article: those have 12 signs."
                    return Complaint(sentence, quoted(f"{field}:{name}"))
                node = Like(article) if field == "like" else InStory(article)
        return self._check(node) or node

    def _dates(self, field: str, text: str) -> Node | Complaint:
        read = {"date": dates.parse_dates, "before": dates.before, "after": dates.after}[field]
        found = read(text, self._today, self._zone)
        if found is not None:
            return found
        return Complaint(
            f"“{text}” is not a date: write 2022-11-02, 2022-11, 2022-10..2022-12, >=2022-11, 7d "
            "or today.",
            None,
        )


def _tag(text: str) -> Node | Complaint:
    name = " ".join(text.split())
    if name in ("*", "＊"):
        return Complaint("After tag: stands the name of a tag, or has:tag for any.", "has:tag")
    return Tag(name) if name else Complaint("A tag needs a name: #work or #“two words”.", "")


def _noted(kind: str, text: str) -> Node | Complaint:
    words = " ".join(text.split())
    if not tokens(words):
        return Complaint(f"After {kind}: stand words that are in it, or has:{kind}.", f"has:{kind}")
    return Noted(kind, words)


def _choice(field: str, text: str, known: tuple[str, ...]) -> str | Complaint:
    name = text.strip().lower()
    if name in known:
        return name
    near = get_close_matches(name, known, 1)
    instead = f"{field}:{near[0]}" if near else None
    return Complaint(f"After {field}: may stand one of these: {', '.join(known)}.", instead)
