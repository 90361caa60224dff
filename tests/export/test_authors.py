"""Names told apart from each other and from posts, whatever way a paper prints them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import formats
from reader.article import Capture
from reader.export.authors import read_byline


def told(byline: str, *groups: str) -> str:
    """The authors in one line, whole names in braces, then what was printed beside them."""
    found = read_byline(byline, groups)
    names = [f"{{{name}}}" if whole else name for name, whole in found.authors]
    names += ["others"] if found.has_others else []
    return " + ".join(names) + (f" | {' | '.join(found.posts)}" if found.posts else "")


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Aoi Nishimori / Japan News Staff Writer", "Aoi Nishimori | Japan News Staff Writer"),
        (
            "Takuma Hirose and Saki Ogino / Japan News Staff Writers",
            "Takuma Hirose + Saki Ogino | Japan News Staff Writers",
        ),
        (
            "Ken Ito / Staff Writer; Jane Doe / Japan News Staff Writer",
            "Ken Ito + Jane Doe | Staff Writer | Japan News Staff Writer",
        ),
        ("By Jane Doe, Aoi Kita, and Ken Ito", "Jane Doe + Aoi Kita + Ken Ito"),
        ("Jane Doe & Aoi Kita", "Jane Doe + Aoi Kita"),
        ("Jane Doe, Staff Writer", "Jane Doe | Staff Writer"),
        ("Jane Doe, Special to The Japan News", "Jane Doe | Special to The Japan News"),
        ("Jane Doe (Reuters)", "Jane Doe | Reuters"),
        ("Jane Doe with Ken Ito", "Jane Doe + Ken Ito"),
        ("Doe, Jane", "Doe, Jane"),
        ("Martin Luther King, Jr.", "King, Jr., Martin Luther"),
        ("Martin Luther King, Jr., and Jane Doe", "King, Jr., Martin Luther + Jane Doe"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("Jane Doe and others", "Jane Doe + others"),
        ("Jane Doe et al.", "Jane Doe + others"),
        ("Siobhán O’Neill-Đặng", "Siobhán O’Neill-Đặng"),
    ],
)
def test_people(byline, expected):
    assert told(byline) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Jiji Press", "{Jiji Press}"),
        ("Reuters, Jane Doe", "{Reuters} + Jane Doe"),
        ("Asagiri Times, Jane Doe", "{Asagiri Times} + Jane Doe"),
        ("Reuters", "{Reuters}"),
        ("AFP, Jane Doe", "{AFP} + Jane Doe"),
        ("Doe, Columnist", "{Doe} | Columnist"),
        ("The Yomiuri Shimbun", "{The Yomiuri Shimbun}"),
        ("Editorial Board", "{Editorial Board}"),
        ("Japan News Staff Writer", "{Japan News Staff Writer}"),
        ("jane_doe99", "{jane_doe99}"),
        ("Fern and Reed", "{Fern and Reed}"),
        ("", ""),
    ],
)
def test_groups_and_what_is_no_name_stay_whole(byline, expected):
    assert told(byline, "Fern and Reed") == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("山田太郎", "{山田太郎}"),
        ("山田太郎、鈴木花子", "{山田太郎} + {鈴木花子}"),
        ("山田太郎／鈴木花子", "{山田太郎} + {鈴木花子}"),
        ("山田 太郎／政治部", "{山田 太郎} | 政治部"),
        ("（山田太郎）", "{山田太郎}"),
        ("【ワシントン＝山田太郎】", "{山田太郎} | ワシントン"),
        ("山田太郎記者", "{山田太郎} | 記者"),
        ("山田太郎、鈴木花子ほか", "{山田太郎} + {鈴木花子} + others"),
        ("ジョン・スミス", "{ジョン・スミス}"),
        ("時事通信", "{時事通信}"),
    ],
)
def test_japanese_names_stay_whole(byline, expected):
    assert told(byline) == expected


@given(st.text(alphabet=st.sampled_from("aA B,;/／、&and()（）=.")) | st.text())
def test_any_line_has_a_name_and_none_is_blank(byline):
    found = read_byline(byline)
    assert bool(found.authors) == bool(re.sub(r"^by\s+", "", byline.strip(), flags=re.I).split())
    assert all(name.strip() for name, _ in found.authors)


def test_the_bylines_of_the_sample_archive_come_apart(sample_archive):
    captures = map(formats.read, sorted(sample_archive.rglob("*.txt")))
    bylines = {each.byline for each in captures if isinstance(each, Capture) and each.byline}
    assert {told(byline) for byline in bylines} == {
        "Aoi Nishimori | Japan News Staff Writer",
        "Takuma Hirose | Japan News Staff Writer",
        "Saki Ogino + Takuma Hirose | Asagiri Shimbun Staff Writers",
        "Takuma Hirose + Saki Ogino | Japan News Staff Writers",
    }
