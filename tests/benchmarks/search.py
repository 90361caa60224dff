"""How long queries of several kinds take, at 10,000 articles, through Library.search."""

from collections.abc import Callable, Iterator
from random import Random
from time import perf_counter

from reader.library import ALL, Library, Scope
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries

_ARTICLES = 10_000
_QUERIES = 30
_COMMON, _MIDDLE, _RARE = range(24, 90), range(150, 1_500), range(8_000, 40_000)


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Each kind of query with other words each time."""
    del articles
    place = libraries.indexed(_ARTICLES)
    with Library(place.data, place.roots) as library:
        library.search("warm")
        return [
            Figure(kind, "ms", [_time(library, text, scope) for text in texts])
            for kind, scope, texts in _kinds()
        ]


def _kinds() -> Iterator[tuple[str, Scope, list[str]]]:
    forms, random = Corpus().forms, Random(5)

    def words(ranks: range) -> Callable[[], str]:
        return lambda: forms[random.choice(ranks)]

    common, middle, rare = words(_COMMON), words(_MIDDLE), words(_RARE)
    kinds: dict[str, Callable[[], str]] = {
        "a common word": common,
        "a middling word": middle,
        "a rare word": rare,
        "two words": lambda: f"{common()} {middle()}",
        "three words, any of them": lambda: f"{common()} OR {middle()} OR {rare()}",
        "a phrase": lambda: f'"{common()} {common()}"',
        "an exact form": lambda: f"={middle()}",
        "a beginning": lambda: f"{middle()[:3]}*",
        "a word in the headline": lambda: f"title:{common()}",
        "a word, newest first": lambda: f"{common()} sort:newest",
        "a word in a year": lambda: f"{common()} date:{random.randint(2004, 2005)}",
        "a word but not another": lambda: f"{common()} -{middle()}",
    }
    for kind, query in kinds.items():
        yield kind, ALL, [query() for _ in range(_QUERIES)]
    yield "a word in a section", Scope("section", "Politics"), [common() for _ in range(_QUERIES)]


def _time(library: Library, text: str, scope: Scope) -> float:
    start = perf_counter()
    results = library.search(text, scope)
    seconds = perf_counter() - start
    assert not results.problems, text
    return seconds * 1000
