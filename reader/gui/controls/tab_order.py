"""Where Tab comes to what is made after the window stands: Qt alone would put it last of all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(before: QWidget, panel: QWidget) -> None:
    """Let Tab go from `before` through the parts of `panel`, in the order they were made in."""
    for part in panel.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, part)
            before = part
