"""Where Tab goes in what is made after the window stands: Qt alone would put it last of all."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def follow(before: QWidget, panel: QWidget) -> None:
    """Let Tab go from `before` through the parts of `panel`, in the order they were made in."""
    for part in panel.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, part)
            before = part


def go_round(frame: QWidget, forward: bool) -> bool:
    """Have Tab go round in a frame over the window, as its parts stand; whether there are any."""
    parts = [each for each in frame.findChildren(QWidget) if each.isVisible()]
    stops = [each for each in parts if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if not stops:
        return False
    stops.sort(key=lambda each: _place(each, frame))
    current = QApplication.focusWidget()
    at = stops.index(current) if current in stops else 0
    reason = Qt.FocusReason.TabFocusReason
    stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def _place(widget: QWidget, frame: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(frame, QPoint())
    return corner.y(), corner.x()
