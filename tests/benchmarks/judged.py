"""A judged collection: articles, queries and which articles answer each; and how rankings score."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import mean

_CUT = 10


@dataclass(frozen=True)
class Judged:
    """Texts and queries by their numbers, and for each query the texts that answer it."""

    texts: Mapping[int, str]
    queries: Mapping[int, str]
    relevant: Mapping[int, Collection[int]]


def read_time(folder: Path) -> Judged:
    """The TIME collection of 1963, in its original files; a text's number is its place, from 1."""
    whole = (folder / "TIME.ALL").read_text("latin-1").partition("*STOP")[0]
    texts = re.split(r"^\*TEXT .*$", whole, flags=re.MULTILINE)[1:]
    asked = (folder / "TIME.QUE").read_text("latin-1").partition("*STOP")[0]
    numbers_and_queries = re.split(r"^\*FIND\s+(\d+)", asked, flags=re.MULTILINE)[1:]
    judgements = [line.split() for line in (folder / "TIME.REL").read_text().splitlines()]
    return Judged(
        {place: _in_line(text) for place, text in enumerate(texts, 1)},
        {
            int(number): _in_line(query)
            for number, query in zip(*[iter(numbers_and_queries)] * 2, strict=True)
        },
        {int(line[0]): {_place(int(each)) for each in line[1:]} for line in judgements if line},
    )


def _place(number: int) -> int:
    """The place of a judged text: two numbers were left out of the judgements' count."""
    return number if number <= 370 else number - 2


def _in_line(text: str) -> str:
    return " ".join(text.split())


def mean_average_precision(
    rankings: Mapping[int, Sequence[int]], judged: Judged, queries: Iterable[int]
) -> float:
    """MAP over some queries, each with the whole of its ranking."""
    return mean(average_precision(rankings[each], judged.relevant[each]) for each in queries)


def mean_gain(
    rankings: Mapping[int, Sequence[int]], judged: Judged, queries: Iterable[int]
) -> float:
    """The mean nDCG of the first ten."""
    return mean(gain(rankings[each], judged.relevant[each]) for each in queries)


def average_precision(ranking: Sequence[int], relevant: Collection[int]) -> float:
    """The precision at the place of each relevant text, those not found being 0, averaged."""
    found, total = 0, 0.0
    for place, each in enumerate(ranking, 1):
        if each in relevant:
            found += 1
            total += found / place
    return total / len(relevant)


def gain(ranking: Sequence[int], relevant: Collection[int]) -> float:
    """nDCG@10 where a text answers or does not: the gains 1 / log2(place + 1), of the best."""
    gains = [1 / log2(place + 1) for place in range(1, _CUT + 1)]
    got = sum(each for each, text in zip(gains, ranking[:_CUT], strict=False) if text in relevant)
    return got / sum(gains[: len(relevant)])
