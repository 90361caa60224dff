"""How long it takes to read a text. No Qt."""

import re
from collections.abc import Iterable

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 500  # of Chinese, Japanese and Korean


def reading_minutes(texts: Iterable[str]) -> int:
    """Whole minutes, at least 1; 0 for no text."""
    characters = words = 0
    for text in texts:
        characters += len(re.findall(_CHARACTER, text))
        words += len(re.sub(_CHARACTER, " ", text).split())
    if not words + characters:
        return 0
    return max(1, round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE))


# Compiled when it is first needed: that takes milliseconds of such classes, and a window's start
# needs it not.
_CHARACTER = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
