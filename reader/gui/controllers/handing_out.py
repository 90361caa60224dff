"""What leaves the window by the reader's hand: quotes, addresses, files, paper.

What prints is imported where it does: the window starts without it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.errors import KawarabanError
from reader.gui.controllers.desk import Desk
from reader.gui.controllers.outside import (
    citation,
    file_name,
    is_web_address,
    open_address,
    open_file,
    show_in_folder,
)
from reader.gui.words.wording import told

if TYPE_CHECKING:
    from reader.gui.printing.printing import Sheet
    from reader.rendering import Page

_WITH_PAGE = (
    "copy_citation",
    "copy_link",
    "open_in_browser",
    "open_file",
    "show_file",
    "print",
    "save_pdf",
)
_WITH_ADDRESS = ("copy_link", "open_in_browser")
_WITH_FILE = ("show_file", "open_file")


class HandingOut(QObject):
    """Hands out the open article. What it lacks can't be chosen, and says why."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._pane = desk.panels.reading_pane
        self._texts = {name: desk.actions[name].text() for name in _WITH_PAGE}
        self._pane.page_shown.connect(self._refresh)
        desk.answer(
            {
                "copy_link": self.copy_link,
                "open_in_browser": self.open_in_browser,
                "open_file": self.open_file,
                "show_file": self.show_file,
                "print": self.print,
                "save_pdf": self.save_pdf,
            }
        )
        self._refresh()

    def copy_citation(self) -> None:
        """Copy headline, paper and date, below the chosen words where there are any."""
        page = self._pane.page
        if page is not None:
            quote = self._pane.chosen_text
            QGuiApplication.clipboard().setText(citation(page, quote))
            with_quote = self.tr("Quote copied with headline and date")
            words = with_quote if quote else self.tr("Headline and date copied")
            self._desk.announce(words)

    def copy_link(self) -> None:
        """Copy the address of the article."""
        if address := self._address():
            QGuiApplication.clipboard().setText(address)
            self._desk.announce(self.tr("Address copied"))

    def open_in_browser(self) -> None:
        """Open the address of the article in the browser."""
        if address := self._address():
            open_address(address)

    def open_file(self) -> None:
        """Open the file of the article with the program that the desktop has for it."""
        if file := self._file():
            open_file(file)

    def show_file(self) -> None:
        """Show the file of the article in its folder."""
        if file := self._file():
            show_in_folder(file)

    def print(self) -> None:
        """Ask for a printer, and print the article."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        from reader.gui.printing.printing import print_sheets, set_paper

        page = self._pane.page
        if page is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(page.article.capture.headline)
        set_paper(printer, has_its_own=not QPrinterInfo.defaultPrinter().isNull())
        if QPrintDialog(printer, self._desk.window).exec():
            print_sheets([self._sheet(page)], printer)

    def save_pdf(self) -> None:
        """Ask for a place, and write the article there as a PDF."""
        from PySide6.QtWidgets import QFileDialog

        page = self._pane.page
        if page is None:
            return
        dialog = QFileDialog(self._desk.window, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # it asks before it overwrites
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(page.article.capture.headline))
        if dialog.exec():
            self.write_pdf(page, Path(dialog.selectedFiles()[0]))

    def write_pdf(self, page: "Page", file: Path) -> None:
        """Write an article as a PDF, and say so."""
        from reader.gui.printing.printing import write_pdf

        try:
            write_pdf(self._sheet(page), file)
        except KawarabanError as error:
            self._desk.note(told(str(error)))
        else:
            self._desk.announce(self.tr("Saved as {name}").format(name=file.name))

    def _sheet(self, page: "Page") -> "Sheet":
        """The article as it was captured, without the marks of a search but with highlights."""
        from reader.gui.printing.printing import Sheet
        from reader.rendering import Page

        marked = self._desk.library.state.highlights.of(page.article.id)
        return Sheet(Page(page.article), tuple((each.anchor, each.colour) for each in marked))

    def _address(self) -> str:
        page = self._pane.page
        address = page.article.capture.address.strip() if page else ""
        return address if is_web_address(address) else ""

    def _file(self) -> Path | None:
        page = self._pane.page
        return page.article.captures[0] if page else None

    def _refresh(self) -> None:
        """Let be chosen what the open article has, and say of the rest why it can't be."""
        page = self._pane.page
        for name in _WITH_PAGE:
            reason = self._reason(name, page)
            action = self._desk.actions[name]
            action.setEnabled(not reason)
            action.setStatusTip(reason)
            text = self.tr("{action} ({reason})") if reason else "{action}"
            action.setText(text.format(action=self._texts[name], reason=reason))

    def _reason(self, name: str, page: "Page | None") -> str:
        if page is None:
            return self.tr("no article is open")
        if name in _WITH_ADDRESS and not self._address():
            return self.tr("the file tells no address")
        file = self._file()
        if name in _WITH_FILE and (file is None or not file.exists()):
            return self.tr("the file is gone")
        return ""
