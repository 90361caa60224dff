"""What every test gets: a home of its own, no display, and a look at what it left behind.

A warning that is logged, a thread that still runs, a child process that still lives: each fails
the test that left it.
"""

import logging
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reader.preflight import missing_library
from reader.resources import sample_archive as find_sample_archive

CHECKOUT = Path(__file__).resolve().parents[1]
SEEDS = CHECKOUT.parent / "shared" / "seeds"
ARTICLE = "{headline}\n16:03 JST, November {day}, 2022\n{body}\n{rest}"
PATIENCE = 20.0  # seconds that a thread or a child may take to leave; the machine may be slow

HOME_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def move_home(home: Path, setenv: Callable[[str, str], None]) -> None:
    """Let every variable that leads to the user's own files lead into `home`."""
    for name, folder in HOME_FOLDERS.items():
        setenv(name, str(home / folder))


# Before Qt is imported, and for what runs outside a test (fixtures of a module or the session).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ["QT_QPA_PLATFORM"].startswith("offscreen"):
    os.environ.pop("DISPLAY", None)
    os.environ.pop("WAYLAND_DISPLAY", None)
SESSION_HOME = tempfile.TemporaryDirectory(prefix="kawaraban-tests-", ignore_cleanup_errors=True)
move_home(Path(SESSION_HOME.name), os.environ.__setitem__)

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Say in a sentence what Qt lacks, before pytest-qt says it in a traceback."""
    missing = missing_library()
    if missing:
        pytest.exit(missing, returncode=3)


@pytest.fixture(scope="session")
def sample_archive() -> Path:
    """The folder of the sample archive; a test that writes works on a copy."""
    return find_sample_archive()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An empty archive folder of the test's own."""
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


@pytest.fixture
def write(archive: Path) -> Callable[..., Path]:
    """Writes a capture into `archive`: its name, headline, day, body, and lines that follow."""

    def make(name: str, headline="", day=2, body="The body is a sentence.", rest="") -> Path:
        path = archive / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = ARTICLE.format(headline=headline or name, day=day, body=body, rest=rest)
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the two real captures, which are not part of the project."""
    if not SEEDS.is_dir():
        pytest.skip("the real captures are not on this machine")
    return SEEDS


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    move_home(tmp_path_factory.mktemp("home"), monkeypatch.setenv)


@pytest.fixture(autouse=True)
def _no_logged_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    records: list[logging.LogRecord] = []
    collector = logging.Handler(logging.WARNING)
    collector.emit = records.append  # type: ignore[method-assign]
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if records and not request.node.get_closest_marker("logs_warnings"):
        logged = "\n".join(f"{record.name}: {record.getMessage()}" for record in records)
        pytest.fail(f"the test logged:\n{logged}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Qt tells all windows of what one changes: each that is left slows down every later test."""
    yield
    left = delete_windows()
    if left:
        pytest.fail(f"the test left windows: {', '.join(left)}", pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    threads, children = running_threads(), running_children()
    yield
    if "PySide6.QtCore" in sys.modules:
        sys.modules["PySide6.QtCore"].QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000))
    left = wait_until_none(lambda: running_threads() - threads)
    orphans = wait_until_none(lambda: running_children() - children)
    for child in orphans:
        os.kill(child, signal.SIGKILL)
    if left or orphans:
        names = [thread.name for thread in left] + [f"process {child}" for child in orphans]
        pytest.fail(f"the test left running: {', '.join(names)}", pytrace=False)


def delete_windows() -> list[str]:
    """Delete what was to be deleted later, and the windows that still are: their classes."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    core, widgets = sys.modules["PySide6.QtCore"], sys.modules["PySide6.QtWidgets"]
    deletion = core.QEvent.Type.DeferredDelete
    core.QCoreApplication.sendPostedEvents(None, deletion)
    left = [each for each in widgets.QApplication.topLevelWidgets() if each.parent() is None]
    for window in left:
        window.deleteLater()
    core.QCoreApplication.sendPostedEvents(None, deletion)
    return [type(window).__name__ for window in left]


def running_threads() -> set[threading.Thread]:
    """The threads of this process that Python began."""
    return {
        thread
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread)  # begun by Qt, and never taken off
    }


def running_children() -> set[int]:
    """The child processes that still run; always empty where there is no /proc."""
    children = set()
    for listing in Path("/proc/self/task").glob("*/children"):
        try:
            children.update(int(word) for word in listing.read_text().split())
        except OSError:  # the thread has ended
            continue
    return {child for child in children if not has_ended(child)}


def has_ended(process: int) -> bool:
    """Whether a process is gone, or only waits for its parent to ask how it ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def wait_until_none(look: Callable[[], set]) -> set:
    """What is left after everything had time to leave."""
    end = time.monotonic() + PATIENCE
    while (left := look()) and time.monotonic() < end:
        time.sleep(0.01)
    return left
