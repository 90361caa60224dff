"""How well related articles find the articles of one event, beside two ways that are known.

Ours is the real path: the articles as files, a library of them, and all that it ranks, far ones
too. Beside it stand the cosine of TF-IDF vectors of the same words, and the stock index of Whoosh
with its own "more like this". The parameters of ours are round ones near the best for one half of
the events; the table shows both halves, and both were seen while the ranking was made. Therefore
the table shows, too, what comes of choosing by a rule: for each half the setting of a small grid
that is best on the other half.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import numpy as np
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage

from reader.archive.catalog import Catalog
from reader.archive.identity import identify
from reader.article import Capture
from reader.library import Library
from reader.library.captures import pieces
from reader.library.related import rank
from reader.search.analysis import tokens
from reader.search.index import Index
from reader.stories import distinctive, related
from reader.stories.distinctive import STOP_WORDS
from tests.benchmarks.data import data_folder
from tests.benchmarks.same_event import (
    Rankings,
    Report,
    completed,
    halves,
    quality,
    read_capture,
    read_reports,
    write_captures,
)
from tests.benchmarks.two_fold import Parameter, Setting, chosen_elsewhere, told, tried

_PARAMETERS = (
    Parameter(related, "_DISTANT", (0.2, 0.35, 0.5)),
    Parameter(related, "_HEADLINE", (0.25, 0.5, 1.0)),
    Parameter(distinctive, "_HEADLINE", (4, 8, 16)),
)
_NAMES = {
    "kawaraban": "Kawaraban",
    "two_fold": "two-fold",
    "tfidf": "TF-IDF cosine",
    "more_like_this": "Whoosh's own",
}


def main(options: argparse.Namespace) -> None:
    """Print the table; with --json a line of JSON takes its place, and it goes to stderr."""
    reports = read_reports(data_folder("same-event"))
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as made:
        archive = Path(made, "archive")
        archive.mkdir()
        paths = write_captures(reports, archive)
        captures = [read_capture(path) for path in paths]
        built_in, grid = _ours(archive, Path(made, "data"), captures)
        two_fold, settings = _two_fold(grid, reports)
        rankings = {
            "kawaraban": built_in,
            "two_fold": two_fold,
            "tfidf": _cosine(captures),
            "more_like_this": _more_like_this(captures),
        }
    chosen, other = halves(reports)
    table = "\n".join([_table(rankings, reports), *settings])
    print(table, file=sys.stderr if options.json else sys.stdout)
    if options.json:
        events = chosen | other
        whole = {name: asdict(quality(each, reports, events)) for name, each in rankings.items()}
        print(json.dumps(whole))


def _ours(
    archive: Path, data: Path, captures: Sequence[Capture]
) -> tuple[Rankings, dict[Setting, Rankings]]:
    """Rankings with the parameters that are built in, and with each of the grid."""
    ids = [identify(capture) for capture in captures]
    with Library(data, [archive]) as library:
        library.update()
    with (
        closing(Index.open(data / "index", make=False)) as index,
        closing(Catalog(data / "catalog.sqlite", read_only=True)) as catalog,
    ):
        assert index.count == len({*ids}) == len(captures)

        def rankings() -> Rankings:
            found = {
                article: [row.id for row in rank(index, catalog, capture, article, len(ids)).rows]
                for article, capture in zip(ids, captures, strict=True)
            }
            return completed(found, ids)

        return rankings(), tried(_PARAMETERS, rankings)


def _two_fold(
    found: Mapping[Setting, Rankings], reports: Sequence[Report]
) -> tuple[Rankings, list[str]]:
    """Each half as ranked with the setting that is best for the other one, and what these are."""
    chosen = chosen_elsewhere(
        found, reports, lambda each, events: quality(each, reports, events).map
    )
    rankings = {
        number: each
        for setting, half in chosen
        for number, each in found[setting].items()
        if reports[number].event in half
    }
    return rankings, told(_PARAMETERS, chosen)


def _cosine(captures: Sequence[Capture]) -> Rankings:
    """Logarithmic frequencies and smoothed rarity, without stop words (Salton and Buckley 1988)."""
    counts = [
        Counter(
            token.text
            for piece in pieces(capture)
            for token in tokens(piece)
            if token.exact not in STOP_WORDS
        )
        for capture in captures
    ]
    places = {term: place for place, term in enumerate({term for each in counts for term in each})}
    vectors = np.zeros((len(counts), len(places)))
    for number, each in enumerate(counts):
        for term, count in each.items():
            vectors[number, places[term]] = 1 + np.log(count)
    vectors *= np.log((1 + len(counts)) / (1 + (vectors > 0).sum(0))) + 1
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    nearness = vectors @ vectors.T
    np.fill_diagonal(nearness, -1)
    return dict(enumerate(np.argsort(-nearness, kind="stable")[:, :-1].tolist()))


def _more_like_this(captures: Sequence[Capture]) -> Rankings:
    """The stock index of Whoosh, its scores and its key terms as they come."""
    index = RamStorage().create_index(Schema(number=ID(stored=True), text=TEXT(stored=True)))
    writer = index.writer()
    for number, capture in enumerate(captures):
        writer.add_document(number=str(number), text="\n".join(pieces(capture)))
    writer.commit()
    found = {}
    with index.searcher() as searcher:
        for number in range(len(captures)):
            document = searcher.document_number(number=str(number))
            hits = searcher.more_like(document, "text", top=len(captures))
            found[number] = [int(hit["number"]) for hit in hits]
    return completed(found, range(len(captures)))


def _table(rankings: dict[str, Rankings], reports: Sequence[Report]) -> str:
    chosen, other = halves(reports)
    parts = {"all events": chosen | other, "chosen on": chosen, "the other half": other}
    lines = [f"{len(reports)} articles of {len(chosen | other)} events: MAP, R-precision, P@1"]
    lines.append(" " * 14 + "".join(f"{part:>24}" for part in parts))
    for name, each in rankings.items():
        found = [quality(each, reports, events) for events in parts.values()]
        cells = [f"{q.map:.4f}  {q.r_precision:.3f}  {q.p_at_1:.3f}" for q in found]
        lines.append(f"{_NAMES[name]:<14}" + "".join(f"{cell:>24}" for cell in cells))
    return "\n".join(lines)
