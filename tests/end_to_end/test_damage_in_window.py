"""The index is damaged under the running window: it goes on, and the index is built again."""

from collections.abc import Callable
from pathlib import Path

from reader.gui.main_window import MainWindow
from reader.search.results import INSTEAD

LONG = 20_000  # milliseconds


def note(window: MainWindow) -> str:
    """What the status line says of the search."""
    label = window.panels.status_bar._search_note
    return label.text() if label.isVisible() else ""


def damage(index: Path) -> None:
    """Change what stands first in each segment; its directory, at the end, stays whole."""
    for path in index.glob("*.arrays"):
        content = path.read_bytes()
        path.write_bytes(bytes(byte ^ 255 for byte in content[:1_000]) + content[1_000:])


def test_reading_and_plain_search_go_on_until_the_index_is_whole_again(
    qtbot, open_window: Callable[..., MainWindow], archive: Path, tmp_path: Path, write
) -> None:
    for number in range(30):
        write(f"{number}.txt", f"Headline {number}", body="The lead.\nFar below stands a needle.")
    open_window(archive).close()
    damage(tmp_path / "library" / "index")

    window = open_window(archive)
    notes: list[str] = []
    found: list[int] = []
    window.listing.noted.connect(notes.append)
    window.listing.answered.connect(lambda total, _: found.append(total))
    window.finding.search_for("headline")
    qtbot.waitUntil(lambda: INSTEAD in notes, timeout=LONG)
    assert found[0] == 30
    window.panels.article_list.step(+1)
    qtbot.waitUntil(lambda: window.panels.reading_pane.page is not None, timeout=LONG)
    qtbot.waitUntil(lambda: notes[-1] == "", timeout=LONG)
    assert found[-1] == 30
    assert note(window) == ""
    window.finding.search_for("needle")
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    assert (found[-1], notes[-1]) == (30, "")
