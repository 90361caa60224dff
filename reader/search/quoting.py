"""Text put between quotes, so that the query language takes it as nothing but text."""

import re

_SPECIAL = re.compile(r'["＂\\]')


def quoted(text: str) -> str:
    """`text` as a phrase of the query language."""
    return '"' + _SPECIAL.sub(lambda match: "\\" + match.group(), text) + '"'
