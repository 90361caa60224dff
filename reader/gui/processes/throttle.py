"""Doing something at once, but not again within an interval, however often it is asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle:
    """Calls at the first request; requests until the interval is over become one more call."""

    def __init__(self, interval: int, call: Callable[[], None], parent: QObject) -> None:
        """`interval` in milliseconds."""
        self._call = call
        self._wanted = False
        self._pause = QTimer(parent, singleShot=True, interval=interval)
        self._pause.timeout.connect(self._resume)

    @property
    def is_pending(self) -> bool:
        """Whether a call is still to come."""
        return self._wanted

    def request(self) -> None:
        """Call now, or when the interval since the last call is over."""
        if self._pause.isActive():
            self._wanted = True
        else:
            self._pause.start()
            self._call()

    def stop(self) -> None:
        """Forget what was asked for."""
        self._wanted = False
        self._pause.stop()

    def _resume(self) -> None:
        if self._wanted:
            self._wanted = False
            self.request()
