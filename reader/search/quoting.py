"""Text put between quotes, so that the query language takes it as nothing but text."""

import re

_SPECIAL = re.compile(r'["＂\\]')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def quoted(text: str) -> str:
    """`text` as a phrase of the query language."""
    return '"' + _SPECIAL.sub(lambda match: "\\" + match.group(), text) + '"'


def unquoted(phrase: str) -> str:
    """The text of a phrase that `quoted` made."""
    return _ESCAPED.sub(r"\1", phrase[1:-1])
