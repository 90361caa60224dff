"""Queries completed at the caret, over a library of real files."""

from datetime import datetime
from shutil import rmtree

import pytest

from reader.search.lexing import KNOWN_FIELDS
from reader.times import TOKYO

LIST = '"{section}" POPULAR ARTICLE\n-\nAnother title\n'
BYLINE = "By Aoi Tanaka and Ken Tanabe / Staff Writers"


@pytest.fixture
def library(write, updated, id_of):
    for number, section in enumerate(("Politics", "Politics", "World News", "Policy"), start=1):
        rest = LIST.format(section=section)
        write(f"{number}.txt", f"Tunnel {number}", number, "TOKYO (Jiji Press) — A tunnel.", rest)
    text = f"Second tunnel\n{BYLINE}\n16:03 JST, November 8, 2022\nThe second sector opens.\n"
    write("by.txt").write_text(text, encoding="utf-8")
    library = updated()
    library.state.tag([id_of(library, "Tunnel 1")], "to check")
    library.state.tag([id_of(library, "Tunnel 1"), id_of(library, "Tunnel 2")], "Work")
    for query in ("tunnel cost", "second tunnel", "-golf"):
        library.save_search(query)
    return library


@pytest.fixture
def completed(library):
    """The completions at a caret: what is shown, the whole query, and the count."""

    def complete(marked: str, kind: str = ""):
        text, caret = marked.replace("|", ""), marked.index("|")
        found = library.completions(text, caret)
        assert len(found) <= 8
        assert all(each.query != text for each in found)
        return [(each.shown, each.query, each.count) for each in found if kind in ("", each.kind)]

    return complete


def test_values_are_the_names_of_the_archive(completed):
    assert completed("section:|") == [
        ("Politics", "section:Politics", 2),
        ("Policy", "section:Policy", 1),
        ("World News", 'section:"World News"', 1),
    ]
    assert completed("a section:po|x b") == [
        ("Politics", "a section:Politics b", 2),
        ("Policy", "a section:Policy b", 1),
    ]
    assert completed("section:ne|") == [("World News", 'section:"World News"', 1)]
    assert completed('section:"world n|') == [("World News", 'section:"World News"', 1)]
    assert completed("place:to|") == [("TOKYO", "place:TOKYO", 4)]
    assert completed("agency:j|") == [("Jiji Press", 'agency:"Jiji Press"', 4)]
    assert completed("section:Politics|") == []


def test_authors_are_people_not_bylines(completed, found, library):
    (first, second) = completed("author:ta|")
    assert first == ("Aoi Tanaka", 'author:"Aoi Tanaka"', 1)
    assert second == ("Ken Tanabe", 'author:"Ken Tanabe"', 1)
    assert found(library, first[1]) == ["Second tunnel"]


def test_names_follow_the_archive(completed, library, write):
    assert completed("section:s|") == []
    write("6.txt", "Golf", rest=LIST.format(section="Sports"))
    library.update()
    assert completed("section:s|") == [("Sports", "section:Sports", 1)]


def test_tags_are_those_of_the_reader(completed):
    assert completed("#|") == [("to check", '#"to check"', 1), ("Work", "#Work", 2)]
    assert completed("tag:ch|") == [("to check", 'tag:"to check"', 1)]


def test_choices_of_fields(completed):
    assert ("unread", "is:unread", 0) in completed("is:|")
    assert completed("is:st|") == [("starred", "is:starred", 0)]
    assert completed("has:|")[0] == ("note", "has:note", 0)
    assert completed("has:t|") == [("tag", "has:tag", 0)]
    assert ("newest", "sort:newest", 0) in completed("sort:|")
    assert completed("list:p|") == [
        ("Policy", "list:Policy", 0),
        ("Politics", "list:Politics", 0),
    ]
    assert completed("lang:|") == [("en", "lang:en", 0)]
    today = datetime.now(TOKYO).date()
    assert ("today", "date:today", 0) in completed("date:|")
    assert (str(today.year), f"before:{today.year}", 0) in completed("before:|")
    assert completed("date:tod|") == [("today", "date:today", 0)]


def test_what_is_offered_after_any_field_is_a_sound_query(library):
    for field in (*KNOWN_FIELDS, "story"):
        for each in library.completions(f"{field}:", len(field) + 1):
            assert library.search(each.query).problems == (), each.query


def test_fields_words_and_searches_together(completed):
    assert completed("sec|") == [
        ("section:", "section:", 0),
        ("second tunnel", "second tunnel", 0),
        ("second", "second", 1),
        ("sector", "sector", 1),
    ]
    assert completed("se|", "field") != []
    assert completed("se|")[-1] == completed("se|", "field")[-1]
    assert [each[0] for each in completed("sec|tor", "word")] == ["second"]


def test_saved_searches_are_found_by_what_is_in_their_names(completed):
    assert completed("tunn|", "search") == [
        ("tunnel cost", "tunnel cost", 0),
        ("second tunnel", "second tunnel", 0),
    ]
    assert completed("second tun|", "search")[0] == ("second tunnel", "second tunnel", 0)
    assert completed("x cos|", "search") == [("tunnel cost", 'x search:"tunnel cost"', 0)]
    assert completed("search:co|") == [("tunnel cost", 'search:"tunnel cost"', 0)]


def test_nothing_is_offered_where_nothing_is_typed(completed):
    assert completed("|") == []
    assert completed("tunnel |") == []
    assert completed('"tun|') == []


def test_without_an_index_there_are_no_words_of_it(completed, library):
    rmtree(library.data / "index")
    assert completed("sec|")[:2] == [
        ("section:", "section:", 0),
        ("second tunnel", "second tunnel", 0),
    ]
    assert completed("sec|", "word") == completed("lang:|") == []
