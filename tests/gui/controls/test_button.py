"""A word to press: by Return, by Space, and never by Return elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from reader.gui.controls.button import Button


def test_return_presses_the_button_that_has_the_keys_not_the_default(qtbot):
    sheet = QDialog()
    qtbot.addWidget(sheet)
    column = QVBoxLayout(sheet)
    cancel, export = Button("Cancel"), Button("Export")
    export.setDefault(True)
    pressed: list[str] = []
    for button in (cancel, export):
        column.addWidget(button)
        button.clicked.connect(lambda _=False, button=button: pressed.append(button.text()))
    with qtbot.waitActive(sheet):
        sheet.show()
    cancel.setFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    qtbot.keyClick(cancel, Qt.Key.Key_Space)
    assert pressed == ["Cancel", "Cancel"]


def test_a_button_is_as_wide_as_its_word_in_any_type(qtbot):
    button = Button("Restore from a file…")
    qtbot.addWidget(button)
    small = button.sizeHint()
    font = button.font()
    font.setPointSizeF(2 * font.pointSizeF())
    button.setFont(font)
    assert button.sizeHint().width() > 1.6 * small.width()
    assert button.minimumSizeHint() == button.sizeHint()
