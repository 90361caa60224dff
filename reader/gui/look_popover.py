"""The popover that says how the window looks: theme, face, sizes, width and spacing."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QWidget

from reader.gui.announcing import announce
from reader.gui.choice_box import ChoiceBox
from reader.gui.choice_row import ChoiceRow, StepRow
from reader.gui.fonts import SANS, Fonts, interface_families, reading_choices
from reader.gui.scroll_bars import faint
from reader.gui.settings import SPACINGS, WIDTHS
from reader.gui.theme import LIGHT, Theme, palette

_MARGIN = 16
_STEPS: dict[int, int] = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}
_BELOW = 4  # pixels between the button and the popover


class LookPopover(QFrame):
    """Owns the controls. What is chosen is seen at once in the window behind it.

    Plus, minus and 0 change the size of the text. A click beside it, Escape, or the key that
    opened it closes it.
    """

    theme_chosen = Signal(object)  # one of `settings.THEME_CHOICES`
    face_chosen = Signal(str)
    zoom_requested = Signal(int)
    list_zoom_requested = Signal(int)
    width_chosen = Signal(object)  # one of `settings.WIDTHS`
    spacing_chosen = Signal(object)  # one of `settings.SPACINGS`

    def __init__(self, parent: QWidget, keys: QKeySequence) -> None:
        """`keys` close it, too."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._keys = keys
        self._theme = LIGHT
        self._place: QWidget | None = None  # what it is opened under
        self.setAccessibleName(self.tr("Look"))
        self._make_rows()
        self._labels: list[QLabel] = []
        self._lay_out()
        self._connect()

    def show_choices(self, choice: str, fonts: Fonts) -> None:
        """Show what is chosen now."""
        self._themes.show_choice(choice)
        at = self._faces.findData(fonts.face)
        self._faces.setCurrentIndex(max(at, 0))
        self._text.show_size(fonts.text_zoom)
        self._list.show_size(fonts.zoom)
        self._widths.show_choice(fonts.letters)
        self._spacings.show_choice(fonts.spacing)

    def open_below(self, place: QWidget) -> None:
        """Open under a widget, as far to the right as that goes."""
        self._place = place
        self._settle()
        self.show()
        announce(self, self.accessibleName())
        self._themes.focus_chosen()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.setPalette(palette(theme))
        for row in self._rows:
            row.set_theme(theme)
        self._faces.set_theme(theme)
        for label in self._labels:
            label.setStyleSheet(f"color: {theme.quiet}")
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for row in self._rows:
            row.set_fonts(fonts)
        for part in (self._faces, *self._labels):
            part.setFont(fonts.interface(9.2))
        self._settle()

    def _settle(self) -> None:
        """Stay within the window: where that is narrow, labels stand above their rows."""
        place = self._place
        if place is None:
            return
        corner = place.mapToGlobal(QPoint(place.width(), place.height() + _BELOW))
        window = place.window()
        self.ensurePolished()
        wanted = self.sizeHint().width()
        width = max(min(wanted, window.width()), self.minimumSizeHint().width())
        self.resize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        left = window.mapToGlobal(QPoint()).x()
        self.move(max(left, corner.x() - width), corner.y())

    def _make_rows(self) -> None:
        self._themes = ChoiceRow(
            self.tr("Theme"),
            {
                "system": self.tr("System"),
                "light": self.tr("Light"),
                "sepia": self.tr("Sepia"),
                "dark": self.tr("Dark"),
                "contrast": self.tr("High contrast"),
            },
        )
        self._faces = ChoiceBox()
        self._faces.setAccessibleName(self.tr("Reading font"))
        best, *others = reading_choices() or [self.tr("Serif")]
        self._faces.addItem(best, "")
        for family in others:
            self._faces.addItem(family, family)
        sans = interface_families()[0]
        self._faces.addItem(self.tr("{family} (sans)").format(family=sans), SANS)
        smaller, larger, plain = self.tr("Smaller"), self.tr("Larger"), self.tr("Plain size")
        self._text = StepRow(self.tr("Text size"), smaller, larger, plain)
        self._list = StepRow(self.tr("List size"), smaller, larger, plain)
        names = (self.tr("Narrow"), self.tr("Normal"), self.tr("Wide"))
        self._widths = ChoiceRow(self.tr("Line length"), dict(zip(WIDTHS, names, strict=True)))
        names = (self.tr("Tight"), self.tr("Normal"), self.tr("Airy"))
        self._spacings = ChoiceRow(self.tr("Line spacing"), dict(zip(SPACINGS, names, strict=True)))
        self._rows = (self._themes, self._text, self._list, self._widths, self._spacings)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        form.setHorizontalSpacing(_MARGIN)
        form.setVerticalSpacing(12)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for control in (self._themes, self._faces, *self._rows[1:]):
            label = QLabel(control.accessibleName())
            label.setBuddy(control)
            self._labels.append(label)
            form.addRow(label, control)

    def _connect(self) -> None:
        self._themes.chosen.connect(self.theme_chosen)
        self._faces.activated.connect(self._choose_face)
        self._text.stepped.connect(self.zoom_requested)
        self._list.stepped.connect(self.list_zoom_requested)
        self._widths.chosen.connect(self.width_chosen)
        self._spacings.chosen.connect(self.spacing_chosen)

    def _choose_face(self, number: int) -> None:
        self.face_chosen.emit(self._faces.itemData(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and the key that opened it close it; the keys of the size work here, too."""
        if event.key() in _STEPS:
            self.zoom_requested.emit(_STEPS[event.key()])
        elif event.key() == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) == self._keys:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line around it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.surface))
        painter.setPen(QColor(faint(self._theme)))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
