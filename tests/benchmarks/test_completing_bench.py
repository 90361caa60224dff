"""The bench of completions asks a real library for every kind there is."""

from tests.benchmarks.completing import measure
from tests.benchmarks.libraries import Libraries


def test_every_kind_is_measured(tmp_path) -> None:
    figures = measure(Libraries(tmp_path), 30)
    assert [figure.name.split()[0] for figure in figures] == ["complete"] * 3 + ["suggest"] * 2
    assert all(len(figure.values) > 20 and min(figure.values) > 0 for figure in figures)
