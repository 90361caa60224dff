"""How long a text takes to read."""

import pytest

from reader.rendering.reading_time import reading_minutes


@pytest.mark.parametrize(
    ("texts", "minutes"),
    [
        ([], 0),
        (["", " "], 0),
        (["One."], 1),
        (["word " * 460], 2),
        (["word " * 230] * 3, 3),
        (["橋" * 1000], 2),
        (["橋" * 500 + " word" * 230], 2),
        (["다리" * 250, "かな" * 250], 2),
    ],
)
def test_words_and_characters_take_their_time(texts: list[str], minutes: int):
    assert reading_minutes(texts) == minutes
