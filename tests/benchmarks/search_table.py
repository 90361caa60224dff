"""The figures of the search bench as tables in Markdown."""

from collections.abc import Iterable, Mapping

_WHOLE = (
    ("write_per_s", "written a second", ",.0f"),
    ("write_per_cpu_s", "written a CPU second", ",.0f"),
    ("write_peak_mb", "most memory to write, MB", ",.0f"),
    ("write_own_peak_mb", "the same without mapped files", ",.0f"),
    ("index_mb", "index, MB", ",.1f"),
    ("open_ms", "open and answer once, ms", ",.1f"),
    ("rss_mb", "memory after the queries, MB", ",.0f"),
)


def table(articles: int, engines: Mapping[str, dict]) -> str:
    """What each engine takes as a whole, then p50 / p95 / p99 of each class of queries.

    The first engine is ours, and ratios of p95 say how many times as long as we another takes.
    """
    parts = [f"## {articles:,} articles", *_whole(engines)]
    parts += ["", "Queries, ms: p50 / p95 / p99", "", *_queries(engines)]
    return "\n".join(parts)


def _whole(engines: Mapping[str, dict]) -> Iterable[str]:
    heads = [f"{name}{' (*)' if each['kept'] else ''}" for name, each in engines.items()]
    yield from _head(["", *heads])
    for key, words, form in _WHOLE:
        yield _row([words, *(_figure(each[key], form) for each in engines.values())])
    if any(each["kept"] for each in engines.values()):
        yield "\n(*) written in an earlier run, when that was measured"


def _figure(value: float | None, form: str) -> str:
    """An earlier run may not have measured it."""
    return "–" if value is None else format(value, form)


def _queries(engines: Mapping[str, dict]) -> Iterable[str]:
    names = list(engines)
    yield from _head(["", *names, *(f"p95: {name} ÷ {names[0]}" for name in names[1:])])
    first = next(iter(engines.values()))["queries"]
    for kind, times in first.items():
        each = [engine["queries"].get(kind) for engine in engines.values()]
        cells = ["–" if found is None else _times(found) for found in each]
        ratios = ["–" if found is None else _ratio(found, times) for found in each[1:]]
        yield _row([kind, *cells, *ratios])


def _times(found: Mapping[str, float]) -> str:
    return " / ".join(_short(found[name]) for name in ("p50", "p95", "p99"))


def _ratio(other: Mapping[str, float], ours: Mapping[str, float]) -> str:
    return f"{_short(other['p95'] / ours['p95'])}"


def _short(value: float) -> str:
    """Three digits that count, or all before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _head(cells: list[str]) -> Iterable[str]:
    yield _row(cells)
    yield f"|{'---|' * len(cells)}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
