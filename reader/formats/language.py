"""The language of a page, told by its script and, among Latin scripts, by its small words."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import product

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_RUSSIAN_ONLY = re.compile("[ыэъё]", re.IGNORECASE)
_NOT_RUSSIAN = re.compile("[іїєґўјљњћђџѓќѕәғқңөұүһ]", re.IGNORECASE)
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+")
_NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalpha()}
_SMALL_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to with for that from by at as has have its are were",
        "de": "der die das und den dem des ein eine einen einer ist nicht mit von zu auf für sich "
        "auch im wurde bei nach aus werden sie noch zum zur",
        "fr": "le la les des et du un une dans est pour qui que sur pas par au aux avec ce cette "
        "ont sont été plus",
        "es": "el la los las y del que en un una por con para se es al lo su como más fue han pero "
        "está",
        "it": "il lo la gli di che e del della dei delle un una per con non è sono nel nella alla "
        "dal più anche ha si",
        "pt": "o os as da do das dos e que em um uma para com não no na nos nas por é ao mais foi "
        "são à",
        "nl": "de het een van en dat is op te voor met niet zijn aan er ook als bij door naar werd "
        "uit om",
    }.items()
}
_ENGLISH_SHARE = 0.06
_OTHER_SHARE = 0.15
_FEWEST_SMALL = 3  # different small words of a language other than English
_AHEAD = 1.25  # times the small words of the next likely language
_SAMPLE = 3_000


def language_of(lines: list[str]) -> str:
    """A guess from the first 3,000 characters of `lines`; "" when none is sound.

    One of "ja", "zh", "ko", "ru", "en", "de", "fr", "es", "it", "pt" and "nl".
    """
    sample = _sample(lines)
    if sample.isascii():
        return _by_small_words(sample.translate(_NO_LETTERS).split())
    words = _LATIN_WORD.findall(sample)
    return _by_script(sample, len(words)) or _by_small_words(words)


def _by_small_words(words: Sequence[str]) -> str:
    """The language whose small words are many enough, and clearly more than any other's.

    Those with a capital count for English alone: "La Paz", "El Paso".
    """
    found = Counter(map(_TOLD_BY.get, words))
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    for languages, count in found.items():
        for language in (languages or "").split():
            counts[language] += count
    (most, best), (next_most, _) = sorted(
        ((count, language) for language, count in counts.items()), reverse=True
    )[:2]
    if best == "en":
        return "en" if most and most >= _ENGLISH_SHARE * len(words) else ""
    different = len(_SMALL_WORDS[best].intersection(words))
    is_clear = different >= _FEWEST_SMALL and most >= _AHEAD * next_most
    return best if is_clear and most >= _OTHER_SHARE * len(words) else ""


def _languages_by_word() -> dict[str, str]:
    """For each small word as it may be written the languages that it counts for."""
    told: dict[str, str] = {}
    for language, small in _SMALL_WORDS.items():
        for word in small:
            cased = product(*zip(word, word.upper(), strict=True)) if language == "en" else (word,)
            for written in map("".join, cased):
                told[written] = f"{told.get(written, '')} {language}"
    return told


_TOLD_BY = _languages_by_word()


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
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic > 5 * latin_words:
        is_russian = _RUSSIAN_ONLY.search(sample) and not _NOT_RUSSIAN.search(sample)
        return "ru" if is_russian else ""
    kana, han, hangul = (len(kind.findall(sample)) for kind in (_KANA, _HAN, _HANGUL))
    if kana + han + hangul <= 2 * latin_words:
        return ""
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * 20 > han else "zh"
