"""A saved search keeps its tree."""

import json
from datetime import date

from reader.search.language import parse
from reader.search.storing import to_json


def test_a_tree_is_kept_with_every_kind_and_value() -> None:
    tree = parse('title:"tax" -(abe OR date:2022)', today=date(2022, 1, 1)).tree
    assert tree is not None
    kept = json.loads(to_json(tree))
    assert kept["kind"] == "And"
    assert kept["children"][0] == {"kind": "Phrase", "text": "tax", "field": "title"}
    assert kept["children"][1]["child"]["children"][1]["kind"] == "DateRange"
