"""Articles on paper: how many pages, what colour, and what happens where it can't be written."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from reader.anchors import Anchor, anchor
from reader.article import Article, ArticleId, Block, Capture, Dateline, Role
from reader.errors import KawarabanError
from reader.export.results import Exported, Highlighted
from reader.gui.controllers.outside import file_name
from reader.gui.printing.pdf_paper import sheet_of
from reader.gui.printing.printing import Sheet, print_sheets, set_paper, set_pdf, write_pdf
from reader.rendering import Page, Quote

GREEN, ROSE = rb"0\.796\d* 0\.905\d* 0\.752\d* ", rb"0\.968\d* 0\.803\d* 0\.839\d* "
SENTENCE = "“The bridge,” she said, “was opened on Saturday, after nine years of work.” "


def sheet(paragraphs: int, headline: str = "A bridge") -> Sheet:
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
    return Sheet(Page(Article(ArticleId(1), capture, (Path("a.txt"),))))


def pdf_of(folder: Path, name: str) -> bytes:
    return (folder / f"{name}.pdf").read_bytes()


def pages_of(pdf: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def test_a_long_article_goes_on_on_the_next_page(qapp, tmp_path):
    pages = []
    for paragraphs in (0, 3, 60):
        pdf = tmp_path / f"{paragraphs}.pdf"
        write_pdf(sheet(paragraphs), pdf)
        assert pdf.read_bytes().startswith(b"%PDF")
        pages.append(pages_of(pdf))
    assert pages[:2] == [1, 1]
    assert 3 <= pages[2] <= 6  # it depends on the paper of the land and on the faces


def test_a_page_from_the_right_and_one_without_a_headline_are_set(qapp, tmp_path):
    for name, headline in (("a", "الجسر القديم"), ("b", "")):
        write_pdf(sheet(8, headline), tmp_path / f"{name}.pdf")
        assert pages_of(tmp_path / f"{name}.pdf") == 1


def test_a_printer_gets_the_same_pages(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_paper(printer)
    print_sheets([sheet(60)], printer)
    write_pdf(sheet(60), tmp_path / "written.pdf")
    assert pages_of(tmp_path / "printed.pdf") == pages_of(tmp_path / "written.pdf")
    sizes = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)
    assert printer.pageLayout().pageSize().id() in sizes


def test_what_is_highlighted_is_printed_on_the_ground_of_its_colour(qapp, tmp_path):
    plain = sheet(1)
    (block,) = plain.page.article.capture.blocks
    body, head = anchor(block.text, 1, 12), Anchor("A bridge", "", "", 0)
    painted = []
    for name, marks in (("a", ()), ("b", ((body, "green"), (head, "rose")))):
        write_pdf(Sheet(plain.page, marks), tmp_path / f"{name}.pdf")
        drawn = b"".join(
            zlib.decompress(stream)
            for stream in re.findall(rb"stream\r?\n(x.*?)endstream", pdf_of(tmp_path, name), re.S)
        )
        painted.append({rgb: bool(re.search(rgb, drawn)) for rgb in (GREEN, ROSE)})
    assert painted[0] == dict.fromkeys(painted[0], False)
    assert painted[1] == dict.fromkeys(painted[1], True)


def test_several_articles_are_one_document_each_from_a_new_page_on(qapp, tmp_path):
    set_pdf([sheet(1), sheet(60), sheet(0)], tmp_path / "a.pdf", "All")
    write_pdf(sheet(60), tmp_path / "b.pdf")
    assert pages_of(tmp_path / "a.pdf") == pages_of(tmp_path / "b.pdf") + 2


def test_a_document_that_is_given_up_leaves_the_file_that_was_there(qapp, tmp_path):
    def given_up(articles: int) -> Iterator[Sheet]:
        yield from (sheet(1) for _ in range(articles))
        raise InterruptedError

    (tmp_path / "a.pdf").write_text("mine")
    for articles in (0, 2):
        with pytest.raises(InterruptedError):
            set_pdf(given_up(articles), tmp_path / "a.pdf", "All")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_an_excerpt_is_set_without_the_text(qapp):
    page = sheet(3).page
    marked = Highlighted(Anchor("The bridge", "", "", 1), "blue", "Ask.", datetime(2024, 1, 2))
    exported = Exported(page.article, note="Mine", highlights=(marked,), is_excerpt=True)
    excerpt = sheet_of(exported).page.article.capture.blocks
    texts = ["The bridge", "blue, 2024-01-02", "Ask.", "Note", "Mine"]
    assert [block.text for block in excerpt] == texts
    whole = sheet_of(replace(exported, is_excerpt=False)).page.article.capture.blocks
    assert whole[:3] == page.article.capture.blocks
    assert [block.text for block in whole[3:]] == ["Comments", "“The bridge”", *texts[2:]]
    gone = replace(exported, is_excerpt=False, article=replace(page.article, gone=True))
    kept = sheet_of(gone).page
    assert [block.text for block in kept.article.capture.blocks[3:]] == texts[3:]
    assert kept.quotes == (Quote("The bridge", "Ask."),)


def test_where_it_cannot_be_written_it_says_so(qapp, tmp_path):
    with pytest.raises(KawarabanError, match=r"The PDF can't be written to .*: choose another"):
        write_pdf(sheet(1), tmp_path / "missing" / "a.pdf")


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
