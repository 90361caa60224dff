"""What leaves the window: a citation, an address for the browser, a folder for the file manager."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.rendering import Page

_LONGEST_NAME = 80


def citation(page: Page, quote: str = "") -> str:
    """Headline, paper and dateline as one cites them, below the words that are quoted."""
    capture = page.article.capture
    printed = capture.dateline.printed if capture.dateline else ""
    cited = ", ".join(filter(None, (f"“{capture.headline}”", capture.source, printed)))
    return f"“{quote.strip()}”\n— {cited}" if quote.strip() else cited


def file_name(headline: str) -> str:
    """A name for a file about an article that every file system takes, without its ending."""
    words = re.sub(r'[\x00-\x1f<>:"/\\|?*]', " ", headline)
    return " ".join(words.split())[:_LONGEST_NAME].strip(" .") or "article"


def is_web_address(address: str) -> bool:
    """Whether a browser can open it."""
    return QUrl(address).scheme().lower() in ("http", "https") and bool(QUrl(address).host())


def open_address(address: str) -> None:
    """Open an address in the browser."""
    QDesktopServices.openUrl(QUrl(address))


def show_in_folder(path: Path) -> None:
    """Show the folder of a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def open_file(path: Path) -> None:
    """Open a file with the program that the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
