"""What is being typed at the caret, a word, a field or the value of one, and how it goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reader.search.analysis import is_cjk, stem, tokens
from reader.search.lexing import KNOWN_FIELDS, Kind, Lexeme, lex
from reader.search.quoting import quoted
from reader.search.results import Completion
from reader.search.syntax import TEXT_FIELDS
from reader.search.typed import terms
from reader.search.vocabulary import Vocabulary

SHORTEST = 2
"""Letters from which on a word, the name of a field or of a saved search is completed."""

_PLAIN = re.compile(r"[\w<>][\w<>=.,&'/-]*")
_SIGNS = re.compile(r"[*＊?？~～]")
_QUOTES = re.compile('["＂“”„‟«»]')
_LOOKED_AT = 4  # times as many words as are wanted, for some are only other forms of one
_FEW_ARTICLES = 20


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What the caret of a query is in or behind; it stands from `start` to `end`.

    `typed` is what there is of it before the caret, without quotes and signs. A "word" is looked
    for in `field` ("" for the whole text), a "value" is one of that field, a "field" is a name of
    one; `may_be_field` tells a word that could become that. `sign` goes before a value.
    """

    kind: Literal["word", "field", "value"]
    field: str
    typed: str
    start: int
    end: int
    sign: str = ""
    may_be_field: bool = False

    def completion(
        self,
        text: str,
        kind: Literal["word", "field", "value", "search"],
        shown: str,
        written: str,
        count: int = 0,
    ) -> Completion:
        """The query `text` with `written` in place of this."""
        before = text[: self.start] + self.sign + written
        return Completion(kind, shown, before + text[self.end :], len(before), count)


def unfinished(text: str, caret: int) -> Unfinished | None:
    """What is being typed at the caret; None for what can't be completed.

    That is a phrase, a pattern, an operator, or a run of Japanese, which is found by any part.
    """
    lexemes = lex(text)
    places = (at for at, each in enumerate(lexemes) if each.start < caret <= each.end)
    at = next(places, None)
    if at is None:
        return None
    lexeme = lexemes[at]
    match lexeme.kind:
        case Kind.FIELD:
            return _field(text, lexeme, lexemes[at + 1 : at + 2], caret)
        case Kind.TAG:
            return _value(text, lexeme, "tag", caret, text[lexeme.start])
        case Kind.WORD | Kind.PHRASE:
            (term,) = (each for each in terms(text) if each.value == lexeme)
            if term.field not in ("", *TEXT_FIELDS):
                return _value(text, lexeme, term.field, caret)
            plain = lexeme.kind is Kind.WORD and not _SIGNS.search(lexeme.text)
            return _word(text, lexeme, term.field, caret) if plain else None
        case _:
            return None


def written_value(value: str) -> str:
    """A value of a field as it is written in a query: in quotes when it has to be."""
    return value if _PLAIN.fullmatch(value) else quoted(value)


def fields(text: str, place: Unfinished) -> Iterator[Completion]:
    """The fields whose names begin with what was typed."""
    for name in KNOWN_FIELDS:
        if name.startswith(place.typed.lower()):
            yield place.completion(text, "field", f"{name}:", f"{name}:")


def words(text: str, place: Unfinished, vocabulary: Vocabulary, most: int) -> list[Completion]:
    """The words of the index that begin with what was typed, those in most articles first.

    Of the forms of one word the most frequent alone, and no form of one that the query has. Words
    that most articles have say nothing, unless there are few articles.
    """
    typed = tokens(place.typed)
    beginning = typed[-1].exact if len(typed) == 1 else ""
    if len(beginning) < SHORTEST:
        return []
    others = tokens(text[: place.start]) + tokens(text[place.end :])
    stems = {token.text for token in others}
    if vocabulary.frequency(beginning, place.field):
        stems.add(typed[-1].text)  # it is a word already
    found: list[tuple[int, str]] = []
    for form in vocabulary.beginning(beginning, place.field, _LOOKED_AT * most):
        if len(found) == most:
            break
        if is_cjk(form) or stem(form) in stems:
            continue
        stems.add(stem(form))
        articles = vocabulary.articles(form, place.field)
        if articles and (2 * articles <= vocabulary.size or vocabulary.size <= _FEW_ARTICLES):
            found.append((articles, _in_its_letters(place.typed, beginning, form)))
    found.sort(key=lambda each: (-each[0], each[1]))
    return [place.completion(text, "word", word, word, articles) for articles, word in found]


def _field(text: str, field: Lexeme, following: list[Lexeme], caret: int) -> Unfinished | None:
    """The name of a field, or behind its colon the value."""
    if caret < field.end:
        typed = text[field.start : caret]
        return Unfinished("field", "", typed, field.start, field.end, may_be_field=True)
    name, end = field.text.lower(), caret
    for value in following:
        if value.start == caret and value.kind in (Kind.WORD, Kind.PHRASE):
            end = value.end
    return None if name in TEXT_FIELDS else Unfinished("value", name, "", caret, end)


def _value(text: str, lexeme: Lexeme, field: str, caret: int, sign: str = "") -> Unfinished | None:
    """The value of a field; None behind its closing quote."""
    typed = text[lexeme.start : caret].lstrip("=＝#＃")
    typed = _QUOTES.sub("", typed, count=1) if _QUOTES.match(typed) else typed
    if _QUOTES.search(typed):
        return None
    return Unfinished("value", field, typed, lexeme.start, lexeme.end, sign)


def _word(text: str, lexeme: Lexeme, field: str, caret: int) -> Unfinished | None:
    """The last word before the caret of what is written without a space."""
    run = tokens(text[lexeme.start : lexeme.end])
    place = caret - lexeme.start
    for token in run:
        if token.start < place <= token.end and not is_cjk(token.exact):
            start, end = lexeme.start + token.start, lexeme.start + token.end
            may_be_field = (
                not field and len(run) == 1 and (start, end) == (lexeme.start, lexeme.end)
            )
            return Unfinished("word", field, text[start:caret], start, end, "", may_be_field)
    return None


def _in_its_letters(typed: str, beginning: str, form: str) -> str:
    """A folded word that begins as it was typed, with accents and capitals."""
    return typed + form[len(beginning) :] if len(typed) == len(beginning) else form
