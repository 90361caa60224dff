"""How a query goes on at the caret: fields, values, words of the index and saved searches."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import islice

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import NameCount
from reader.archive.state import State
from reader.errors import LibraryDamagedError
from reader.folding import fold
from reader.search.completion import SHORTEST, Unfinished, fields, unfinished, words, written_value
from reader.search.index import Index
from reader.search.leaves import SORTS
from reader.search.lexing import KNOWN_FIELDS
from reader.search.results import Completion
from reader.search.syntax import KEPT, NAME_FIELDS, STATES
from reader.times import TOKYO

_MOST = 8
_MOST_FIELDS = 3
_MOST_SEARCHES = 3
_BETWEEN_NAMES = re.compile(r",(?:\s*and\b)?|\band\b|&")
_SURE = 3  # letters with which the name of a field is likelier meant than a word


class Completing:
    """Completes queries of one library. Owns the names it has counted, until articles change."""

    def __init__(self, catalog: Catalog, state: State) -> None:
        self._catalog = catalog
        self._state = state
        self._generation = -1
        self._names: dict[str, list[NameCount]] = {}

    def completions(self, text: str, caret: int, index: Callable[[], Index]) -> list[Completion]:
        """How the query `text` could go on at the caret, the likeliest first, at most eight.

        `index` gives the index when words of it are needed. None where nothing is being typed
        that could be completed.
        """
        place = unfinished(text, caret)
        if place is None:
            return []
        if place.kind == "value":
            found = self._values(text, place, index)
        else:
            found = self._named(text, caret, place, index)
        return [each for each in found if each.query != text][:_MOST]

    def _named(
        self, text: str, caret: int, place: Unfinished, index: Callable[[], Index]
    ) -> list[Completion]:
        """Fields, saved searches and words; there is always room for some of each.

        While the index is being made there are no words.
        """
        named = fields(text, place) if place.may_be_field else iter(())
        listed = list(islice(named, _MOST_FIELDS)) if len(place.typed) >= SHORTEST else []
        if place.kind == "field":
            return listed
        searches = list(islice(self._searches(text, caret, place), _MOST_SEARCHES))
        found: list[Completion] = []
        with suppress(LibraryDamagedError), index().vocabulary() as vocabulary:
            found = words(text, place, vocabulary, _MOST - len(listed) - len(searches))
        if len(place.typed) < _SURE:
            return [*searches, *found, *listed]
        return [*listed, *searches, *found]

    def _searches(self, text: str, caret: int, place: Unfinished) -> Iterator[Completion]:
        """The saved searches that have what was typed in their names, first those that begin so.

        When it is all of the query they take its place, else they stand in it for the word.
        """
        whole = "" if text[caret:].strip() else fold(text[:caret].strip())
        word = fold(place.typed) if place.may_be_field else ""
        saved = [(each, fold(each.name)) for each in self._state.saved_searches()]
        for typed in filter(lambda typed: len(typed) >= SHORTEST, dict.fromkeys((whole, word))):
            for each, folded in sorted(saved, key=lambda pair: not pair[1].startswith(typed)):
                if typed not in folded:
                    continue
                if typed == whole:
                    yield Completion("search", each.name, each.query, len(each.query))
                elif "search" in KNOWN_FIELDS:
                    written = f"search:{written_value(each.name)}"
                    yield place.completion(text, "search", each.name, written)

    def _values(self, text: str, place: Unfinished, index: Callable[[], Index]) -> list[Completion]:
        match place.field:
            case "lang":
                names = []
                with suppress(LibraryDamagedError), index().vocabulary() as vocabulary:
                    names = _plain(vocabulary.beginning("", "lang", _MOST))
            case field if field in (*NAME_FIELDS, "list"):
                names = self._names_of(field)
            case "tag":
                names = [NameCount(name, fold(name), many) for name, many, _ in self._state.tags()]
            case "search":
                names = _plain(each.name for each in self._state.saved_searches())
            case field:
                names = _plain(_choices(field))
        found = islice(_matching(names, fold(place.typed)), _MOST + 1)
        return [
            place.completion(text, "value", each.name, written_value(each.name), each.articles)
            for each in found
        ]

    def _names_of(self, field: str) -> list[NameCount]:
        if self._generation != self._catalog.generation:
            self._generation = self._catalog.generation
            self._names = {}
        if field not in self._names:
            self._names[field] = self._counted(field)
        return self._names[field]

    def _counted(self, field: str) -> list[NameCount]:
        match field:
            case "author":
                return _people(self._catalog.names(field))
            case "list":
                lists = self._catalog.kinds_of_lists()
                return _plain(dict.fromkeys(section or kind.value for kind, section in lists))
            case _:
                return self._catalog.names(field)


def _people(bylines: Iterable[NameCount]) -> list[NameCount]:
    """Who is named in bylines as they are printed, "One Name and Another / Staff Writers"."""
    articles: Counter[str] = Counter()
    for byline in bylines:
        for name in _BETWEEN_NAMES.split(byline.name.partition("/")[0]):
            articles[name.strip()] += byline.articles
    del articles[""]
    return [NameCount(name, fold(name), count) for name, count in articles.most_common()]


def _choices(field: str) -> tuple[str, ...]:
    """What may stand after a field that knows few values, or examples of its values."""
    today = datetime.now(TOKYO).date()
    month, year = f"{today:%Y-%m}", f"{today:%Y}"
    return {
        "is": STATES,
        "has": KEPT,
        "sort": SORTS,
        "date": ("today", "yesterday", "7d", "1m", "1y", month, year),
        "before": (year, month, today.isoformat()),
        "after": (year, month, "yesterday"),
        "rank": ("1", "<=3", "<=10"),
        "limit": ("10", "50", "100"),
    }.get(field, ())


def _plain(names: Iterable[str]) -> list[NameCount]:
    return [NameCount(name, fold(name), 0) for name in names]


def _matching(names: Iterable[NameCount], typed: str) -> Iterator[NameCount]:
    """The names that begin with what was typed, then those of which a later word does."""
    later: list[NameCount] = []
    for each in names:
        if each.folded.startswith(typed):
            yield each
        elif f" {typed}" in each.folded:
            later.append(each)
    yield from later
