"""What leaves the window: a citation, an address for the browser, a folder for the file manager."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.rendering import Page


def citation(page: Page) -> str:
    """Headline, paper and dateline as one cites them."""
    capture = page.article.capture
    printed = capture.dateline.printed if capture.dateline else ""
    return ", ".join(filter(None, (f"“{capture.headline}”", capture.source, printed)))


def open_address(address: str) -> None:
    """Open an address in the browser."""
    QDesktopServices.openUrl(QUrl(address))


def show_in_folder(path: Path) -> None:
    """Show the folder of a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
