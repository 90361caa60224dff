"""The measures of relevance on examples worked by hand, and how a collection is read."""

from math import log2

import pytest

from tests.benchmarks.judged import (
    Judged,
    average_precision,
    gain,
    mean_average_precision,
    mean_gain,
    read_time,
)


def test_average_precision() -> None:
    assert average_precision([7, 1, 8, 2, 3], {7, 8, 9}) == pytest.approx((1 / 1 + 2 / 3) / 3)
    assert average_precision([1, 2], {1, 2}) == 1
    assert average_precision([], {1}) == 0


def test_gain() -> None:
    ideal = 1 + 1 / log2(3) + 1 / log2(4)
    assert gain([7, 1, 8, 2, 3], {7, 8, 9}) == pytest.approx((1 + 1 / log2(4)) / ideal)
    assert gain([1, 2], {1, 2}) == 1
    assert gain([*range(10), 77], {77}) == 0  # the eleventh counts no more
    assert gain(list(range(10)), set(range(50))) == pytest.approx(1)  # ten are all one can have


def test_the_means_are_those_of_the_queries_asked_for() -> None:
    judged = Judged({}, {}, {1: {5}, 2: {6}, 3: {7}})
    rankings = {1: [5], 2: [5, 6], 3: []}
    assert mean_average_precision(rankings, judged, [1, 2]) == pytest.approx(0.75)
    assert mean_gain(rankings, judged, [1, 2, 3]) == pytest.approx((1 + 1 / log2(3)) / 3)


def test_a_collection_is_read_and_its_numbers_are_places(tmp_path) -> None:
    texts = "".join(
        f"*TEXT {n + 16:03} 01/04/63 PAGE 020\n\nTHE {n}\nST . X\n" for n in range(1, 381)
    )
    (tmp_path / "TIME.ALL").write_text(f"{texts}*STOP\n", "latin-1")
    queries = "*FIND      1\n\n PRESSURE\n\nON IT .\n\n*FIND     12\n\n CAF\xc9 .\n\n*STOP\n"
    (tmp_path / "TIME.QUE").write_text(queries, "latin-1")
    (tmp_path / "TIME.REL").write_text("1  268 370 378 382\n\n12  1\n\n")
    found = read_time(tmp_path)
    assert found.texts == {n: f"THE {n} ST . X" for n in range(1, 381)}
    assert found.queries == {1: "PRESSURE ON IT .", 12: "CAFÉ ."}
    assert found.relevant == {1: {268, 370, 376, 380}, 12: {1}}
