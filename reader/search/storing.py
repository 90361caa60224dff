"""A syntax tree as JSON, kept beside a saved search so that it outlives grammar and engine."""

import json
from dataclasses import fields

from reader.search.syntax import Node

GRAMMAR_VERSION = 1
"""Raised when a text of the query language gets another meaning than it had."""


def to_json(tree: Node) -> str:
    """The tree as nested objects, each with its kind: `{"kind": "Word", "text": "tax", …}`."""
    return json.dumps(_plain(tree), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int | bool):
        return value
    described = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]
    return {"kind": type(value).__name__, **described}
