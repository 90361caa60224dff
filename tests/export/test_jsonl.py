"""One line an article, with the same keys each time."""

import json

from reader.export.jsonl import jsonl


def test_one_line_tells_all(exported):
    full = exported(byline="Aoi Kita", note="mine\n", tags=("x",), starred=True)
    line = jsonl(full)
    assert line.count("\n") == 1
    record = json.loads(line)
    assert record["title"] == "Rice harvest up"
    assert record["published"] == "2022-11-02T16:03:00+09:00"
    assert record["text"] == [{"role": "paragraph", "text": "Farmers are glad."}]
    assert (record["note"], record["tags"], record["starred"]) == ("mine\n", ["x"], True)


def test_what_was_concluded_is_named(exported):
    assert json.loads(jsonl(exported()))["concluded"] == []
    inferred = frozenset({"source", "byline", "zone"})
    assert json.loads(jsonl(exported(inferred=inferred)))["concluded"] == ["source"]


def test_the_keys_are_those_that_are_written_down(exported):
    record = json.loads(jsonl(exported("\ud800", dateline=None)))
    assert (record["published"], record["captured"], record["title"]) == (None, None, "\ufffd")
    assert all(f"`{key}`" in jsonl.__doc__ for key in record)
