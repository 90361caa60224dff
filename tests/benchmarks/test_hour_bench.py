"""The first hour on a small library: every step can be gone through, and is measured."""

from tests.benchmarks.first_hour import STEPS
from tests.benchmarks.hour import lateness
from tests.benchmarks.libraries import Libraries

_HASTE = 1_000


def test_every_step_is_done_and_measured(tmp_path) -> None:
    libraries = Libraries(tmp_path)
    with libraries.copy(libraries.indexed(200)) as place:
        steps = lateness(place, _HASTE)
    assert list(steps) == ["open the window", *STEPS]
    for name, (late, busy) in steps.items():
        assert len(late) == len(busy) > 0, name
        assert all(0 <= own <= whole for own, whole in zip(busy, late, strict=True)), name
