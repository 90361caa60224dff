"""The histogram: named, brushed with mouse and keys, and let go again."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from reader.gui.controls.histogram_bars import HistogramBars
from reader.gui.search_bar.histogram_panel import HistogramPanel
from reader.gui.style.fonts import Fonts
from reader.gui.style.theme import DARK, LIGHT
from reader.search.results import Bar, Histogram
from reader.times import TOKYO, to_minutes

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MONTHS = (14, 0, 3, 28, 1)  # from November 2022


def month(number):
    """The first minute of a month, counted from November 2022."""
    year, month = divmod(2022 * 12 + 10 + number, 12)
    return to_minutes(datetime(year, month + 1, 1, tzinfo=TOKYO))


def by_month(counts=MONTHS, undated=0):
    bars = (Bar(month(at), month(at + 1), count) for at, count in enumerate(counts))
    return Histogram("month", tuple(bars), undated)


def by_day(count):
    first = datetime(2022, 11, 1, tzinfo=TOKYO)
    days = [to_minutes(first + timedelta(days=at)) for at in range(count + 1)]
    bars = tuple(Bar(days[at], days[at + 1], at % 3) for at in range(count))
    return Histogram("day", bars)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    QLineEdit(made).setFocus()  # the focus is elsewhere, as it mostly is
    made.resize(800, 400)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def panel(window):
    made = HistogramPanel(window)
    made.resize(360, made.sizeHint().height())
    made.set_histogram(by_month(), narrowed=False)
    made.show()
    return made


@pytest.fixture
def bars(panel):
    return panel.findChild(HistogramBars)


def name(panel):
    return panel.findChild(QLabel).text()


def link(panel):
    return panel.findChild(QPushButton)


def heard_of(panel):
    heard = []
    panel.dates_chosen.connect(lambda start, end: heard.append((start, end)))
    panel.all_dates_requested.connect(lambda: heard.append("all"))
    return heard


def middle(bars, number):
    return bars.bar_rect(number).center()


def point_at(bars, qtbot, place):
    qtbot.mouseMove(bars, QPoint(bars.width() // 2, 1))  # so that there is a move in any case
    qtbot.mouseMove(bars, place)


def focus(bars, qtbot):
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    assert bars.hasFocus()


def keys(qtbot, bars, *pressed):
    for key in pressed:
        modifiers = NONE
        if isinstance(key, tuple):
            modifiers, key = key
        qtbot.keyClick(bars, key, modifiers)


def test_at_rest_it_says_by_what_it_counts(panel):
    assert name(panel) == "Hits by month"
    panel.set_histogram(by_month(undated=3), narrowed=False)
    assert name(panel) == "Hits by month  ·  3 without a date"
    panel.set_histogram(Histogram(undated=3), narrowed=False)
    assert name(panel) == "3 without a date"
    panel.set_histogram(Histogram(), narrowed=False)
    assert name(panel) == ""


def test_it_is_described_in_a_sentence(panel, bars):
    assert bars.accessibleName() == "Hits by date"
    assert bars.accessibleDescription() == (
        "Hits by month, November 2022 to March 2023, the most in February 2023: 28."
    )
    panel.set_histogram(Histogram(), narrowed=False)
    assert bars.accessibleDescription() == ""


def test_the_bar_under_the_pointer_is_named(panel, bars, qtbot):
    point_at(bars, qtbot, middle(bars, 0))
    assert name(panel) == "November 2022  ·  14"
    qtbot.mouseMove(bars, middle(bars, 1))
    assert name(panel) == "December 2022  ·  0"
    qtbot.mouseMove(bars, QPoint(bars.width() - 1, 5))  # beside a few bars that stand close
    assert name(panel) == "Hits by month"


def test_where_there_is_little_room_the_count_is_still_said(panel, bars, qtbot):
    panel.set_histogram(by_day(40), narrowed=True)
    panel.resize(150, panel.height())
    point_at(bars, qtbot, middle(bars, 5))
    assert "…" in name(panel)
    assert name(panel).endswith("  ·  2")
    panel.resize(400, panel.height())
    assert name(panel) == "6 November 2022  ·  2"


def test_a_click_on_a_bar_is_that_bar(panel, bars, qtbot):
    heard = heard_of(panel)
    qtbot.mouseClick(bars, LEFT, pos=middle(bars, 3))
    assert heard == [(month(3), month(4))]
    assert not bars.hasFocus()


@pytest.mark.parametrize(("start", "end"), [(2, 4), (4, 2)])
def test_a_stretch_is_brushed_in_either_direction(panel, bars, qtbot, start, end):
    heard = heard_of(panel)
    qtbot.mousePress(bars, LEFT, pos=middle(bars, start))
    qtbot.mouseMove(bars, middle(bars, end))
    assert name(panel) == "January – March 2023  ·  32"
    assert heard == []
    qtbot.mouseRelease(bars, LEFT, pos=middle(bars, end))
    assert heard == [(month(2), month(5))]


def test_brushing_goes_on_beyond_the_ends(panel, bars, qtbot):
    heard = heard_of(panel)
    qtbot.mousePress(bars, LEFT, pos=middle(bars, 3))
    qtbot.mouseMove(bars, QPoint(-50, 200))
    assert len(bars.stretch) == 4
    qtbot.mouseMove(bars, QPoint(bars.width() + 50, 0))
    qtbot.mouseRelease(bars, LEFT, pos=QPoint(bars.width() + 50, 0))
    assert heard == [(month(3), month(5))]


def test_nothing_is_chosen_where_nothing_is(panel, bars, qtbot):
    heard = heard_of(panel)
    qtbot.mouseClick(bars, LEFT, pos=middle(bars, 1))
    qtbot.mouseClick(bars, LEFT, pos=QPoint(bars.width() - 1, 5))
    qtbot.mouseClick(bars, Qt.MouseButton.RightButton, pos=middle(bars, 0))
    panel.set_histogram(Histogram(), narrowed=False)
    qtbot.mouseClick(bars, LEFT, pos=QPoint(5, 5))
    keys(qtbot, bars, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_End)
    assert heard == []


def test_keys_move_extend_and_apply(panel, bars, qtbot):
    heard = heard_of(panel)
    focus(bars, qtbot)
    assert name(panel) == "November 2022  ·  14"
    keys(qtbot, bars, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert name(panel) == "January 2023  ·  3"
    keys(qtbot, bars, (SHIFT, Qt.Key.Key_Right))
    assert name(panel) == "January – February 2023  ·  31"
    keys(qtbot, bars, Qt.Key.Key_Return)
    assert heard == [(month(2), month(4))]
    keys(qtbot, bars, Qt.Key.Key_Home, (SHIFT, Qt.Key.Key_End))
    assert len(bars.stretch) == len(MONTHS)
    keys(qtbot, bars, Qt.Key.Key_Left)
    assert name(panel) == "February 2023  ·  28"


def test_escape_lets_go_then_takes_the_dates_out_then_is_the_windows(panel, bars, qtbot):
    heard = heard_of(panel)
    shortcut = QShortcut(QKeySequence("Esc"), panel)
    shortcut.activated.connect(lambda: heard.append("window"))
    panel.set_histogram(by_month((1, 2, 3)), narrowed=True)
    focus(bars, qtbot)
    keys(qtbot, bars, (SHIFT, Qt.Key.Key_Right), Qt.Key.Key_Escape)
    assert len(bars.stretch) == 1
    assert heard == []
    keys(qtbot, bars, Qt.Key.Key_Escape)
    assert heard == ["all"]
    panel.set_histogram(by_month(), narrowed=False)
    keys(qtbot, bars, Qt.Key.Key_Escape)
    assert heard == ["all", "window"]


def test_a_double_click_and_a_link_take_the_dates_out(panel, bars, qtbot):
    heard = heard_of(panel)
    qtbot.mouseDClick(bars, LEFT, pos=middle(bars, 0))
    assert heard == []
    assert not link(panel).isVisible()
    panel.set_histogram(by_day(30), narrowed=True)
    qtbot.mouseDClick(bars, LEFT, pos=middle(bars, 0))
    qtbot.mouseClick(link(panel), LEFT)
    assert heard == ["all", "all"]
    assert link(panel).text() == "All dates"


def test_the_keys_stay_on_the_same_time_when_the_bars_become_finer(panel, bars, qtbot):
    focus(bars, qtbot)
    keys(qtbot, bars, Qt.Key.Key_End)
    panel.set_histogram(by_day(40), narrowed=True)
    assert name(panel) == "10 December 2022  ·  0"  # the nearest there is
    keys(qtbot, bars, Qt.Key.Key_Home)
    panel.set_histogram(by_month(), narrowed=False)
    assert name(panel) == "November 2022  ·  14"


def test_the_keys_go_from_the_link_to_the_bars_when_it_has_done_its_work(panel, bars, qtbot):
    panel.set_histogram(by_day(30), narrowed=True)
    link(panel).setFocus(Qt.FocusReason.TabFocusReason)
    panel.set_histogram(by_month(), narrowed=False)
    assert bars.hasFocus()


def test_the_same_histogram_again_disturbs_no_brushing(panel, bars, qtbot):
    focus(bars, qtbot)
    keys(qtbot, bars, (SHIFT, Qt.Key.Key_Right))
    panel.set_histogram(by_month(), narrowed=False)
    assert len(bars.stretch) == 2
    panel.set_histogram(by_month((1, 2)), narrowed=False)
    assert len(bars.stretch) == 1


def test_its_height_never_depends_on_what_it_shows(panel):
    heights = set()
    shown = (Histogram(), by_month(), by_month((1,)), by_day(62), Histogram(undated=1))
    for histogram in shown:
        for narrowed in (False, True):
            panel.set_histogram(histogram, narrowed)
            heights.add(panel.sizeHint().height())
    assert len(heights) == 1
    panel.set_fonts(Fonts(1.5))
    assert panel.sizeHint().height() > heights.pop()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_bars_are_pale_beside_the_one_that_is_chosen(panel, bars, qtbot, theme):
    panel.set_theme(theme)
    qtbot.mousePress(bars, LEFT, pos=middle(bars, 3))
    picture = bars.grab().toImage()
    accent = QColor(theme.accent)
    low = bars.bar_rect(0).bottom()
    assert picture.pixelColor(middle(bars, 3)) == accent
    assert picture.pixelColor(QPoint(middle(bars, 3).x(), low + 1)) == accent  # the line below it
    beside = picture.pixelColor(QPoint(middle(bars, 0).x(), low))
    assert beside not in (accent, QColor(theme.surface))
    assert picture.pixelColor(QPoint(middle(bars, 1).x(), low)) == QColor(theme.surface)


def test_the_highest_bar_is_as_high_as_there_is_room_and_one_hit_is_seen(panel, bars):
    panel.set_histogram(by_month((10_000, 1)), narrowed=False)
    picture = bars.grab().toImage()
    ground = QColor(LIGHT.surface)
    assert picture.pixelColor(QPoint(middle(bars, 0).x(), 0)) != ground
    assert picture.pixelColor(QPoint(middle(bars, 1).x(), bars.bar_rect(1).bottom())) != ground


@pytest.mark.parametrize("width", [80, 240, 2000])
@pytest.mark.parametrize("count", [1, 2, 40, 62, 400])
def test_every_bar_can_be_pointed_at_where_it_is_painted(panel, bars, qtbot, width, count):
    panel.set_histogram(by_day(count), narrowed=False)
    panel.resize(width, panel.height())
    for number in (0, count // 2, count - 1):
        if bars.bar_rect(number).width() > 2:
            qtbot.mousePress(bars, LEFT, pos=middle(bars, number))
            assert bars.stretch == by_day(count).bars[number : number + 1]
            qtbot.mouseRelease(bars, LEFT, pos=middle(bars, number))
    assert bars.bar_rect(count - 1).right() < bars.width() + 1
