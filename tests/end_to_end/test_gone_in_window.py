"""An article whose file is gone, in the real window: all that is still known of it."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.anchors import anchor
from reader.gui.main_window import MainWindow
from reader.gui.printing.printing import set_pdf
from reader.library import Library

LONG = 20_000  # milliseconds
LEAD = "KINUGASA (Jiji Press) — The old ferry was sold."
LATER = "Its bell rings in the museum now. " * 30


@pytest.fixture
def window(archive, write, tmp_path, open_window, qtbot) -> MainWindow:
    """It stands open; another article of its kind is there."""
    path = write("ferry.txt", "Ferry sold", 4, f"{LEAD}\n{LATER}")
    write("pier.txt", "Old ferry sold again", 5, "The old ferry of Kinugasa was sold again.")
    with Library(tmp_path / "library", [archive]) as library:
        library.update()
        (ferry,) = library.search("museum").ids
        library.state.tag([ferry], "keep")
        library.state.set_note(ferry, "Ask the museum.")
        library.state.highlights.add(ferry, anchor(LATER, 4, 8), "green", "Cast in Osaka?")
        library.state.set_progress(ferry, 0.4)
    path.unlink()
    window = open_window(archive)
    window.open(ferry)
    pane = window.panels.reading_pane
    qtbot.waitUntil(lambda: pane.page is not None and pane.page.article.id == ferry, timeout=LONG)
    qtbot.waitUntil(window.is_idle, timeout=LONG)
    return window


def test_it_shows_all_that_is_known(window, archive):
    pane = window.panels.reading_pane
    lines = pane.view.toPlainText().split("\n")
    assert lines[0] == "Ferry sold"
    assert lines[1].startswith("16:03 JST, November 4, 2022")
    assert "#keep" in lines
    told = [
        f"Its file is gone. It was here: {archive / 'ferry.txt'}",
        "All that is kept of its text is how it begins.",
        LEAD,
        "Highlighted in it",
        "bell",
        "Cast in Osaka?",
    ]
    assert [line for line in lines if line in told] == told
    assert window.panels.pages.note_panel.isVisible()
    (highlight,) = window.highlighting._layer.in_order()
    pane.view.choose(window.highlighting._layer.place(highlight))
    assert pane.chosen_text == "bell"
    related = window.panels.sidebar.related_article()
    assert window.library.catalog.rows([related])[0].headline == "Old ferry sold again"


def test_what_can_be_done_with_it_is_offered(window, tmp_path):
    window.actions_by_name["copy_citation"].trigger()
    cited = QGuiApplication.clipboard().text()
    assert cited.startswith("“Ferry sold”")
    assert not window.actions_by_name["open_file"].isEnabled()
    pane = window.panels.reading_pane
    sheet = window.handing_out._sheet(pane.page)
    set_pdf([sheet], tmp_path / "a.pdf", "A")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_where_one_was_in_it_stays_kept(window, qtbot):
    view = window.panels.reading_pane.view
    window.resize(700, 420)
    assert view.verticalScrollBar().maximum() > 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    window.marking.settling.emit()
    assert window.library.state.progress(window.reading.article) == 0.4


def test_a_comment_that_is_changed_is_changed_on_its_page(window, qtbot):
    (highlight,) = window.highlighting._layer.in_order()
    window.highlighting._open = highlight
    window.highlighting._as_opened = highlight
    window.highlighting._comment("Cast in Kyoto.")
    window.highlighting._leave(had_keys=False)
    view = window.panels.reading_pane.view
    qtbot.waitUntil(lambda: "Cast in Kyoto." in view.toPlainText().split("\n"), timeout=LONG)
    window.marking.undo()
    qtbot.waitUntil(lambda: "Cast in Osaka?" in view.toPlainText().split("\n"), timeout=LONG)
    assert "Cast in Kyoto." not in view.toPlainText()
