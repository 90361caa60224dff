"""What a run that updates the catalog tells: how far it is, and what it did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: `stage` is "scanning", "reading", "indexing" or "gathering".

    `rate` is in files per second.
    """

    stage: str
    done: int
    total: int
    rate: float
    remaining: float | None


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What a run did, in files. `problems` were met in this run; `stopped` says it was asked to
    end early, and that the next run has the rest to do."""

    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0
    problems: int = 0
    stopped: bool = False
