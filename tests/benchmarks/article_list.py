"""The article list of a large library: its first page, its frames, and how fast it answers."""

import tempfile
from array import array
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider

from reader.gui.main_window import MainWindow
from reader.library import ALL, Scope
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries, Place, busy
from tests.benchmarks.start import first_paint
from tests.benchmarks.window import Paints, frame, opened, paint, until, wait, wheel

_STARTS, _STEPS, _RESETS, _OPENED = 5, 400, 15, 20
_FRAME = "< 16"


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """The whole process first, then the window in this one."""
    place = libraries.listed(articles)
    with busy(place):
        starts = _starts(place)
        start = perf_counter()
        with opened(place) as window:
            whole_list = (perf_counter() - start) * 1000
            return [
                *starts,
                Figure("window made until all ids are listed", "ms", [whole_list]),
                *_frames(window),
                *_answers(window),
            ]


def _starts(place: Place) -> list[Figure]:
    with tempfile.TemporaryDirectory() as home:
        runs = [first_paint(place, Path(home)) for _ in range(_STARTS + 1)][1:]
    page = [each["painted"] for each in runs]
    return [Figure("process start to first page painted", "ms", page, "< 1000")]


def _frames(window: MainWindow) -> list[Figure]:
    bar = window.panels.article_list.verticalScrollBar()
    random = Random(1)
    wait(500)  # all that the opening has set going comes to its end
    acts: dict[str, Callable[[], object]] = {
        "frame: wheel step": lambda: wheel(window, 1),
        "frame: three wheel steps at once": lambda: wheel(window, 3),
        "frame: page step": lambda: bar.triggerAction(
            QAbstractSlider.SliderAction.SliderPageStepAdd
        ),
        "frame: bar dragged far": lambda: bar.setValue(random.randrange(bar.maximum())),
    }
    return [Figure(name, "ms", _frame_times(window, act), _FRAME) for name, act in acts.items()]


def _frame_times(window: MainWindow, act: Callable[[], object]) -> list[float]:
    paints = Paints(window)
    times = [frame(window, act) for _ in range(_STEPS)]
    assert paints.count == _STEPS, f"{paints.count} paints for {_STEPS} frames"
    paints.deleteLater()
    wait(50)
    return times


def _answers(window: MainWindow) -> list[Figure]:
    articles = window.panels.article_list
    whole = array("q", articles.ids())
    resets = [frame(window, lambda: articles.set_ids(whole[:])) for _ in range(_RESETS)]
    section = window.upkeep.counts.sections[0].name
    scopes = cycle([Scope("section", section), ALL])
    listed = [_scope_time(window, next(scopes)) for _ in range(_RESETS - 1)]
    keys, pages = zip(*(_open_next(window) for _ in range(_OPENED)), strict=True)
    return [
        Figure("all ids set again, and painted", "ms", resets),
        Figure("section chosen until listed", "ms", listed[::2]),
        Figure("all articles chosen until listed", "ms", listed[1::2]),
        Figure("j: the list's frame", "ms", keys, _FRAME),
        Figure("j: until the page is painted", "ms", pages),
    ]


def _scope_time(window: MainWindow, scope: Scope) -> float:
    start = perf_counter()
    until(window.listing.listed, lambda: window.panels.library_pane.scope_chosen.emit(scope))
    paint(window)
    return (perf_counter() - start) * 1000


def _open_next(window: MainWindow) -> tuple[float, float]:
    """Milliseconds of the key itself, and until the page of the next article is painted."""
    start = perf_counter()
    key = 0.0

    def press() -> None:
        nonlocal key
        key = frame(window, lambda: QTest.keyClick(window.panels.article_list, "j"))

    until(window.reading.page_read, press)
    paint(window)
    page = (perf_counter() - start) * 1000
    wait(100)
    return key, page
