"""News articles of known events, written as captures, and how well a ranking finds the event."""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from statistics import mean

from reader import formats
from reader.article import Capture
from reader.folding import fold_headline

_NEARLY_EMPTY = 200  # characters

Rankings = Mapping[int, Sequence[int]]
"""For each article, by its number, all others in the order in which they are related."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article of an event."""

    event: int
    headline: str
    published: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Quality:
    """How well rankings find what belongs together, means over the articles that have others.

    Average precision, R-precision and precision at 1 (Manning, Raghavan and Schütze 2008, 8.4).
    """

    map: float
    r_precision: float
    p_at_1: float


def read_reports(folder: Path) -> list[Report]:
    """The articles of `clusters.tsv` but for those that are nearly empty."""
    found: list[Report] = []
    seen: Counter[tuple[str, datetime]] = Counter()
    with (folder / "clusters.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            told = json.loads((folder / "articles" / row["file"]).read_text("utf-8"))
            text, headline = told.get("text") or "", " ".join((told.get("title") or "").split())
            if len(text) < _NEARLY_EMPTY:
                continue
            time = datetime.fromisoformat(row["published"]).replace(second=0)
            # Two papers print one headline in one minute, which we would take for one article.
            seen[key := (fold_headline(headline), time)] += 1
            time += timedelta(minutes=seen[key] - 1)
            found.append(Report(int(row["event_id"]), headline, time, text))
    return found


def write_captures(reports: Iterable[Report], folder: Path) -> list[Path]:
    """Each article as a file such as saved pages are."""
    paths = []
    for number, report in enumerate(reports):
        time = report.published
        dateline = f"{time.hour}:{time:%M} JST, {time:%B} {time.day}, {time.year}"
        path = folder / f"report-{number:04}.txt"
        path.write_text(f"{report.headline}\n{dateline}\n{report.text}\n", encoding="utf-8")
        paths.append(path)
    return paths


def read_capture(path: Path) -> Capture:
    """What is read from a file that `write_captures` wrote."""
    capture = formats.read(path)
    assert isinstance(capture, Capture), path
    return capture


def completed(found: Mapping[int, Sequence[int]], ids: Sequence[int]) -> Rankings:
    """Rankings by number; what a ranking leaves out comes last, in the order of the numbers."""
    numbers = {article: number for number, article in enumerate(ids)}
    rankings = {}
    for article, others in found.items():
        ranked = [numbers[other] for other in others]
        left = numbers.keys() - {article, *others}
        rankings[numbers[article]] = [*ranked, *sorted(numbers[other] for other in left)]
    return rankings


def halves(reports: Sequence[Report]) -> tuple[set[int], set[int]]:
    """Every second event, and the rest: parameters are chosen on the first half."""
    events = sorted({report.event for report in reports})
    return set(events[::2]), set(events[1::2])


def quality(rankings: Rankings, reports: Sequence[Report], events: set[int]) -> Quality:
    """The quality of the rankings of articles of some events, if the event has others."""
    figures = []
    for number, report in enumerate(reports):
        same = [reports[other].event == report.event for other in rankings[number]]
        if report.event in events and any(same):
            figures.append(_figures(same))
    return Quality(*(round(mean(column), 4) for column in zip(*figures, strict=True)))


def _figures(same: Sequence[bool]) -> tuple[float, float, float]:
    ranks = [rank for rank, is_same in enumerate(same, 1) if is_same]
    precision = mean(found / rank for found, rank in enumerate(ranks, 1))
    return precision, mean(same[: len(ranks)]), float(same[0])
