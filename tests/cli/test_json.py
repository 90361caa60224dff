"""What `--json` prints: exactly the keys that are promised, with values of their types."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from tests.cli.json_shapes import SHAPES

OLDER = "japan-eyes-meeting-with-central-asia-foreign-ministers.txt"
NEWER = "japan-former-soviet-states-agree-to-boost-ties.txt"


def check(value, shape) -> None:
    """Compare a value with a shape: types, sets of types, [each], {exact keys}, functions."""
    match shape:
        case dict():
            assert list(value) == list(shape)
            for key, inner in shape.items():
                check(value[key], inner)
        case [inner]:
            assert isinstance(value, list)
            for each in value:
                check(each, inner)
        case set():
            assert type(value) in shape, value
        case type():
            assert type(value) is shape, value
        case _:
            assert shape(value), value


@pytest.fixture
def ask(kawaraban):
    """The JSON of a command that succeeds and says nothing else."""

    def run(*arguments):
        status, out, err = kawaraban(*arguments, "--json")
        assert (status, err) == (0, "")
        value = json.loads(out)
        over_time = " --over-time" if "--over-time" in arguments else ""
        check(value, SHAPES[arguments[0] + over_time])
        return value

    return run


def test_index(ask, write, options):
    write("a.txt", "A")
    write("empty.txt").write_text("")
    first = ask("index", *options)
    assert (first["articles"], first["captures"], first["added"]) == (1, 1, 1)
    (problem,) = first["problems"]
    assert problem["path"].endswith("empty.txt")
    assert problem["reason"].endswith(".")
    write("a.txt", "A", body="Another sentence.")
    assert ask("index", *options)["changed"] == 1
    write("a.txt").unlink()
    last = ask("index", *options)
    assert (last["articles"], last["captures"], last["removed"]) == (1, 0, 1)
    assert (first["gone"], last["gone"]) == (0, 1)
    assert last["problems"] == first["problems"]


def test_search(ask, sample):
    found = ask("search", '"central asia" date:2022', *sample)
    assert found["query"] == '"central asia" date:2022'
    assert found["total"] == len(found["hits"]) > 1
    scores = [hit["score"] for hit in found["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert all("Central Asia" in hit["snippet"] for hit in found["hits"])
    limited = ask("search", "central", "asia", *sample, "--limit", "1", "--sort", "oldest")
    assert len(limited["hits"]) == 1
    assert limited["total"] > 1


def test_a_search_of_no_hits_or_of_no_words_is_no_failure(ask, sample):
    assert ask("search", "nosuchword", *sample)["hits"] == []
    assert ask("search", "", *sample)["total"] == 65


def test_a_histogram_of_all_hits(ask, sample):
    found = ask("search", "tunnel date:2023..2024", *sample, "--limit", "1")
    histogram = found["histogram"]
    assert histogram["unit"] == "week"
    assert histogram["undated"] == 0
    assert sum(bar["count"] for bar in histogram["bars"]) == found["total"] > 1
    first, last = histogram["bars"][0]["first"], histogram["bars"][-1]["last"]
    assert (date.fromisoformat(first).weekday(), date.fromisoformat(last).weekday()) == (0, 6)
    assert ask("search", f"tunnel date:{first}..{last}", *sample)["total"] == found["total"]


def test_suggestions_where_there_are_few_hits(ask, sample):
    first, second = ask("search", "hiyodori tunel", *sample)["suggestions"]
    assert first["query"] == "hiyodori tunnel"
    assert (first["kind"], first["words"]) == ("spelling", "tunnel")
    assert first["total"] == ask("search", "hiyodori tunnel", *sample)["total"] > 2
    assert (second["kind"], second["query"], second["words"]) == ("without", "hiyodori", "tunel")
    assert ask("search", "hiyodori tunnel", *sample)["suggestions"] == []


def test_show_a_file_and_the_same_article_by_its_id(ask, sample, sample_archive):
    path = sample_archive / "2023" / "mt-hakugin-erupts-residents-leave-hot-spring.txt"
    shown = ask("show", path)
    assert shown["title"].startswith("Mt. Hakugin erupts")
    assert (shown["published"], shown["updated"], shown["zone"]) == (
        "2023-01-08T05:40:00+09:00",
        "2023-01-08T12:00:00+09:00",
        "JST",
    )
    assert ask("show", shown["id"], *sample) == shown


def test_every_file_of_the_sample_archive_has_the_shape(ask, sample_archive):
    for path in sorted(sample_archive.rglob("*.txt")):
        assert ask("show", path)["paragraphs"]


def test_show_the_real_captures(ask, seeds):
    older, newer = ask("show", seeds / OLDER), ask("show", seeds / NEWER)
    assert [len(each["paragraphs"]) for each in (older, newer)] == [7, 5]
    assert older["published"] == "2022-11-02T16:03:00+09:00"
    assert newer["published"] == "2022-12-25T07:10:00+09:00"
    assert (newer["place"], newer["agency"]) == ("TOKYO", "Jiji Press")
    for each in (older, newer):
        assert (each["section"], each["zone"], each["updated"]) == ("Politics", "JST", None)
        assert [len(printed["titles"]) for printed in each["lists"]] == [5, 5]
        assert [(printed["kind"], printed["section"]) for printed in each["lists"]] == [
            ("popular", "Politics"),
            ("ranking", ""),
        ]
        assert "section" in each["inferred"]
        assert each["problems"] == each["captions"] == []


def test_a_name(ask, sample):
    found = ask("name", "Yoshimasa  Hayashi", *sample)
    assert (found["name"], found["kind"], found["total"]) == ("Yoshimasa Hayashi", "person", 2)
    assert "Hayashi" in found["forms"]
    assert [each["published"][:10] for each in found["articles"]] == ["2022-12-25", "2022-11-02"]
    assert {"name": "Turkmenistan", "kind": "place", "articles": 2} in found["met"]
    bars = found["mentions"]["bars"]
    assert sum(bar["count"] for bar in bars) + found["mentions"]["undated"] == 2
    assert bars[0]["start"] <= "2022-11-02T16:03:00+09:00" < bars[0]["end"]
    (near,) = ask("name", "Yoshimasa Hayshi", *sample)["suggestions"]
    assert near == {"name": "Yoshimasa Hayashi", "kind": "person", "articles": 2}
    nobody = ask("name", "Nobody Anywhere", *sample)
    assert (nobody["total"], nobody["articles"], nobody["met"]) == (0, [], [])


def test_related_of_the_real_captures(ask, seeds, tmp_path):
    options = "--archive", seeds, "--data", tmp_path / "data"
    for one, other in ((OLDER, NEWER), (NEWER, OLDER)):
        found = ask("related", seeds / one, *options)
        first = found["related"][0]
        assert first["id"] == ask("show", seeds / other)["id"]
        assert first["score"] == 1.0
        assert any("Central Asia" in reason for reason in first["reasons"])
        assert ask("related", found["id"], *options) == found


def test_compare_the_real_captures(ask, seeds):
    found = ask("compare", seeds / OLDER, seeds / NEWER)
    (pair,) = found["aligned"]
    assert pair["differences"] == [{"kind": "date", "a": "2004", "b": "2014"}]
    assert "established a framework" in pair["a"]
    assert "established a dialogue framework" in pair["b"]
    assert (len(found["only_a"]), len(found["only_b"])) == (12, 4)


def test_compare_a_file_with_an_article_of_the_library(ask, sample, sample_archive):
    folder = sample_archive / "2023"
    path = folder / "mt-hakugin-erupts-residents-leave-hot-spring-early.txt"
    newer = ask("show", folder / "mt-hakugin-erupts-third-capture.txt")
    told = ask("compare", path, newer["id"], *sample)["aligned"]
    assert {"kind": "number", "a": "140", "b": "212"} in told[0]["differences"]


def test_stories(ask, sample):
    stories = ask("stories", *sample)["stories"]
    assert all(each["articles"] > 1 for each in stories)
    (tunnel,) = (each for each in stories if "Hiyodori" in each["name"])
    whole = ask("story", tunnel["id"], *sample)
    assert len(whole["articles"]) == tunnel["articles"] >= 5
    assert all("unnel" in each["title"] for each in whole["articles"])
    days = [each["published"] for each in whole["articles"]]
    assert days == sorted(days)
    assert ask("story", whole["articles"][-1]["id"], *sample) == whole
    assert "Asagiri" in whole["articles"][0]["names"]


def test_the_real_captures_are_one_story(ask, seeds, tmp_path):
    options = "--archive", seeds, "--data", tmp_path / "data"
    (story,) = ask("stories", *options)["stories"]
    assert (story["articles"], story["first"][:10], story["last"][:10]) == (
        2,
        "2022-11-02",
        "2022-12-25",
    )


def test_rankings_of_the_real_captures(ask, seeds, tmp_path):
    options = "--archive", seeds, "--data", tmp_path / "data"
    ranking, popular = ask("rankings", *options)["lists"]
    assert [each["previous"] for each in ranking["entries"]] == [1, 2, 3, 5, 4]
    assert [each["position"] for each in ranking["entries"]] == [1, 2, 3, 4, 5]
    assert [each["previous"] for each in popular["entries"]] == [None] * 5
    for each in (ranking, popular):
        assert each["captured_is_lower_bound"] is True
        assert each["captured"] == "2022-12-25T07:10:00+09:00"
    assert ask("rankings", *options, "--section", "POLITICS")["lists"] == [popular]
    assert ask("rankings", *options, "--section", "golf")["lists"] == []


def test_rankings_of_the_real_captures_over_time(ask, seeds, tmp_path):
    options = "--archive", seeds, "--data", tmp_path / "data"
    ranking, popular = ask("rankings", *options, "--over-time")["lists"]
    assert [line["positions"] for line in ranking["titles"]] == [
        [1, 1],
        [2, 2],
        [3, 3],
        [5, 4],
        [4, 5],
    ]
    assert [line["best"] for line in ranking["titles"]] == [1, 2, 3, 4, 4]
    assert all(state["captured_is_lower_bound"] for state in ranking["states"])
    assert ranking["is_whole"] is True
    (only,) = ask("rankings", *options, "--over-time", "--section", "politics")["lists"]
    assert only == popular


def test_rankings_lead_to_the_articles_of_the_archive(ask, sample):
    lists = ask("rankings", *sample)["lists"]
    listed = [standing for each in lists for standing in each["entries"]]
    held = [standing for standing in listed if standing["id"]]
    assert 0 < len(held) < len(listed)
    assert ask("show", held[0]["id"], *sample)["id"] == held[0]["id"]
    assert {each["kind"] for each in lists} >= {"popular", "ranking"}


def test_unknown_dates_are_null(ask, archive, options):
    (archive / "a.txt").write_text("A headline without a date\nText.\n", encoding="utf-8")
    (hit,) = ask("search", "headline", *options)["hits"]
    assert hit["published"] is None
    shown = ask("show", archive / "a.txt")
    assert (shown["published"], shown["dateline"], shown["zone"]) == (None, "", "")


def test_japanese_stays_japanese(kawaraban, write, options):
    write("a.txt", "新しい税制", body="国会は新しい税制について話し合った。")
    _, out, _ = kawaraban("search", "税制", *options, "--json")
    assert '"title": "新しい税制"' in out


@pytest.mark.skipif(os.name != "posix", reason="file names of any bytes")
def test_a_path_that_is_no_text_is_still_json(process, archive, options):
    path = Path(os.fsdecode(os.fsencode(archive) + b"/caf\xe9.txt"))
    path.write_text("Tax\n16:03 JST, November 2, 2022\nText.\n", encoding="utf-8")
    found = json.loads(process("search", "tax", *options, "--json").stdout)
    assert Path(found["hits"][0]["path"]) == path
