"""Runs of capitals in English text: where a name begins and where it ends."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.stories.capitals import Evidence, Token
from reader.stories.name_kinds import Run, governs, names_of, run_of
from reader.stories.name_words import (
    BEFORE_FOR,
    BEFORE_OF,
    COUNTRIES,
    DIRECTIONS,
    HEADS,
    JOINED_BY_AND,
    OFFICES,
    ORGANISATIONS,
    PARTICLES,
    SPOKEN_TITLES,
)

_JOINTS = (" ", "\u00a0", " & ")
_BODIES = ORGANISATIONS | {"office", "secretariat"}
_WHERE = frozenset({"in", "at", "near", "from", "around", "outside"})


def runs(text: str, tokens: Sequence[Token], evidence: Evidence) -> Iterator[Run]:
    """The names of a text in sentence case."""
    at = 0
    while at < len(tokens):
        if not tokens[at].is_capital:
            at += 1
            continue
        end = _run_end(text, tokens, at)
        run = list(tokens[at:end])
        body = _body_of_title(text, tokens, at, end)
        if body:
            run, end = list(tokens[at : body.start]), body.stop
        before = _word_before(text, tokens, at)
        located = before in _WHERE or tokens[at].low in _WHERE
        for found in names_of(
            text, _opened(run, evidence) if run else [], spoken=before in SPOKEN_TITLES
        ):
            yield replace(found, located=True) if located else found
            while end < len(tokens) and tokens[end].start < found.end:
                end += 1
        if body:
            yield run_of(text, tokens[body.start : body.stop], "organisation")
        at = end


def known_runs(text: str, tokens: Sequence[Token], known: set[tuple[str, ...]]) -> Iterator[Run]:
    """The names of a text in headline case: only those that are `known` from the sentences."""
    longest = max(map(len, known), default=0)
    at = 0
    while at < len(tokens):
        for length in range(min(longest, len(tokens) - at), 0, -1):
            part = tokens[at : at + length]
            if part[0].is_capital and tuple(t.bare for t in part) in known:
                yield run_of(text, part, "place" if part[-1].bare in COUNTRIES else "")
                at += length - 1
                break
        at += 1


def _word_before(text: str, tokens: Sequence[Token], at: int) -> str:
    """The word before another in small letters, if but a space stands between them."""
    if at == 0 or text[tokens[at - 1].end : tokens[at].start] != " ":
        return ""
    return tokens[at - 1].low


def _run_end(text: str, tokens: Sequence[Token], at: int) -> int:
    """One past the last word of the run of capitals that begins with the word at `at`."""
    end = at + 1
    while end < len(tokens):
        gap = text[tokens[end - 1].end : tokens[end].start]
        if gap not in _JOINTS or tokens[end].opens:
            break
        if tokens[end].is_capital:
            end += 1
            continue
        further = _over_joint(text, tokens, at, end)
        if further == end:
            break
        end = further
    return end


def _body_of_title(text: str, tokens: Sequence[Token], first: int, end: int) -> range | None:
    """Where a run that ends in a title names a body with the next: "Prime Minister’s Office"."""
    if (
        end == len(tokens)
        or tokens[end - 1].bare not in HEADS
        or text[tokens[end - 1].end : tokens[end].start] not in ("’s ", "'s ")
        or not tokens[end].is_capital
    ):
        return None
    last = _run_end(text, tokens, end)
    if tokens[last - 1].bare not in _BODIES:
        return None
    start = end - 1
    while start > first and tokens[start - 1].bare in OFFICES | HEADS:
        start -= 1
    return range(start, last)


def _over_joint(text: str, tokens: Sequence[Token], first: int, at: int) -> int:
    """One past the capital that small words such as "of the" join to the run; else `at`."""
    low, before = tokens[at].low, tokens[at - 1].low
    joins = (
        low in PARTICLES
        or (low == "of" and before in BEFORE_OF)
        or (low == "for" and before in BEFORE_FOR)
        or (low == "and" and (governs(tokens[first:at]) or _is_one_name(tokens, at)))
    )
    if not joins:
        return at
    for step in (at + 1, at + 2):
        if step >= len(tokens) or text[tokens[step - 1].end : tokens[step].start] != " ":
            return at
        if tokens[step].is_capital:
            return step + 1
        if tokens[step].low not in ("the", "la", "der", "den", "las", "los"):
            return at
    return at


def _is_one_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands on both sides of "and" is known as one name, "Belt and Road"."""
    return at + 1 < len(tokens) and (tokens[at - 1].low, tokens[at + 1].low) in JOINED_BY_AND


def _opened(run: list[Token], evidence: Evidence) -> list[Token]:
    """The run without a word at its head that has its capital from the sentence."""
    if not run[0].opens:
        return run
    follows_country = len(run) == 2 and run[1].bare in COUNTRIES and run[0].low not in DIRECTIONS
    known = run[0].low in evidence.capital
    if (follows_country and not known) or not evidence.is_name(run[0], alone=len(run) == 1):
        return run[1:]
    return run
