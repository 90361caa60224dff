"""Which paper is taken: that of the region, never that of the window's language."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from reader.gui.printing.paper import land_paper, paper_of
from reader.gui.printing.printing import set_paper

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
SIZE = """
from PySide6.QtCore import QLocale
from reader.gui.printing.paper import land_paper
QLocale.setDefault(QLocale("en"))
print(land_paper().id().name)
"""


@pytest.mark.parametrize(
    ("region", "size"),
    [
        *(("de_DE", A4), ("ja_JP", A4), ("fr_FR", A4), ("en_GB", A4), ("C", A4)),
        *(("en_US", LETTER), ("fr_CA", LETTER), ("es_MX", LETTER)),
    ],
)
def test_the_region_has_its_paper(region, size):
    assert paper_of(QLocale(region), {}).id() == size


@pytest.mark.parametrize(
    ("environment", "size"),
    [
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, A4),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en"}, A4),
        ({"LC_ALL": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, LETTER),
        ({"LC_ALL": "", "LC_PAPER": "", "LANG": "en_US@euro"}, LETTER),
        ({"LANG": "C.UTF-8"}, A4),
    ],
)
def test_where_the_system_names_the_paper_apart_it_is_taken(environment, size):
    assert paper_of(QLocale("en_US"), environment).id() == size


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the region is no variable there")
@pytest.mark.parametrize(("region", "size"), [("ja_JP.UTF-8", "A4"), ("en_US.UTF-8", "Letter")])
def test_a_window_in_english_takes_the_paper_of_the_system(region, size):
    told = {"LC_ALL": region, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SIZE]
    done = subprocess.run(command, env=os.environ | told, capture_output=True, text=True)
    assert done.stdout.strip() == size


def test_a_printer_keeps_the_paper_it_holds(qapp):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    set_paper(printer, has_its_own=True)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A5
    margins = printer.pageLayout().margins()
    set_paper(printer)
    assert printer.pageLayout().pageSize().id() == land_paper().id()
    assert round(margins.left()) == round(printer.pageLayout().margins().left())
