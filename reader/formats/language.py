"""The language of a page, told by its script and, among Latin scripts, by English's small words."""

import re

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LATIN_WORD = re.compile("[A-Za-z]+")
_ENGLISH = frozenset("the of and to with for that from by at as has have its are were".split())
_ENGLISH_SHARE = 0.06
_SAMPLE = 3_000


def language_of(lines: list[str]) -> str:
    """ "ja", "zh", "ko", "en" or "": a guess from the first 3,000 characters of `lines`."""
    sample = _sample(lines)
    words = _LATIN_WORD.findall(sample)
    if not sample.isascii() and (language := _by_script(sample, len(words))):
        return language
    english = sum(word.lower() in _ENGLISH for word in words)
    return "en" if english and english >= _ENGLISH_SHARE * len(words) else ""


def _sample(lines: list[str]) -> str:
    pieces: list[str] = []
    room = _SAMPLE
    for line in lines:
        if room <= 0:
            break
        pieces.append(line[:room])
        room -= len(line)
    return "\n".join(pieces)


def _by_script(sample: str, latin_words: int) -> str:
    """Two ideographs or syllables weigh about what one Latin word does."""
    kana, han, hangul = (len(kind.findall(sample)) for kind in (_KANA, _HAN, _HANGUL))
    if kana + han + hangul <= 2 * latin_words:
        return ""
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * 20 > han else "zh"
