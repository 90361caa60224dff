"""Files on disk become captures: the one list of formats, and the one way to read a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.article import Capture, Problem
from reader.formats.decoding import decode
from reader.formats.files import read_bytes


def _text(text: str, path: str) -> Capture:
    from reader.formats import text_capture  # its patterns are not for who only lists files

    return text_capture.parse(text, path)


_FORMATS: dict[str, Callable[[str, str], Capture]] = {".txt": _text, ".text": _text, "": _text}

SUFFIXES: frozenset[str] = frozenset(_FORMATS)
"""The suffixes, lower case, that a scan of a folder looks at."""

MAX_LINES = 100_000


def read(path: Path) -> Capture | Problem:
    """The capture in the file at `path`, or why there is none. Any path gives one or the other.

    A file with a suffix that is not listed is read as plain text.
    """
    data = read_bytes(path)
    if isinstance(data, Problem):
        return data
    decoded = decode(data)
    if isinstance(decoded, str):
        return Problem(path, decoded)
    text = decoded.text
    if not text or text.isspace():
        return Problem(path, "The file holds nothing but blanks.")
    if text.count("\n") + text.count("\r") > MAX_LINES:
        return Problem(path, f"The file has more than {MAX_LINES:,} lines; no article has.")
    parse = _FORMATS.get(path.suffix.lower(), _text)
    capture = parse(text, str(path))
    return replace(capture, encoding=decoded.encoding, problems=decoded.problems + capture.problems)
