"""The engines that are measured against each other: a module each, asked the same of the same.

A module has `version()`, `write(folder, articles)` and `Searcher(folder)` with `ask(asked)`.
"""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

ENGINES = {
    "kawaraban": "kawaraban",
    "fts5": "sqlite_fts5",
    "tantivy": "tantivy_py",
    "whoosh": "stock_whoosh",
}
"""The name of each engine and its module here; the first is what the others are compared with."""

CACHE = 32_000
"""Kilobytes that SQLite may keep of a file; by itself it reads pages again after 2,000."""

_EXTRAS = {"tantivy": "tantivy"}


def module(engine: str) -> ModuleType:
    """The module of an engine."""
    return import_module(f"{__name__}.{ENGINES[engine]}")


def lacks(engine: str) -> str:
    """The package that an engine needs and that is not installed; "" when none is missing."""
    package = _EXTRAS.get(engine, "")
    return package if package and find_spec(package) is None else ""
