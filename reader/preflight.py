"""What the window needs of the machine, looked for before Qt does: its libraries, a display.

Qt ends the process where one of them is missing; each function here gives a sentence instead,
or "" when nothing is missing. Who shows the sentence exits with `EXIT_STATUS`.
"""

import ctypes
import os
import re
import shutil
import socket
import sys
from pathlib import Path

EXIT_STATUS = 3
"""The exit status of a program that a sentence of this module has stopped."""

_QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
"""What Qt loads wherever it runs, and the Debian package that has it."""

_PLATFORM_LIBRARIES = {
    "xcb": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
    },
    "wayland": {"libwayland-cursor.so.0": "libwayland-cursor0"},
}
"""What Qt loads besides to draw on a screen of that kind."""

_NOT_FOUND = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file")
_X_DISPLAY = re.compile(r"(?P<host>.*):(?P<number>\d+)(\.\d+)?")
_X_PORT = 6000
_PATIENCE = 2.0  # seconds for a display of another machine to answer


def check() -> str:
    """What keeps the window from opening, with what mends it; "" when nothing does."""
    return missing_display() or missing_library()


def missing_library() -> str:
    """What Qt lacks to be loaded and to draw on the display that is there; "" when nothing.

    Where there is no display, only what drawing without one needs is looked at.
    """
    try:
        import PySide6
    except ImportError as error:
        return _unloadable(error)
    if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
        return (
            "PySide6 6.12 ends the program on Python 3.11 (it loses references to None): "
            f"{sys.executable} -m pip install 'PySide6-Essentials>=6.11.3,<6.12'"
        )
    try:
        from PySide6 import QtWidgets  # noqa: F401
    except ImportError as error:
        return _unloadable(error)
    return _missing_plugin_library(Path(PySide6.__file__).parent)


def missing_display() -> str:
    """Why no window can be shown here, and what works all the same; "" when one can."""
    wanted = _wanted_platforms()
    if "" in wanted or any(_answers(platform) for platform in wanted):
        return ""
    if not _named_displays():
        reason = "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    else:
        reason = f"The display {' or '.join(_named_displays())} does not answer"
    program = _program()
    return (
        f"{reason}; what works without one: "
        f"the command line, `{program} search WORDS --archive DIR`; "
        f"a picture of the window, `{program} screenshot OUT.png --archive DIR`; "
        f"the window on a virtual screen, `xvfb-run {program} --archive DIR`."
    )


def _unloadable(error: ImportError) -> str:
    found = _NOT_FOUND.search(str(error))
    if found:
        return _install(_absent(_QT_LIBRARIES) or {found[1]: found[1]})
    if isinstance(error, ModuleNotFoundError):
        return (
            f"PySide6 is not installed for {sys.executable}: "
            "in a checkout run python3 dev.py setup, elsewhere pip install kawaraban."
        )
    return (
        f"Qt can't be loaded on this machine ({' '.join(str(error).split())}); to install it anew: "
        f"{sys.executable} -m pip install --force-reinstall PySide6-Essentials"
    )


def _missing_plugin_library(package: Path) -> str:
    """The same for what draws on the display that answers, where there is one."""
    for platform in _wanted_platforms():
        plugin = package / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
        if not _answers(platform) or not plugin.exists():
            continue
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            found = _NOT_FOUND.search(str(error))
            name = found[1] if found else str(error)
            return _install(_absent(_PLATFORM_LIBRARIES.get(platform, {})) or {name: name})
        break
    return ""


def _absent(libraries: dict[str, str]) -> dict[str, str]:
    """Those that can't be loaded, all at once, so that one command mends it."""
    absent = {}
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent[library] = package
    return absent


def _install(absent: dict[str, str]) -> str:
    which = "the system library" if len(absent) == 1 else "the system libraries"
    sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    packages = " ".join(dict.fromkeys(absent.values()))
    return (
        f"Qt needs {which} {', '.join(absent)}; on Debian and Ubuntu: {sudo}apt install {packages}"
    )


def _wanted_platforms() -> list[str]:
    """The kinds of screen that Qt will try, in its order; "" is one that needs no display."""
    if sys.platform in ("win32", "darwin"):
        return [""]
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    names = [name.split(":")[0].split("-")[0] for name in asked.split(";") if name]
    if not names:
        names = ["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []
        names += ["xcb"] if os.environ.get("DISPLAY") else []
    return [name if name in _PLATFORM_LIBRARIES else "" for name in names]


def _named_displays() -> list[str]:
    names = [os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")]
    return [name for name in names if name]


def _answers(platform: str) -> bool:
    if platform == "wayland":
        return _wayland_answers()
    return platform == "xcb" and _x_answers(os.environ.get("DISPLAY", ""))


def _wayland_answers() -> bool:
    if os.environ.get("WAYLAND_SOCKET"):  # a connection that whoever started us has opened
        return True
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    return _listens(str(Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)))


def _x_answers(display: str) -> bool:
    """Whether something listens where Xlib would look for this display."""
    found = _X_DISPLAY.fullmatch(display)
    if not found:
        return False
    number = int(found["number"])
    host = found["host"].rpartition("/")[2] if not display.startswith("/") else ""
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _listens(f"\0{path}") or _listens(path) or _listens(found["host"])
    try:
        with socket.create_connection((host.strip("[]"), _X_PORT + number), timeout=_PATIENCE):
            return True
    except (OSError, OverflowError, UnicodeError):
        return False


def _listens(path: str) -> bool:
    """Whether something listens on a socket of this machine; "\\0" begins an abstract one."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE)
        try:
            probe.connect(path)
        except OSError:
            return False
    return True


def _program() -> str:
    """How the program is called from the folder the user is in."""
    if shutil.which("kawaraban"):
        return "kawaraban"
    script = Path(sys.executable).with_name("kawaraban")
    if not script.exists():
        return f"{Path(sys.executable).name} -m reader"
    return str(script.relative_to(Path.cwd()) if script.is_relative_to(Path.cwd()) else script)
