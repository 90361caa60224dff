"""Names of sections: as pages print them above a headline, and as a sidebar shows them."""

import re

_KNOWN = frozenset({
    "politics", "society", "business", "economy", "sports", "culture", "world", "asia",
    "asia-pacific", "americas", "europe", "middle east", "africa", "national",
    "international", "editorial", "editorials", "opinion", "columns", "features", "science",
    "nature", "science & nature", "science & technology", "technology", "life", "lifestyle",
    "travel", "food", "travel & food", "arts", "entertainment", "health", "education",
    "environment", "weather", "obituaries", "letters", "general news", "world news", "news",
})  # fmt: skip
_BREADCRUMB = re.compile(r"Home ?> ?(?P<rest>\S.*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][^\s/-]*")
_LONGEST = 60


def is_section(line: str) -> bool:
    """Whether the line is nothing but a section's usual name."""
    return len(line) <= _LONGEST and line.casefold() in _KNOWN


def section_path(line: str) -> list[str]:
    """`Home>SPORTS>SUMO` as ["Sports", "Sumo"]; [] for a line that is no such path."""
    found = _BREADCRUMB.fullmatch(line) if len(line) <= 2 * _LONGEST else None
    if found is None:
        return []
    return [section_name(step.strip()) for step in found["rest"].split(">") if step.strip()]


def section_of_kicker(kicker: str) -> str:
    """The section a kicker belongs to (`POLITICS & GOVERNMENT`: "Politics"), or ""."""
    for name in (kicker, kicker.partition(" & ")[0]):
        if is_section(name):
            return section_name(name)
    return ""


def section_name(printed: str) -> str:
    """A section's name as people write it: names all in capitals get capital first letters."""
    if not printed.isupper() or "." in printed:
        return printed
    return _WORD.sub(lambda word: word[0][0] + word[0][1:].lower(), printed)
