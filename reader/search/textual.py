"""What a word or phrase of the query language looks for, or what is wrong with it."""

import re

from reader.search.analysis import is_cjk, tokens
from reader.search.complaint import Complaint
from reader.search.lexing import Kind, Lexeme
from reader.search.numbers import MOST_APART, NEAR_ALONE, whole_number
from reader.search.patterns import pattern, wildcard_form
from reader.search.quoting import quoted
from reader.search.syntax import Fuzzy, Node, Phrase, Prefix, Wildcard, Word

_STARS = "*＊"
_MEANT = re.compile(r"[*＊~～=＝#＃]")  # signs that mean something: a mistake there is told
_MARKS = "?？"
_FUZZY = re.compile(r"(.*)[~～](\d*)")
_ONE_LETTER = re.compile(rf"[{_MARKS}]\w")
_LAST_SIGNS = re.compile(r"\W+$")
_FARTHEST = 2
_SHORTEST = {1: 3, 2: 5}
"""How many letters a word must have to be looked for with so many of them changed."""


def phrase(field: str, lexeme: Lexeme) -> Node | Complaint:
    """What stands between quotes; with a tilde and a number after them its words in any order."""
    if not tokens(lexeme.text):
        return Complaint("Nothing to look for stands between the quotes.", "")
    plain = Phrase(lexeme.text, field)
    if lexeme.number is None:
        return plain
    whole = f"{_label(field)}{quoted(lexeme.text)}"
    found = pattern(plain)
    least = len(found.words) - 1 if found else 0
    within = whole_number(lexeme.number) if lexeme.number else max(NEAR_ALONE, least)
    if least < 1:
        return Complaint("A ~ after quotes needs two words or more between them.", whole)
    if within is None or not 1 <= within <= MOST_APART:
        sentence = f"After “…”~ stands within how many words they are, from 1 to {MOST_APART}."
        return Complaint(sentence, whole if within == 0 else f"{whole}~{max(NEAR_ALONE, least)}")
    if within < least:
        sentence = f"{least + 1} words need at least ~{least} to stand in any order."
        return Complaint(sentence, f"{whole}~{least}")
    return Phrase(lexeme.text, field, within)


def is_sign(lexeme: Lexeme) -> bool:
    """Whether a piece of a query is punctuation alone, which nothing can be meant by."""
    plain = lexeme.kind is Kind.WORD and not lexeme.exact
    return plain and not tokens(lexeme.text) and not _MEANT.search(lexeme.text)


def word(field: str, lexeme: Lexeme) -> Node | Complaint:
    """A word, also with a star, with question marks for letters, or with a tilde."""
    text = lexeme.text
    if "//" not in text:  # an address is never a pattern
        fuzzy = _FUZZY.fullmatch(text)
        if fuzzy:
            return _fuzzy(field, *fuzzy.groups())
        wild = _wildcard(field, text)
        if wild is not None:
            return wild
    if any(star in text for star in _STARS):
        return _starred(field, text)
    if not tokens(text):
        return Complaint(f"“{text}” has no letter or digit to look for.", "")
    return Word(text, lexeme.exact, field)


def _fuzzy(field: str, text: str, digits: str) -> Node | Complaint:
    label = _label(field)
    distance = whole_number(digits) if digits else 1
    found = tokens(text)
    if not found:
        instead = f"{label}{quoted(digits)}" if digits else ""
        return Complaint("A ~ needs to stand directly after a word or after quotes.", instead)
    if any(sign in text for sign in _STARS + _MARKS):
        return Complaint("A ~ can't stand in a word with * or ?.", f"{label}{text}")
    if len(found) > 1 or is_cjk(found[0].exact) or not re.search(r"[^\W\d_]", text):
        sentence = "A ~ can stand only after one word of letters."
        return Complaint(sentence, f"{label}{quoted(f'{text} {digits}'.rstrip())}")
    letters = len(found[0].exact)
    fits = [each for each, shortest in _SHORTEST.items() if letters >= shortest]
    nearest = f"{label}{text}~{fits[-1] if fits[-1] > 1 else ''}" if fits else f"{label}{text}"
    if distance not in _SHORTEST:
        sentence = f"After ~ may stand 1 or {_FARTHEST}: how many letters may be others."
        return Complaint(sentence, f"{label}{text}" if distance == 0 else nearest)
    if distance not in fits:
        tilde = "~" if distance == 1 else f"~{distance}"
        sentence = f"A {tilde} needs a word of {_SHORTEST[distance]} letters or more."
        return Complaint(sentence, nearest)
    return Fuzzy(text, distance, field)


def _wildcard(field: str, text: str) -> Node | Complaint | None:
    """A word with question marks for letters; None when there is none, or only as of a question.

    Between characters of Chinese, Japanese or Korean it is the end of a sentence.
    """
    core = text.rstrip(_STARS)
    open_end = core != text
    if not open_end:
        core = _LAST_SIGNS.sub("", core)
    asked = core[-1:] in tuple(_MARKS) or _ONE_LETTER.search(core)
    if not asked or any(star in core for star in _STARS):
        return None
    found = tokens(core)
    if not found or any(is_cjk(token.exact) for token in found):
        return None
    plain = core.replace(_MARKS[1], _MARKS[0])
    if wildcard_form(plain) is None:
        sentence = "A ? can stand only for one letter within a word; put a question in quotes."
        return Complaint(sentence, f"{_label(field)}{quoted(text)}")
    return Wildcard(plain, open_end, field)


def _starred(field: str, text: str) -> Node | Complaint:
    label = _label(field)
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


def _label(field: str) -> str:
    return f"{field}:" if field else ""
