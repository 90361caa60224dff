"""How long a library takes to complete a query at the caret, and to say what to ask instead."""

from collections.abc import Callable, Iterable
from random import Random
from time import perf_counter

from reader.library import Library
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries

_ASKED, _WARM = 100, 5
_RARE = slice(2_000, 40_000)
_SAVED = 20


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """Each kind of completion and of suggestion, every time for other letters or other words."""
    place = libraries.indexed(articles)
    forms = Random(5).sample(Corpus().forms[_RARE], 2 * (_ASKED + _WARM))
    long = [form for form in forms if len(form) > 4]
    values = ("section:p", "section:", "source:j", "lang:", "is:", "has:", "sort:", "limit:")
    with libraries.copy(place) as copy, Library(copy.data, copy.roots) as library:
        for form in forms[:_SAVED]:
            library.save_search(f"{form} OR the")

        def complete(text: str) -> object:
            return library.completions(text, len(text))

        kinds = {
            "complete a word": (complete, [form[:3] for form in forms]),
            "complete a field's value": (complete, values * _WARM),
            "complete a saved search": (
                complete,
                [f"search:{form[:2]}" for form in forms[:_SAVED] * 5],
            ),
            "suggest for a misspelt word": (library.suggestions, [f"{w[:-1]}x" for w in long]),
            "suggest for no hits": (
                library.suggestions,
                map(" ".join, zip(forms, long, strict=False)),
            ),
        }
        return [_figure(name, ask, texts) for name, (ask, texts) in kinds.items()]


def _figure(name: str, ask: Callable[[str], object], texts: Iterable[str]) -> Figure:
    times = []
    for text in texts:
        start = perf_counter()
        ask(text)
        times.append((perf_counter() - start) * 1000)
    goal = "p95 < 10" if name.startswith("complete") else ""
    return Figure(name, "ms", times[_WARM:], goal)
