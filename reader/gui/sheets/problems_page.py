"""The problems page: which files could not be read as articles, and why."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.article import Problem
from reader.folding import fold
from reader.gui.controls.button import Button
from reader.gui.controls.labels import quiet_label
from reader.gui.controls.row_ground import paint_option_ground
from reader.gui.style.fonts import Fonts
from reader.gui.style.scroll_bars import quieten_scroll_bars
from reader.gui.style.stylesheets import dress
from reader.gui.style.theme import LIGHT, Theme
from reader.gui.words.wording import told

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ProblemsModel(QAbstractListModel):
    """Owns the problems, and which of them mention what is looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Problem] = ()
        self._shown: list[Problem] = []
        self._wanted = ""

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self._all = [Problem(each.path, told(each.reason)) for each in problems]
        self._filter()

    def set_wanted(self, text: str) -> None:
        """Show only problems whose path or reason holds `text`."""
        self._wanted = fold(text.strip())
        self._filter()

    def total(self) -> int:
        """How many problems there are, shown or not."""
        return len(self._all)

    def problem(self, number: int) -> Problem:
        """The problem in row `number`."""
        return self._shown[number]

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [
            problem
            for problem in self._all
            if self._wanted in fold(f"{problem.path} {problem.reason}")
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        problem = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return problem.path.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(problem.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{problem.path.name}. {problem.reason}"
        return None


class ProblemsPage(QDialog):
    """Owns the list of problems with its filter, and copies what is selected."""

    show_in_folder_requested = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Problems"))
        self._model = ProblemsModel(self)
        self._title = QLabel(self)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Filter by file or reason"))
        self._field.setAccessibleName(self.tr("Filter problems"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._filter)
        self._nothing = quiet_label("", self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setAccessibleName(self.tr("Problems"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.activated.connect(self._show_in_folder)
        self._view.selectionModel().selectionChanged.connect(self._offer)
        self._delegate = _ProblemDelegate(self)
        self._view.setItemDelegate(self._delegate)
        self._copy = Button(self.tr("Copy all"), self)
        self._folder = Button(self.tr("Show in folder"), self)
        self._close = Button(self.tr("Close"), self)
        self._copy.clicked.connect(self.copy)
        self._folder.clicked.connect(self._show_in_folder)
        self._close.clicked.connect(self.close)
        copying = QShortcut(QKeySequence.StandardKey.Copy, self._view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)
        self._lay_out()
        self.set_fonts(Fonts())
        self.set_theme(LIGHT)
        self.set_problems(())
        self.resize(720, 520)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        dress(self, theme)
        self._delegate.theme = theme
        quieten_scroll_bars(self._view, theme, theme.paper)

    def set_fonts(self, fonts: Fonts) -> None:
        """Paint in other fonts."""
        for part in (self, self._field):  # a style sheet makes a field forget what it inherits
            part.setFont(fonts.interface(9.6))
        self._title.setFont(fonts.interface(12.5, QFont.Weight.DemiBold))
        self._delegate.set_fonts(fonts)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems, in their order."""
        self._model.set_problems(problems)
        self._describe()

    def copy(self) -> None:
        """Put the selected problems (all that are shown when none is) on the clipboard.

        One a line: the path, a tab, the reason.
        """
        chosen = sorted(index.row() for index in self._view.selectedIndexes())
        problems = [self._model.problem(row) for row in chosen or range(self._model.rowCount())]
        lines = (f"{problem.path}\t{problem.reason}" for problem in problems)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._field)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(buttons)

    def _filter(self, text: str) -> None:
        self._model.set_wanted(text)
        self._describe()

    def _describe(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        title = self.tr("1 problem") if total == 1 else self.tr("{0} problems")
        title = title.format(f"{total:,}") if total else self.tr("No problems")
        if shown != total:
            title = self.tr("{0} of {1} problems").format(f"{shown:,}", f"{total:,}")
        self._title.setText(title)
        none = self.tr("Every file of the archive could be read as an article.")
        if total:
            none = self.tr("No problem mentions “{0}”.").format(self._field.text().strip())
        self._nothing.setText(none)
        self._nothing.setVisible(not shown)
        self._view.setVisible(bool(shown))
        self._field.setVisible(bool(total))
        self._offer()

    def _offer(self) -> None:
        chosen = len(self._view.selectedIndexes())
        self._folder.setEnabled(chosen == 1)
        self._copy.setEnabled(self._model.rowCount() > 0)
        self._copy.setText(self.tr("Copy") if chosen else self.tr("Copy all"))

    def _show_in_folder(self) -> None:
        chosen = self._view.selectedIndexes()
        if chosen:
            self.show_in_folder_requested.emit(self._model.problem(chosen[0].row()).path)


class _ProblemDelegate(QStyledItemDelegate):
    """Paints the name of the file with its folder behind it, and the reason below."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.set_fonts(Fonts())

    def set_fonts(self, fonts: Fonts) -> None:
        self._name = fonts.interface(9.6, QFont.Weight.DemiBold)
        self._folder = fonts.interface(8.6)
        self._reason = fonts.interface(9.2)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        lines = QFontMetrics(self._name).height() + QFontMetrics(self._reason).height()
        return QSize(120, lines + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, ProblemsModel)
        problem, rect = model.problem(index.row()), option.rect
        paint_option_ground(painter, option, self.theme)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(self.theme.hairline))
        area = rect.adjusted(12, 8, -12, -8)
        elide, name = Qt.TextElideMode, QFontMetrics(self._name)
        shown = name.elidedText(problem.path.name, elide.ElideMiddle, area.width())
        painter.setFont(self._name)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, shown)
        behind = area.adjusted(name.horizontalAdvance(shown) + 12, 2, 0, 0)
        folder = QFontMetrics(self._folder).elidedText(
            str(problem.path.parent), elide.ElideMiddle, max(0, behind.width())
        )
        painter.setFont(self._folder)
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(behind, Qt.AlignmentFlag.AlignTop, folder)
        reason = QFontMetrics(self._reason)
        shown = reason.elidedText(problem.reason, elide.ElideRight, area.width())
        painter.setFont(self._reason)
        painter.drawText(area, Qt.AlignmentFlag.AlignBottom, shown)
