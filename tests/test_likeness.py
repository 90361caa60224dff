"""How well some letters answer to a name."""

import pytest

from reader.likeness import likeness


@pytest.mark.parametrize(
    ("pattern", "text", "score"),
    [
        ("", "Next unread", 0),
        ("next", "Next unread", 3),
        ("un ne", "Next unread", 6),
        ("read", "Next unread", 2),
        ("nur", "Next unread", 1),
        ("xr", "Next unread", None),
        ("ＮＥＸＴ", "Next unread", 3),
        ("外相", "外相会談", 3),
        ("会談", "外相会談", 2),
        ("相談", "外相会談", 1),
        ("談相", "外相会談", None),
        ("てーま", "ダークテーマ", 2),
        ("ﾃｰﾏ", "暗いてーま", 2),
    ],
)
def test_likeness(pattern: str, text: str, score: int | None) -> None:
    assert likeness(pattern, text) == score


def test_scattered_letters_answer_only_loosely() -> None:
    assert likeness("nur", "Next unread", loosely=False) is None
    assert likeness("read next", "Next unread", loosely=False) == 5
