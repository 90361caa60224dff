"""`python -m tests.translations`: bring the translations up to the texts that the code has.

Qt's own tools do it. Texts that stand in tables, where those tools see no call, are given to them
as a file made for that. What is new is left "unfinished" in the .ts file, and is to be translated
there; then the same command makes the .qm file that the window loads.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.gui.actions import ACTIONS, CHOICES, LIST_KEYS, Menu
from reader.resources import resource

CHECKOUT = Path(__file__).resolve().parents[1]
LANGUAGES = ("ja",)


def main() -> None:
    """Update every .ts file of the checkout and make its .qm file."""
    for language in LANGUAGES:
        file = source_file(language)
        update(file)
        release(file, file.with_suffix(".qm"))


def source_file(language: str) -> Path:
    """The .ts file of a language."""
    return resource("translations") / f"kawaraban_{language}.ts"


def update(file: Path) -> None:
    """Put new texts into a .ts file, and take out those that the code has no more."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        tables.write_text("\n".join(_tables()), "utf-8")
        modules = sorted((CHECKOUT / "reader" / "gui").glob("*.py"))
        options = ("-silent", "-no-obsolete", "-locations", "none", "-target-language")
        language = file.stem.rpartition("_")[2]
        _run("lupdate", *options, language, *map(str, modules), str(tables), "-ts", str(file))


def release(file: Path, to: Path) -> None:
    """Make the .qm file of a .ts file."""
    _run("lrelease", "-silent", str(file), "-qm", str(to))


def _tables() -> Iterator[str]:
    yield "from PySide6.QtCore import QT_TRANSLATE_NOOP"
    texts = [spec.text for spec in ACTIONS]
    texts += [menu.value for menu in Menu]
    texts += [*CHOICES.values(), *(text for text, _ in LIST_KEYS)]
    yield from (f"QT_TRANSLATE_NOOP('actions', {text!r})" for text in texts)


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    main()
