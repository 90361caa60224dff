"""What the comparison with other programs claims is shown by tests that there are."""

import re

import pytest

from reader.resources import resource
from tests.benchmarks.children import CHECKOUT

ROW = re.compile(r"^\| [^|]+\| \*\*(\w+)\*\* \|", re.MULTILINE)
TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")
PAGE = resource("comparison.md").read_text("utf-8")


@pytest.mark.parametrize(("file", "name"), TEST.findall(PAGE))
def test_every_test_that_is_named_exists(file: str, name: str) -> None:
    assert f"def {name}(" in (CHECKOUT / file).read_text("utf-8")


def test_each_yes_names_its_test_and_each_no_names_none() -> None:
    rows = [line for line in PAGE.splitlines() if ROW.match(line)]
    assert len(rows) > 20
    for row in rows:
        (own,) = ROW.findall(row)
        assert own in ("yes", "partly", "no"), row
        assert bool(TEST.search(row)) == (own != "no"), row
        assert row.count("|") == 12, row
