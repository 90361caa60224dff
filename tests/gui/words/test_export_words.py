"""The words of exported files are those of the window's language, each of them."""

from dataclasses import asdict
from pathlib import Path

from reader.export.results import ENGLISH
from reader.gui.settings import Settings
from reader.gui.translation import Translation
from reader.gui.words.export_words import export_words


def test_each_word_is_in_the_language_of_the_window(qapp, tmp_path: Path) -> None:
    colours = {colour: colour for colour in ("yellow", "green", "blue", "rose")}
    english = asdict(ENGLISH) | {"colours": colours}
    assert asdict(export_words()) == english
    translation = Translation(Settings(tmp_path / "window.ini"))
    translation.choose("ja")
    japanese = asdict(export_words())
    translation.remove()
    assert [name for name, said in japanese.items() if said == english[name]] == []
    assert not set(japanese["colours"].values()) & set(colours)
    assert japanese["highlights_in"] == "記事{count}件のハイライト"
