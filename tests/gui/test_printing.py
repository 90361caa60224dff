"""Articles on paper: how many pages, what colour, and what happens where it can't be written."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from reader.article import Article, ArticleId, Block, Capture, Dateline, Role
from reader.errors import KawarabanError
from reader.gui.outside import file_name
from reader.gui.printing import print_page, set_paper, write_pdf
from reader.rendering import Page

SENTENCE = "“The bridge,” she said, “was opened on Saturday, after nine years of work.” "


def page(paragraphs: int, headline: str = "A bridge") -> Page:
    capture = Capture(
        headline=headline,
        source="A Paper",
        section="Society",
        dateline=Dateline("7:10 JST, December 25", datetime(2022, 12, 25, tzinfo=UTC), None, ""),
        blocks=tuple(
            Block(Role.SUBHEAD if number % 9 == 4 else Role.PARAGRAPH, SENTENCE * 4)
            for number in range(paragraphs)
        ),
    )
    return Page(Article(ArticleId(1), capture, (Path("a.txt"),)))


def pages_of(pdf: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def test_a_long_article_goes_on_on_the_next_page(qapp, tmp_path):
    pages = []
    for paragraphs in (0, 3, 60):
        pdf = tmp_path / f"{paragraphs}.pdf"
        write_pdf(page(paragraphs), pdf)
        assert pdf.read_bytes().startswith(b"%PDF")
        pages.append(pages_of(pdf))
    assert pages[:2] == [1, 1]
    assert 3 <= pages[2] <= 6  # it depends on the paper of the land and on the faces


def test_a_page_from_the_right_and_one_without_a_headline_are_set(qapp, tmp_path):
    for name, headline in (("a", "الجسر القديم"), ("b", "")):
        write_pdf(page(8, headline), tmp_path / f"{name}.pdf")
        assert pages_of(tmp_path / f"{name}.pdf") == 1


def test_a_printer_gets_the_same_pages(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_paper(printer)
    print_page(page(60), printer)
    write_pdf(page(60), tmp_path / "written.pdf")
    assert pages_of(tmp_path / "printed.pdf") == pages_of(tmp_path / "written.pdf")
    sizes = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)
    assert printer.pageLayout().pageSize().id() in sizes


def test_where_it_cannot_be_written_it_says_so(qapp, tmp_path):
    with pytest.raises(KawarabanError, match=r"The PDF can't be written to .*: choose another"):
        write_pdf(page(1), tmp_path / "missing" / "a.pdf")


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Tunnel opens: 63 years/after?", "Tunnel opens 63 years after"),
        ("橋が開いた", "橋が開いた"),
        ("…/..", "…"),
        ("", "article"),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_file_is_called_after_the_headline(headline, name):
    assert file_name(headline) == name
