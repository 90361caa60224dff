"""What is written is whole, or is not there."""

import errno
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from reader.errors import KawarabanError, TargetExistsError
from reader.export.targets import new_file, new_folder


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_takes_its_name_when_it_is_whole(tmp_path):
    with new_file(tmp_path / "a.bib") as file:
        file.write("瓦版\n")
        assert not (tmp_path / "a.bib").exists()
    assert (tmp_path / "a.bib").read_bytes() == "瓦版\n".encode()
    assert listing(tmp_path) == ["a.bib"]


def fill_the_disk(making: AbstractContextManager) -> None:
    """Write something, and have the system refuse the rest."""
    with making as target:
        if isinstance(target, Path):
            (target / "x.md").write_text("x")
        else:
            target.write("x")
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("make", [new_file, new_folder])
def test_nothing_is_left_of_what_failed(tmp_path, make):
    with pytest.raises(KawarabanError, match="disk is full"):
        fill_the_disk(make(tmp_path / "a"))
    assert listing(tmp_path) == []


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path):
    target = tmp_path / "a.html"
    target.write_text("mine")
    with pytest.raises(TargetExistsError, match="already a file"), new_file(target):
        pytest.fail("it was opened")
    assert target.read_text() == "mine"
    with new_file(target, replace=True) as file:
        file.write("new")
    assert target.read_text() == "new"


def test_one_that_comes_meanwhile_is_not_replaced_either(tmp_path):
    target = tmp_path / "a.html"
    making = new_file(target)
    making.__enter__().write("new")
    target.write_text("mine")
    with pytest.raises(TargetExistsError):
        making.__exit__(None, None, None)
    assert target.read_text() == "mine"
    assert listing(tmp_path) == ["a.html"]


def test_a_failed_replacement_leaves_what_was_there(tmp_path):
    target = tmp_path / "a.html"
    target.write_text("mine")
    with pytest.raises(KawarabanError):
        fill_the_disk(new_file(target, replace=True))
    assert target.read_text() == "mine"


def test_an_empty_folder_is_filled_and_a_full_one_only_when_asked(tmp_path):
    target = tmp_path / "notes"
    target.mkdir()
    with new_folder(target) as folder:
        (folder / "a.md").write_text("1")
    with pytest.raises(TargetExistsError, match="already a folder"), new_folder(target):
        pytest.fail("it was opened")
    (target / "mine.txt").write_text("mine")
    with new_folder(target, replace=True) as folder:
        (folder / "a.md").write_text("2")
    assert listing(target) == ["a.md", "mine.txt"]
    assert (target / "a.md").read_text() == "2"
    assert listing(tmp_path) == ["notes"]


def test_a_folder_is_no_file_and_its_parent_is_there(tmp_path):
    with pytest.raises(KawarabanError, match="is a folder"), new_file(tmp_path, replace=True):
        pytest.fail("it was opened")
    with pytest.raises(KawarabanError, match="no folder"), new_file(tmp_path / "x" / "a.bib"):
        pytest.fail("it was opened")
