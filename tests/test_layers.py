"""The house stands as drawn: imports run downward only, files and functions stay short.

Every import counts, also one inside a function or for the type checker alone.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "reader"

LAYERS = {
    "anchors": "base",
    "article": "base",
    "errors": "base",
    "frames": "base",
    "folding": "base",
    "likeness": "base",
    "paths": "base",
    "sentences": "base",
    "times": "base",
    "places": "machine",
    "preflight": "machine",
    "priority": "machine",
    "resources": "machine",
    "formats": "formats",
    "archive": "archive",
    "search": "search",
    "stories": "stories",
    "rankings": "rankings",
    "rendering": "rendering",
    "export": "export",
    "library": "library",
    "protocol": "protocol",
    "service": "service",
    "cli": "cli",
    "gui": "gui",
    "__main__": "main",
}
"""The layer of each module and package directly in reader/. "results" are `<package>.results`."""

BELOW_LIBRARY = {"base", "formats", "archive", "search", "stories", "rankings", "results"}

MAY_IMPORT = {
    "base": set(),
    "machine": set(),
    "results": {"base"},
    "formats": {"base"},
    "archive": {"base", "formats"},
    "search": {"base", "results"},
    "stories": {"base", "search", "results"},
    "rankings": {"base", "results"},
    "rendering": {"base", "results"},
    "export": {"base", "results"},
    "library": BELOW_LIBRARY | {"rendering", "export"},
    "protocol": {"base", "results", "library", "rendering"},
    "service": {"base", "results", "library", "protocol", "rendering", "machine"},
    "cli": {
        "base",
        "results",
        "formats",
        "library",
        "service",
        "rendering",
        "machine",
    },
    "gui": {"base", "results", "library", "protocol", "rendering", "export", "machine"},
    "main": {"cli", "gui", "machine"},
}
"""What each layer may import besides itself; `reader` itself (the version) is free to all."""

ONLY_IN = {
    "whoosh": {"search"},
    "Stemmer": {"search"},
    "numpy": {"search"},
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
}
GUARDED = {("preflight", "PySide6")}  # tries Qt to say what it lacks

# The doors of the window, which the command line opens inside a function when it is asked to.
ENTRANCES = {
    *(("cli", "reader.gui.app"), ("cli", "reader.gui.screenshot")),
    *(("cli", "reader.gui.printing.pdf_paper"), ("service", "reader.gui.printing.pdf_paper")),
}

FLOORS: tuple[set[str], ...] = (
    {"style", "words", "dropping"},
    {"settings"},
    {"look", "translation"},
    {"controls", "commands", "processes"},
    {"article_list", "library_pane", "reading_pane", "search_bar", "sidebar", "printing"},
    {"pages", "sheets"},
    {"arrangement"},
    {"controllers"},
    {"main_window", "welcome_window"},
    {"app"},
    {"screenshot"},
)
"""The rooms and modules of the window, from the ground up: each imports from lower floors only."""

FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

PANEL = re.compile(
    r"\w+_(pane|page|panel|sheet|palette|dialog)|(search|status)_bar|sidebar|article_list"
)
# They stand side by side in the arrangement; sheets and the welcome page are windows of their own.
MAY_ARRANGE = {
    *("arrangement", "pages", "sheets", "welcome_window"),
    *("exporting", "restoring", "reporting"),
}

LONGEST_FILE = 400
LONGEST_FUNCTION = 45

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path, package: Path = PACKAGE) -> str:
    """`reader.search.results` for the path of that module."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(source: str, known: set[str]) -> Iterator[tuple[int, str]]:
    """Every module that a source imports, with the line; `from a import b` may mean `a.b`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            for alias in node.names:
                inner = f"{module}.{alias.name}"
                yield node.lineno, inner if inner in known else module


def layer_of(module: str) -> str:
    """The layer of a module of reader; "" for `reader` itself and for what is not ours."""
    parts = module.split(".")
    if parts[0] != "reader" or len(parts) == 1:
        return ""
    if len(parts) == 3 and parts[2] == "results":
        return "results"
    return LAYERS.get(parts[1], f"no layer yet: {parts[1]}")


def objection(module: str, target: str) -> str:
    """Why `module` may not import `target`, or ""."""
    if target.startswith("."):
        return "relative imports hide the arrow"
    here, there, outside = layer_of(module), layer_of(target), target.split(".")[0]
    if outside in ONLY_IN:
        guarded = (module.removeprefix("reader."), outside) in GUARDED
        return "" if here in ONLY_IN[outside] or guarded else f"only {ONLY_IN[outside]} may"
    if (here, target) in ENTRANCES:
        return ""
    if there and there != here and there not in MAY_IMPORT.get(here, set()):
        return f"{here or 'reader'} may not import {there}"
    return room_objection(module, target) if here == there == "gui" else ""


def room_of(module: str) -> str:
    """The room of a module of the window, or its name where it stands in none."""
    return module.split(".")[2] if module.count(".") > 1 else ""


def room_objection(module: str, target: str) -> str:
    """Why a module of the window may not import another one, or ""."""
    here, there = room_of(module), room_of(target)
    if here != there and FLOOR_OF.get(there, len(FLOORS)) >= FLOOR_OF.get(here, 0):
        return f"{there} stands no lower than {here}"
    name, other = module.rpartition(".")[2], target.rpartition(".")[2]
    if PANEL.fullmatch(other) and name not in MAY_ARRANGE:
        return "only what arranges panels imports them"
    return ""


def circle(imports: Mapping[str, set[str]]) -> list[str]:
    """Modules each of which imports the next, and the last one the first; [] without any."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def objections(module: str, source: str, known: set[str]) -> list[str]:
    """All that is wrong with the imports of a module, ready to be read."""
    found = ((line, target, objection(module, target)) for line, target in imported(source, known))
    return [f"{module}:{line} imports {target}: {why}" for line, target, why in found if why]


def test_every_module_has_a_layer():
    names = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}
    assert names - {"__init__"} <= LAYERS.keys(), "say in LAYERS where the new ones stand"
    assert set(LAYERS.values()) | {"results"} == MAY_IMPORT.keys()


def test_every_room_of_the_window_has_a_floor():
    gui = PACKAGE / "gui"
    names = {path.relative_to(gui).parts[0].removesuffix(".py") for path in gui.rglob("*.py")}
    assert names - {"__init__"} == FLOOR_OF.keys(), "say in FLOORS where the new ones stand"


def test_no_imports_run_in_a_circle():
    known = {name_of(path): path.read_text(encoding="utf-8") for path in MODULES}
    imports = {
        name: {target for _, target in imported(source, {*known}) if target in known} - {name}
        for name, source in known.items()
    }
    assert circle(imports) == []


def test_a_circle_is_seen():
    imports = {"a": {"b", "d"}, "b": {"c"}, "c": {"a"}, "d": {"c"}}
    assert len(set(circle(imports))) == 3
    imports["c"].clear()
    assert circle(imports) == []


def test_imports_run_downward_only():
    known = {name_of(path) for path in MODULES}
    wrong = [
        line
        for path in MODULES
        for line in objections(name_of(path), path.read_text(encoding="utf-8"), known)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("module", "source", "why"),
    [
        ("reader.article", "import reader.library", "base may not import library"),
        ("reader.formats.text", "from reader import library", "formats may not import library"),
        ("reader.archive.scan", "def f():\n from reader.search import x", "import search"),
        ("reader.gui.a", "if TYPE_CHECKING:\n from reader.archive.state import S", "archive"),
        ("reader.library", "import whoosh.index", "only {'search'} may"),
        ("reader.cli", "from PySide6.QtCore import QTimer", "only {'gui'} may"),
        ("reader.cli", "from reader.gui.main_window import W", "cli may not import gui"),
        ("reader.rendering", "from reader.search import results, index", "may not import search"),
        (
            "reader.gui.sidebar.sidebar",
            "from reader.gui.search_bar.search_bar import S",
            "search_bar stands no lower than sidebar",
        ),
        (
            "reader.gui.commands.actions",
            "from reader.gui.sidebar import sidebar",
            "sidebar stands no lower than commands",
        ),
        (
            "reader.gui.controllers.finding",
            "from reader.gui.sidebar import sidebar",
            "arranges panels",
        ),
        (
            "reader.gui.controllers.finding",
            "if TYPE_CHECKING:\n from reader.gui.main_window import MainWindow",
            "main_window stands no lower than controllers",
        ),
        (
            "reader.gui.pages.pages",
            "def f():\n from reader.gui.sheets.key_button import K",
            "sheets stands no lower than pages",
        ),
        ("reader.gui.style.fonts", "from reader.gui.settings import S", "no lower than style"),
        ("reader.gui.app", "from reader.gui.new_room.x import X", "no lower than app"),
        ("reader.search.a", "from . import b", "relative"),
    ],
)
def test_a_wrong_arrow_is_seen(module, source, why):
    known = {"reader.library", "reader.search.results", "reader.search.index"}
    found = objections(module, source, known | {"reader.gui.sidebar.sidebar"})
    assert len(found) == 1
    assert why in found[0]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("reader.gui.arrangement.arrangement", "from reader.gui.sidebar.sidebar import Sidebar"),
        ("reader.gui.sidebar.sidebar", "from reader.gui.style.theme import Theme"),
        ("reader.gui.controllers.finding", "from reader.gui.controllers.desk import Desk"),
        ("reader.gui.controllers.desk", "from reader.gui.arrangement.arrangement import A"),
        ("reader.gui.pages.rendered", "from reader.gui.sidebar.sidebar_rows import R"),
        ("reader.gui.app", "from reader.gui.main_window import MainWindow"),
        ("reader.rendering", "from reader.search.results import Span"),
        ("reader.preflight", "def f():\n import PySide6"),
        ("reader.search.index", "import whoosh\nfrom reader.search import results"),
        ("reader.cli", "from reader import __version__"),
        ("reader.cli.commands", "def f():\n from reader.gui.app import run"),
    ],
)
def test_a_right_arrow_is_let_be(module, source):
    assert objections(module, source, {"reader.search.results"}) == []


def test_files_and_functions_are_short():
    long = []
    for path in [*MODULES, CHECKOUT / "dev.py"]:
        source = path.read_text(encoding="utf-8")
        lines = len(source.splitlines())
        if lines > LONGEST_FILE:
            long.append(f"{path.relative_to(CHECKOUT)}: {lines} lines")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(CHECKOUT)}: {node.name}, {length} lines")
    assert not long, "\n".join(long)


@pytest.mark.skipif(not (PACKAGE / "gui" / "main_window.py").exists(), reason="no window yet")
def test_the_window_process_loads_neither_whoosh_nor_numpy():
    # As it is begun: by the command line, which then opens the window.
    question = (
        "import sys, reader.cli.main, reader.gui.app; "
        "print({'whoosh', 'numpy', 'Stemmer'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", question]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert answer.stdout.strip() == "set()"
