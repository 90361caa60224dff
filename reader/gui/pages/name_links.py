"""Names that lead to their pages, one after the other in a paragraph."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import LIGHT, Theme


class NameLinks(QLabel):
    """Owns a paragraph of detected names, each with a remark behind it where it has one."""

    name_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._names: tuple[tuple[str, str], ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.linkActivated.connect(self._choose)

    def set_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Show names, each with a remark or ""."""
        self._names = tuple(names)
        listed = ", ".join(name for name, _ in names)
        self.setAccessibleName(self.tr("Detected names: {names}").format(names=listed))
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._write()

    def set_fonts(self, fonts: Fonts) -> None:
        """Another size of type."""
        self.setFont(fonts.interface(10))

    def _write(self) -> None:
        ink, quiet = self._theme.ink, self._theme.quiet
        words = (
            f'<a href="{number}" style="color:{ink};text-decoration:none">{escape(name)}</a>'
            + (f'&nbsp;<span style="color:{quiet}">{escape(remark)}</span>' if remark else "")
            for number, (name, remark) in enumerate(self._names)
        )
        # No line begins with a dot.
        self.setText(f'&nbsp;<span style="color:{quiet}">·</span> '.join(words))

    def _choose(self, link: str) -> None:
        if link.isdigit() and int(link) < len(self._names):
            self.name_chosen.emit(self._names[int(link)][0])
