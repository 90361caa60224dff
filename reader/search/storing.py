"""A syntax tree as JSON, kept beside a saved search so that it outlives grammar and engine."""

import json
from dataclasses import MISSING, Field, fields
from typing import Any

from reader.article import ArticleId
from reader.errors import QueryError
from reader.search import syntax
from reader.search.syntax import ADDITIONS, FIELDS, KEPT, STATES, Node, conjunction, disjunction

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        *(syntax.Word, syntax.Phrase, syntax.Prefix, syntax.Wildcard, syntax.Fuzzy, syntax.Near),
        *(syntax.State, syntax.Tag, syntax.Has, syntax.Listed, syntax.Like, syntax.InStory),
        *(syntax.Noted, syntax.Saved),
        *(syntax.DateRange, syntax.Everything, syntax.And, syntax.Or, syntax.Not),
    )
}
_NAMES = {("State", "name"): STATES, ("Has", "name"): KEPT, ("Noted", "name"): ADDITIONS}
_SIMPLE = (str, int, bool, int | None)


def to_json(tree: Node) -> str:
    """The tree as nested objects, each with its kind: `{"kind": "Word", "text": "tax", …}`."""
    return json.dumps(_plain(tree), ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> Node:
    """The tree that `to_json` wrote, of this version or an older one.

    What a kind has got since then has its default. QueryError for what is no tree of ours.
    """
    try:
        return _node(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise QueryError("A saved search was kept by another version: save it again.") from error


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int | bool):
        return value
    described = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]
    return {"kind": type(value).__name__, **described}


def _node(stored: dict[str, Any]) -> Node:
    kind = _KINDS[stored["kind"]]
    known = {field.name: field for field in fields(kind)}
    if not known.keys() | {"kind"} >= stored.keys():
        raise ValueError("there is more than this version knows")
    values = {
        name: _value(kind.__name__, field, stored[name])
        for name, field in known.items()
        if name in stored or field.default is MISSING
    }
    node: Node = kind(**values)
    match node:
        case syntax.And():
            return conjunction(node.children)
        case syntax.Or():
            return disjunction(node.children)
        case syntax.Near() if len(node.gaps) != len(node.operands) - 1:
            raise ValueError("each gap lies between two operands")
        case _:
            return node


def _value(kind: str, field: Field[Any], value: Any) -> object:  # noqa: ANN401 (whatever was read)
    if isinstance(value, dict):
        return _node(value)
    if isinstance(value, list):
        return tuple(_node(each) if isinstance(each, dict) else int(each) for each in value)
    expected = int if field.type is ArticleId else field.type
    if expected not in _SIMPLE or not isinstance(value, expected):  # type: ignore[arg-type]
        raise TypeError(f"{field.name} can't be {value!r}")
    allowed = ("", *FIELDS) if field.name == "field" else _NAMES.get((kind, field.name))
    if allowed is not None and value not in allowed:
        raise ValueError(f"there is no {field.name} {value!r}")
    return value
