"""Text as Qt counts it, in units of UTF-16: characters beyond U+FFFF are two of them."""


def utf16_length(text: str) -> int:
    """How many units Qt counts for `text`."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
