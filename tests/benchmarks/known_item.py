"""Whether a Japanese article is found first by its headline, pasted into the search bar as is."""

import argparse
import json
import tarfile
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from reader.article import ArticleId
from reader.search.index import Document, Index
from reader.search.language import parse
from tests.benchmarks.data import data_folder

_SAMPLE, _SEED = 100, 1
_TODAY = date(2026, 1, 1)
_ADDRESS, _DATE, _HEADLINE = range(3)  # the first lines of a file


def main(options: argparse.Namespace) -> None:
    """Ask for every headline; print how many were first, of all and of a sample."""
    articles = _read(data_folder("livedoor-news-ja.tar.xz"))
    with TemporaryDirectory() as folder, closing(Index.create(Path(folder))) as index:
        index.update(articles, [])
        missed = {each.id: each.headline for each in articles if not _is_first(index, each)}
    sample = Random(_SEED).sample(articles, _SAMPLE)
    first = sum(each.id not in missed for each in sample)
    if options.json:
        counts = {"articles": len(articles), "first": len(articles) - len(missed)}
        print(json.dumps({"known-item": {**counts, "of_100": first}}))
        return
    print(f"\nheadlines that find their article first: {first} of a sample of {_SAMPLE}")
    print(f"of all: {len(articles) - len(missed)} of {len(articles)}; missed:")
    for headline in missed.values():
        print(f"  {headline}")


def _read(archive: Path) -> list[Document]:
    articles = []
    with tarfile.open(archive) as files:
        for member in files:
            file = files.extractfile(member) if member.name.endswith(".txt") else None
            lines = file.read().decode().splitlines() if file else []
            if lines and lines[_ADDRESS].startswith("http"):
                lead, *body = list(filter(None, map(str.strip, lines[_HEADLINE + 1 :])))
                number = ArticleId(len(articles) + 1)
                articles.append(Document(number, lines[_HEADLINE], lead, "\n".join(body)))
    return articles


def _is_first(index: Index, article: Document) -> bool:
    query = parse(article.headline, today=_TODAY)
    if query.problems:
        return False
    found = index.search(query, states=lambda _: (), limit=1)
    return found.ids.tolist() == [article.id]
