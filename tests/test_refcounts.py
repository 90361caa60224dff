"""PySide6 6.12 on Python 3.11 drops a reference to None on each call, until the program aborts."""

import sys

from PySide6.QtCore import QTimer


def test_calls_of_qt_keep_the_references_to_none(qapp):
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(500):
        timer.setInterval(5)
    assert abs(sys.getrefcount(None) - before) < 50
