"""What is said where the window can't open an archive."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QMessageBox

from reader.gui.app import Application
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings
from reader.gui.welcome_window import WelcomeWindow


def test_data_that_can_not_be_kept_is_one_sentence_over_the_first_page(
    qtbot, tmp_path: Path, sample_archive: Path
) -> None:
    (tmp_path / "a <b>").write_text("no folder")
    application = Application(Settings(tmp_path / "window.ini"))
    application.begin([sample_archive], tmp_path / "a <b>")
    assert isinstance(application.window, WelcomeWindow)
    (box,) = application.window.findChildren(QMessageBox)
    assert box.isVisible()
    assert (box.windowTitle(), box.text()) == ("Kawaraban", "This archive can't be opened")
    assert box.informativeText().startswith("The library can't be kept in ")
    assert box.informativeText().endswith("which is a file: choose a folder.")
    assert "a <b>" in box.informativeText()
    assert box.iconPixmap().deviceIndependentSize().width() == 48
    with qtbot.waitSignal(box.destroyed):
        box.close()
    application.window.close()
    application.window.deleteLater()


def test_the_archive_opened_last_comes_back_with_its_library(
    qtbot, tmp_path: Path, sample_archive: Path
) -> None:
    folder, data = sample_archive / "2022", tmp_path / "my library"
    named = [opened_again(qtbot, tmp_path, [folder], data), opened_again(qtbot, tmp_path)]
    assert named == [data, data]
    data.rename(tmp_path / "elsewhere")
    application = Application(Settings(tmp_path / "window.ini"))
    application.begin([], None)
    assert isinstance(application.window, WelcomeWindow)
    said = [label.text() for label in application.window.findChildren(QLabel)]
    assert any(str(data) in words for words in said)
    assert not data.exists()  # no other library is begun in its place
    application.window.close()
    application.window.deleteLater()


def opened_again(
    qtbot, tmp_path: Path, roots: Sequence[Path] = (), data: Path | None = None
) -> Path:
    """Where the library is of what opens, with a settings file of its own."""
    application = Application(Settings(tmp_path / "window.ini"))
    application.begin(roots, data)
    window = application.window
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(window.is_idle, timeout=20_000)
    place = window.library.data
    window.close()
    window.deleteLater()
    return place
