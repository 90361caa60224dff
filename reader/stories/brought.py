"""What each article of a story brought to it: the detected names that no earlier one had."""

from collections.abc import Iterable

from reader.article import Capture
from reader.stories.names import name_key, names


def names_brought(captures: Iterable[Capture]) -> list[tuple[str, ...]]:
    """The names of each article that are in none before it, in the order of their first print.

    A name is known when its longest form was a form of an earlier one, or the other way round,
    or is the last word of an earlier one: of a person met before, by the family name.
    """
    forms: set[str] = set()
    longest: set[str] = set()
    brought = []
    for capture in captures:
        texts = [capture.headline, *(block.text for block in capture.blocks)]
        found = names(texts, capture.language)
        found.sort(key=lambda name: (name.printings[0].text, name.printings[0].start))
        keys = [(name, name_key(name.text), {*map(name_key, name.forms)}) for name in found]
        new = (name.text for name, key, its in keys if key not in forms and longest.isdisjoint(its))
        brought.append(tuple(dict.fromkeys(new)))
        for _, key, its in keys:
            longest.add(key)
            forms |= {*its, key.split(" ")[-1]}
    return brought
