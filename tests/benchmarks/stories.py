"""How well stories gather the articles of one event, beside average linkage of TF-IDF vectors.

Ours is the real path: the articles as files, a library of them, and the stories it keeps; once all
at once, and once day by day, as they would have come. The parameters of ours were chosen on half
of the events, and so is the threshold of the other; the table shows both halves. Both were seen by
then: therefore it shows, too, what comes of choosing by a rule, for each half the setting of a
small grid that is best on the other half.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from itertools import chain
from math import log, sqrt
from pathlib import Path
from statistics import mean

import numpy as np

from reader.archive.catalog import Catalog
from reader.archive.identity import identify
from reader.archive.state import State
from reader.article import ArticleId, Capture
from reader.library import Library
from reader.library.captures import lead_and_body
from reader.library.gathering import Gathering
from reader.search import outlines
from reader.search.index import Index
from reader.stories import clustering, profiles
from reader.stories.distinctive import term_counts
from tests.benchmarks.data import data_folder
from tests.benchmarks.same_event import Report, halves, read_capture, read_reports, write_captures
from tests.benchmarks.two_fold import Parameter, Setting, chosen_elsewhere, told, tried

Grouping = Sequence[int]
"""The group of each article, by the article's number."""

_PARAMETERS = (
    Parameter(clustering, "LEAST_TIE", (0.08, 0.1, 0.12)),
    Parameter(profiles, "_LEFT_OF_COMMON", (0.4, 0.6, 0.8)),
    Parameter(outlines, "_UNIQUE", (0.25, 0.5, 1.0)),
)
_THRESHOLDS = [step / 100 for step in range(5, 31)]


def main(options: argparse.Namespace) -> None:
    """Print the table; with --json a line of JSON takes its place, and it goes to stderr."""
    reports = read_reports(data_folder("same-event"))
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as made:
        archive = Path(made, "archive")
        archive.mkdir()
        captures = [read_capture(path) for path in write_captures(reports, archive)]
        ids = [identify(capture) for capture in captures]
        groupings = {
            "kawaraban": _at_once(archive, Path(made, "data"), ids),
            "kawaraban_day_by_day": _day_by_day(archive, Path(made, "days"), reports, ids),
        }
        grid = tried(_PARAMETERS, partial(_anew, archive, Path(made, "data"), ids))
    chosen, _ = halves(reports)
    linked = _average_linkage(captures)
    threshold = max(linked, key=lambda step: b_cubed(linked[step], reports, chosen))
    groupings[f"average_linkage_{threshold}"] = linked[threshold]
    best = max(linked, key=lambda step: b_cubed(linked[step], reports))
    groupings[f"average_linkage_best_{best}"] = linked[best]
    figures = {name: _figures(grouping, reports) for name, grouping in groupings.items()}
    elsewhere = chosen_elsewhere(grid, reports, lambda each, half: b_cubed(each, reports, half))
    figures["kawaraban_two_fold"] = _two_fold(grid, elsewhere, reports)
    table = "\n".join([_table(figures), *told(_PARAMETERS, elsewhere)])
    print(table, file=sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(figures))


def b_cubed(grouping: Grouping, reports: Sequence[Report], events: set[int] | None = None) -> float:
    """F1 of B-cubed (Bagga and Baldwin 1998) over the articles of some events, or of all.

    Of each article: how many of its group are of its event, and how many of its event are in its
    group; the means of both, and their harmonic mean.
    """
    return _f1(_precision_and_recall(grouping, reports, events))


def _precision_and_recall(
    grouping: Grouping, reports: Sequence[Report], events: set[int] | None
) -> list[tuple[float, float]]:
    sizes, truth = Counter(grouping), Counter(report.event for report in reports)
    both = Counter((group, each.event) for group, each in zip(grouping, reports, strict=True))
    return [
        (both[group, each.event] / sizes[group], both[group, each.event] / truth[each.event])
        for group, each in zip(grouping, reports, strict=True)
        if events is None or each.event in events
    ]


def _f1(found: Iterable[tuple[float, float]]) -> float:
    precision, recall = (mean(column) for column in zip(*found, strict=True))
    return 2 * precision * recall / (precision + recall)


def _figures(grouping: Grouping, reports: Sequence[Report]) -> dict[str, float]:
    chosen, other = halves(reports)
    return {
        "chosen_on": round(b_cubed(grouping, reports, chosen), 4),
        "reported": round(b_cubed(grouping, reports, other), 4),
        "all": round(b_cubed(grouping, reports), 4),
        "stories": len({*grouping}),
    }


def _two_fold(
    grid: Mapping[Setting, Grouping],
    chosen: Iterable[tuple[Setting, set[int]]],
    reports: Sequence[Report],
) -> dict[str, float]:
    """Each half as grouped with the setting that is best on the other one, and both together."""
    found = [_precision_and_recall(grid[setting], reports, half) for setting, half in chosen]
    first, other = (round(_f1(each), 4) for each in found)
    return {"chosen_on": first, "reported": other, "all": round(_f1(chain(*found)), 4)}


def _table(figures: Mapping[str, Mapping[str, float]]) -> str:
    heads = ("chosen on", "reported", "all", "stories")
    lines = [f"\n{'stories: B-cubed F1':<30}" + "".join(f"{head:>11}" for head in heads)]
    for name, row in figures.items():
        cells = "".join(f"{value:>11,}" for value in row.values())
        lines.append(f"{name.replace('_', ' '):<30}{cells}")
    lines.append("  goal: 0.95, and not below average linkage at its best threshold")
    return "\n".join(lines)


def _at_once(archive: Path, data: Path, ids: Sequence[ArticleId]) -> Grouping:
    with Library(data, [archive]) as library:
        library.update()
        return _groups(library, ids)


def _anew(archive: Path, data: Path, ids: Sequence[ArticleId]) -> Grouping:
    """With the parameters as they are now."""
    with (
        closing(Catalog(data / "catalog.sqlite")) as catalog,
        closing(State(data / "state.sqlite", backups=data / "backups")) as state,
        closing(Index.open(data / "index")) as index,
    ):
        catalog.undo_all_stories(len(ids))
        Gathering(catalog, index, state).run(lambda progress: None, lambda: False)
    with Library(data, [archive]) as library:
        return _groups(library, ids)


def _day_by_day(
    archive: Path, folder: Path, reports: Sequence[Report], ids: Sequence[ArticleId]
) -> Grouping:
    """Of the same files, put into another archive day after day."""
    days: dict[date, list[Path]] = {}
    for report, path in zip(reports, sorted(archive.iterdir()), strict=True):
        days.setdefault(report.published.date(), []).append(path)
    growing = folder / "archive"
    growing.mkdir(parents=True)
    with Library(folder / "data", [growing]) as library:
        for day in sorted(days):
            for path in days[day]:
                (growing / path.name).hardlink_to(path)
            library.update()
        return _groups(library, ids)


def _groups(library: Library, ids: Sequence[ArticleId]) -> Grouping:
    groups = {}
    for story in library.stories():
        for each in library.story(story.id).articles:
            groups[each.id] = story.id
    return [groups.get(article, article) for article in ids]


def _average_linkage(captures: Iterable[Capture]) -> dict[float, Grouping]:
    """The grouping at each threshold: pairs of groups are joined, the most alike first."""
    alike = _cosines([_counts(capture) for capture in captures])
    size = len(alike)
    groups, counts = list(range(size)), np.ones(size)
    np.fill_diagonal(alike, -1)
    found: dict[float, Grouping] = {}
    for threshold in sorted(_THRESHOLDS, reverse=True):
        while alike.max() >= threshold:
            one, other = divmod(int(alike.argmax()), size)
            joined = counts[one] * alike[one] + counts[other] * alike[other]
            alike[one] = alike[:, one] = joined / (counts[one] + counts[other])
            alike[other] = alike[:, other] = alike[one, one] = -1
            counts[one] += counts[other]
            groups = [one if group == other else group for group in groups]
        found[threshold] = groups
    return found


def _counts(capture: Capture) -> Counter[str]:
    return term_counts(capture.headline, *lead_and_body(capture))


def _cosines(counted: Sequence[Counter[str]]) -> np.ndarray:
    frequencies = Counter(term for counts in counted for term in counts)
    places = {term: place for place, term in enumerate(frequencies)}
    matrix = np.zeros((len(counted), len(places)))
    for row, counts in enumerate(counted):
        for term, count in counts.items():
            idf = log(1 + len(counted) / frequencies[term])
            matrix[row, places[term]] = (1 + log(count)) * idf
        matrix[row] /= sqrt((matrix[row] ** 2).sum()) or 1.0
    return matrix @ matrix.T
