"""Labels in another ink than their surroundings, which they take from the palette of these."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget


def quiet_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """What is said beside: names of fields, dates, figures, explanations."""
    label = QLabel(text, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def accent_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """What is in the way."""
    label = QLabel(text, parent)
    label.setForegroundRole(QPalette.ColorRole.Link)
    return label
