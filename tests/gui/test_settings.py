"""What the window remembers, and what it makes of a file that was tampered with."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from reader.gui.settings import Settings
from reader.gui.style.density import Density


def test_everything_is_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    settings = Settings(file)
    settings.theme = "dark"
    settings.zoom, settings.list_zoom = 1.25, 0.9
    settings.face, settings.width, settings.spacing = "Noto Serif", 75, 1.12
    settings.used_commands = ["star", "undo"]
    settings.store_layout("panes", QByteArray(b"\x01\x02"))
    settings.store_place("news", {"scope": "section", "name": "日本", "query": "a=b;c", "sort": ""})
    settings.write()

    again = Settings(file)
    assert (again.theme, again.zoom, again.list_zoom) == ("dark", 1.25, 0.9)
    assert (again.face, again.width, again.spacing) == ("Noto Serif", 75, 1.12)
    assert again.used_commands == ["star", "undo"]
    assert again.layout("panes").data() == b"\x01\x02"
    place = again.place("news")
    assert (place["scope"], place["name"], place["query"]) == ("section", "日本", "a=b;c")


def test_the_last_archive_comes_first_and_only_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    for name in ("a", "b", "a"):
        settings.remember_archive([tmp_path / name])
    settings.remember_archive([tmp_path / "x, y", tmp_path / "z"])
    assert settings.archives == [
        [tmp_path / "x, y", tmp_path / "z"],
        [tmp_path / "a"],
        [tmp_path / "b"],
    ]


def test_an_archive_remembers_its_data_folder_until_it_is_opened_with_another(
    tmp_path: Path,
) -> None:
    a, b, w = tmp_path / "a", tmp_path / "b", tmp_path / "w"
    settings = Settings(tmp_path / "window.ini")
    settings.remember_archive([a], w)
    settings.remember_archive([a, b])
    settings.write()
    again = Settings(tmp_path / "window.ini")
    assert [again.data_of(archive) for archive in ([a], [a, b], [b])] == [w, None, None]
    again.remember_archive([a])
    assert again.data_of([a]) is None


def test_settings_of_before_data_folders_were_kept_are_read(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text(f"[General]\narchives={tmp_path / 'a'}\n", "utf-8")
    settings = Settings(file)
    assert settings.archives == [[tmp_path / "a"]]
    assert settings.data_of([tmp_path / "a"]) is None
    file.write_text('[General]\ndata_folders="[1]"\n', "utf-8")
    assert Settings(file).data_of([tmp_path / "a"]) is None


def test_values_that_make_no_sense_count_as_not_there(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text(
        "[look]\ntheme=pink\nzoom=huge\nwidth=600\nspacing=\n[layout]\npanes=3\n", "utf-8"
    )
    settings = Settings(file)
    assert (settings.theme, settings.zoom) == ("system", 1.0)
    assert (settings.width, settings.spacing) == (75, 1.0)
    assert settings.layout("panes").isEmpty()
    assert settings.archives == []


def test_the_height_of_rows_is_kept_and_no_other_than_there_are(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    assert settings.density is Density.NORMAL
    settings.density = Density.RICH
    settings.write()
    assert Settings(tmp_path / "window.ini").density is Density.RICH
    (tmp_path / "other.ini").write_text("[list]\ndensity=huge\n", encoding="utf-8")
    assert Settings(tmp_path / "other.ini").density is Density.NORMAL
