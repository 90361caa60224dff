"""What each article of a story brought to it: the names that no earlier one had."""

from collections.abc import Iterable

from reader.article import Capture
from reader.stories.comparison import known_names, sentences
from reader.stories.mentions import Mention, mentions, same


def names_brought(captures: Iterable[Capture]) -> list[tuple[str, ...]]:
    """The names of each article that are in none before it, as printed, by their first mention."""
    known: list[Mention] = []
    brought = []
    for capture in captures:
        new: list[str] = []
        for name, mention in _names(capture):
            if not any(same(mention, other) for other in known):
                new.append(name)
                known.append(mention)
        brought.append(tuple(new))
    return brought


def _names(capture: Capture) -> Iterable[tuple[str, Mention]]:
    """The longest forms come first, so that the short ones are seen to be of the same."""
    texts = [sentence.text for sentence in sentences(capture)]
    words = known_names(texts)
    found = [
        (text[each.at.start : each.at.end], each)
        for text in texts
        for each in mentions(text, words)
        if each.kind == "name"
    ]
    return sorted(found, key=lambda pair: -len(pair[1].value))
