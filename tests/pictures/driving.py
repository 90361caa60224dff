"""The real window, driven without a screen until it has answered everything."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.article import ArticleId
from reader.gui.app import Application, make_application
from reader.gui.controls.popover import Popover
from reader.gui.main_window import MainWindow
from reader.gui.settings import Settings

SIZE = QSize(1400, 900)
_LONGEST = 60_000  # milliseconds
_LOOK, _CALM = 20, 4  # milliseconds between two looks; looks in a row that find nothing to do


class Driver:
    """Owns the application of one window, until `close`."""

    def __init__(self, home: Path, archive: Path | None, data: Path | None = None) -> None:
        """Without an archive it is the window of the first run; `data` is a library to use."""
        make_application().setCursorFlashTime(0)  # else some pictures would lack the cursor
        self._application = Application(Settings(home / "window.ini"))
        self._application.begin([archive] if archive else [], data or home / "library")
        self.resize(SIZE)
        self.wait()

    @property
    def shown(self) -> QWidget:
        """The window that is shown."""
        assert self._application.window is not None
        return self._application.window

    @property
    def window(self) -> MainWindow:
        """The window of the archive."""
        assert isinstance(self.shown, MainWindow)
        return self.shown

    def close(self) -> None:
        """Close the window and what lies over it."""
        self.close_sheets()
        self.shown.close()
        self.shown.deleteLater()
        self._application.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def resize(self, size: QSize) -> None:
        """Make the window as large as that."""
        self.shown.resize(size)
        self.settle()

    def wait(self, also: Callable[[], bool] = lambda: True) -> None:
        """Let the window work until all it asked for has been answered, and `also` is true."""
        loop, calm = QEventLoop(), 0

        def look() -> None:
            nonlocal calm
            window = self._application.window
            idle = not isinstance(window, MainWindow) or window.is_idle()
            calm = calm + 1 if idle and also() else 0
            if calm >= _CALM:
                loop.quit()

        timer = QTimer(interval=_LOOK)
        timer.timeout.connect(look)
        timer.start()
        QTimer.singleShot(_LONGEST, loop, loop.quit)
        loop.exec()
        assert calm >= _CALM, "the window did not come to rest"

    def settle(self) -> None:
        """Let what is on its way be laid out and painted."""
        for _ in range(5):
            QApplication.processEvents()

    def search(self, text: str) -> None:
        """Show the hits of a query."""
        self.window.finding.search_for(text)
        self.wait()

    def open(self, query: str) -> ArticleId:
        """Open the first article that a query finds."""
        found = self.window.library.search(query).ids
        article = ArticleId(found[0])
        self.window.open(article)
        self._wait_until_read(article)
        return article

    def go(self, row: int) -> None:
        """Open the article in a row of the list."""
        articles = self.window.panels.article_list
        articles.go(row)
        article = articles.current_id()
        assert article is not None
        self._wait_until_read(article)

    def _wait_until_read(self, article: ArticleId) -> None:
        """An open article counts as read a moment later, and is painted otherwise from then on."""
        pane, catalog = self.window.panels.reading_pane, self.window.library.catalog

        def is_read() -> bool:
            (row,) = catalog.rows([article])
            shown = pane.page is not None and pane.page.article.id == article
            return shown and row is not None and row.read

        self.wait(is_read)

    def choose_language(self, language: str) -> None:
        """Show the window anew in another language."""
        before = self.shown
        self.window.actions_by_name[f"language_{language}"].trigger()
        if self.shown is not before:
            self.resize(before.size())
        self.wait()

    def act(self, name: str) -> None:
        """Do what an action of the table does."""
        self.window.actions_by_name[name].trigger()
        self.wait()

    def visit(self, go: Callable[[], object]) -> None:
        """Go to another page in the article's place."""
        go()
        self.wait(lambda: self.window.panels.pages.shows_other)

    def sheets(self) -> list[QDialog]:
        """The dialogs that lie over the window."""
        return [each for each in self.shown.findChildren(QDialog) if each.isVisible()]

    def close_sheets(self) -> None:
        """Close all dialogs, and the popovers that are open."""
        lying = [each for each in self.shown.findChildren(Popover) if each.isVisible()]
        popup = QApplication.activePopupWidget()
        for sheet in (*self.sheets(), *lying, *filter(None, [popup])):
            sheet.close()

    def choose_theme(self, theme: str) -> None:
        """Show whatever window it is in another theme."""
        self._application.look.choose_theme(theme)
        self.settle()

    def grab(self, over_window: bool = False) -> QImage:
        """The sheet that lies over the window, else the window with its popover, as painted.

        With `over_window` also a sheet is painted where it lies.
        """
        self.settle()
        if isinstance(self.shown, MainWindow):
            self._hide_time()
            self.settle()  # other words may have another width
        sheets, popup = self.sheets()[-1:], QApplication.activePopupWidget()
        alone = bool(sheets) and not over_window
        picture: QPixmap = (sheets[0] if alone else self.shown).grab()
        painter = QPainter(picture)
        for part in () if alone else filter(None, (*sheets, popup)):
            painter.drawPixmap(self.shown.mapFromGlobal(part.pos()), part.grab())
        painter.end()
        return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)

    def _hide_time(self) -> None:
        """What a search took is another time each time."""
        bar, listing = self.window.panels.search_bar, self.window.listing
        if listing.query.strip() and listing.is_answered(listing.query):
            bar.set_answer(self.window.panels.article_list.count(), 65, 0.002)
        self.window.panels.toast.dismiss()


def half(image: QImage) -> QImage:
    """A picture half as large."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(image.size() / 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
