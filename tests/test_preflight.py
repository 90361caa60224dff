"""What the machine lacks is said in a sentence: asked in other processes, on real sockets."""

import itertools
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
ASK = "import sys; from reader import preflight; sys.stdout.write(preflight.{}())"
X_PORT = 6000

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the display is always there"
)


def ask(function, **variables):
    """What a function of preflight answers where only these variables speak of a display."""
    about_displays = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in about_displays}
    path = os.pathsep.join([variables.pop("PYTHONPATH", ""), str(CHECKOUT)]).strip(os.pathsep)
    command = [sys.executable, "-c", ASK.format(function)]
    answer = subprocess.run(
        command, capture_output=True, text=True, env={**env, "PYTHONPATH": path, **variables}
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr == ""
    assert "\n" not in answer.stdout
    return answer.stdout


def false_qt(folder, source):
    """A package PySide6 that does on import what a broken one does."""
    package = folder / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text(source, encoding="utf-8")
    return str(folder)


@pytest.fixture
def listener():
    """Makes servers, and closes them after the test."""
    with_names = []

    def listen(server, address):
        with_names.append(server)
        server.bind(address)
        server.listen(1)
        return server

    yield listen
    for server in with_names:
        server.close()


def test_without_a_display_it_says_what_works():
    sentence = ask("check")
    assert sentence.startswith("There is no display here")
    for way in (" search ", " screenshot ", "`xvfb-run "):
        assert way in sentence


def test_a_dead_display_is_named():
    assert ask("check", DISPLAY=":4711").startswith("The display :4711 does not answer")


@pytest.mark.parametrize("display", ["nonsense", "no-such-host.invalid:0", ":", "localhost:99999"])
def test_a_display_that_can_not_be_does_not_answer(display):
    assert f"The display {display} does not answer" in ask("missing_display", DISPLAY=display)


def test_a_dead_wayland_display_is_named(tmp_path):
    sentence = ask("missing_display", WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR=str(tmp_path))
    assert "wayland-7 does not answer" in sentence


def test_a_wayland_display_answers(tmp_path, listener):
    listener(socket.socket(socket.AF_UNIX), str(tmp_path / "wl"))
    assert ask("missing_display", WAYLAND_DISPLAY="wl", XDG_RUNTIME_DIR=str(tmp_path)) == ""
    assert ask("missing_display", WAYLAND_DISPLAY=str(tmp_path / "wl")) == ""
    assert ask("missing_display", WAYLAND_DISPLAY="wl", DISPLAY=":4711") != ""


def test_a_display_of_another_machine_answers(listener):
    server = listener(socket.socket(), ("127.0.0.1", 0))
    number = server.getsockname()[1] - X_PORT
    assert ask("missing_display", DISPLAY=f"127.0.0.1:{number}.0") == ""
    server.close()
    assert ask("missing_display", DISPLAY=f"127.0.0.1:{number}.0") != ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has sockets without a file")
def test_a_display_of_this_machine_answers(listener):
    for number in itertools.count(4000):
        try:
            listener(socket.socket(socket.AF_UNIX), f"\0/tmp/.X11-unix/X{number}")
        except OSError:  # taken
            continue
        break
    assert ask("missing_display", DISPLAY=f":{number}") == ""
    assert ask("missing_display", DISPLAY=f"unix:{number}.0") == ""


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_drawing_without_a_display_needs_none(platform):
    assert ask("check", QT_QPA_PLATFORM=platform) == ""


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland;xcb"])
def test_a_platform_that_is_asked_for_needs_its_display(platform, tmp_path):
    assert ask("check", QT_QPA_PLATFORM=platform, XDG_RUNTIME_DIR=str(tmp_path)) != ""


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="no virtual screen on this machine")
@pytest.mark.slow
def test_on_a_virtual_screen_the_window_can_open():
    env = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = ["xvfb-run", "-a", sys.executable, "-c", ASK.format("check")]
    answer = subprocess.run(command, capture_output=True, text=True, env=env, cwd=CHECKOUT)
    assert (answer.stdout, answer.returncode) == ("", 0)


def test_qt_on_this_machine_lacks_nothing():
    assert ask("missing_library") == ""


def test_a_library_that_is_missing_is_named_with_the_command(tmp_path):
    error = "libnowhere.so.9: cannot open shared object file: No such file or directory"
    path = false_qt(tmp_path, f"raise ImportError({error!r})")
    sentence = ask("missing_library", PYTHONPATH=path)
    assert sentence.startswith("Qt needs the system library libnowhere.so.9")
    assert "apt install libnowhere.so.9" in sentence


def test_another_failure_to_load_is_told_in_one_line(tmp_path):
    path = false_qt(tmp_path, "raise ImportError('DLL load failed:\\n  too old')")
    sentence = ask("missing_library", PYTHONPATH=path)
    assert "can't be loaded on this machine (DLL load failed: too old)" in sentence
    assert "pip install --force-reinstall" in sentence


def test_a_missing_qt_is_told(tmp_path):
    path = false_qt(tmp_path, "raise ModuleNotFoundError('No module named PySide6')")
    assert "PySide6 is not installed" in ask("missing_library", PYTHONPATH=path)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the two go together here")
def test_the_pair_that_aborts_is_refused(tmp_path):
    path = false_qt(tmp_path, "__version_info__ = (6, 12, 0, '', '')")
    sentence = ask("missing_library", PYTHONPATH=path)
    assert "PySide6 6.12" in sentence
    assert "pip install 'PySide6-Essentials>=6.11.3,<6.12'" in sentence
