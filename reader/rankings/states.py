"""The captures of one list put in order: its states, each shown by one capture or by several."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from reader.article import ListKind
from reader.folding import fold_headline

CUT = "..."  # what folding makes of both ways to print the dots


@dataclass(frozen=True, slots=True)
class Observation:
    """One published list as one capture shows it, and when that capture was saved.

    `captured` is the time the file tells, or the earliest it can have been; None when unknown.
    """

    kind: ListKind
    section: str
    heading: str
    titles: tuple[str, ...]
    captured: datetime | None
    captured_is_lower_bound: bool
    path: str


@dataclass(frozen=True, slots=True)
class State:
    """A list as it stood for a time: the first and the newest capture that show it, of how many.

    The newest has the titles of the longest. Of captures whose time is known the first is first.
    """

    newest: Observation
    first: Observation
    captures: int

    def shown_again(self, later: Observation) -> "State":
        """The same with one more capture, a later one."""
        longer = max(later, self.newest, key=lambda shown: len(shown.titles))
        first = later if self.first.captured is None else self.first
        return State(replace(later, titles=longer.titles), first, self.captures + 1)


def newest_states(observations: Iterable[Observation]) -> list[Observation]:
    """The newest two states of a list, of its observations from the newest on.

    Reads no further: an archive of many years shows a list a hundred thousand times.
    """
    found: list[Observation] = []
    for observation in observations:
        if not observation.titles:
            continue
        if found and same_list(found[-1], observation):
            if len(observation.titles) > len(found[-1].titles):
                found[-1] = replace(found[-1], titles=observation.titles)
        elif len(found) == 2:
            break
        else:
            found.append(observation)
    return found


def states(observations: Iterable[Observation]) -> list[State]:
    """Distinct states from the oldest to the newest; unknown times count as the oldest."""
    found: list[State] = []
    for observation in sorted((each for each in observations if each.titles), key=_age):
        if found and same_list(found[-1].newest, observation):
            found[-1] = found[-1].shown_again(observation)
        else:
            found.append(State(observation, observation, 1))
    return found


def same_list(one: Observation, other: Observation) -> bool:
    """Whether two captures show one list; a list cut off by the end of the page is the same."""
    return one.titles == other.titles or all(
        same_title(mine, theirs) for mine, theirs in zip(one.titles, other.titles, strict=False)
    )


def same_title(one: str, other: str) -> bool:
    """Whether two printed titles are one headline; either may be cut short by dots."""
    mine, theirs = fold_headline(one), fold_headline(other)
    return mine == theirs or is_cut_of(mine, theirs) or is_cut_of(theirs, mine)


def is_cut_of(cut: str, whole: str) -> bool:
    """Whether `cut` is `whole` ended early by dots; both folded."""
    return cut.endswith(CUT) and whole.startswith(cut.removesuffix(CUT).rstrip())


def _age(observation: Observation) -> tuple[float, str]:
    time = observation.captured.timestamp() if observation.captured else float("-inf")
    return time, observation.path
