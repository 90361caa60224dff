"""What each article of a story brought to it: the detected names that no earlier one had."""

from collections.abc import Iterable

from reader.article import Capture, Role
from reader.stories.names import name_key, names
from reader.stories.results import Name


def names_brought(captures: Iterable[Capture]) -> list[tuple[str, ...]]:
    """The names of each article that are in none before it, in the order of their first print.

    A name is known when its longest form was a form of an earlier one, or the other way round,
    or is the last word of an earlier one: of a person met before, by the family name.
    """
    forms: set[str] = set()
    longest: set[str] = set()
    brought = []
    for capture in captures:
        found = _told(capture)
        found.sort(key=lambda name: (name.printings[0].text, name.printings[0].start))
        keys = [(name, name_key(name.text), {*map(name_key, name.forms)}) for name in found]
        new = (name.text for name, key, its in keys if key not in forms and longest.isdisjoint(its))
        brought.append(tuple(dict.fromkeys(new)))
        for _, key, its in keys:
            longest.add(key)
            forms |= {*its, key.split(" ")[-1]}
    return brought


def _told(capture: Capture) -> list[Name]:
    """The names in what is told: who reports it or took the picture is not what is told."""
    blocks = (block.text for block in capture.blocks if block.role is not Role.CREDIT)
    reporting = {name_key(name) for name in (capture.agency, capture.source) if name}
    found = names([capture.headline, *blocks], capture.language)
    return [name for name in found if reporting.isdisjoint(map(name_key, name.forms))]
