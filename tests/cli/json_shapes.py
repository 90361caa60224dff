"""The shapes that `--json` promises, by command."""

import re
from datetime import date, datetime
from pathlib import Path

ID = re.compile("[0-9a-hjkmnp-tv-z]{12}")


def moment(value) -> bool:
    return value is None or datetime.fromisoformat(value).tzinfo is not None


def day(value) -> bool:
    return date.fromisoformat(value).isoformat() == value


def identifier(value) -> bool:
    return ID.fullmatch(value) is not None


def known(value) -> bool:
    return value is None or identifier(value)


def done(value) -> bool:
    return value is None or list(value) == ["tags", "note", "highlights"]


TITLES = {"kind": str, "section": str, "heading": str, "titles": [str]}
STANDING = {"position": int, "previous": {int, type(None)}, "title": str, "id": known}
STORY = {
    "id": identifier,
    "name": str,
    "first": moment,
    "last": moment,
    "articles": int,
    "new": int,
    "pinned": bool,
    "followed": bool,
}
SHAPES = {
    "index": {
        "articles": int,
        "gone": int,
        "captures": int,
        "added": int,
        "changed": int,
        "removed": int,
        "problems": [{"path": str, "reason": str}],
        "seconds": float,
    },
    "search": {
        "query": str,
        "total": int,
        "seconds": float,
        "hits": [
            {
                "id": identifier,
                "title": str,
                "published": moment,
                "section": str,
                "path": lambda value: Path(value).is_file(),
                "score": float,
                "snippet": str,
                "gone": bool,
            }
        ],
        "suggestions": [{"kind": str, "query": str, "words": str, "total": int}],
        "histogram": {
            "unit": lambda value: value in ("day", "week", "month", "year"),
            "bars": [{"first": day, "last": day, "count": int}],
            "undated": int,
        },
    },
    "show": {
        "id": identifier,
        "title": str,
        "published": moment,
        "updated": moment,
        "zone": str,
        "dateline": str,
        "byline": str,
        "agency": str,
        "place": str,
        "section": str,
        "kicker": str,
        "paragraphs": [str],
        "captions": [str],
        "lists": [TITLES],
        "inferred": [str],
        "problems": [str],
        "gone": bool,
        "done": done,
    },
    "related": {
        "id": identifier,
        "related": [
            {
                "id": identifier,
                "title": str,
                "published": moment,
                "score": float,
                "reasons": [str],
                "also": [identifier],
                "repeats": bool,
            }
        ],
    },
    "name": {
        "name": str,
        "kind": lambda value: value in ("person", "organisation", "place", ""),
        "forms": [str],
        "total": int,
        "mentions": {
            "unit": lambda value: value in ("day", "week", "month", "year"),
            "bars": [{"start": moment, "end": moment, "count": int}],
            "undated": int,
        },
        "articles": [{"id": identifier, "title": str, "published": moment}],
        "met": [{"name": str, "kind": str, "articles": int}],
        "suggestions": [{"name": str, "kind": str, "articles": int}],
        "read": int,
    },
    "compare": {
        "aligned": [
            {
                "a": str,
                "b": str,
                "similarity": float,
                "differences": [
                    {"kind": lambda value: value in ("number", "date", "name"), "a": str, "b": str}
                ],
            }
        ],
        "only_a": [str],
        "only_b": [str],
    },
    "stories": {"stories": [STORY]},
    "story": STORY
    | {
        "articles": [
            {"id": identifier, "title": str, "published": moment, "new": bool, "names": [str]}
        ]
    },
    "rankings": {
        "lists": [
            {
                "kind": lambda value: value in ("popular", "ranking", "latest", "top"),
                "section": str,
                "captured": moment,
                "captured_is_lower_bound": bool,
                "entries": [STANDING],
            }
        ]
    },
    "rankings --over-time": {
        "lists": [
            {
                "kind": str,
                "section": str,
                "states": [
                    {
                        "captured": moment,
                        "captured_is_lower_bound": bool,
                        "first_captured": moment,
                        "first_captured_is_lower_bound": bool,
                        "captures": int,
                    }
                ],
                "is_whole": bool,
                "titles": [
                    {"title": str, "id": known, "best": int, "positions": [{int, type(None)}]}
                ],
            }
        ]
    },
}
