"""Words for who listens to the window: what a screen reader says without the keys moving."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, words: str) -> None:
    """Have a screen reader say `words`, about `source`; without one nothing happens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
