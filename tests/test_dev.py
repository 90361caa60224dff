"""dev.py in a checkout of its own: what it sets up, when it does so again, what it hands on.

The uv on the PATH is a small one that makes a real environment, asks no network and keeps a diary.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]

SMALL_UV = """#!{python}
import os, pathlib, sys, venv
here = pathlib.Path.cwd()
with open({diary!r}, "a") as diary:
    print(*sys.argv[1:], "PYTHONPATH" in os.environ, file=diary)
if sys.argv[1] == "venv":
    venv.create(sys.argv[-1], with_pip=False, symlinks=True)
if sys.argv[1] == "pip":
    if (here / "no network").exists():
        sys.exit("no network")
    for folder in (here / ".venv/lib").glob("python*/site-packages"):
        (folder / "here.pth").write_text(str(here))
"""

PROGRAM = """import os, sys
print("reader", os.getcwd(), sys.argv[1:], "PYTHONPATH" in os.environ)
sys.exit(3 if "fail" in sys.argv else 0)
"""


class SmallCheckout:
    """A checkout with dev.py, the pins and a program that tells how it was called."""

    def __init__(self, folder):
        self.folder = folder / "a checkout"
        self.diary = folder / "diary"
        self.tools = folder / "bin"
        for package in (
            "reader",
            "pytest",
            "mypy",
            "ruff",
            "tests/benchmarks",
            "tests/pictures",
            "tests/translations",
        ):
            program = self.folder / package / "__main__.py"
            program.parent.mkdir(parents=True)
            program.write_text(PROGRAM.replace("reader", package), encoding="utf-8")
        (self.folder / "reader" / "__init__.py").touch()
        for name in ("dev.py", "pyproject.toml", "constraints.txt"):
            shutil.copy(CHECKOUT / name, self.folder)
        self.tools.mkdir()
        uv = self.tools / "uv"
        uv.write_text(SMALL_UV.format(python=sys.executable, diary=str(self.diary)))
        uv.chmod(0o755)

    def dev(self, *arguments, python=sys.executable):
        env = {**os.environ, "PATH": str(self.tools), "PYTHONPATH": str(self.tools)}
        command = [python, str(self.folder / "dev.py"), *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, env=env, cwd=self.folder.parent
        )

    def setups(self):
        """How often an environment was made."""
        text = self.diary.read_text(encoding="utf-8") if self.diary.exists() else ""
        return sum(line.startswith("venv ") for line in text.splitlines())


@pytest.fixture
def checkout(tmp_path):
    if os.name == "nt":
        pytest.skip("the small uv is a script of Unix")
    return SmallCheckout(tmp_path)


def test_older_pythons_can_read_it_and_are_told():
    source = (CHECKOUT / "dev.py").read_text(encoding="utf-8")
    body = ast.parse(source, feature_version=(3, 6)).body
    check = next(place for place, node in enumerate(body) if isinstance(node, ast.If))
    assert "3.11 or newer" in ast.unparse(body[check])
    assert all(isinstance(node, ast.Expr | ast.Import | ast.ImportFrom) for node in body[:check])


def test_help_needs_no_set_up(checkout):
    answer = checkout.dev("--help")
    assert answer.returncode == 0
    assert "python3 dev.py test" in answer.stdout
    assert checkout.setups() == 0


@pytest.mark.parametrize("arguments", [["dance"], ["setup", "now"], ["lint", "--", "x"], ["--x"]])
def test_an_unknown_command_is_refused(checkout, arguments):
    answer = checkout.dev(*arguments)
    assert answer.returncode == 2
    assert f"does not know `{' '.join(arguments)}`" in answer.stderr
    assert checkout.setups() == 0


def test_it_sets_up_once_by_the_pins(checkout):
    assert checkout.dev("setup").returncode == 0
    assert checkout.dev("setup").returncode == 0
    assert checkout.setups() == 1
    install = checkout.diary.read_text(encoding="utf-8").splitlines()[2]
    assert "--constraint constraints.txt --editable .[dev]" in install
    assert install.endswith("False")  # PYTHONPATH does not get through


def test_new_pins_or_another_place_set_up_again(checkout):
    checkout.dev("setup")
    with (checkout.folder / "constraints.txt").open("a", encoding="utf-8") as pins:
        pins.write("# changed\n")
    checkout.dev("setup", python=str(checkout.folder / ".venv/bin/python"))
    assert checkout.setups() == 2
    moved = checkout.folder.with_name("moved")
    checkout.folder = checkout.folder.rename(moved)
    answer = checkout.dev("run", "--", "x")
    assert checkout.setups() == 3
    assert "reader" in answer.stdout


def test_an_environment_whose_python_is_gone_is_made_anew(checkout):
    checkout.dev("setup")
    for python in (checkout.folder / ".venv" / "bin").glob("python*"):
        python.unlink()
    assert checkout.dev("setup").returncode == 0
    assert checkout.setups() == 2


def test_a_failed_set_up_is_told_and_done_again(checkout):
    (checkout.folder / "no network").touch()
    answer = checkout.dev()
    assert answer.returncode == 1
    assert "no network" in answer.stderr
    assert "the set-up failed" in answer.stderr.splitlines()[-1]
    assert "Traceback" not in answer.stderr
    (checkout.folder / "no network").unlink()
    assert checkout.dev("setup").returncode == 0
    assert checkout.setups() == 2


def test_what_follows_run_goes_to_the_program(checkout):
    answer = checkout.dev("run", "--", "search", "a b", "--", "fail")
    assert answer.returncode == 3
    expected = f"reader {checkout.folder.parent} ['search', 'a b', '--', 'fail'] False\n"
    assert answer.stdout == expected


def test_alone_it_opens_the_sample_archive(checkout):
    expected = f"['--archive', '{checkout.folder / 'articles'}']"
    assert expected in checkout.dev().stdout
    assert expected in checkout.dev("run").stdout


def test_every_check_runs_and_the_failed_ones_are_named(checkout):
    answer = checkout.dev("test", "--", "-k", "words")
    assert answer.returncode == 0
    assert re.search(r"^pytest .*'--dist=loadfile', '-k', 'words'\] False$", answer.stdout, re.M)
    (checkout.folder / "ruff" / "__main__.py").write_text("raise SystemExit(1)", encoding="utf-8")
    answer = checkout.dev("test")
    assert answer.returncode == 1
    assert "== passed: types, tests; failed: format, lint" in answer.stdout
    assert checkout.dev("lint").returncode == 1


def test_bench_and_screenshot_hand_on_what_follows(checkout):
    bench = checkout.dev("bench", "relevance", "--json")
    assert f"tests/benchmarks {checkout.folder} ['relevance', '--json']" in bench.stdout
    assert "['screenshot', 'a.png']" in checkout.dev("screenshot", "--", "a.png").stdout
    assert f"tests/pictures {checkout.folder} []" in checkout.dev("screenshot").stdout
    assert f"tests/translations {checkout.folder} []" in checkout.dev("translate").stdout


def test_a_bench_asks_for_the_engines_it_measures_against_and_does_without_them(checkout):
    checkout.dev("test")
    assert ".[bench]" not in checkout.diary.read_text(encoding="utf-8")
    bench = checkout.dev("bench")
    assert "--constraint constraints.txt --editable .[bench]" in checkout.diary.read_text("utf-8")
    assert "tantivy" not in bench.stdout
    (checkout.folder / "no network").touch()
    bench = checkout.dev("bench", "search")
    assert bench.returncode == 0
    assert "['search']" in bench.stdout
    assert "tantivy is left out" in bench.stderr


def test_every_direct_dependency_is_pinned():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        project["build-system"]["requires"],
    ]
    wanted = {re.split(r"[^\w.-]", line)[0].lower() for group in groups for line in group}
    pins = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0].lower() for line in pins if "==" in line}
    assert wanted <= pinned
