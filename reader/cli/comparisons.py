"""Two articles side by side as lines of text, for people."""

import textwrap
from collections.abc import Iterable, Iterator

from reader.article import Capture
from reader.stories.results import ChangedBlock, Comparison, Difference, Passage, Sentence

_WIDTH = 78
_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def comparison_lines(a: Capture, b: Capture, found: Comparison) -> Iterator[str]:
    """The differences first, then what both say, then what each says alone."""
    yield from (*_head("A", a), *_head("B", b))
    told = [difference for pair in found.aligned for difference in pair.differences]
    if told:
        yield from ("", "Differences", *map(_difference, told))
    if found.aligned:
        yield from ("", "Both say")
    for pair in found.aligned:
        if pair.a.text == pair.b.text:
            yield from _wrapped("AB", pair.a.text)
        else:
            yield from (*_wrapped("A", pair.a.text), *_wrapped("B", pair.b.text))
    yield from (*_alone("A", found.only_a), *_alone("B", found.only_b))


def change_lines(blocks: Iterable[ChangedBlock]) -> Iterator[str]:
    """The text of both captures, what went in [-…-] and what came in {+…+}."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from textwrap.wrap("".join(map(_marked, block.passages)), _WIDTH)


def _marked(passage: Passage) -> str:
    words = passage.text.lstrip()
    space = passage.text[: len(passage.text) - len(words)]
    return space + _MARKS[passage.change].format(words)


def _head(mark: str, capture: Capture) -> list[str]:
    printed = capture.dateline.printed if capture.dateline else ""
    return _wrapped(mark, " · ".join(filter(None, [capture.headline, printed])))


def _difference(difference: Difference) -> str:
    label = f"{difference.label}: " if difference.label else ""
    return f"    {label}{difference.a} → {difference.b}"


def _alone(mark: str, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    if sentences:
        yield from ("", f"Only {mark} says")
    for sentence in sentences:
        yield from _wrapped("·", sentence.text)


def _wrapped(mark: str, text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=f"{mark:<4}", subsequent_indent="    ")
