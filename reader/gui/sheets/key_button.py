"""A button that shows the keys of an action and takes another one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.gui.controls.button import Button

_ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_NONE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}

_LEAST = 70  # pixels, so that short keys stand in a column


class KeyButton(Button):
    """Return, Space or a click, and the next key is the action's. Delete takes all keys away.

    Escape leaves the keys as they are.
    """

    keys_chosen = Signal(object)  # tuple of keys: one, or none

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """`text` is that of the action."""
        super().__init__("", parent)
        self._text, self._keys = text, ""
        self._is_waiting = False
        self.setMinimumWidth(_LEAST)
        self.clicked.connect(self._wait)
        self.set_keys(())

    def set_keys(self, keys: tuple[str, ...], remark: str = "") -> None:
        """The keys that the action has, and what is to be said of them."""
        native = QKeySequence.SequenceFormat.NativeText
        self._keys = "   ".join(QKeySequence(key).toString(native) for key in keys)
        spoken = self._keys or self.tr("no key")
        self.setAccessibleName(f"{self._text}: {spoken}")
        self.setAccessibleDescription(remark)
        self._rest()

    def _wait(self) -> None:
        self._is_waiting = True
        self.setText(self.tr("Press a key…"))

    def _rest(self) -> None:
        self._is_waiting = False
        self.setText(self._keys or "–")

    def event(self, event: QEvent) -> bool:
        """While it waits, no key is anybody else's: neither a shortcut nor Tab."""
        if self._is_waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NONE:
            self.keys_chosen.emit(())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._wait()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._rest()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ALONE:
            return
        self._rest()
        if event.key() != Qt.Key.Key_Escape:
            key = QKeySequence(event.keyCombination())
            self.keys_chosen.emit((_plain(key, event),))


def _plain(key: QKeySequence, event: QKeyEvent) -> str:
    """The key as one writes it: "?", not "Shift+?", which other keyboards do not have."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = event.text()
    is_sign = sign.isprintable() and bool(sign.strip()) and not sign.isalpha()
    if held == Qt.KeyboardModifier.ShiftModifier and is_sign:
        return sign
    return key.toString(QKeySequence.SequenceFormat.PortableText)
