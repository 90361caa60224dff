"""The wheel has what the program needs and nothing else, and runs from wherever it is unpacked."""

import os
import subprocess
import sys
import zipfile
from importlib.metadata import distributions
from pathlib import Path

import pytest

import reader

CHECKOUT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    built = subprocess.run(
        [*command, "--directory", str(folder)], capture_output=True, text=True, cwd=CHECKOUT
    )
    assert built.returncode == 0, built.stderr
    return next(folder.glob("kawaraban-*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """A folder outside the checkout with what the wheel holds."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def python(unpacked, *arguments):
    env = {**os.environ, "PYTHONPATH": str(unpacked)}
    command = [sys.executable, "-P", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=env, cwd=unpacked.parent
    )


def relative_files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_holds_the_program_its_resources_and_the_sample_archive(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {name for name in relative_files(CHECKOUT / "reader") if name.endswith(".py")}
    assert {f"reader/{name}" for name in modules} <= names
    assert {f"reader/_resources/{name}" for name in relative_files(CHECKOUT / "resources")} <= names
    assert {f"reader/_articles/{name}" for name in relative_files(CHECKOUT / "articles")} <= names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_it_holds_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"reader", "kawaraban"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_the_sample_archive_is_in_it_byte_for_byte(unpacked):
    for name in relative_files(CHECKOUT / "articles"):
        packed = (unpacked / "reader" / "_articles" / name).read_bytes()
        assert packed == (CHECKOUT / "articles" / name).read_bytes()


def test_it_finds_its_own_files(unpacked):
    ask = "from reader.resources import resource, sample_archive as s; print(resource(''), s())"
    packed = unpacked / "reader"
    assert python(unpacked, "-c", ask).stdout.split() == [
        str(packed / "_resources"),
        str(packed / "_articles"),
    ]


def test_its_command_is_the_program(unpacked):
    (installed,) = distributions(name="kawaraban", path=[str(unpacked)])
    (command,) = installed.entry_points
    assert (command.name, command.value) == ("kawaraban", "reader.__main__:main")


def test_it_tells_its_version(unpacked):
    answer = python(unpacked, "-m", "reader", "--version")
    assert answer.returncode == 0, answer.stderr
    assert reader.__version__ in answer.stdout


def test_it_draws_a_picture_of_its_window(unpacked, tmp_path):
    packed, picture = unpacked / "reader" / "_articles" / "2022", tmp_path / "window.png"
    options = "--archive", str(packed), "--data", str(tmp_path / "data"), "--size", "900x600"
    answer = python(unpacked, "-m", "reader", "screenshot", str(picture), *options)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_it_shows_an_article(unpacked):
    capture = next(path for path in (unpacked / "reader" / "_articles").rglob("*.txt"))
    answer = python(unpacked, "-m", "reader", "show", str(capture))
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.strip()
