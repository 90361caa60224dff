"""The sentences for people that the code outside the window has, read out of its source.

A sentence comes as its template, with {0}, {1} … for what is put into it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

READER = Path(__file__).resolve().parents[1] / "reader"
_SILENT = ("cli", "arrays", "rendering")
"""Folders whose sentences no window shows, or that give their words another way."""
_SENTENCE = re.compile(r"[A-Z“{].*\s.*[.:}]")
_CLAUSE = re.compile(r"(it|an?|times?) [^=]+")  # what is put into a sentence, as a reason
_FEWEST_LETTERS = 9
_SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|ATTACH)\b")
_NAMED = ("The catalog {0}", "The reading state {0}")
"""What `archive.database` makes of a name and a path, to stand in a sentence."""


def templates() -> list[str]:
    """All of them, sorted."""
    found = set[str](_NAMED)
    for path in sorted(READER.rglob("*.py")):
        within = path.relative_to(READER).parts
        if not set(within) & {*_SILENT, "preflight.py", "screenshot.py"}:
            found.update(_sentences(path, in_window=within[0] == "gui"))
    return sorted(found)


def calls(name: str, folder: Path) -> Iterator[tuple[Path, str]]:
    """The texts that are given to the function `name` under a folder: the module, the text."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node) == name:
                for text in node.args[:1]:
                    if isinstance(text, ast.Constant):
                        yield path, text.value


def _sentences(path: Path, in_window: bool) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    has_clauses = path.parent.name in ("formats", "archive")
    for text in _texts(tree, inside_errors=in_window):
        letters = re.findall("[A-Za-z]", re.sub(r"\{\d+\}", "", text))
        is_sentence = _SENTENCE.fullmatch(text) and len(letters) >= _FEWEST_LETTERS
        is_clause = has_clauses and _CLAUSE.fullmatch(text)
        if (is_sentence or is_clause) and not _SQL.search(text):
            yield text


def _texts(tree: ast.Module, inside_errors: bool) -> Iterator[str]:
    """The strings of a module but for its docstrings, or those alone that errors are made of."""
    within = {id(string.value) for string in ast.walk(tree) if isinstance(string, ast.Expr)}
    roots: list[ast.AST] = [tree]
    if inside_errors:
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
        roots = [call for call in calls if _called(call).endswith("Error")]
    for node in (node for root in roots for node in ast.walk(root)):
        if isinstance(node, ast.JoinedStr):
            within.update(map(id, node.values))
            yield _template(node)
        elif isinstance(node, ast.Constant) and id(node) not in within:
            yield str(node.value).replace("{}", "{0}")


def _template(text: ast.JoinedStr) -> str:
    said, count = "", 0
    for piece in text.values:
        if isinstance(piece, ast.Constant):
            said += str(piece.value)
        else:
            said += f"{{{count}}}"
            count += 1
    return said


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
