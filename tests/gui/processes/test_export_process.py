"""The child that exports: whatever ends it, nothing half-written stays."""

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from reader.export.results import Format
from reader.gui.processes.export_process import ExportProcess
from reader.library import Library
from reader.protocol.exports import Export

LONG = 20_000  # milliseconds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


@pytest.fixture
def process(qtbot, sample_archive, tmp_path):
    process = ExportProcess(tmp_path / "data", [sample_archive])
    yield process
    process.close()


@pytest.fixture
def wanted(sample_archive, tmp_path, folder):
    """An export of the sample archive, which takes some time as a PDF."""

    def make(name: str, format: Format = Format.PDF) -> Export:
        return Export(ids, None, format.value, folder / name, False)

    with Library(tmp_path / "data", [sample_archive]) as library:
        library.update()
        ids = array("q", library.catalog.ids()).tobytes()
    return make


@pytest.mark.parametrize("name", ["a.pdf", "a"])
def test_one_that_is_stopped_says_so_and_leaves_nothing(qtbot, process, wanted, folder, name):
    process.progressed.connect(process.stop)
    with qtbot.waitSignal(process.ended, timeout=LONG) as ended:
        process.start(wanted(name))
    assert ended.args[0].report.stopped
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "format"), [("a.pdf", Format.PDF), ("a", Format.PDF), ("a.html", Format.HTML)]
)
def test_one_that_is_ended_by_force_leaves_nothing(qtbot, process, wanted, folder, name, format):
    begun = []
    child = process.findChild(QProcess)

    def end(_) -> None:
        begun.extend(folder.iterdir())
        child.kill()

    process.progressed.connect(end)
    with qtbot.waitSignal(process.ended, timeout=LONG) as ended:
        process.start(wanted(name, format))
    assert "broke off" in ended.args[0].error
    assert begun or name == "a.pdf"  # which has no name before it is done, where the disk can that
    assert list(folder.iterdir()) == []


def test_closing_the_window_leaves_nothing(qtbot, process, wanted, folder):
    with qtbot.waitSignal(process.progressed, timeout=LONG):
        process.start(wanted("a"))
    assert list(folder.iterdir())
    process.close()
    assert list(folder.iterdir()) == []
