"""Where a library and the settings are kept when nobody says."""

import os
import re
from pathlib import Path

import pytest

from reader.places import data_folder, settings_file


def test_the_same_folders_have_the_same_library(tmp_path: Path, monkeypatch) -> None:
    one, other = tmp_path / "News 2024", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    folder = data_folder([one, other])
    assert folder == data_folder([other / ".." / "other", one]).with_name(folder.name)
    monkeypatch.chdir(tmp_path)
    assert data_folder([Path("News 2024")]) == data_folder([one])
    (tmp_path / "link").symlink_to(one)
    assert data_folder([tmp_path / "link"]) == data_folder([one])


def test_other_folders_have_another_library(tmp_path: Path) -> None:
    folders = {data_folder(each) for each in ([tmp_path], [tmp_path / "a"], [tmp_path / "b" / "a"])}
    assert len(folders) == 3


@pytest.mark.parametrize(
    ("name", "shown"),
    [("News 2024", "News-2024"), ("新聞", "新聞"), ("...", "archive"), ("x" * 200, "x" * 40)],
)
def test_the_name_of_a_library_tells_its_archive(tmp_path: Path, name: str, shown: str) -> None:
    assert re.fullmatch(rf"{shown}-[0-9a-f]{{10}}", data_folder([tmp_path / name]).name)


@pytest.mark.skipif(os.name != "posix", reason="file names of any bytes")
def test_a_name_that_is_no_text_has_a_library_that_is(tmp_path: Path) -> None:
    data_folder([Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))]).name.encode("utf-8")


def test_everything_is_kept_below_the_home_of_the_user(tmp_path: Path) -> None:
    home = Path.home()
    assert data_folder([tmp_path]).is_relative_to(home)
    assert settings_file().is_relative_to(home)
