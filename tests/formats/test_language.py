"""The language of a page, by script and by small words."""

import pytest

from reader.formats.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry returned to the harbor with its crew.", "en"),
        ("渡し船が港に戻った。乗組員は無事だった。", "ja"),
        ("渡し船（Ferry）が港に戻った。NHKが伝えた。", "ja"),
        ("渡轮返回港口，船员平安。", "zh"),
        ("페리가 항구로 돌아왔다.", "ko"),
        ("Die Fähre kehrte mit der Mannschaft in den Hafen zurück.", ""),
        ("The word 船 is a ship, and the word 港 is a harbor of the sea.", "en"),
        ("1234 5678", ""),
        ("", ""),
    ],
)
def test_language(text, language):
    assert language_of([text]) == language


def test_only_the_beginning_is_looked_at():
    assert language_of(["ferry " * 1000, "the of and " * 100]) == ""
