"""Where the sentences of news English and Japanese end, and which full stops end none."""

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(r"\b(?:co|ltd|inc|corp|jr|sr|[a-z])\.$", re.IGNORECASE)
_CLOSING = "”’\"'）)」』]"

# After these a name or a number follows, never a new sentence.
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Gov|Sen|Rep|Reps|Sens|Rev"
    r"|Hon|Pres|Supt|St|Mt|Ft|vs|v|viz|cf|ca|e\.g|i\.e)\.$"
)
_BEFORE_NUMBER = re.compile(
    r"\b(?:Nos?|Art|Fig|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
# After these only a word with which sentences begin tells that one does.
_MAYBE = re.compile(
    r"(?:\b(?:Co|Ltd|Inc|Corp|Bros|Jr|Sr|etc|al|approx|est|Ph\.D|Calif|Conn|Fla|Mass|Mich|Pa|Va|Wash|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)"
    r"|(?:^|[^\w.])(?:[A-Za-z]\.)*[A-Za-z])\.$"
)
_BEGINNING = re.compile(
    r"[\"“‘'(\[]*(?:A|An|The|This|That|These|Those|It|Its|He|She|His|Her|They|Their|We|Our|You|I|In|On"
    r"|At|As|By|For|From|But|And|Or|So|Yet|If|When|While|Since|After|Before|During|With|Under|Among"
    r"|According|Although|However|Meanwhile|Now|Then|There|Many|Most|Some|Both|Other|Another|One|No"
    r"|Not|What|Who|Why|How|Where|To|Also|Such|Despite|Because|Until|Last|Earlier|Later)\b"
)
_ASKED = re.compile(
    r"(?:[A-Z][\w.'’-]* ){1,3}(?:said|says|asked|asks|added|told|wrote|replied|cried|shouted)\b"
)
_LONGEST_ABBREVIATION = 12
_END = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s|$)|[。！？]+[」』）)]*")
_QUOTES = re.compile("[「『（」』）]")
_SPACE = re.compile(r"\s*")


def is_abbreviated(text: str) -> bool:
    """Whether the full stop at the end of `text` is an abbreviation's: `U.S.`, `Boats Co.`"""
    return _ABBREVIATION.search(text[-8:]) is not None


def ends_sentence(line: str) -> bool:
    """Whether a full stop ends the line, be it within quotes. Three of them cut a title short."""
    text = line[-12:].rstrip(_CLOSING)
    if text.endswith("。"):
        return True
    return text.endswith(".") and not text.endswith("..") and not is_abbreviated(text)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph stands (`text[start:end]`), without the space around it.

    What stands within Japanese quotes stays in the sentence that quotes it.
    """
    quoted = _quoted(text)
    start = _skip_space(text, 0)
    for found in _END.finditer(text):
        end = found.end()
        if end <= start or any(first < found.start() < last for first, last in quoted):
            continue
        if _ends_here(text, found.start(), end):
            yield start, end
            start = _skip_space(text, end)
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _ends_here(text: str, mark: int, end: int) -> bool:
    if text[mark] in "。！？":
        return True
    rest = text[_skip_space(text, end) :]
    if not rest:
        return True
    if rest.lstrip("\"“‘'([")[:1].islower():
        return False
    if text[mark] == ".":
        return _stop_ends(text[max(0, mark - _LONGEST_ABBREVIATION) : mark + 1], rest)
    return text[end - 1] not in _CLOSING or _ASKED.match(rest) is None


def _stop_ends(before: str, rest: str) -> bool:
    """Whether a full stop, the last of `before`, ends a sentence when `rest` follows."""
    if _TITLE.search(before) or (_BEFORE_NUMBER.search(before) and rest[0].isdigit()):
        return False
    return not _MAYBE.search(before) or _BEGINNING.match(rest) is not None


def _quoted(text: str) -> list[tuple[int, int]]:
    """The outermost pairs of Japanese quotes and brackets; one that never closes is none."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for mark in _QUOTES.finditer(text):
        if mark.group() in "「『（":
            opened.append(mark.start())
        elif opened:
            first = opened.pop()
            pairs = [pair for pair in pairs if pair[0] < first]
            pairs.append((first, mark.start()))
    return pairs


def _skip_space(text: str, place: int) -> int:
    found = _SPACE.match(text, place)
    return found.end() if found else place
