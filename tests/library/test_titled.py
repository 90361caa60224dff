"""Going to an article or a story by some words of its name."""

import pytest

from reader.library import Library
from reader.library.loosely import Letters


@pytest.fixture(scope="module")
def library(tmp_path_factory, sample_archive):
    with Library(tmp_path_factory.mktemp("titled"), [sample_archive]) as opened:
        opened.update()
        yield opened


def headlines(library: Library, pattern: str) -> list[str]:
    found = library.catalog.rows(library.articles_titled(pattern, 3))
    return [row.headline for row in found if row is not None]


@pytest.mark.parametrize(
    "pattern",
    ["hiyod tunn open", "OPEN hiyodori", "hiyodory tunel", "hiydr tunl opn", "yodori tunn"],
)
def test_words_may_be_begun_misspelt_and_in_any_order(library: Library, pattern: str) -> None:
    assert any("Hiyodori Tunnel" in headline for headline in headlines(library, pattern))


@pytest.mark.parametrize(
    "pattern", ["り絵巻", "絵巻修復", "修復 夜漁", "絵巻終復最終", "ヨ漁り絵巻"]
)
def test_japanese_headlines_are_found_by_some_characters(library: Library, pattern: str) -> None:
    assert headlines(library, pattern)[:1] == ["夜漁り絵巻、修復が最終段階に\u300011月に一般公開"]


def test_kana_of_both_kinds_are_alike(library: Library) -> None:
    assert headlines(library, "ふぇると") == ["「フェルトと絹」展、来館者2万人に\u3000朝霧市博物館"]
    assert headlines(library, "シオカゼ") == [
        "高速船「しおかぜ」半年ぶり再開\u3000沖ノ瀬島、初便に62人"
    ]


def test_what_stands_closest_together_comes_first() -> None:
    letters = Letters(["絵巻修復"])
    assert letters.distance("夜漁り絵巻、修復が最終段階に") == 1
    assert letters.distance("絵が巻かれて絵巻修復へ") == 0
    assert letters.distance("絵巻") is None


def test_words_are_not_scattered_over_a_headline() -> None:
    assert Letters(["tunl", "of"]).distance("opening of the tunnel") == 2
    assert Letters(["tunl"]).distance("turn under new law") is None
    assert Letters(["of"]).distance("roof") is None


@pytest.mark.parametrize("pattern", ["", "  ", "!?", '"', "(", "zzqx", "a~ OR ("])
def test_strange_patterns_find_little_and_break_nothing(library: Library, pattern: str) -> None:
    assert len(headlines(library, pattern)) <= 3
    assert len(library.stories_titled(pattern, 3)) <= 3


def test_stories_answer_to_their_name(library: Library) -> None:
    wanted = library.stories()[0]
    assert wanted in library.stories_titled(wanted.name[:12], 5)
    assert library.stories_titled("", 5) == []


def test_stories_answer_to_some_characters_and_in_spite_of_a_slip(library: Library) -> None:
    wanted = next(story for story in library.stories() if "フェルト" in story.name)
    assert library.stories_titled("ふぇると来館", 5) == [wanted]
    assert library.stories_titled("ふぇると犬館者", 5) == [wanted]
