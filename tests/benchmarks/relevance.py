"""How well the engines rank news articles for queries that people have judged.

The TIME collection: 423 articles of 1963, 83 queries, 324 judgements. Ours was given its
parameters on the even queries and checked on the odd ones; the table shows both halves.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence

from tests.benchmarks.data import data_folder
from tests.benchmarks.judged import Judged, mean_average_precision, mean_gain, read_time
from tests.benchmarks.rankers import RANKERS, Rankings, missing


def main(options: argparse.Namespace) -> None:
    """Rank with every engine that there is; print a table or one line of JSON."""
    judged = read_time(data_folder("time-magazine"))
    every = sorted(judged.relevant)
    engines = [name for name in RANKERS if not missing(name)]
    rankings = {name: RANKERS[name](judged.texts, judged.queries) for name in engines}
    for name in RANKERS.keys() - rankings.keys():
        print(f"{name} is left out, for it is not installed.", file=sys.stderr)
    if options.json:
        figures = {name: _figures(rankings[name], judged, every) for name in engines}
        print(json.dumps(figures))
        return
    _print_table(rankings, judged, every)


def _print_table(rankings: Mapping[str, Rankings], judged: Judged, every: Sequence[int]) -> None:
    parts = {
        "all": every,
        "even": [query for query in every if not query % 2],
        "odd": [query for query in every if query % 2],
    }
    heads = [f"{name}, {len(queries)} queries" for name, queries in parts.items()]
    print(f"\n{'relevance':<12}" + "".join(f"{head:>20}" for head in heads))
    print(f"{'':<12}" + f"{'MAP':>11}{'nDCG@10':>9}" * len(parts))
    for engine, ranked in rankings.items():
        cells = ""
        for queries in parts.values():
            figures = _figures(ranked, judged, queries)
            cells += f"{figures['map']:>11.3f}{figures['ndcg10']:>9.3f}"
        print(f"{engine:<12}{cells}")


def _figures(rankings: Rankings, judged: Judged, queries: Sequence[int]) -> dict[str, float]:
    return {
        "map": round(mean_average_precision(rankings, judged, queries), 4),
        "ndcg10": round(mean_gain(rankings, judged, queries), 4),
    }
