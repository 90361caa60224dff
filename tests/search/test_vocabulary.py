"""The words of an index by field, and in how many articles they are."""

import pytest


@pytest.fixture
def vocabulary(index, document):
    index.update(
        [
            document(1, "A volcano erupts", headline="Volcano", section="World", author="Jane Doe"),
            document(2, "Volcanoes erupted. The voter saw it.", author="Jane Roe"),
            document(3, "The vote of voters", lead="A vote"),
        ],
        [],
    )
    index.update([], [3])
    index.update([document(4, "vote vote vote", headline="vote", lead="vote")], [])
    with index.vocabulary() as words:
        yield words


def test_articles_are_counted_once_in_every_form_of_a_stem(vocabulary):
    assert vocabulary.size == 3
    assert vocabulary.articles("volcano") == 2
    assert vocabulary.articles("volcano", "title") == 1
    assert vocabulary.articles("vote") == 1
    assert vocabulary.articles("jane", "author") == 2
    assert vocabulary.articles("jane") == 0


def test_frequency_is_of_one_form(vocabulary):
    assert vocabulary.frequency("volcanoes") == 1
    assert vocabulary.frequency("volcano", "body") == 1
    assert vocabulary.frequency("nothing") == 0


def test_near_words_have_few_changes(vocabulary):
    assert set(vocabulary.near("volcanos", "", 1)) == {"volcano", "volcanoes"}
    assert set(vocabulary.near("olcano", "", 1)) == {"volcano"}
    assert set(vocabulary.near("olcanoe", "", 2)) == set()
    assert set(vocabulary.near("janet", "author", 1)) == {"jane"}
    assert vocabulary.near("volcano", "title", 1) == {"volcano": 1}


def test_beginnings_come_most_frequent_first(vocabulary):
    assert vocabulary.beginning("vo", "", 2) == ["vote", "volcano"]
    assert vocabulary.beginning("vo", "", 1) == ["vote"]
    assert vocabulary.beginning("ja", "author", 5) == ["jane"]
    assert vocabulary.beginning("zz", "", 5) == []


def test_a_name_is_what_an_author_or_section_has_in_it(vocabulary):
    assert vocabulary.is_in_a_name("doe")
    assert vocabulary.is_in_a_name("world")
    assert not vocabulary.is_in_a_name("volcano")
