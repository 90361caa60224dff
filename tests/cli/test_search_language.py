"""The whole query language on the command line, over the sample archive."""

import json

import pytest

from reader.archive.state import SavedSearch, State
from reader.cli.main import main
from reader.search.grammar import GRAMMAR_VERSION
from reader.search.storing import to_json
from reader.search.syntax import Word

CENTRAL_ASIA = "8bskgfd0zy6g"


@pytest.fixture
def hits(kawaraban, sample):
    """The titles that a query finds, in order, and how many there are in all."""

    def search(*words: str) -> tuple[list[str], int]:
        outcome = kawaraban("search", *words, *sample, "--json")
        assert (outcome.status, outcome.err) == (0, "")
        found = json.loads(outcome.out)
        return [hit["title"] for hit in found["hits"]], found["total"]

    return search


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        ("title:asagrii~ bearing", "Orihata Breaks Ground on Ceramic Bearing Plant in Asagiri"),
        ("title:orihtaa～２", "Orihata Breaks Ground on Ceramic Bearing Plant in Asagiri"),
        ("title:h?dr??lic", "Hydraulic valve failed before ferry struck pier, investigators say"),
        ("title:hydr?ul*", "Hydraulic valve failed before ferry struck pier, investigators say"),
        (
            'title:"pier valve"~5',
            "Hydraulic valve failed before ferry struck pier, investigators say",
        ),
        (
            "title:(failing NEAR/2 valves)",
            "Hydraulic valve failed before ferry struck pier, investigators say",
        ),
        (
            "title:valve NEAR title:(pier OR harbour)",
            "Hydraulic valve failed before ferry struck pier, investigators say",
        ),
        (
            f"like:{CENTRAL_ASIA} title:weighs",
            "Tokyo weighs December talks with five Central Asian ministers",
        ),
    ],
)
def test_each_form_finds_its_article(hits, query: str, headline: str):
    titles, total = hits(query)
    assert total == len(titles)
    assert headline in titles


@pytest.mark.parametrize(
    ("words", "query"),
    [
        (["ferry", "-pier"], "ferry -pier"),
        (["-pier", "ferry"], "-pier ferry"),
        (["-harbour", "OR", "ferry"], "-harbour OR ferry"),
        (["ferry", "--limit", "20", "-pier", "island"], "ferry -pier island"),
        (["--limit", "20", "-hayashi", "minister"], "-hayashi minister"),
        (["ferry", '-"night fishing"', "-title:pier"], 'ferry -"night fishing" -title:pier'),
        (["--", "-pier", "ferry"], "-pier ferry"),
    ],
)
def test_a_minus_is_that_of_the_query(kawaraban, sample, hits, words, query: str):
    """What stands after "--" stands after all options."""
    options = [*sample, "--json"]
    split = words.index("--") if "--" in words else len(words)
    outcome = kawaraban("search", *words[:split], *options, *words[split:])
    assert (outcome.status, outcome.err) == (0, "")
    found = json.loads(outcome.out)
    whole = hits(query)
    assert ([hit["title"] for hit in found["hits"]], found["total"]) == whole
    assert whole[1] > 0
    assert whole != hits(query.replace("-", ""))


def test_a_minus_leaves_out_of_an_export_too(kawaraban, sample, tmp_path):
    to = ("--format", "jsonl", "--to")
    for name, words in (("all", ["ferry"]), ("few", ["-pier", "ferry"])):
        outcome = kawaraban("export", *words, *sample, *to, tmp_path / name)
        assert (outcome.status, outcome.err) == (0, "")
    few, every = (set((tmp_path / name).read_text().splitlines()) for name in ("few", "all"))
    assert few
    assert few < every


def test_lists_and_places(hits):
    of_list, total = hits("list:politics", "limit:99")
    first, _ = hits("list:politics rank:1", "limit:99")
    assert len(of_list) == total > len(first) > 0
    assert set(first) < set(of_list)
    anywhere, _ = hits("rank:1", "limit:99")
    assert set(first) < set(anywhere)
    by_rank, _ = hits("list:politics sort:rank", "limit:99")
    assert sorted(by_rank) == sorted(of_list)
    assert set(by_rank[: len(first)]) == set(first)


def test_the_limit_of_the_query_and_of_the_command_agree(hits):
    assert [len(titles) for titles, _ in map(hits, ("the", "the limit:5", "the limit:30"))] == [
        20,
        5,
        30,
    ]
    assert len(hits("the limit:5", "--limit", "3")[0]) == 3
    assert len(hits("the limit:5", "--limit", "30")[0]) == 5
    assert len({total for _, total in map(hits, ("the", "the limit:5"))}) == 1


def test_related_ones_are_those_of_the_other_command(hits, kawaraban, sample):
    outcome = kawaraban("related", CENTRAL_ASIA, *sample, "--json")
    related = [each["title"] for each in json.loads(outcome.out)["related"]]
    assert hits(f"like:{CENTRAL_ASIA}")[0][: len(related)] == related


def test_captures_of_one_article(hits):
    titles, total = hits("is:duplicate")
    assert 0 < total < 20
    assert hits("NOT is:duplicate")[1] + total == hits("sort:newest")[1]
    assert len(titles) == total


def test_a_saved_search(kawaraban, sample_archive, tmp_path):
    options = ("--archive", str(sample_archive), "--data", str(tmp_path / "data"))
    assert main(["index", *options]) == 0
    state = State(tmp_path / "data" / "state.sqlite", tmp_path / "backups")
    for name, text in (("Tunnel", "hiyodori"), ("a", "search:b"), ("b", "search:a")):
        state.save_search(SavedSearch(name, text, GRAMMAR_VERSION, to_json(Word("x"))))
    state.close()
    found = kawaraban("search", "search:tunnel", *options)
    assert found.status == 0
    assert "Hiyodori" in found.out
    circle = kawaraban("search", "tax search:a", *options)
    assert circle.status == 2
    assert "“a” → “b” → “a”" in circle.err
    assert "      ^^^^^^^^" in circle.err
    unknown = kawaraban("search", 'search:"tunel"', *options)
    assert "Did you mean: search:" in unknown.err


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tokio~3", "Did you mean: tokio~2"),
        ("ferry NEAR", "Did you mean: ferry near"),
        ("list:politcs", "Did you mean: list:"),
        ("like:000000000000", "There is no article 000000000000 in this library."),
        ("limit:some", "After limit: stands how many hits"),
        ("story:000000000000", "There is no article 000000000000 in this library."),
    ],
)
def test_what_is_wrong_is_said_with_its_place(kawaraban, sample, query: str, said: str):
    outcome = kawaraban("search", query, *sample)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert "^" in outcome.err


def test_a_question_finds_its_words(kawaraban, sample):
    assert kawaraban("search", "where is the ferry?", *sample).status == 0
