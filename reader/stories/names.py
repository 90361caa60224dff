"""The names that an article prints, found by rule: people, bodies, places, and what else has one.

Short forms are joined to the long one of the same article: "Hayashi" to "Yoshimasa Hayashi",
"LDP" to "Liberal Democratic Party". Rules see no meaning: wherever these are shown, they are
called detected names.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reader.folding import fold
from reader.stories.capitals import Evidence, has_capital_nouns, is_headline_case, read_tokens
from reader.stories.english_names import known_runs, runs
from reader.stories.japanese_names import japanese_runs
from reader.stories.name_kinds import Run
from reader.stories.name_words import ALIASES, COUNTRIES, MOUNTS, OFFICES, PARTICLES
from reader.stories.results import Name, Printing

_CJK = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2}")
_LEGAL = frozenset("inc corp co ltd plc llc gmbh holdings group kisen seiki".split())
_LONGEST_FIRST = 2  # words before a family name
_SMALL = PARTICLES | {"of", "the", "for", "and"}
_SHORTEST_INITIALS = 2

_Key = tuple[str, ...]


def names(texts: Sequence[str], language: str = "") -> list[Name]:
    """The names in the texts of one article, the most often mentioned first.

    `texts` are its pieces in order, the headline first. With "ja" for a `language`, or where a
    text is written so, runs of Japanese script are read; all else is read as English.
    """
    found: dict[int, list[Run]] = {}
    latin = {n: text for n, text in enumerate(texts) if not _is_japanese(text, language)}
    for number, text in enumerate(texts):
        if number not in latin:
            found[number] = list(japanese_runs(text))
    found.update(_english(latin, language))
    return _joined([(number, run) for number in sorted(found) for run in found[number]])


def name_key(text: str) -> str:
    """What two printings of a name have in common: letters folded, full stops left out."""
    return " ".join(_key_of(text))


def _is_japanese(text: str, language: str) -> bool:
    cjk = len(_CJK.findall(text))
    return cjk > 0 and (language == "ja" or cjk > len(_LATIN.findall(text)))


def _english(texts: dict[int, str], language: str) -> dict[int, list[Run]]:
    """The names of each text; those in headline case follow the evidence of the others."""
    tokens = {number: read_tokens(text) for number, text in texts.items()}
    sentences = [number for number in texts if not is_headline_case(texts[number], tokens[number])]
    if language != "en" and has_capital_nouns(tokens[number] for number in sentences):
        sentences = []
    evidence = Evidence(tokens[number] for number in sentences)
    found = {n: list(runs(texts[n], tokens[n], evidence)) for n in sentences}
    printed = [run for each in found.values() for run in each]
    known = {_key(run.words) for run in printed} | {(country,) for country in COUNTRIES}
    known |= {
        _key(run.words[-1:])
        for run in printed
        if run.kind in ("person", "") and run.words[-1].lower() not in evidence.small
    }
    for number in texts.keys() - set(sentences):
        found[number] = list(known_runs(texts[number], tokens[number], known))
    return found


def _joined(mentioned: Sequence[tuple[int, Run]]) -> list[Name]:
    """One name for all the forms that mean one."""
    kinds: dict[_Key, str] = {}
    for _, run in mentioned:
        key = _key(run.words)
        kinds[key] = kinds.get(key) or run.kind
    located = {_key(run.words) for _, run in mentioned if run.located}
    longer = _longer_forms(kinds, located)
    groups: dict[_Key, list[tuple[int, Run]]] = {}
    for number, run in mentioned:
        key = _key(run.words)
        groups.setdefault(longer.get(key, key), []).append((number, run))
    made = [_name(group, kinds[long]) for long, group in groups.items()]
    return sorted(
        made, key=lambda name: (-name.count, name.printings[0].text, name.printings[0].start)
    )


def _name(group: Sequence[tuple[int, Run]], kind: str) -> Name:
    forms = Counter(run.printed for _, run in group)
    text = max(
        forms, key=lambda form: (len(form.split()), len(form.rstrip(".")), forms[form], form)
    )
    told = kind or next(filter(None, (run.kind for _, run in group)), "")
    printings = tuple(Printing(number, run.start, run.end) for number, run in group)
    others = tuple(form for form, _ in forms.most_common() if form != text)
    return Name(text, told, len(group), (text, *others), printings)


def _longer_forms(kinds: dict[_Key, str], located: set[_Key]) -> dict[_Key, _Key]:
    """For each short form the one long that it must mean; none where there are two."""
    longer: dict[_Key, set[_Key]] = {}
    for long in kinds:
        for short in _shortened(long, kinds, located):
            longer.setdefault(short, set()).add(long)
    found: dict[_Key, _Key] = {}
    for short, longs in longer.items():
        longest = max(longs, key=_size)
        if all(long == longest or longest in longer.get(long, ()) for long in longs):
            found[short] = longest
    return {short: found.get(long, long) for short, long in found.items()}


def _size(key: _Key) -> tuple[int, int, _Key]:
    return len(key), len("".join(key)), key


def _shortened(long: _Key, kinds: dict[_Key, str], located: set[_Key]) -> Iterator[_Key]:
    """The other forms of an article that mean what `long` does."""
    for short in _initials(long) & kinds.keys():
        yield short
    if len(long) == 1:
        yield from _family_names(long[0], kinds)
    for length in range(1, len(long)):
        for short, is_end in ((long[-length:], True), (long[:length], False)):
            if short in kinds and _shortens(short, long, kinds, is_end=is_end, located=located):
                yield short


def _family_names(long: str, kinds: dict[_Key, str]) -> Iterator[_Key]:
    """Of a Japanese person the family name, which comes first and may look like a river."""
    if kinds[(long,)] == "person" and not long.isascii():
        for length in range(1, len(long)):
            if (long[:length],) in kinds:
                yield (long[:length],)


def _shortens(
    short: _Key, long: _Key, kinds: dict[_Key, str], *, is_end: bool, located: set[_Key]
) -> bool:
    """Whether an article that has printed `long` means it by its beginning or end, `short`."""
    kind, long_kind = kinds[short], kinds[long]
    if is_end and long[0] in MOUNTS:
        return True
    if kind and long_kind and kind != long_kind:
        return False
    if "place" in (kind, long_kind) or short[-1] in COUNTRIES:
        return False
    if long_kind == "person":
        return True
    if is_end:  # "Chicago Apple" where Chicago stands alone, too, is two names
        first, is_team = long[: -len(short)], short[-1].endswith("s")
        plain = len(first) <= _LONGEST_FIRST and OFFICES.isdisjoint(first)
        return not long_kind and plain and (is_team or first not in kinds)
    return short not in located and long[-1] in _LEGAL


def _initials(long: _Key) -> set[_Key]:
    """What a name is called by its first letters, with and without those of small words."""
    if len(long) < _SHORTEST_INITIALS:
        return set()
    capital = [word[0] for word in long if word not in _SMALL]
    both = ("".join(word[0] for word in long), "".join(capital))
    return {(letters,) for letters in both if len(letters) >= _SHORTEST_INITIALS}


def _key_of(text: str) -> _Key:
    return _key(text.split())


def _key(words: Iterable[str]) -> _Key:
    """The words of a name as they are compared; "U.S." and "United States" are alike."""
    plain = " ".join(fold(word).replace(".", "") for word in words)
    return tuple(ALIASES.get(plain, plain).split())
