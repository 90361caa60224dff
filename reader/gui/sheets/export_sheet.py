"""The export sheet: what is to be written, in which format, and where."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from reader.export.results import Format
from reader.gui.controls.button import Button
from reader.gui.controls.choice_box import ChoiceBox
from reader.gui.controls.labels import accent_label, quiet_label
from reader.gui.style.fonts import Fonts
from reader.gui.style.stylesheets import dress
from reader.gui.style.theme import LIGHT, Theme

_WIDTH = 520
_LEAST = 200  # pixels of a choice's words
_APART = Qt.ItemDataRole.UserRole + 1


class Choice(NamedTuple):
    """Something that can be exported: `what` names it in code, `text` for people.

    `stem` begins the name of its file; `several` says that it is of more than one article.
    """

    what: str
    text: str
    stem: str
    several: bool


class Wish(NamedTuple):
    """What is to be exported."""

    what: str
    format: Format
    target: Path
    replace: bool


class ExportSheet(QDialog):
    """Owns the choices. It stays until the export has begun: what is in its way is said here."""

    export_requested = Signal(object)  # Wish

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """Exports go to `folder` unless another is chosen."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._theme = LIGHT
        self._folder = folder
        self._choices: list[Choice] = []
        self._typed = False
        self._confirmed: Path | None = None
        self._title = QLabel(self.tr("Export"), self)
        self._what = quiet_label(self.tr("What"), self)
        self._buttons: list[_Radio] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._suggest)
        self._format_label = quiet_label(self.tr("&Format"), self)
        self._format = ChoiceBox(self)
        self._format_label.setBuddy(self._format)
        for format, is_apart, text in self._formats():
            self._format.addItem(text, format)
            self._format.setItemData(self._format.count() - 1, is_apart, _APART)
        self._format.currentIndexChanged.connect(self._suggest)
        self._to_label = quiet_label(self.tr("&To"), self)
        self._to = QLineEdit(self)
        self._to_label.setBuddy(self._to)
        self._to.setAccessibleName(self.tr("Where the export is written to"))
        self._to.textEdited.connect(self._keep_typed)
        self._to.textChanged.connect(self._forget_notice)
        self._choose = Button(self.tr("Choose…"), self)
        self._choose.clicked.connect(self.choose)
        self._notice = accent_label("", self)
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.hide()
        self._cancel = Button(self.tr("Cancel"), self)
        self._export = Button(self.tr("Export"), self)
        self._export.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._export.clicked.connect(self._ask)
        self._lay_out()
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these things, the first one chosen and with the keys."""
        self._choices = list(choices)
        for old in self._buttons:
            self._group.removeButton(old)
            old.deleteLater()
        self._buttons = [_Radio(choice.text.replace("&", "&&"), self) for choice in choices]
        for number, button in enumerate(self._buttons):
            self._group.addButton(button, number)
            self._whats.addWidget(button)
        for before, after in pairwise([*self._buttons, self._format]):
            QWidget.setTabOrder(before, after)
        self._typed = False
        dress(self, self._theme)
        self._buttons[0].setChecked(True)
        self._buttons[0].setFocus()
        self._suggest()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        dress(self, theme)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for part in (self, self._to):  # a style sheet makes a field forget what it inherits
            part.setFont(fonts.interface(9.6))
        self._title.setFont(fonts.interface(12.5, QFont.Weight.DemiBold))
        for label in (self._what, self._format_label, self._to_label):
            label.setFont(fonts.label())
        wanted = round(_WIDTH * max(1.0, fonts.zoom))
        self.setMinimumWidth(min(wanted, self.screen().availableSize().width()))

    def refuse(self, sentence: str, exists: bool) -> None:
        """Say what is in the way; what `exists` may be replaced by the same button."""
        self._notice.setText(sentence)
        self._notice.show()
        self._confirmed = self._target() if exists else None
        self._export.setText(self.tr("Replace it") if exists else self.tr("Export"))
        self._export.setEnabled(True)
        self._export.setFocus()

    def notice(self) -> str:
        """What is said to be in the way."""
        return self._notice.text()

    def choose(self) -> None:
        """Ask where to write to; the dialog asks whether a file may be replaced."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self._to.text())
        if path:
            self._typed = True
            self._folder = Path(path).parent
            self._to.setText(path)
            self._confirmed = Path(path)

    def _formats(self) -> list[tuple[Format, bool, str]]:
        """The formats in words, and whether each of several articles has a file of its own."""
        return [
            (Format.MARKDOWN, True, self.tr("Markdown, a file for each article")),
            (Format.HTML, False, self.tr("HTML, one page")),
            (Format.PDF, False, self.tr("PDF, one document")),
            (Format.PDF, True, self.tr("PDF, a file for each article")),
            (Format.JSONL, False, self.tr("JSON Lines, for programs")),
            (Format.BIBTEX, False, self.tr("BibTeX, for reference managers")),
        ]

    def _ask(self) -> None:
        target = self._target()
        if not self._to.text().strip() or not target.is_absolute():
            self.refuse(self.tr("Say in which folder: choose one, or type its whole path."), False)
            return
        self._export.setEnabled(False)
        wish = Wish(self._chosen().what, self._chosen_format(), target, target == self._confirmed)
        self.export_requested.emit(wish)

    def _target(self) -> Path:
        """Where to write to; without its ending the name of one file would mean a folder."""
        target = Path(self._to.text().strip()).expanduser()
        suffix = self._chosen_format().suffix
        if self._is_folder() or not target.name or target.suffix.lower() == suffix:
            return target
        return target.with_name(target.name + suffix)

    def _is_folder(self) -> bool:
        return bool(self._format.currentData(_APART)) and self._chosen().several

    def _chosen(self) -> Choice:
        return self._choices[max(0, self._group.checkedId())]

    def _chosen_format(self) -> Format:
        return Format(self._format.currentData())

    def _suggest(self) -> None:
        """Name the file after what is chosen, unless the reader has named it."""
        if not self._choices:
            return
        choice, format = self._chosen(), self._chosen_format()
        is_folder = self._is_folder()
        if not self._typed:
            name = choice.stem + ("" if is_folder else format.suffix)
            self._to.setText(str(self._folder / name))
        else:
            typed = Path(self._to.text().strip()).expanduser()
            if typed.suffix in {each.suffix for each in Format}:
                typed = typed.with_suffix("")
            self._to.setText(str(typed) + ("" if is_folder else format.suffix))
        self._forget_notice()

    def _keep_typed(self) -> None:
        self._typed = True

    def _forget_notice(self) -> None:
        self._notice.hide()
        self._notice.clear()
        self._confirmed = None
        self._export.setText(self.tr("Export"))
        self._export.setEnabled(True)

    def _lay_out(self) -> None:
        self._whats = QVBoxLayout()
        self._whats.setSpacing(4)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self._to, 1)
        where.addWidget(self._choose)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        ends.addWidget(self._cancel)
        ends.addWidget(self._export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addSpacing(8)
        layout.addWidget(self._what)
        layout.addLayout(self._whats)
        for label, part in ((self._format_label, self._format), (self._to_label, where)):
            layout.addSpacing(8)
            layout.addWidget(label)
            if isinstance(part, QWidget):
                layout.addWidget(part)
            else:
                layout.addLayout(part)
        layout.addWidget(self._notice)
        layout.addSpacing(8)
        layout.addStretch(1)
        layout.addLayout(ends)


class _Radio(QRadioButton):
    """A choice whose words are elided where a headline in them is longer than the sheet."""

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_RadioButtonContents
        room = self.style().subElementRect(part, option, self).width()
        flag, elide = int(Qt.TextFlag.TextShowMnemonic), Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(self.text(), elide, room, flag)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_RadioButton, option)
