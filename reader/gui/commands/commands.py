"""What can be chosen in the command palette, and which of it comes first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.likeness import likeness

_CHOICES_KEPT = 100


@dataclass(frozen=True, slots=True)
class Command:
    """Something to choose: its name in code, its text, and a quiet remark at the right.

    `also` is what it is called in English, for who types that in another language's window.
    """

    name: str
    text: str
    remark: str = ""
    also: str = ""


class Choices:
    """What was chosen lately, the newest first. What was chosen most often of it comes first."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        self._names = list(names)[:_CHOICES_KEPT]

    @property
    def names(self) -> tuple[str, ...]:
        """All that is remembered, the newest first, with repetitions."""
        return tuple(self._names)

    def add(self, name: str) -> None:
        """Something was chosen."""
        self._names = [name, *self._names][:_CHOICES_KEPT]

    def order(self) -> list[str]:
        """Each name once: the most used first, of those used alike the one used last."""
        return [name for name, _ in Counter(self._names).most_common()]


def best(pattern: str, commands: Sequence[Command], used: Sequence[str]) -> list[Command]:
    """The commands that match `pattern`, best first; among equals in the order of `used`."""
    places = {name: place for place, name in enumerate(used)}
    ranked = []
    for place, command in enumerate(commands):
        texts = filter(None, (command.text, command.also))
        scores = [score for text in texts if (score := likeness(pattern, text)) is not None]
        if scores:
            ranked.append((-max(scores), places.get(command.name, len(places)), place, command))
    return [command for *_, command in sorted(ranked, key=lambda each: each[:3])]
