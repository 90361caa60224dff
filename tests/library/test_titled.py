"""Going to an article or a story by some words of its name."""

import pytest

from reader.library import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory, sample_archive):
    with Library(tmp_path_factory.mktemp("titled"), [sample_archive]) as opened:
        opened.update()
        yield opened


def headlines(library: Library, pattern: str) -> list[str]:
    found = library.catalog.rows(library.articles_titled(pattern, 3))
    return [row.headline for row in found if row is not None]


@pytest.mark.parametrize("pattern", ["hiyod tunn open", "OPEN hiyodori", "hiyodory tunel"])
def test_words_may_be_begun_misspelt_and_in_any_order(library: Library, pattern: str) -> None:
    assert any("Hiyodori Tunnel" in headline for headline in headlines(library, pattern))


def test_japanese_headlines_are_found_by_a_part(library: Library) -> None:
    assert headlines(library, "り絵巻") == ["夜漁り絵巻、修復が最終段階に\u300011月に一般公開"]


@pytest.mark.parametrize("pattern", ["", "  ", "!?", '"', "(", "zzqx", "a~ OR ("])
def test_strange_patterns_find_little_and_break_nothing(library: Library, pattern: str) -> None:
    assert len(headlines(library, pattern)) <= 3
    assert len(library.stories_titled(pattern, 3)) <= 3


def test_stories_answer_to_their_name(library: Library) -> None:
    wanted = library.stories()[0]
    assert wanted in library.stories_titled(wanted.name[:12], 5)
    assert library.stories_titled("", 5) == []
