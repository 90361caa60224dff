"""Which language a text looks like, by its letters alone."""

import pytest

from reader.rendering.scripts import is_right_to_left, language_of


@pytest.mark.parametrize(
    ("text", "around", "language"),
    [
        ("The bridge at Hamada", "en", ""),
        ("The bridge at Hamada", "ja", ""),
        ("橋が九年ぶりに開いた。", "en", "ja"),
        ("橋梁九年后重新开放", "zh", "zh"),
        ("橋梁開通", "en", "ja"),
        ("橋梁開通", "ja-JP", "ja"),
        ("다리가 다시 열렸다", "", "ko"),
        ("افتتح الجسر", "en", "ar"),
        ("הגשר נפתח", "en", "he"),
        ("The village (沖ノ瀬) is called so for its reef.", "en", ""),
        ("ＮＨＫ・J-ALERTが作動した", "ja", "ja"),
        ("1,204", "ja", ""),
        ("", "ja", ""),
    ],
)
def test_the_language_is_that_of_most_letters(text: str, around: str, language: str):
    assert language_of(text, around) == language


@pytest.mark.parametrize(
    ("text", "right"),
    [("הגשר", True), ("«جسر»", True), ("1,204 جسر", True), ("Bridge جسر", False), ("12", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, right: bool):
    assert is_right_to_left(text) is right
