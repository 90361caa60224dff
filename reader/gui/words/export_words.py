"""The program's own words in exported files, in the window's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from reader.export.results import ENGLISH, ExportWords
from reader.gui.words.wording import told


def export_words() -> ExportWords:
    """They go with the question: the process that exports needs no Qt for them."""
    return ExportWords(
        language=QLocale.languageToCode(QLocale().language()),
        highlights=_tr("Highlights"),
        comments=_tr("Comments"),
        note=_tr("Note"),
        starred=_tr("starred"),
        no_headline=_tr("(no headline)"),
        missing=told(ENGLISH.missing),
        kept=told(ENGLISH.kept),
        articles=_tr("{count} articles"),
        highlights_in=_tr("Highlights in {count} articles"),
        marked=_tr("{name}, {day}"),
        colours={
            "yellow": _tr("yellow"),
            "green": _tr("green"),
            "blue": _tr("blue"),
            "rose": _tr("rose"),
        },
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
