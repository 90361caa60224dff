"""Articles on a line drawn to scale: where their dots stand, and how one comes to them."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt

from reader.article import ArticleId
from reader.gui.controls.time_scale import TimeScale
from reader.gui.pages.time_line import Dot, TimeLine
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT

START = datetime(2022, 11, 3, 9, tzinfo=UTC)


def dot(number: int, days: float, is_new: bool = False) -> Dot:
    return Dot(ArticleId(number), f"Report {number}", START + timedelta(days=days), is_new)


def place_of(line: TimeLine, article: int) -> QPointF:
    """Where an article's dot stands."""
    return line._places[[dot.article for dot in line._dots].index(article)]


@pytest.fixture
def line(qtbot):
    line = TimeLine()
    qtbot.addWidget(line)
    line.set_theme(LIGHT)
    line.set_fonts(Fonts())
    line.resize(500, line.sizeHint().height())
    with qtbot.waitExposed(line):
        line.show()
    return line


def test_dots_stand_to_scale(line) -> None:
    line.set_dots([dot(3, 100), dot(1, 0), dot(2, 25)])
    first, second, last = (place_of(line, each).x() for each in (1, 2, 3))
    assert (second - first) / (last - first) == pytest.approx(0.25)


def test_dots_that_would_cover_each_other_are_piled(line) -> None:
    line.set_dots([dot(1, 0), dot(2, 0.01), dot(3, 0.02), dot(4, 90)])
    one, two, three, four = (place_of(line, each).y() for each in (1, 2, 3, 4))
    assert one > two > three
    assert four == one


def test_one_article_alone_stands_in_the_middle(line) -> None:
    line.set_dots([dot(1, 0)])
    assert place_of(line, 1).x() == pytest.approx(line.width() / 2, abs=2)


def test_a_click_on_a_dot_opens_its_article(line, qtbot) -> None:
    line.set_dots([dot(1, 0), dot(2, 50)])
    with qtbot.waitSignal(line.article_requested) as wanted:
        place = place_of(line, 2).toPoint()
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [2]


def test_pointing_and_keys_choose_and_are_spoken_of(line, qtbot) -> None:
    line.set_dots([dot(1, 0), dot(2, 50), dot(3, 60)])
    chosen = []
    line.article_chosen.connect(chosen.append)
    qtbot.mouseMove(line, place_of(line, 2).toPoint())
    qtbot.mouseMove(line, QPoint(1, 1))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(line, key)
    assert chosen == [2, None, 1, 2, 3, 3]
    assert line.accessibleDescription() == "Report 3. 2 Jan 2023"
    with qtbot.waitSignal(line.article_requested) as wanted:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wanted.args == [3]


def test_what_is_new_is_in_the_accent(line) -> None:
    line.set_dots([dot(1, 0), dot(2, 50, is_new=True)])
    for theme in (LIGHT, DARK):
        line.set_theme(theme)
        picture = line.grab().toImage()
        ratio = picture.devicePixelRatio()
        colours = []
        for article in (1, 2):
            place = place_of(line, article) * ratio
            colours.append(picture.pixelColor(round(place.x()), round(place.y())).name())
        assert colours == [theme.quiet, theme.accent]


@given(
    first=st.datetimes(datetime(1850, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    days=st.floats(0, 80_000),
    width=st.floats(100, 3_000),
)
def test_ticks_are_on_the_line_in_order_and_apart(first, days, width) -> None:
    scale = TimeScale(first, first + timedelta(days=days), width)
    ticks = scale.ticks(90)
    assert len(ticks) <= width / 80 + 2
    assert all(-1 <= x <= width + 1 for x, _ in ticks)
    assert all(one[0] < other[0] and one[1] != other[1] for one, other in pairwise(ticks))


@pytest.mark.parametrize(
    ("days", "names"),
    [
        (3, ["4 Nov 2022", "5 Nov 2022", "6 Nov 2022"]),
        (150, ["Dec 2022", "Jan 2023", "Feb 2023", "Mar 2023", "Apr 2023"]),
        (2_000, ["2023", "2024", "2025", "2026", "2027", "2028"]),
    ],
)
def test_ticks_are_days_months_or_years(days, names) -> None:
    scale = TimeScale(START, START + timedelta(days=days), 600)
    assert [name for _, name in scale.ticks(90)] == names
