"""What a bench has measured: figures, printed as a table and as lines of JSON."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_HEADS = ("median", "p95", "p99", "min", "max")


@dataclass(frozen=True)
class Figure:
    """One thing that was measured several times. `goal` and `note` are words for people."""

    name: str
    unit: str
    values: Sequence[float]
    goal: str = ""
    note: str = ""

    def summary(self) -> dict[str, float]:
        """Median, percentiles and ends of the values."""
        ordered = sorted(self.values)
        return {
            "median": median(ordered),
            "p95": percentile(ordered, 95),
            "p99": percentile(ordered, 99),
            "min": ordered[0],
            "max": ordered[-1],
        }


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The smallest of the sorted values that `percent` of them do not exceed (nearest rank)."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def print_table(bench: str, figures: Sequence[Figure]) -> None:
    """Print the figures of one bench, a line each, and below them what has to be said."""
    width = max(len(figure.name) for figure in figures)
    heads = "".join(f"{head:>10}" for head in _HEADS)
    print(f"\n{bench:<{width}}  unit {heads}{'n':>6}  goal")
    for figure in figures:
        cells = "".join(f"{_short(value):>10}" for value in figure.summary().values())
        line = f"{figure.name:<{width}}  {figure.unit:<5}{cells}{len(figure.values):>6}"
        print(f"{line}  {figure.goal}".rstrip())
    for note in dict.fromkeys(figure.note for figure in figures if figure.note):
        print(f"  {note}")


def print_json(bench: str, figures: Sequence[Figure]) -> None:
    """Print the figures of one bench as lines of JSON."""
    for figure in figures:
        rounded = {name: round(value, 4) for name, value in figure.summary().items()}
        head = {"bench": bench, "figure": figure.name, "unit": figure.unit}
        print(json.dumps({**head, **rounded, "n": len(figure.values), "goal": figure.goal}))


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
