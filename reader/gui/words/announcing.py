"""Words for who listens to the window: what a screen reader says without the keys moving.

What Qt needs for that is loaded with the first words, not while the program starts.
"""

from PySide6.QtCore import QObject


def announce(source: QObject, words: str) -> None:
    """Have a screen reader say `words`, about `source`; without one nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
