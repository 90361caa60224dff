"""The paper of the land: what its printers hold, whatever language the window speaks."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

_LAND = QLocale.Country
_ON_LETTER = {
    *(_LAND.UnitedStates, _LAND.Canada, _LAND.Mexico, _LAND.Philippines, _LAND.PuertoRico),
    *(_LAND.Belize, _LAND.Chile, _LAND.Colombia, _LAND.CostaRica, _LAND.ElSalvador),
    *(_LAND.Guatemala, _LAND.Nicaragua, _LAND.Panama, _LAND.Venezuela),
}
"""As Unicode's CLDR has it in `paperSize`; everywhere else it is A4."""


def land_paper() -> QPageSize:
    """The paper of the system's region."""
    # Qt has no question for the paper: where the system keeps it apart, it says so itself.
    apart = {} if sys.platform in ("win32", "darwin") else os.environ
    return paper_of(QLocale.system(), apart)


def paper_of(system: QLocale, environment: Mapping[str, str]) -> QPageSize:
    """The paper of a region, or of the one that the POSIX variables name for paper."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_PAPER", "LANG"))
    named = next(filter(None, names), "")
    land = (QLocale(named) if named else system).territory()
    letter = land in _ON_LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
