"""How rows are painted: measured, and looked at pixel by pixel."""

from array import array

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.article import ArticleId
from reader.gui.article_list.article_delegate import ArticleDelegate, star_shape
from reader.gui.article_list.article_model import ArticleModel
from reader.gui.article_list.row_layout import LEFT, RowLayouts
from reader.gui.article_list.row_text import moved_to_mark, shaped
from reader.gui.style.density import Density
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT
from reader.gui.words.utf16 import utf16_length
from reader.library import ArticleRow
from reader.search.results import Snippet, Span

WIDTH = 360
ROW = ArticleRow(
    ArticleId(1),
    "Ministers meet",
    "Politics",
    "",
    27_865_000,
    540,
    1,
    "A lead.",
    True,
    False,
    False,
)


def painted(row, theme=LIGHT, state=None, snippet=None, width=WIDTH, density=Density.NORMAL):
    """The picture of one row."""
    model = ArticleModel(lambda wanted: [row] * len(wanted))
    model.set_ids(array("q", [row.id]), searched=snippet is not None)
    if snippet is not None:
        model.set_snippets({row.id: snippet})
    delegate = ArticleDelegate()
    delegate.set_theme(theme)
    delegate.set_density(density)
    image = QImage(width, delegate.height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.state = state or QStyle.StateFlag.State_Enabled
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image, delegate


def holds(image, colour, area=None):
    """How many pixels of `area` are exactly `colour`."""
    area = area or image.rect()
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_unread_has_a_dot_in_the_margin_and_read_has_none(qapp, theme):
    margin = QRect(8, 0, 20, 60)
    unread, _ = painted(ROW._replace(read=False), theme)
    read, _ = painted(ROW, theme)
    assert holds(unread, theme.accent, margin) > 10
    assert holds(read, theme.accent, margin) == 0


def test_unread_is_bolder_too(qapp):
    ink = [holds(painted(ROW._replace(read=read))[0], LIGHT.ink) for read in (False, True)]
    assert ink[0] > ink[1] * 1.2


def test_the_selected_row_has_a_bar_and_a_tint(qapp):
    image, delegate = painted(ROW, state=QStyle.StateFlag.State_Selected)
    assert holds(image, LIGHT.accent, QRect(0, 0, 3, delegate.height)) == 3 * delegate.height
    assert image.pixelColor(WIDTH - 2, delegate.height - 2) == QColor(LIGHT.selection)
    plain, _ = painted(ROW)
    assert plain.pixelColor(1, 10) == QColor(LIGHT.surface)


def test_a_star_is_there_when_starred_or_hovered(qapp):
    starred, delegate = painted(ROW._replace(starred=True))
    area = delegate.star_rect(starred.rect())
    assert holds(starred, LIGHT.accent, area) > 30
    hovered, _ = painted(ROW, state=QStyle.StateFlag.State_MouseOver)
    plain, _ = painted(ROW)
    assert holds(plain, LIGHT.surface, area) == area.width() * area.height()
    assert holds(hovered, LIGHT.surface, area) < area.width() * area.height()
    assert holds(hovered, LIGHT.accent, area) == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_marks_are_painted_behind_what_was_found(qapp, theme):
    with_mark, _ = painted(ROW, theme, snippet=Snippet("met in Tokyo today", (Span(7, 12),)))
    without, _ = painted(ROW, theme, snippet=Snippet("met in Tokyo today"))
    assert holds(with_mark, theme.mark) > 100
    assert holds(without, theme.mark) == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("density", Density)
def test_what_was_found_is_marked_in_the_headline_too(qapp, theme, density):
    first = Snippet("today", headline_marks=(Span(0, 9),))
    image, delegate = painted(ROW, theme, snippet=first, density=density)
    line = QRect(LEFT, 0, WIDTH - LEFT, delegate.height // 2)
    marked = [x for x in range(WIDTH) if holds(image, theme.mark, QRect(x, 0, 1, line.height()))]
    assert marked
    assert marked[0] == LEFT
    assert marked[-1] < LEFT + QFontMetrics(Fonts().interface(10.6)).horizontalAdvance(
        "Ministers m"
    )


def test_a_mark_beyond_the_end_of_a_cut_headline_is_not_painted(qapp):
    row = ROW._replace(headline="Ministers meet " * 20)
    far = Snippet("today", headline_marks=(Span(280, 289),))
    assert holds(painted(row, snippet=far)[0], LIGHT.mark) == 0


def test_a_mark_after_an_emoji_is_at_its_word(qapp):
    spans = []
    for text in ("a b Tokyo", "😀 b Tokyo"):
        start = text.index("Tokyo")
        image, _ = painted(ROW, snippet=Snippet(text, (Span(start, start + 5),)))
        columns = [
            x for x in range(WIDTH) if holds(image, LIGHT.mark, QRect(x, 0, 1, image.height()))
        ]
        spans.append(columns[-1] - columns[0])
    assert abs(spans[0] - spans[1]) <= 1


def test_a_far_mark_is_brought_into_sight(qapp):
    text = "word " * 60 + "Tokyo and on"
    far = Snippet(text, (Span(300, 305),))
    image, _ = painted(ROW, snippet=far)
    assert holds(image, LIGHT.mark) > 100
    moved = moved_to_mark(far, QFontMetrics(Fonts().interface(9.2)), 300)
    mark = moved.marks[0]
    assert moved.text.startswith("…")
    assert moved.text[mark.start : mark.end] == "Tokyo"


def test_a_near_mark_leaves_the_snippet_as_it_is(qapp):
    near = Snippet("Tokyo and on", (Span(0, 5),))
    assert moved_to_mark(near, QFontMetrics(Fonts().interface(9.2)), 300) is near


def test_a_long_headline_ends_in_an_ellipsis_in_its_second_line(qapp):
    font = Fonts().interface(10.6)
    layout, whole = shaped("many words " * 40, font, 200, 2, 20)
    assert not whole
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")
    assert all(layout.lineAt(line).naturalTextWidth() <= 200 for line in range(2))


@pytest.mark.parametrize("text", ["", "short", "外相、中央アジア5カ国と会談", "😀" * 5])
def test_a_short_text_is_left_alone(qapp, text):
    layout, whole = shaped(text, Fonts().interface(10.6), 300, 2, 20)
    assert whole
    assert layout.text() == text


@pytest.mark.parametrize("text", ["外相会談" * 50, "😀" * 200, "x" * 5000, "\ud800" * 300])
def test_texts_without_spaces_are_cut_too(qapp, text):
    layout, whole = shaped(text, Fonts().interface(10.6), 200, 2, 20)
    assert not whole
    assert layout.lineCount() == 2


def test_the_height_follows_the_zoom_and_nothing_else(qapp):
    delegate = ArticleDelegate()
    plain = delegate.height
    delegate.set_fonts(Fonts(1.5))
    assert delegate.height > plain * 1.25


def test_gone_and_captures_are_said_in_words(qapp):
    plain, _ = painted(ROW)
    said, _ = painted(ROW._replace(gone=True, captures=3))
    assert plain != said


def test_the_star_is_round_its_origin(qapp):
    bounds = star_shape(6.0).boundingRect()
    assert abs(bounds.center().x()) < 0.01
    assert 10 < bounds.height() <= 12


def test_utf16_lengths():
    assert [utf16_length(text) for text in ("abc", "é", "外相", "😀")] == [3, 1, 2, 2]


def test_a_row_that_the_catalog_lacks_is_left_empty(qapp):
    model = ArticleModel(lambda wanted: [None] * len(wanted))
    model.set_ids(array("q", [1]))
    delegate = ArticleDelegate()
    image = QImage(WIDTH, delegate.height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    assert holds(image, LIGHT.ink) == 0


HEBREW = ROW._replace(
    headline="\u05e8\u05d0\u05e9 \u05d4\u05e2\u05d9\u05e8", lead="\u05d4\u05d9\u05d5\u05dd"
)


@pytest.mark.parametrize("density", [Density.COMPACT, Density.NORMAL])
def test_what_is_read_from_the_right_begins_there(qapp, density):
    image, delegate = painted(HEBREW._replace(published=None), density=density)
    edge = delegate.star_rect(image.rect()).left() - 8
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != QColor(LIGHT.surface) for y in range(image.height() - 1))
    ]
    assert edge - 4 <= max(inked) <= edge
    assert min(inked) > image.width() // 2


def test_a_row_with_another_direction_keeps_dot_and_star_in_their_places(qapp):
    row = HEBREW._replace(read=False, starred=True)
    image, delegate = painted(row)
    assert holds(image, LIGHT.accent, QRect(8, 0, 20, 60)) > 10
    assert holds(image, LIGHT.accent, delegate.star_rect(image.rect())) > 10
    assert holds(image, LIGHT.accent) == holds(
        painted(row._replace(headline="Mayor"))[0], LIGHT.accent
    )


def test_a_latin_word_at_the_beginning_of_a_snippet_does_not_turn_it(qapp):
    snippet = Snippet("NATO \u05e1\u05d9\u05e4\u05e7\u05d4", (Span(0, 4),))
    image, _ = painted(HEBREW, snippet=snippet)
    right = QRect(image.width() // 2, 0, image.width() // 2, image.height())
    assert holds(image, LIGHT.mark, right) > 50
    assert holds(image, LIGHT.mark) == holds(image, LIGHT.mark, right)


def test_what_has_no_headline_is_set_as_text_though_unread(qapp):
    layouts = RowLayouts()
    unread = ROW._replace(read=False)
    weights = [
        layouts.layout(row, None, WIDTH).headline.font().weight()
        for row in (unread, unread._replace(headline=""), ROW)
    ]
    assert weights[1] == weights[2] < weights[0]


def facts(row: ArticleRow, width: int) -> list[str]:
    """What the line of facts of a row says, in a row of some width."""
    layouts = RowLayouts()
    return layouts.layout(row, None, width).meta.text().split("  ·  ")


def test_facts_there_is_no_room_for_are_left_out_whole_the_source_first(qapp):
    row = ROW._replace(
        source="The Asahi Shimbun", tags=("harbor", "to check"), captures=3, noted=True
    )
    whole = facts(row, 2_000)
    assert whole == [
        "Politics", whole[1], "#harbor #to check", "3 captures", "note", "The Asahi Shimbun"
    ]  # fmt: skip
    last = whole
    for width in range(800, 200, -10):
        said = facts(row, width)
        words = [word for fact in said for word in fact.split(" #")]
        assert not any("…" in fact for fact in said), width
        assert {*words} <= {word for fact in last for word in fact.split(" #")}, width
        assert "The Asahi Shimbun" not in said or said == whole, width
        assert "#harbor" not in " ".join(said) or "note" in said, width
        last = said
    assert len(last) < 4
    assert last[0] == "Politics"


def test_cut_text_ends_with_an_ellipsis_at_every_width(qapp):
    text = (
        "SHIRASATO — What began last year with 14 students and a budget of 21 million yen has "
        "become the largest exchange program of its kind outside the big cities."
    )
    font = Fonts().interface(9.2)
    for lines in (1, 2):
        for width in range(150, 700):
            layout, fits = shaped(text, font, width, lines, 20)
            last = layout.lineAt(layout.lineCount() - 1)
            seen = layout.text()[: last.textStart() + last.textLength()]
            assert seen.endswith("." if fits else "…"), (lines, width)
