"""What is said where the window can't open an archive."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from reader.gui.app import Application
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
    assert box.informativeText().endswith("choose another data folder.")
    assert "a <b>" in box.informativeText()
    assert box.iconPixmap().deviceIndependentSize().width() == 48
    with qtbot.waitSignal(box.destroyed):
        box.close()
    application.window.close()
    application.window.deleteLater()
