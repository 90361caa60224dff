"""`python -m tests.translations`: bring the translations up to the texts that the code has.

Qt's own tools do it. Texts that stand where those tools see no call are given to them as a file
made for that: tables of actions, the words of pages, sentences of the code outside the window.
What is new is left "unfinished" in the .ts file of Japanese, and is to be translated there
with the words below; then the same command makes the .qm files
that the window loads. The English .ts file has nothing but the plurals.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.gui.commands.actions import ACTIONS, CHOICES, LIST_KEYS, Menu
from reader.gui.words.wording import CONTEXT
from reader.resources import resource
from tests.core_sentences import READER, calls, templates

LANGUAGES = ("en", "ja")

# One Japanese word for each concept:
# archive アーカイブ · article 記事 · headline 見出し · section ジャンル · dateline 日付行
# capture 保存版 · published list ランキング · popular 人気記事 · library ライブラリ · index 索引
# catalog カタログ · reading state 閲覧記録 · read 既読 · unread 未読 · star スター · tag タグ
# note メモ · highlight ハイライト · comment コメント · query 検索式 · field 検索項目 · hits 件数
# saved search 保存した検索 · mark 該当箇所 · story 話題 · follow フォロー · pin ピン留め
# related articles 関連記事 · detected name 検出した名前 · export 書き出し · backup バックアップ
# restore 復元 · look 表示 · row 行 · key キー


def main() -> None:
    """Update every .ts file of the checkout and make its .qm file."""
    templates_file().write_text("\n".join(templates()) + "\n", "utf-8")
    for language in LANGUAGES:
        file = source_file(language)
        update(file)
        release(file, file.with_suffix(".qm"))


def source_file(language: str) -> Path:
    """The .ts file of a language."""
    return resource("translations") / f"kawaraban_{language}.ts"


def templates_file() -> Path:
    """The file that the window knows the templates of sentences by."""
    return resource("translations") / "sentences.txt"


def update(file: Path) -> None:
    """Put new texts into a .ts file, and take out those that the code has no more."""
    language = file.stem.rpartition("_")[2]
    options = ["-silent", "-no-obsolete", "-locations", "none"]
    options += ["-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.cpp"
        tables.write_text("\n".join(_tables()), "utf-8")
        modules = sorted((READER / "gui").rglob("*.py"))
        _run("lupdate", *options, *map(str, modules), str(tables), "-ts", str(file))


def release(file: Path, to: Path) -> None:
    """Make the .qm file of a .ts file."""
    _run("lrelease", "-silent", str(file), "-qm", str(to))


def _tables() -> Iterator[str]:
    for context, text in _texts():
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        yield f'QT_TRANSLATE_NOOP("{context}", "{quoted}");'


def _texts() -> Iterator[tuple[str, str]]:
    """The texts of tables, and those that are given to a function of ours: context and text."""
    actions = [spec.text for spec in ACTIONS]
    actions += [menu.value for menu in Menu]
    actions += [*CHOICES.values(), *(text for text, _ in LIST_KEYS)]
    yield from (("actions", text) for text in actions)
    yield from (("rendering", text) for _, text in calls("say", READER / "rendering"))
    yield from ((CONTEXT, text) for text in templates())
    for module, text in calls("_tr", READER / "gui"):
        yield _own_context(module), text


def _own_context(module: Path) -> str:
    """The context in which the function `_tr` of a module looks its text up."""
    tree = ast.parse(module.read_text("utf-8"))
    (function,) = (
        each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name == "_tr"
    )
    strings = (node.value for node in ast.walk(function) if isinstance(node, ast.Constant))
    return next(string for string in strings if isinstance(string, str))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    main()
