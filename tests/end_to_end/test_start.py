"""What the window's process has loaded when its window stands: counted, since time is not told."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

LATER = """
    search_bar.completion_popup reading_pane.find_bar reading_pane.note_panel pages.bump_chart
    pages.bump_words pages.captures_page pages.comparison_page pages.highlights_page
    pages.name_links pages.name_page pages.ranking_page pages.stories_page pages.story_page
    pages.time_line sheets.backups_sheet sheets.command_palette sheets.export_sheet
    sheets.highlight_popover sheets.key_button sheets.key_sheet sheets.look_popover
    sheets.preference_row sheets.preferences_page sheets.problems_page sheets.search_naming
    sheets.storage_table
    sheets.tag_chips sheets.tag_popup controls.choice_box controls.choice_row controls.popover
    controls.remark_delegate controls.time_scale printing.pdf_paper printing.printing
    arrangement.welcome_page welcome_window
"""
NEVER = {"whoosh", "numpy", "Stemmer", "reader.formats", "reader.service", "reader.export.html"}
WITH_THE_FIRST_WISH = {
    *(f"reader.gui.{name}" for name in LATER.split()),
    *("reader.rendering.columns", "PySide6.QtPrintSupport"),
}
BEGIN = """
import sys, reader.cli.main
from pathlib import Path
from reader.gui.app import Application, make_application
from reader.gui.settings import Settings

archive, data, settings = map(Path, sys.argv[1:])
make_application()
application = Application(Settings(settings))
application.begin([archive], data)
assert application.window.panels.article_list.count() and not application.window.grab().isNull()
print(*sys.modules)
"""


@pytest.fixture
def loaded(tmp_path: Path, sample_archive: Path, copy_library) -> set[str]:
    """The modules of a process that has painted the window of an archive, and no more."""
    data, settings = tmp_path / "library", tmp_path / "window.ini"
    copy_library(sample_archive, data)
    begun = subprocess.run(
        [sys.executable, "-c", BEGIN, str(sample_archive), str(data), str(settings)],
        capture_output=True,
        text=True,
        check=True,
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return set(begun.stdout.split())


def test_the_window_starts_without_what_it_shows_later(loaded):
    assert {"reader.gui.main_window", "reader.gui.reading_pane.reading_pane"} <= loaded
    assert not loaded & WITH_THE_FIRST_WISH
    assert not loaded & NEVER


def test_what_comes_later_is_there():
    assert not [name for name in NEVER | WITH_THE_FIRST_WISH if not find_spec(name)]
