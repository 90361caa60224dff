"""The indexer killed amid its work: the index opens, nothing is lost, the next run goes on."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.kills import Killing, Process

ARTICLES = 600
STAGES = ["scanning", "reading", "reading", "indexing", "indexing", "indexing"]


def at(stage: str, lines: int) -> Callable[[Process], None]:
    """Kills a process that has told so often of a stage."""

    def end(process: Process) -> None:
        assert process.stdout
        left = lines
        for line in process.stdout:
            left -= f'"stage": "{stage}"' in line
            if left < 0:
                process.kill()
                break

    return end


@pytest.mark.slow
def test_whenever_it_is_killed_nothing_is_lost_and_the_next_run_goes_on(tmp_path: Path):
    Corpus(words=60, seed=5).write(tmp_path / "archive", ARTICLES)
    killing = Killing(tmp_path / "archive", tmp_path / "data")
    random = Random(3)
    for stage in STAGES:
        killing.run(at(stage, random.randint(0, 2)))
        assert killing.look() == []
    assert killing.run(lambda _: None)
    assert killing.look() == []
    assert killing.is_whole()

    killing.change(random)
    for lines in (0, 1, 2):
        killing.run(at("indexing", lines))
        assert killing.look() == []
    assert killing.run(lambda _: None)
    assert killing.look() == []
    assert killing.is_whole()
