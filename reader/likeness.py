"""How well some letters answer to the name of something one looks for."""

from reader.folding import fold


def likeness(pattern: str, text: str) -> int | None:
    """How well `text` answers to `pattern`, or None: every word of it must be found.

    A word counts 3 where a word of the text begins with it, 2 inside one, 1 as scattered letters.
    """
    folded = fold(text)
    total = 0
    for word in fold(pattern).split():
        if any(part.startswith(word) for part in folded.split()):
            total += 3
        elif word in folded:
            total += 2
        elif _scattered(word, folded):
            total += 1
        else:
            return None
    return total


def _scattered(letters: str, text: str) -> bool:
    """Whether the letters occur in this order, the first of them at the beginning of a word."""
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == " "]
    return any(text[at] == letters[0] and _in_order(letters, text[at:]) for at in starts)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
