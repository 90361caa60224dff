"""Where an article stood, in words."""

from datetime import UTC, datetime

import pytest

from reader.article import ListKind
from reader.rankings.results import Appearance, ListState
from reader.rendering.standing import stood

NOVEMBER, DECEMBER = datetime(2022, 11, 3, tzinfo=UTC), datetime(2022, 12, 25, tzinfo=UTC)
FIRST = ListState(NOVEMBER, True, NOVEMBER, True, 1)
LAST = ListState(DECEMBER, False, DECEMBER, False, 1)
UNKNOWN = ListState(None, True, None, True, 1)


@pytest.mark.parametrize(
    ("appearance", "words"),
    [
        (
            Appearance(ListKind.RANKING, "", (FIRST, LAST), (5, 4)),
            "In the access ranking: 5 → 4, ≥ 3 Nov 2022 – 25 Dec 2022",
        ),
        (
            Appearance(ListKind.POPULAR, "Politics", (FIRST, FIRST, LAST), (2, 2, 2)),
            "Among the popular articles of Politics: 2, ≥ 3 Nov 2022 – 25 Dec 2022",
        ),
        (Appearance(ListKind.TOP, "", (UNKNOWN,), (1,)), "Among the top stories: 1"),
        (
            Appearance(ListKind.LATEST, "", (FIRST,) * 12, tuple(range(1, 13))),
            "Among the latest articles: … → 5 → 6 → 7 → 8 → 9 → 10 → 11 → 12, ≥ 3 Nov 2022",
        ),
    ],
)
def test_places_and_days_in_words(appearance, words) -> None:
    assert stood(appearance) == words
