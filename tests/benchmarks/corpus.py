"""Generated captures to measure on: pseudo-words with the frequencies of a language, real layout.

The words follow Zipf's law over 60,000 forms. The same number and seed give the same files.
"""

from datetime import datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

_FORMS = 60_000
_SECTIONS = ("Politics", "Business", "Society", "World", "Culture", "Sports")
_COMMON = "the of and to in a is that for on with as by at from it was are be this".split()
_SYLLABLES = [
    first + vowel + last
    for first in ("b", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v")
    for vowel in "aeiou"
    for last in ("", "n", "r", "s", "l")
]


class Corpus:
    """Articles of `words` words each, made one after the other from a seed.

    `forms` are the words they are made of, the most frequent ones first.
    """

    def __init__(self, words: int = 450, seed: int = 1) -> None:
        self._random = Random(seed)
        self._words = words
        self.forms = [*_COMMON, *self._made_up()]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.forms))))
        self._titles: list[str] = []

    def write(self, folder: Path, count: int) -> None:
        """Write `count` captures into subfolders of a thousand; those there are left alone."""
        for number in range(count):
            path = folder / f"{number // 1000:03}" / f"article-{number:07}.txt"
            text = self.capture(number)
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")

    def capture(self, number: int) -> str:
        """The text of one capture."""
        section = _SECTIONS[number % len(_SECTIONS)]
        words = self._random.choices(self.forms, cum_weights=self._weights, k=self._words + 9)
        title = " ".join(words[:9]).capitalize()
        self._titles = [title, *self._titles[:30]]
        time = datetime(2004, 1, 1, 6) + timedelta(minutes=number * 97)
        dateline = f"{time.hour}:{time:%M} JST, {time:%B} {time.day}, {time.year}"
        return "\n".join([title, dateline, *_paragraphs(words[9:]), *self._lists(section)])

    def _lists(self, section: str) -> list[str]:
        popular = self._random.sample(self._titles, min(5, len(self._titles)))
        ranking = self._random.sample(self._titles, min(5, len(self._titles)))
        lines = [f'"{section}" POPULAR ARTICLE']
        for title in popular:
            lines += ["-", title]
        return [*lines, "JN ACCESS RANKING", *(f"- {title}" for title in ranking)]

    def _made_up(self) -> list[str]:
        random = Random(0)
        forms: dict[str, None] = {}
        while len(forms) < _FORMS - len(_COMMON):
            forms["".join(random.choices(_SYLLABLES, k=random.randint(1, 4)))] = None
        return list(forms)


def _paragraphs(words: list[str]) -> list[str]:
    paragraphs = []
    for start in range(0, len(words), 75):
        sentences = [
            " ".join(words[first : min(first + 15, start + 75)]).capitalize() + "."
            for first in range(start, min(start + 75, len(words)), 15)
        ]
        paragraphs.append(" ".join(sentences))
    return paragraphs
