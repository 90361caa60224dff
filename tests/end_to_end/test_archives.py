"""Other archives: dropped on the window, and those opened before in menu and palette."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMenu

from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings

LONG = 20_000  # milliseconds


@pytest.fixture
def window(open_window: Callable[..., MainWindow], sample_archive: Path) -> MainWindow:
    return open_window(sample_archive / "2022")


@pytest.fixture
def asked(window: MainWindow) -> list[list[Path]]:
    """The archives asked for from now on; none is opened."""
    wanted: list[list[Path]] = []
    window.archive_requested.disconnect()
    window.archive_requested.connect(wanted.append)
    return wanted


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(50, 50), action, data, button, none))


def recent(window: MainWindow) -> list[QAction]:
    """What the menu of archives opened before offers when it is opened."""
    (menu,) = (each for each in window.findChildren(QMenu) if each.title() == "Open recent")
    menu.aboutToShow.emit()
    return menu.actions()


def test_folders_that_are_dropped_are_asked_for_as_an_archive(
    window: MainWindow, asked: list[list[Path]], sample_archive: Path
) -> None:
    drop(window, sample_archive / "2023")
    drop(window, next((sample_archive / "2022").rglob("*.txt")), sample_archive / "2023")
    assert asked == [[sample_archive / "2023"]] * 2


def test_files_that_are_dropped_never_take_the_place_of_the_archive(
    window: MainWindow, asked: list[list[Path]], sample_archive: Path, tmp_path: Path
) -> None:
    before = Settings(tmp_path / "window.ini").archives
    drop(window, *(sample_archive / "2023").rglob("*.txt"))
    assert asked == []
    assert Settings(tmp_path / "window.ini").archives == before
    assert window.panels.status_bar.text() == (
        f"Kawaraban reads folders: put the files into {sample_archive / '2022'}, "
        "and they are in the list within two seconds."
    )


def test_an_archive_of_one_file_says_to_open_the_folder(open_window, tmp_path: Path) -> None:
    file = tmp_path / "alone.txt"
    file.write_text("A tunnel opens\nMarch 3, 2022\nThe tunnel has been opened.\n")
    window = open_window(file)
    drop(window, file)
    assert "open the one that the files are in" in window.panels.status_bar.text()


def test_archives_opened_before_are_in_the_menu_the_present_one_checked(
    window: MainWindow, asked: list[list[Path]], sample_archive: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    shutil.copytree(sample_archive / "2022", gone)
    settings = window.desk.settings
    for other in ([gone], [sample_archive / "2023"], [sample_archive / "2022"]):
        settings.remember_archive(other)
    shutil.rmtree(gone)
    names = [str(sample_archive / year) for year in ("2022", "2023")]
    assert [(each.text(), each.isChecked()) for each in recent(window)] == [
        (names[0], True),
        (names[1], False),
    ]
    present, other = recent(window)
    present.trigger()
    assert present.isChecked()
    assert asked == []
    other.trigger()
    assert asked == [[sample_archive / "2023"]]


def test_archives_opened_before_are_in_the_palette(
    qtbot, window: MainWindow, asked: list[list[Path]], sample_archive: Path
) -> None:
    for year in ("2023", "2022"):
        window.desk.settings.remember_archive([sample_archive / year])
    window.actions_by_name["command_palette"].trigger()
    palette = next(each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(lambda: palette.isAncestorOf(QApplication.focusWidget()), timeout=LONG)
    qtbot.keyClicks(palette.focusWidget(), str(sample_archive / "202"))
    rows = palette.findChild(QListWidget)
    assert rows.item(0).text() == str(sample_archive / "2023")
    assert rows.count() == 1 or rows.item(1).text() != str(sample_archive / "2022")
    qtbot.keyClick(palette.focusWidget(), Qt.Key.Key_Return)
    assert asked == [[sample_archive / "2023"]]
