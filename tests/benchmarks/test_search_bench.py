"""The search bench on a few articles: what is planted is there, and figures have their form."""

import json
import re
import subprocess
import sys

import pytest

from tests.benchmarks.children import CHECKOUT
from tests.benchmarks.engine_run import is_right
from tests.benchmarks.engines import ENGINES, lacks, module
from tests.benchmarks.planted import Planted
from tests.benchmarks.planting import Asked, changes
from tests.benchmarks.search import is_of
from tests.benchmarks.search_table import table

CLASSES = "rare word10 word30 and2 or3 phrase prefix fuzzy newest50 count".split()


@pytest.fixture(scope="module")
def planted(tmp_path_factory) -> Planted:
    return Planted(tmp_path_factory.mktemp("planted"), 150)


def fits(asked: Asked, text: str) -> bool:
    """Whether a query finds a text, read word by word."""
    words = re.findall(r"\w+", text.lower())
    match asked.form:
        case "all":
            return set(asked.words) <= set(words)
        case "any":
            return not set(asked.words).isdisjoint(words)
        case "phrase":
            return f" {' '.join(asked.words)} " in f" {' '.join(words)} "
        case "prefix":
            return any(word.startswith(asked.words[0]) for word in words)
        case _:
            (wanted,) = asked.words
            near = (word for word in set(words) if abs(len(word) - len(wanted)) <= asked.distance)
            return any(changes(word, wanted) <= asked.distance for word in near)


def test_every_class_has_queries_that_differ(planted) -> None:
    queries = planted.queries()
    assert list(queries) == CLASSES
    for name, asked in queries.items():
        assert len(asked) == 60, name
        assert len({(each.form, each.words) for each in asked}) == 60, name


@pytest.mark.parametrize("kind", CLASSES)
def test_queries_find_what_reading_finds(planted, kind) -> None:
    articles = [[each.title, each.lead, each.body] for each in planted.articles()]
    for asked in planted.queries()[kind][:: 20 if kind == "fuzzy" else 5]:
        fields = [[" ".join(each)] if asked.form != "phrase" else each for each in articles]
        found = sum(any(fits(asked, text) for text in each) for each in fields)
        assert found == asked.hits, asked


def test_the_same_articles_are_made_again(planted, tmp_path) -> None:
    again = Planted(tmp_path, 150)
    assert list(again.articles()) == list(planted.articles())
    assert again.queries() == planted.queries()


@pytest.mark.parametrize("name", ENGINES)
def test_engines_find_what_is_planted(planted, tmp_path, name) -> None:
    if lacks(name):
        pytest.skip(f"{lacks(name)} is not installed")
    engine = module(name)
    engine.write(tmp_path, planted.articles())
    searcher = engine.Searcher(tmp_path)
    can = {
        kind: all(is_right(kind, searcher.ask, each) for each in asked[::15])
        for kind, asked in planted.queries().items()
    }
    assert can == dict.fromkeys(CLASSES, True) | {"fuzzy": name != "fts5"}


def test_a_wrong_answer_is_an_error() -> None:
    asked = Asked("all", ("word",), 3)
    for wrong in [(2, [(1, "A", 0), (2, "B", 0)]), (3, [(1, "A", 0), (1, "A", 0), (2, "B", 0)])]:
        with pytest.raises(RuntimeError, match="word10"):
            is_right("word10", lambda _, wrong=wrong: wrong, asked)


def bench(folder, *arguments) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "tests.benchmarks", "search", "--folder", str(folder)]
    return subprocess.run(
        [*command, "--articles", "300", *arguments], cwd=CHECKOUT, capture_output=True, text=True
    )


def test_figures_are_one_line_of_json_and_indexes_are_kept(tmp_path) -> None:
    names = [name for name in ENGINES if name != "whoosh" and not lacks(name)]
    ran = bench(tmp_path, "--json", "--engines", ",".join(names))
    assert ran.returncode == 0, ran.stderr
    (line,) = ran.stdout.splitlines()
    told = json.loads(line)
    assert told.keys() == {"articles", "engines"}
    assert told["articles"] == 300
    assert list(told["engines"]) == names
    for name, figures in told["engines"].items():
        queries = figures.pop("queries")
        assert list(queries) == [each for each in CLASSES if (name, each) != ("fts5", "fuzzy")]
        assert all(0 < each["p50"] <= each["p95"] <= each["p99"] for each in queries.values())
        wanted = {"write_per_s", "write_per_cpu_s", "index_mb", "open_ms", "rss_mb"}
        assert figures.keys() == wanted
        assert all(figure > 0 for figure in figures.values())
    again = bench(tmp_path, "--engines", "fts5")
    assert "fts5: asking" in again.stderr
    assert "writing" not in again.stderr
    assert "fts5 (*)" in again.stdout


@pytest.mark.parametrize("name", ENGINES)
def test_kept_figures_are_known_by_their_version(name) -> None:
    if lacks(name):
        pytest.skip(f"{lacks(name)} is not installed")
    version = module(name).version()
    assert is_of(json.loads(json.dumps({"version": version})), name)
    assert not is_of({"version": ["another"]}, name)
    assert not is_of({}, name)


def test_an_unknown_engine_is_refused(tmp_path) -> None:
    ran = bench(tmp_path, "--engines", "fts5,other")
    assert ran.returncode == 2
    assert "no other" in ran.stderr


def test_the_table_has_ratios_to_the_first_engine() -> None:
    def engine(p95: float, **others) -> dict:
        queries = {"rare": {"p50": 0.5, "p95": p95, "p99": 1234.5}} | others
        names = (
            "write_per_s write_per_cpu_s write_peak_mb write_own_peak_mb index_mb open_ms rss_mb"
        )
        return dict.fromkeys(names.split(), 10.0) | {"kept": False, "queries": queries}

    fuzzy = {"p50": 1.0, "p95": 1.0, "p99": 1.0}
    lines = table(1000, {"ours": engine(2.0, fuzzy=fuzzy), "theirs": engine(5.0)}).splitlines()
    assert lines[0] == "## 1,000 articles"
    assert "| the same without mapped files | 10 | 10 |" in lines
    assert "| rare | 0.5 / 2 / 1,234 | 0.5 / 5 / 1,234 | 2.5 |" in lines
    assert "| fuzzy | 1 / 1 / 1 | – | – |" in lines
