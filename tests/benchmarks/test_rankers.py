"""Each engine that is measured against is really asked, and answers all that it finds."""

import pytest

from tests.benchmarks.rankers import RANKERS, missing

TEXTS = {
    1: "Storks have come back to the marsh, and stork watchers with them.",
    2: "The tunnel was dug through the pass.",
    3: "A stork was seen at the tunnel.",
}


@pytest.mark.parametrize("name", RANKERS)
def test_any_of_the_words_and_the_best_first(name: str) -> None:
    if missing(name):
        pytest.skip("not installed: it is an extra for benches alone")
    found = RANKERS[name](
        TEXTS, {5: "NOT A STORK NEAR THE TUNNEL'S END .", 6: "storks", 7: "zebra"}
    )
    assert found[5][0] == 3
    assert set(found[5]) == {1, 2, 3}
    assert set(found[6]) == {1, 3}
    assert found[7] == []
