#!/usr/bin/env python3
"""Set up, run, check and measure Kawaraban from a checkout, with Python 3.11 and nothing else.

python3 dev.py                   set up .venv and open the window on the sample archive
python3 dev.py run -- ARGS       run the program: what follows -- is its command line
python3 dev.py test [-- ARGS]    format, lint, types, tests: ARGS go to pytest
python3 dev.py lint              format, lint and types alone
python3 dev.py bench [ARGS]      measure: ARGS name what
python3 dev.py screenshot [-- ARGS]  draw all pictures of the window again, or what ARGS say
python3 dev.py translate         bring resources/translations up to the texts of the code
python3 dev.py setup             set up .venv and stop

On Windows it is `py dev.py`. uv is used where it is on the PATH.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

# First of all, and in words that Python 3.6 can read: older ones shall say what they lack.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        f"Kawaraban needs Python 3.11 or newer; this is {sys.version.split()[0]}. "
        "Run dev.py with a newer one, for example: python3.11 dev.py"
    )

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "kawaraban-setup"
SAMPLE_ARCHIVE = HERE / "articles"

FORMAT = ("format", ["-m", "ruff", "format", "--check", "."])
LINT = ("lint", ["-m", "ruff", "check", "."])
TYPES = ("types", ["-m", "mypy"])
# Each worker takes whole files, for the sake of their fixtures: as many workers as there are cores.
TESTS = ["-m", "pytest", "--numprocesses=auto", "--maxprocesses=8", "--dist=loadfile"]

COMMANDS = ("run", "test", "lint", "bench", "screenshot", "translate", "setup")

PINNED = ("--constraint", "constraints.txt", "--editable")

# They would lead .venv's Python to other packages, or pip and uv to another place than .venv.
UNWANTED = (
    "PYTHONPATH",
    "PYTHONHOME",
    "PYTHONSAFEPATH",
    "PYTHONDONTWRITEBYTECODE",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "UV_PYTHON",
    "UV_SYSTEM_PYTHON",
    "VIRTUAL_ENV",
)


class SetupError(Exception):
    """The set-up can't be done; the text says why and what to do."""


def main(arguments: list[str]) -> int:
    """Do what the command line asks and return the exit status."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    if command in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    unexpected = rest and command in ("setup", "lint", "translate")
    if unexpected or command not in COMMANDS:
        print(f"dev.py does not know `{' '.join(arguments)}`.\n\n{__doc__}", file=sys.stderr)
        return 2
    if rest[:1] == ["--"]:
        rest = rest[1:]
    try:
        set_up()
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    return act(command, rest)


def act(command: str, rest: list[str]) -> int:
    """Run one command in the environment that is set up."""
    if command == "run":
        return become(["-m", "reader", *(rest or ["--archive", str(SAMPLE_ARCHIVE)])])
    if command == "test":
        return check([FORMAT, LINT, TYPES, ("tests", [*TESTS, *rest])])
    if command == "lint":
        return check([FORMAT, LINT, TYPES])
    if command == "bench":
        if not {"-h", "--help"} & set(rest):
            add_engines()
        return python(["-m", "tests.benchmarks", *rest], cwd=HERE)
    if command == "translate":
        return python(["-m", "tests.translations"], cwd=HERE)
    if command == "screenshot":
        if rest:
            return become(["-m", "reader", "screenshot", *rest])
        return python(["-m", "tests.pictures"], cwd=HERE)
    print(f"Everything is in {VENV}; the program is {PYTHON.with_name('kawaraban')}")
    return 0


def check(steps: list[tuple[str, list[str]]]) -> int:
    """Run all steps, whatever the earlier ones say, then sum up; 1 when one failed."""
    failed = []
    for name, arguments in steps:
        print(f"== {name}", flush=True)
        if python(arguments, cwd=HERE) != 0:
            failed.append(name)
    passed = [name for name, _ in steps if name not in failed]
    print("== passed: {}; failed: {}".format(", ".join(passed) or "-", ", ".join(failed) or "-"))
    return 1 if failed else 0


def python(arguments: list[str], cwd: Path | None = None) -> int:
    """Run .venv's Python and return its exit status."""
    return subprocess.call([str(PYTHON), *arguments], cwd=cwd, env=environment())


def become(arguments: list[str]) -> int:
    """Run .venv's Python in the place of this process, in the folder the user is in.

    `-P`: a folder of the user's that is called "reader" is not the program.
    """
    command = [str(PYTHON), "-P", *arguments]
    if os.name != "nt":  # where execve would return to the shell at once
        sys.stdout.flush()
        os.execve(command[0], command, environment())
    return subprocess.call(command, env=environment())


def environment() -> dict[str, str]:
    """This process's environment without what would lead the set-up or the program astray."""
    return {name: value for name, value in os.environ.items() if name not in UNWANTED}


def set_up() -> None:
    """Make .venv, or make it anew when it is not what it should be. Raises SetupError."""
    wanted = fingerprint()
    if is_set_up(wanted):
        return
    if os.name == "nt" and in_venv():
        raise SetupError("leave .venv first (`deactivate`): it has to be made anew.")
    print("Setting up .venv, once: about 140 MB are fetched.", file=sys.stderr, flush=True)
    try:
        clear()
        install()
        STAMP.write_text(wanted, encoding="utf-8")
    except subprocess.CalledProcessError as error:
        raise SetupError(
            "the set-up failed (the lines above say why). Mend that, then run it again; "
            f"the step was: {' '.join(error.cmd)}"
        ) from None
    except OSError as error:
        raise SetupError(f"the set-up failed: {error}. Mend that, then run it again.") from None


def fingerprint() -> str:
    """What .venv depends on, as a hash: the pins, the Python, the place of the checkout."""
    files = [HERE / "pyproject.toml", HERE / "constraints.txt"]
    parts = [path.read_bytes() for path in files] + [sys.version.encode(), os.fsencode(HERE)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_set_up(wanted: str) -> bool:
    """Whether the last set-up was finished, was the wanted one, and its Python still starts."""
    try:
        if STAMP.read_text(encoding="utf-8") != wanted:
            return False
        return subprocess.call([str(PYTHON), "-I", "-S", "-c", ""], env=environment()) == 0
    except OSError:
        return False


def clear() -> None:
    """Remove the old .venv; the stamp goes first, so that half an environment never counts."""
    if VENV.is_symlink():
        VENV.unlink()
        return
    STAMP.unlink(missing_ok=True)
    if VENV.exists():
        shutil.rmtree(VENV)


def install() -> None:
    """Fill .venv with the program and the tools that check it, by uv or by pip."""
    uv, base = find_uv(), base_python()
    if uv:
        run(uv, "venv", "--quiet", "--python", base, str(VENV))
    else:
        run(base, "-m", "venv", "--without-pip", str(VENV))
    fetch(".[dev]", uv)
    run(str(PYTHON), "-m", "compileall", "-q", "reader")


def fetch(wanted: str, uv: str | None) -> None:
    """Add the program with some of its extras to .venv, by uv or by pip."""
    if uv:
        run(uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(PYTHON),
            "--build-constraints", "constraints.txt", *PINNED, wanted)  # fmt: skip
    else:
        pip = [*find_pip(base_python()), "install", "--quiet", "--disable-pip-version-check"]
        run(*pip, *PINNED, wanted)


def add_engines() -> None:
    """The engines that the program is measured against; a bench leaves out what is not there."""
    if answers(str(PYTHON), "-I", "-c", "import tantivy"):
        return
    print("Adding tantivy to .venv, once, to measure against.", file=sys.stderr, flush=True)
    try:
        fetch(".[bench]", find_uv())
    except (SetupError, OSError, subprocess.CalledProcessError) as error:
        print(f"dev.py: tantivy is left out, it can't be fetched: {error}", file=sys.stderr)


def find_uv() -> str | None:
    """uv, if it works: a shim of another tool may be called uv, and fail."""
    uv = shutil.which("uv")
    return uv if uv and answers(uv, "--version") else None


def base_python() -> str:
    """The Python to make .venv with: this one, or the one below when this one is .venv's."""
    if not in_venv():
        return sys.executable
    return str(getattr(sys, "_base_executable", sys.executable))


def in_venv() -> bool:
    """Whether dev.py is run by .venv's own Python."""
    return Path(sys.prefix).resolve() == VENV


def find_pip(base: str) -> list[str]:
    """A pip that installs into .venv.

    Debian's Python has pip or ensurepip or neither. Its pip may install into .venv, though not
    beside itself (PEP 668); a pip older than 22.3 does not know `--python`.
    """
    host = [base, "-m", "pip", "--python", str(PYTHON)]
    if answers(*host, "--version"):
        return host
    if answers(base, "-m", "ensurepip", "--version"):
        run(str(PYTHON), "-m", "ensurepip", "--default-pip")
        return [str(PYTHON), "-m", "pip"]
    raise SetupError(
        "this Python has neither pip nor ensurepip; "
        "on Debian and Ubuntu install one of them: sudo apt install python3-venv"
    )


def answers(*command: str) -> bool:
    """Whether a command can be run and succeeds."""
    try:
        return subprocess.run(command, capture_output=True, env=environment()).returncode == 0
    except OSError:
        return False


def run(*command: str) -> None:
    """Run one step of the set-up in the checkout. Raises CalledProcessError."""
    # pip builds the program in a room of its own, which hears of constraints only this way.
    pins = {"PIP_CONSTRAINT": "constraints.txt", "PIP_BUILD_CONSTRAINT": "constraints.txt"}
    subprocess.run(command, check=True, cwd=HERE, env={**environment(), **pins})


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
