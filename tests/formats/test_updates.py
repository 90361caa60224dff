"""What the brackets of a dateline say of the update."""

from datetime import UTC, datetime, timedelta

import pytest

from reader.formats.updates import Update, read_update

PUBLISHED = datetime(2024, 12, 31, 23, 50, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "after", "concluded"),
    [
        ("updated at 23:55", timedelta(minutes=5), False),
        ("Updated at 0:10", timedelta(minutes=20), True),
        ("updated at 0:10 UTC on January 1", timedelta(minutes=20), False),
        ("updated January 1, 0:10", timedelta(minutes=20), False),
        ("updated at 9:10 JST", timedelta(minutes=20), False),
    ],
)
def test_update(text, after, concluded):
    assert read_update(text, PUBLISHED, UTC) == Update(PUBLISHED + after, concluded)


@pytest.mark.parametrize("text", ["updated", "updated at 25:00", "updated at 12:00 XYZ"])
def test_no_moment_but_a_problem(text):
    update = read_update(text, PUBLISHED, UTC)
    assert update.moment is None
    assert update.problem.endswith(".")
