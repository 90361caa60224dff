"""How long after a key the list that shows its query's hits is painted, in the real window."""

from random import Random
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest

from reader.gui.main_window import MainWindow
from reader.gui.search_bar.search_field import SearchField
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries, busy
from tests.benchmarks.window import opened, until, wait

_QUERIES = 20
_KEY, _THINK = 120, 500  # milliseconds between two keys, and between two queries
_COMMON, _MIDDLE, _RARE = range(24, 90), range(150, 1_500), range(8_000, 40_000)


class Answers(QObject):
    """Follows what is typed: when each query was typed, and when its hits were on the screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.typed: dict[str, float] = {}
        self.painted: dict[str, float] = {}
        self.empty: set[str] = set()
        self._waiting = ""
        self._window = window
        window.listing.histogram_found.connect(self._expect)
        window.listing.searching.connect(self._note)
        window.panels.article_list.viewport().installEventFilter(self)

    def _expect(self, text: str) -> None:
        self._waiting = text

    def _note(self, under_way: bool) -> None:
        if not under_way:  # nothing found: a list without hits waits until one has typed
            self.empty.add(self._window.listing.query)

    def _end(self) -> None:
        if self._waiting:
            self.painted.setdefault(self._waiting, perf_counter())
            self._waiting = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            QTimer.singleShot(0, self._end)  # after this paint, and what it had to wait for
        return False


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """A person types queries letter by letter, no faster and no slower than people do."""
    place = libraries.indexed(articles)
    with busy(place), opened(place) as window:
        answers = Answers(window)
        until(window.listing.listed, lambda: window.finding.search_for("the"))
        wait(1_000)  # all that the opening has set going comes to its end
        late: list[float] = []
        last: list[float] = []
        shown = lost = 0
        for query in _queries():
            times = _type(window, answers, query)
            late += times
            last += times[-1:]
            shown += len(times)
            lost += len(answers.typed.keys() - answers.painted.keys() - answers.empty)
        note = f"{shown} keys found something; {lost} were overtaken by the next key"
        return [
            Figure("key to the painted list", "ms", late, "p95 < 50", note),
            Figure("the last key of a query", "ms", last, "p95 < 50"),
        ]


def _queries() -> list[str]:
    forms, random = Corpus().forms, Random(7)

    def word(ranks: range) -> str:
        return forms[random.choice(ranks)]

    kinds = (
        lambda: word(_COMMON),
        lambda: f"{word(_COMMON)} {word(_MIDDLE)}",
        lambda: f'"{word(_COMMON)} {word(_COMMON)}"',
        lambda: f"{word(_COMMON)} OR {word(_RARE)}",
        lambda: f"{word(_MIDDLE)} date:2004..2010",
    )
    return [kinds[number % len(kinds)]() for number in range(_QUERIES)]


def _type(window: MainWindow, answers: Answers, query: str) -> list[float]:
    """Milliseconds from each key to the paint of its hits, where it has some."""
    for known in (answers.typed, answers.painted, answers.empty):
        known.clear()
    field = window.panels.search_bar.findChild(SearchField)
    assert field is not None
    window.panels.search_bar.focus_field()
    for letter in query:
        due = perf_counter() + _KEY / 1000
        start = perf_counter()
        QTest.keyClick(field, letter)
        answers.typed[field.text()] = start
        wait(max(0, round((due - perf_counter()) * 1000)))
    wait(_THINK)
    until(window.listing.listed, lambda: window.finding.search_for(""))
    return [
        (answers.painted[text] - start) * 1000
        for text, start in answers.typed.items()
        if text in answers.painted.keys() - answers.empty
    ]
