"""The one table of what can be chosen of the look: the popover and the preferences both show it."""

from PySide6.QtCore import QObject, Signal

from reader.gui.controls.choice_box import ChoiceBox
from reader.gui.controls.choice_row import ChoiceRow, StepRow
from reader.gui.look import Look
from reader.gui.settings import SPACINGS, WIDTHS
from reader.gui.style.fonts import SANS, Fonts, interface_families, reading_choices
from reader.gui.style.theme import Theme


class LookControls(QObject):
    """Owns a control for each choice: theme, face, sizes, width and spacing.

    Each is called by its accessible name. Whoever shows them lays them out.
    """

    theme_chosen = Signal(object)  # one of `settings.THEME_CHOICES`
    face_chosen = Signal(str)
    zoom_requested = Signal(int)
    list_zoom_requested = Signal(int)
    width_chosen = Signal(object)  # one of `settings.WIDTHS`
    spacing_chosen = Signal(object)  # one of `settings.SPACINGS`

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.title = self.tr("Look")
        self._make()
        self._rows = (self.themes, self._text, self._list, self._widths, self._spacings)
        self.all = (self.themes, self._faces, *self._rows[1:])
        self.themes.chosen.connect(self.theme_chosen)
        self._faces.activated.connect(self._choose_face)
        self._text.stepped.connect(self.zoom_requested)
        self._list.stepped.connect(self.list_zoom_requested)
        self._widths.chosen.connect(self.width_chosen)
        self._spacings.chosen.connect(self.spacing_chosen)

    def follow(self, look: Look) -> None:
        """Change `look` by what is chosen, and show what is chosen of it, here or elsewhere."""
        self.theme_chosen.connect(look.choose_theme)
        self.face_chosen.connect(look.choose_face)
        self.zoom_requested.connect(look.zoom)
        self.list_zoom_requested.connect(look.zoom_list)
        self.width_chosen.connect(look.choose_width)
        self.spacing_chosen.connect(look.choose_spacing)
        self._look = look
        look.choice_changed.connect(self._refresh)
        look.fonts_changed.connect(self._refresh)
        self._refresh()

    def show_choices(self, choice: str, fonts: Fonts) -> None:
        """Show what is chosen now."""
        self.themes.show_choice(choice)
        at = self._faces.findData(fonts.face)
        self._faces.setCurrentIndex(max(at, 0))
        self._text.show_size(fonts.text_zoom)
        self._list.show_size(fonts.zoom)
        self._widths.show_choice(fonts.letters)
        self._spacings.show_choice(fonts.spacing)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for control in self._rows:
            control.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for row in self._rows:
            row.set_fonts(fonts)
        self._faces.setFont(fonts.interface(9.2))

    def _refresh(self) -> None:
        if self._look is not None:
            self.show_choices(self._look.choice, self._look.fonts)

    def _make(self) -> None:
        self.themes = ChoiceRow(
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

    def _choose_face(self, number: int) -> None:
        self.face_chosen.emit(self._faces.itemData(number))
