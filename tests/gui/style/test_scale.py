"""One visual language: spaces come from one scale, and only the style room writes style sheets."""

import ast
from collections.abc import Iterator
from pathlib import Path

import reader.gui
from reader.gui.style.scale import SPACES

_GUI = Path(reader.gui.__file__).parent
_SPACING = {
    *("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing"),
    *("addSpacing", "add_text"),
}


def _modules() -> Iterator[tuple[str, str]]:
    for path in sorted(_GUI.rglob("*.py")):
        yield path.relative_to(_GUI).as_posix(), path.read_text("utf-8")


def test_layouts_take_their_spaces_from_the_scale():
    others = []
    for name, text in _modules():
        for call in ast.walk(ast.parse(text)):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                values = [*call.args, *(each.value for each in call.keywords)]
                spaces = [each.value for each in values if isinstance(each, ast.Constant)]
                if call.func.attr in _SPACING and not set(spaces) <= set(SPACES):
                    others.append(f"{name}:{call.lineno} {spaces}")
    assert not others


def test_only_the_style_room_says_how_parts_look():
    said = ("border-radius", "border:", "QPushButton {", "QLineEdit {", "QToolButton {")
    others = [
        f"{name}: {words}"
        for name, text in _modules()
        for words in said
        if words in text and not name.startswith("style/")
    ]
    assert not others
