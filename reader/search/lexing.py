"""Cuts the text of a query into words, phrases, fields and signs. Takes any text whatever."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.search.syntax import ADDITIONS, FIELDS

KNOWN_FIELDS = (
    *FIELDS,
    *("tag", "is", "has", "date", "before", "after", "list", "rank", "like", "story"),
    *("search", "sort", "limit", *ADDITIONS),
)
_ALSO_WORDS = ADDITIONS  # "Editor's note: what follows" is text

# A phrase that a straight quote opens may hold curly ones; a curly one also ends at a straight
# one, as some keyboards write them.
_STRAIGHT = '"＂'
_CURLY = "“”„‟"
_CLOSING = (
    dict.fromkeys(_STRAIGHT, _STRAIGHT) | dict.fromkeys(_CURLY, _CURLY + _STRAIGHT) | {"«": "»"}
)
_OPEN = "(（"
_CLOSE = ")）"
_MINUS = "-－"
_EXACT = "=＝"
_HASH = "#＃"
_TILDE = "~～"
_BREAK = re.compile(rf"[\s{re.escape(_OPEN + _CLOSE + ''.join(_CLOSING))}]")
_FIELD = re.compile(r"([A-Za-z]+)[:：](?!//)")
_NEAR = re.compile("NEAR(?:[/／](.*))?", re.DOTALL)


class Kind(Enum):
    """What a lexeme is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    FIELD = auto()
    TAG = auto()
    WORD = auto()
    PHRASE = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a query and where it stands; `text` is without quotes, signs and colon.

    `exact` tells a word after an equals sign, `closed` a phrase whose last quote is there.
    `number` is what stands after the tilde of a phrase or the slash of a NEAR; None without one.
    """

    kind: Kind
    text: str
    start: int
    end: int
    exact: bool = False
    closed: bool = True
    number: str | None = None


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a query in order; together with white space they cover it."""
    lexemes: list[Lexeme] = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        is_value = bool(lexemes) and lexemes[-1].kind is Kind.FIELD and lexemes[-1].end == place
        lexemes.append(_value(text, place) if is_value else _next(text, place))
        place = lexemes[-1].end
    return lexemes


def _next(text: str, place: int) -> Lexeme:
    if text[place] in _MINUS:
        return Lexeme(Kind.MINUS, "-", place, place + 1)
    if text[place] in _HASH:
        return _tag(text, place)
    named = _FIELD.match(text, place)
    if named and (_is_field(named.group(1).lower()) or _goes_on(text, named.end())):
        return Lexeme(Kind.FIELD, named.group(1), place, named.end())
    found = _value(text, place)
    if found.kind is not Kind.WORD or found.exact:
        return found
    if found.text in ("AND", "OR", "NOT"):
        return Lexeme(Kind[found.text], found.text, place, found.end)
    near = _NEAR.fullmatch(found.text)
    return Lexeme(Kind.NEAR, found.text, place, found.end, number=near.group(1)) if near else found


def _is_field(name: str) -> bool:
    """Whether a name is a field also where nothing stands directly after its colon."""
    return name in KNOWN_FIELDS and name not in _ALSO_WORDS


def _value(text: str, place: int) -> Lexeme:
    """What may stand after a field: a group, a phrase or a word, without operators and fields."""
    letter = text[place]
    if letter in _OPEN or letter in _CLOSE:
        return Lexeme(Kind.OPEN if letter in _OPEN else Kind.CLOSE, letter, place, place + 1)
    if letter in _CLOSING:
        return _with_number(_phrase(text, place), text)
    if letter in _EXACT and _goes_on(text, place + 1):
        if text[place + 1] in _CLOSING:
            return _with_number(_phrase(text, place + 1, place), text)
        end = _word_end(text, place + 1)
        return Lexeme(Kind.WORD, text[place + 1 : end], place, end, exact=True)
    end = _word_end(text, place)
    return Lexeme(Kind.WORD, text[place:end], place, end)


def _tag(text: str, place: int) -> Lexeme:
    if _goes_on(text, place + 1) and text[place + 1] in _CLOSING:
        quoted = _phrase(text, place + 1)
        return Lexeme(Kind.TAG, quoted.text, place, quoted.end, closed=quoted.closed)
    end = _word_end(text, place + 1)
    return Lexeme(Kind.TAG, text[place + 1 : end], place, end)


def _phrase(text: str, opening: int, start: int | None = None) -> Lexeme:
    """A quoted phrase; one that is not closed goes to the end. A backslash keeps a quote."""
    closing = _CLOSING[text[opening]]
    start = opening if start is None else start
    letters: list[str] = []
    place = opening + 1
    while place < len(text):
        letter = text[place]
        if letter == "\\" and text[place + 1 : place + 2] and text[place + 1] in closing + "\\":
            letters.append(text[place + 1])
            place += 2
            continue
        if letter in closing:
            return Lexeme(Kind.PHRASE, "".join(letters), start, place + 1)
        letters.append(letter)
        place += 1
    return Lexeme(Kind.PHRASE, "".join(letters), start, place, closed=False)


def _with_number(phrase: Lexeme, text: str) -> Lexeme:
    """A phrase together with the tilde that follows it directly and what stands after that."""
    if not phrase.closed or text[phrase.end : phrase.end + 1] not in tuple(_TILDE):
        return phrase
    end = _word_end(text, phrase.end)
    return replace(phrase, end=end, number=text[phrase.end + 1 : end])


def _word_end(text: str, place: int) -> int:
    found = _BREAK.search(text, place)
    return found.start() if found else len(text)


def _goes_on(text: str, place: int) -> bool:
    """Whether something stands directly at `place` that could be a value."""
    return place < len(text) and not text[place].isspace() and text[place] not in _CLOSE
