"""Parameters chosen on one half of the events and judged on the other, and the other way round.

What is tried is a small grid around the parameters that are built in. It was drawn up by people
who had seen both halves; but which of its points is judged on a half, that half has no say in.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from types import ModuleType
from typing import NamedTuple, TypeVar

from tests.benchmarks.same_event import Report, halves

Made = TypeVar("Made")
Setting = tuple[float, ...]


class Parameter(NamedTuple):
    """A constant of a module, and the values that are tried."""

    module: ModuleType
    name: str
    values: tuple[float, ...]


def tried(parameters: Sequence[Parameter], make: Callable[[], Made]) -> dict[Setting, Made]:
    """What is made with each setting of the parameters, which then are again what they were."""
    built_in = [getattr(each.module, each.name) for each in parameters]
    try:
        return {setting: make() for setting in _each_setting(parameters)}
    finally:
        _set(parameters, built_in)


def chosen_elsewhere(
    made: Mapping[Setting, Made],
    reports: Sequence[Report],
    judge: Callable[[Made, set[int]], float],
) -> list[tuple[Setting, set[int]]]:
    """Each half of the events, and the setting that is best on the other one.

    Of equally good settings the first. The halves are in the order of `halves`.
    """
    first, second = halves(reports)
    return [
        (max(made, key=lambda setting: judge(made[setting], other)), half)
        for half, other in ((first, second), (second, first))
    ]


def told(parameters: Sequence[Parameter], chosen: Sequence[tuple[Setting, set[int]]]) -> list[str]:
    """The settings that were chosen, in words, a line each."""
    names = [f"{each.module.__name__.rpartition('.')[2]}.{each.name}" for each in parameters]
    return [
        f"  two-fold, for the {half} half: "
        + ", ".join(f"{name} {value}" for name, value in zip(names, setting, strict=True))
        for (setting, _), half in zip(chosen, ("first", "other"), strict=True)
    ]


def _each_setting(parameters: Sequence[Parameter]) -> Iterator[Setting]:
    for setting in product(*(each.values for each in parameters)):
        _set(parameters, setting)
        yield setting


def _set(parameters: Sequence[Parameter], setting: Sequence[float]) -> None:
    for each, value in zip(parameters, setting, strict=True):
        setattr(each.module, each.name, value)
