"""The words of English text with what their capitals may tell.

A capital tells little at the beginning of a sentence and nothing in a headline that has one on
every word: there the rest of the article is the evidence.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.stories.distinctive import STOP_WORDS
from reader.stories.name_words import COUNTRIES, DIRECTIONS, OPENERS

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Cmdr|Prof|Rev|Hon|St|Mt|Jr|Sr"
    r"|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_TOKEN = re.compile(
    rf"(?P<short>\b{_ABBREVIATED}|\b(?:[A-Z]\.)+(?:[A-Z]\b)?)"
    r"|[^\W_]+(?:['’&‐-][^\W_]+)*"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE = re.compile(r"[.!?:;…•|]|[“\"‘«(\[]$")
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?: \([^)]{1,40}\))?,? ?[—–-]+ ")
_LETTERED = re.compile(r"[A-Z]-[a-z]+$")  # X-ray
_HEADLINE_CASE = 0.6
_token = tuple.__new__  # makes a Token in half the time
_NOUNS_CASE = 0.3
_ENOUGH = 30  # words, for a language to be told by them
_CLOSING = "”’\"')] "


class Token(NamedTuple):
    """A word where it stands, without possessive; `low` in small letters, `bare` without stops.

    It `opens` what follows a sentence's end; with a capital it is written as names are.
    """

    word: str
    low: str
    bare: str
    start: int
    end: int
    opens: bool
    is_capital: bool

    @property
    def is_acronym(self) -> bool:
        """Whether all letters are capitals, at least two."""
        return self.word.isupper() and len(self.bare) > 1


class Evidence:
    """What the sentences of an article tell of its words: written small, or with a capital."""

    def __init__(self, texts: Iterable[Sequence[Token]]) -> None:
        self.small: set[str] = set()
        self.capital: set[str] = set()
        for tokens in texts:
            self.small.update([t.word for t in tokens if not t.is_capital])
            self.capital.update([t.low for t in tokens if t.is_capital and not t.opens])

    def is_name(self, token: Token, *, alone: bool) -> bool:
        """Whether a word that opens a sentence would have its capital elsewhere, too."""
        low = token.low
        if not alone and low in DIRECTIONS:
            return True
        if low in STOP_WORDS or low in OPENERS:
            return False
        if low in self.capital or token.is_acronym or token.bare in COUNTRIES:
            return True
        return not alone and low not in self.small and not low.endswith("ly")


def read_tokens(text: str) -> list[Token]:
    """The words of a text in order."""
    tokens: list[Token] = []
    last = _text_start(text)
    short = False
    for match in _TOKEN.finditer(text, last):
        word, start, end = match.group(), match.start(), match.end()
        gap = text[last:start]
        opens = not tokens or (gap != " " and _opens(gap, after_short=short))
        short, last = word[-1] == ".", end
        if word.islower() and word.isalpha():  # most words, and the soonest read
            tokens.append(_token(Token, (word, word, word, start, end, opens, False)))
            continue
        if "'" in word or "’" in word:
            word = _POSSESSIVE.sub("", word)
        low = word.lower().replace("’", "'")
        bare = low.replace(".", "")
        end = start + len(word)
        tokens.append(Token(word, low, bare, start, end, opens, _has_capital(word)))
    return tokens


def _opens(gap: str, *, after_short: bool) -> bool:
    """Whether what stands between two words ends a sentence; after "Co." a full stop does."""
    ended = gap[1:] if after_short and gap.startswith(".") else gap
    return "\n" in gap or _SENTENCE.search(ended.strip()) is not None


def is_headline_case(text: str, tokens: Sequence[Token]) -> bool:
    """Whether nearly every word has a capital, so that a capital tells nothing."""
    if text.rstrip(_CLOSING).endswith((".", "。")):
        return False
    longer = [t for t in tokens if len(t.word) > 3 and t.word[0].isalpha()]
    capitals = sum(t.is_capital for t in longer)
    return len(longer) >= 3 and capitals >= _HEADLINE_CASE * len(longer)


def has_capital_nouns(texts: Iterable[Sequence[Token]]) -> bool:
    """Whether all nouns have a capital, as in German: then it tells of no name."""
    inside = [t for tokens in texts for t in tokens if len(t.word) > 3 and not t.opens]
    return len(inside) >= _ENOUGH and sum(t.is_capital for t in inside) > _NOUNS_CASE * len(inside)


def _text_start(text: str) -> int:
    """Where the text begins after "TOKYO (Agency) — "."""
    match = _DATELINE.match(text)
    return match.end() if match else 0


def _has_capital(word: str) -> bool:
    """Whether a word is written as names are: Asia, al-Bakr, iPhone, G7, but not mid-May."""
    if word.islower() or word.isdigit():
        return False
    first = word.split("-")[1 if word.startswith(("al-", "el-")) else 0]
    return not first.islower() and not first.isdigit() and _LETTERED.match(word) is None
