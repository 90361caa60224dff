"""Bytes become text: byte-order marks and UTF-8 first, then a detection that is reported."""

import codecs
import re
from dataclasses import dataclass

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or picture file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
)
# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings of saved news pages. Central European ones are left out: on short Western text they
# are told from cp1252 by luck only.
_CANDIDATES = ["cp932", "euc_jp", "euc_kr", "gb18030", "big5", "cp1252", "cp1251"]
_NAMES = {"cp932": "Shift_JIS", "euc_jp": "EUC-JP", "euc_kr": "EUC-KR", "iso2022_jp": "ISO-2022-JP"}
_SAMPLE = 32_768
_MAX_WESTERN_SHARE = 0.08
_MIN_KANA_SHARE = 0.2
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32), 127})  # ESC belongs to ISO-2022-JP
_MAX_CONTROL_SHARE = 0.02
_SHIFTS_TO_JIS = (b"\x1b$B", b"\x1b$@")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BINARY = "The file is binary, not text."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and sentences about what was not plain."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded | str:
    """The text in `data`, or the reason why it is no text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return f"The file is {kind}, not text."
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_sound_characters(_leniently(data, encoding))
    if wide := _utf16_without_mark(data):
        return _with_sound_characters(wide)
    if _is_binary(data):
        return _BINARY
    decoded = _by_content(data)
    return decoded if isinstance(decoded, str) else _with_sound_characters(decoded)


def _by_content(data: bytes) -> Decoded | str:
    if any(shift in data for shift in _SHIFTS_TO_JIS):
        return _leniently(data, "iso2022_jp", detected=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return _leniently(data, "utf-8")
    encoding = _detect(_sample(data))
    return _leniently(data, encoding, detected=True) if encoding else _BINARY


def _leniently(data: bytes, encoding: str, *, detected: bool = False) -> Decoded:
    name = _NAMES.get(encoding, encoding)
    found = (f"The file is not in UTF-8; it was read as {name}, as detected.",) if detected else ()
    try:
        return Decoded(data.decode(encoding), encoding, found)
    except UnicodeDecodeError:
        damaged = f"Some bytes are no {name} text; each is shown as \ufffd."
        return Decoded(data.decode(encoding, "replace"), encoding, (*found, damaged))


def _with_sound_characters(decoded: Decoded) -> Decoded:
    """NUL ends strings in C and is refused by databases, so a sign stands in its place."""
    count = decoded.text.count("\0")
    if not count:
        return decoded
    said = f"The file has NUL characters ({count:,}); each is shown as \ufffd."
    text = decoded.text.replace("\0", "\ufffd")
    return Decoded(text, decoded.encoding, (*decoded.problems, said))


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """Western UTF-16 shows itself: every other byte is NUL, and hardly any of the rest."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return None
    half = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if half < 2 or max(low, high) < 0.6 * half or min(low, high) > 0.02 * half:
        return None
    return _leniently(data, "utf-16-le" if high > low else "utf-16-be", detected=True)


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 1 + _MAX_CONTROL_SHARE * len(sample)


def _is_damaged_utf8(data: bytes) -> bool:
    """UTF-8 that was cut or spoilt: nearly all of what is beyond ASCII still decodes."""
    text = data[: 4 * _SAMPLE].decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(letter > "\x7f" for letter in text) - bad
    return good > 10 * bad or (bad == 1 and text.endswith("\ufffd") and good > 0)


def _sample(data: bytes) -> bytes:
    """A piece with letters beyond ASCII, from line to line so that no letter is cut."""
    first = _BEYOND_ASCII.search(data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    if first and first.start() - start > _SAMPLE // 2:
        start = first.start()
    sample = data[start : start + _SAMPLE]
    end = sample.rfind(b"\n")
    return sample[: end + 1] if end > _SAMPLE // 2 else sample


def _detect(sample: bytes) -> str:
    if _is_western(sample):
        return "cp1252"
    if _is_euc_japanese(sample):
        return "euc_jp"
    # Imported here: most archives are all UTF-8, and the import costs what 80 captures cost.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    return best.encoding if best else ""


def _is_western(sample: bytes) -> bool:
    """A quote or an accent here and there; other scripts have hardly a word without such bytes."""
    beyond = len(_BEYOND_ASCII.findall(sample))
    return beyond <= _MAX_WESTERN_SHARE * len(sample) and bool(_strictly(sample, "cp1252"))


def _is_euc_japanese(sample: bytes) -> bool:
    """Kana are frequent in Japanese and nowhere else; detectors take short EUC-JP for EUC-KR."""
    wide = [letter for letter in _strictly(sample, "euc_jp") if letter > "\x7f"]
    kana = sum("\u3041" <= letter <= "\u30fe" for letter in wide)
    return kana > _MIN_KANA_SHARE * len(wide)


def _strictly(sample: bytes, encoding: str) -> str:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return ""
