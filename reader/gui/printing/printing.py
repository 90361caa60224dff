"""An article on paper, like a page of a newspaper: a head, two columns, and the page's number."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSaveFile, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
)

from reader.anchors import Anchor
from reader.errors import KawarabanError
from reader.gui.printing.paper import land_paper
from reader.gui.printing.paper_marks import lay_grounds
from reader.gui.style.fonts import Fonts
from reader.gui.words.wording import page_words
from reader.rendering import Page, Quote, render_parts
from reader.rendering.columns import Line, Piece, set_pages
from reader.rendering.scripts import is_right_to_left

_INKS = {
    "ink": "#000000",
    "quiet": "#333333",
    "hairline": "#808080",
    "accent": "#000000",
    "mark": "#ffffff",
}
_BODY = Fonts(text_zoom=0.78, spacing=0.86)  # 9.8 points: paper is read from nearer
_MARGIN: Final = 18.0  # millimetres
_DOTS = 600  # an inch
_COLUMNS = 2
# Points
_GAP = 18
_RUNNING_HEAD, _FOOT = 26, 24
_SMALL = 7.5
_UNDER_HEAD = 12
_HANGING = 12  # room beside a column for quotation marks


class Sheet(NamedTuple):
    """An article to be set as `page`, and the anchors of its highlights with their colours.

    Of an article that is gone the highlights are also set, below what is kept of its text.
    """

    page: Page
    marks: tuple[tuple[Anchor, str], ...] = ()


def write_pdf(sheet: Sheet, path: Path) -> None:
    """Write an article as a PDF on the paper of the land, in place of what is at `path`.

    Raises KawarabanError, with the file as it was, where it can't be written.
    """
    try:
        set_pdf([sheet], path, sheet.page.article.capture.headline)
    except OSError as error:
        raise KawarabanError(
            f"The PDF can't be written to {path} ({error}): choose another place."
        ) from error


def set_pdf(sheets: Iterable[Sheet], path: Path, title: str) -> None:
    """Write articles as one PDF, each from a new page on; OSError where it can't be written."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    writer = QPdfWriter(file)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("Kawaraban")
    set_paper(writer)
    print_sheets(sheets, writer)
    del writer
    if not file.commit():
        raise OSError(file.errorString())


def set_paper(device: QPagedPaintDevice, has_its_own: bool = False) -> None:
    """The paper of the land, or what the device has, with the margins of a newspaper."""
    if not has_its_own:
        device.setPageSize(land_paper())
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def print_sheets(sheets: Iterable[Sheet], device: QPagedPaintDevice) -> None:
    """Set articles on a printer, or on what stands for one, each from a new page on."""
    painter = QPainter()
    try:
        for number, sheet in enumerate(sheets):
            if number:
                device.newPage()
            else:
                painter.begin(device)
            _Setting(sheet, device, painter).paint()
    finally:
        if painter.isActive():  # there may have been no article to begin with
            painter.end()


class _Setting:
    """Owns the measures of one article on one kind of paper."""

    def __init__(self, sheet: Sheet, device: QPagedPaintDevice, painter: QPainter) -> None:
        page = sheet.page
        if page.article.gone:
            quotes = tuple(Quote(each.quote, "") for each, _ in sheet.marks)
            page = replace(page, quotes=page.quotes or quotes)
        self._capture = page.article.capture
        self._device, self._painter = device, painter
        self._dots = device.logicalDpiY()
        self._point = self._dots / 72
        self._width = float(device.width())
        self._height = device.height() - _FOOT * self._point
        self._column = (self._width - _GAP * self._point * (_COLUMNS - 1)) / _COLUMNS
        language = self._capture.language
        above, below = (each.typography(self._dots, language) for each in (Fonts(), _BODY))
        head, body = render_parts(page, _INKS, above, below, page_words())
        self._head = _document(head, self._width)
        self._body = _document(body, self._column)
        lay_grounds((self._body, self._head), sheet.marks)

    def paint(self) -> None:
        """All pages, one after the other."""
        top = _RUNNING_HEAD * self._point
        below_head = top + self._head.size().height() + _UNDER_HEAD * self._point
        room = max(self._height - below_head, self._height / 4)
        pages = set_pages(list(_lines(self._body)), room, self._height - top, _COLUMNS) or [[]]
        for number, pieces in enumerate(pages, 1):
            if number > 1:
                self._device.newPage()
            self._paint_running_head(number)
            self._paint_foot(number, len(pages))
            if number == 1:
                self._paint_piece(self._head, Piece(0, self._head.size().height()), 0, top)
            self._paint_columns(pieces, below_head if number == 1 else top)

    def _paint_columns(self, pieces: list[Piece], top: float) -> None:
        step = self._column + _GAP * self._point
        lefts = [column * step for column in range(_COLUMNS)]
        if is_right_to_left(self._capture.headline):
            lefts.reverse()
        for left, piece in zip(lefts, pieces, strict=False):
            self._paint_piece(self._body, piece, left, top)
        if len(pieces) > 1:
            height = max(piece.bottom - piece.top for piece in pieces)
            middle = step - _GAP * self._point / 2
            self._rule(QPointF(middle, top), QPointF(middle, top + height), _INKS["hairline"])

    def _paint_piece(self, text: QTextDocument, piece: Piece, left: float, top: float) -> None:
        hanging = _HANGING * self._point
        height = piece.bottom - piece.top
        self._painter.save()
        self._painter.translate(left, top - piece.top)
        clip = QRectF(-hanging, piece.top, text.textWidth() + hanging, height)
        text.drawContents(self._painter, clip)
        self._painter.restore()

    def _paint_running_head(self, number: int) -> None:
        """The paper, the section and the date; from the second page on also the headline."""
        capture = self._capture
        line = QRectF(0, 0, self._width, 12 * self._point)
        self._painter.setPen(QColor(_INKS["ink"]))
        self._painter.setFont(self._font(QFont.Weight.Bold))
        self._painter.drawText(line, Qt.AlignmentFlag.AlignLeft, capture.source)
        self._painter.setFont(self._font())
        middle = capture.section if number == 1 else capture.headline
        metrics = QFontMetricsF(self._painter.font())
        elided = metrics.elidedText(middle, Qt.TextElideMode.ElideRight, self._width * 0.5)
        self._painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, elided)
        printed = capture.dateline.printed if capture.dateline else ""
        self._painter.drawText(line, Qt.AlignmentFlag.AlignRight, printed)
        below = 15 * self._point
        self._rule(QPointF(0, below), QPointF(self._width, below), _INKS["ink"])

    def _paint_foot(self, number: int, of: int) -> None:
        line = QRectF(0, self._height, self._width, _FOOT * self._point)
        self._painter.setPen(QColor(_INKS["quiet"]))
        self._painter.setFont(self._font())
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._painter.drawText(line, bottom, f"{number} / {of}" if of > 1 else f"{number}")

    def _rule(self, start: QPointF, end: QPointF, colour: str) -> None:
        pen = self._painter.pen()
        pen.setColor(QColor(colour))
        pen.setWidthF(0.5 * self._point)
        self._painter.setPen(pen)
        self._painter.drawLine(start, end)

    def _font(self, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = Fonts().interface(_SMALL, weight)
        font.setPixelSize(round(_SMALL * self._point))
        return font


def _document(html: str, width: float) -> QTextDocument:
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setUndoRedoEnabled(False)
    text.setHtml(html)
    text.setTextWidth(width)
    return text


def _lines(text: QTextDocument) -> Iterator[Line]:
    """The lines of a document. No paragraph leaves one line alone, no subhead ends a column."""
    layout = text.documentLayout()
    block = text.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        # A line is higher than its share where lines stand close: it ends where the next begins.
        ends = [line.y() for line in lines[1:]]
        ends += [line.y() + line.height() for line in lines[-1:]]
        for number, (line, end) in enumerate(zip(lines, ends, strict=True)):
            alone = len(lines) > 1 and number in (0, len(lines) - 2)
            yield Line(top + line.y(), top + end, alone or _is_subhead(block))
        block = block.next()


def _is_subhead(block: QTextBlock) -> bool:
    fragments = block.begin()
    return not fragments.atEnd() and fragments.fragment().charFormat().fontWeight() > 500
