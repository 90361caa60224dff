"""Which language's faces a text is set in, and from which side it is read. By its letters."""

import re
import unicodedata

LANGUAGES = ("ja", "zh", "ko", "ar", "he")
"""The languages that are not set in Latin letters and have faces and line heights of their own."""


def language_of(text: str, around: str = "") -> str:
    """The one of `LANGUAGES` that most letters of `text` are of; "" for Latin ones and others.

    Chinese characters alone are of the language `around` the text where that writes with them,
    else Japanese.
    """
    text = text[:_ENOUGH]
    counts = {language: len(re.findall(letters, text)) for language, letters in _LETTERS.items()}
    ideographs = len(re.findall(_IDEOGRAPH, text))
    around = around[:2]
    if counts["ja"] or counts["ko"] > ideographs:
        counts["ja" if counts["ja"] >= counts["ko"] else "ko"] += ideographs
    else:
        counts[around if around in _WITH_IDEOGRAPHS else "ja"] += ideographs
    language = max(counts, key=lambda each: counts[each])
    return language if counts[language] * _LETTERS_OF_A_WORD > len(re.findall(_LATIN, text)) else ""


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` that has a direction is read from the right."""
    directions = map(unicodedata.bidirectional, text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


_ENOUGH = 1_000  # characters that tell
_WITH_IDEOGRAPHS = ("ja", "zh", "ko")
_LETTERS_OF_A_WORD = 2  # Latin ones that tell as much as one of the others
# They are compiled when they are first needed: that takes milliseconds of such classes.
_LATIN = "[A-Za-z\u00c0-\u024f]"
_IDEOGRAPH = "[\u3400-\u9fff\uf900-\ufaff]"
_LETTERS = {
    "ja": "[\u3040-\u30ff\uff66-\uff9f]",
    "zh": "[\u3100-\u312f]",
    "ko": "[\u1100-\u11ff\uac00-\ud7af]",
    "ar": "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]",
    "he": "[\u0590-\u05ff\ufb1d-\ufb4f]",
}
