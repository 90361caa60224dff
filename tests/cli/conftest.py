"""The command line, called in this process or as one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli.main import main

CHECKOUT = Path(__file__).parents[2]


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def kawaraban(capsys) -> Callable[..., Outcome]:
    """Run a command line in this process."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        return Outcome(status, *capsys.readouterr())

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command line as a process, in any environment and with any streams."""

    def run(*arguments: object, **options) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, *options.pop("python", ()), "-m", "reader"]
        environment = os.environ | options.pop("env", {})
        given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60} | options
        return subprocess.run(
            [*command, *map(str, arguments)], cwd=CHECKOUT, env=environment, check=False, **given
        )

    return run


@pytest.fixture(scope="session")
def sample(sample_archive, tmp_path_factory) -> tuple[str, ...]:
    """The options that name a library of the sample archive, which no test may change."""
    data = tmp_path_factory.mktemp("sample")
    assert main(["index", "--archive", str(sample_archive), "--data", str(data)]) == 0
    return "--archive", str(sample_archive), "--data", str(data)


@pytest.fixture
def options(archive: Path, tmp_path: Path) -> tuple[str, ...]:
    """The options that name the library of `archive`."""
    return "--archive", str(archive), "--data", str(tmp_path / "data")
