"""The language of the window: English as the code has it with plurals, or what a .qm file says."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from reader.gui.settings import Settings
from reader.resources import resource

TRANSLATED = ("ja",)
"""The languages besides English that `resources/translations` has."""


class Translation(QObject):
    """Owns the translators that the application asks for its texts and for Qt's own."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._translators: list[QTranslator] = []
        self._system = QLocale.system()
        self._install()

    @property
    def language(self) -> str:
        """The language that is shown, "en" or one of `TRANSLATED`."""
        wanted = self._settings.language
        if wanted == "system":
            wanted = QLocale.languageToCode(self._system.language())
        return wanted if wanted in TRANSLATED else "en"

    def choose(self, choice: str) -> bool:
        """Take "system", "en" or another language; whether what is shown must be shown anew."""
        before = self.language
        self._settings.language = choice
        self._install()
        return self.language != before

    def remove(self) -> None:
        """Take all texts back to those of the code."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []

    def _install(self) -> None:
        self.remove()
        self._translators = speak(self.language, self)


def speak(language: str, owner: QObject) -> list[QTranslator]:
    """Have the application speak a language; its translators, which `owner` keeps."""
    # Numbers and dates too: a sentence is of one language. The region decides on the paper.
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(resource("translations"))
    found = []
    for name, folder in ((f"qtbase_{language}", qt), (f"kawaraban_{language}", ours)):
        translator = QTranslator(owner)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            found.append(translator)
    return found
