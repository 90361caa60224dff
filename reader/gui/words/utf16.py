"""Text as Qt counts it, in units of UTF-16: characters beyond U+FFFF are two of them."""

from bisect import bisect_left


def utf16_length(text: str) -> int:
    """How many units Qt counts for `text`."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class Units:
    """The places of one text in both counts. Owns the places of its characters of two units."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [at for at, sign in enumerate(text) if sign > "\uffff"]
        self._wide = wide
        self._wide_units = [at + number for number, at in enumerate(wide)]

    def unit(self, character: int) -> int:
        """The unit that a character begins with."""
        return character + bisect_left(self._wide, character)

    def character(self, unit: int) -> int:
        """The character that begins with a unit, or that has it as its second one."""
        return unit - bisect_left(self._wide_units, unit)
