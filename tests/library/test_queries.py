"""Queries that name something of the library: saved searches, related articles, captures."""

from datetime import datetime, timedelta

import pytest

from reader.archive.state_searches import SavedSearch
from reader.article import format_id
from reader.errors import QueryError
from reader.library import Library
from reader.library.standing import query_of, standing_of
from reader.search.grammar import GRAMMAR_VERSION
from reader.search.storing import from_json, to_json
from reader.search.syntax import DateRange, Tag, Word, conjunction
from reader.times import TOKYO, to_minutes


@pytest.fixture
def library(write, updated) -> Library:
    write("tax.txt", "Tax plan", 2, "The cabinet discussed the tax at length.")
    write("golf.txt", "Golf cup", 3, "The tax on golf was not discussed.")
    write("sky.txt", "Blue sky", 4, "Nothing else was seen.")
    return updated()


def keep(library: Library, name: str, text: str, grammar=GRAMMAR_VERSION, tree=None) -> None:
    stored = to_json(tree or Word("x"))
    library.state.save_search(SavedSearch(name, text, grammar, stored))


def said(library: Library, text: str) -> tuple[str, str]:
    (problem,) = library.search(text).problems
    return problem.sentence, problem.suggestion


def test_a_saved_search_is_part_of_another_query(library, found):
    keep(library, "my taxes", "tax OR levy")
    assert set(found(library, 'search:"My  Taxes"')) == {"Tax plan", "Golf cup"}
    assert found(library, 'search:"my taxes" -golf') == ["Tax plan"]
    assert found(library, '-search:"my taxes"') == ["Blue sky"]
    assert found(library, 'title:golf OR search:"my taxes" sort:oldest') == ["Tax plan", "Golf cup"]


def test_what_a_saved_search_finds_is_marked_and_in_the_snippet(library, id_of):
    keep(library, "mine", 'cabinet "at length"')
    plan = id_of(library, "Tax plan")
    page = library.page(plan, "search:mine")
    text = page.article.capture.blocks[0].text
    assert [text[each.start : each.end] for each in page.block_marks[0]] == ["cabinet", "at length"]
    assert library.snippets("search:mine", [plan])[plan].marks


def test_saved_searches_stand_inside_each_other(library, found):
    keep(library, "a", "tax")
    keep(library, "b", "search:a -golf")
    keep(library, "c", "search:b OR sky")
    assert set(found(library, "search:c")) == {"Tax plan", "Blue sky"}
    keep(library, "a", "golf")
    assert set(found(library, "search:c")) == {"Blue sky"}


def test_days_of_a_saved_search_are_counted_from_the_day_it_is_asked(library, write, found):
    keep(library, "new", "date:7d")
    assert found(library, "search:new") == []
    yesterday = datetime.now(TOKYO) - timedelta(days=1)
    path = write("new.txt", "New plan")
    path.write_text(f"New plan\n16:03 JST, {yesterday:%B} {yesterday.day}, {yesterday.year}\nIt.\n")
    library.update()
    assert found(library, "search:new") == ["New plan"]


def test_an_unknown_saved_search_is_told_with_the_nearest(library):
    keep(library, "My taxes", "tax")
    sentence, suggestion = said(library, "golf search:taxs")
    assert "no saved search “taxs”" in sentence
    assert suggestion == 'golf search:"My taxes"'
    assert said(library, "search:golf")[1] == ""


def test_a_circle_of_saved_searches_is_told_with_its_names(library):
    keep(library, "a", "search:b")
    keep(library, "b", "tax OR search:c")
    keep(library, "c", "search:a")
    assert "“b” → “c” → “a” → “b”" in said(library, "search:b")[0]
    keep(library, "self", "tax search:self")
    assert "“self” is a part of itself" in said(library, "golf search:self")[0]
    assert "is a part of itself" in said(library, '-(search:"SELF")')[0]


def test_a_saved_search_with_a_mistake_is_told(library):
    keep(library, "bad", "tax titel:x")
    assert "“bad” has a mistake in it: There is no field titel" in said(library, "search:bad")[0]
    keep(library, "worse", "search:nowhere")
    assert "no saved search “nowhere”" in said(library, "search:worse")[0]


def test_too_many_inside_each_other_are_told_and_end(library):
    keep(library, "s0", "tax")
    for number in range(1, 40):
        keep(library, f"s{number}", f"search:s{number - 1} OR (golf -search:s{number - 1})")
    assert "too many others" in said(library, "search:s15")[0]
    assert "inside each other" in said(library, "search:s39")[0]
    assert library.search("search:s3").total == 2


def test_an_older_grammar_is_meant_as_it_was(library, found):
    keep(library, "old", "?lue", grammar=1, tree=Word("golf"))
    assert found(library, "search:old") == ["Golf cup"]
    today = to_minutes(datetime(2001, 1, 1, tzinfo=TOKYO))
    then = conjunction([Word("tax"), DateRange(today, today + 60)])
    keep(library, "dated", "tax date:2022", grammar=1, tree=then)
    assert len(found(library, "search:dated")) == 2
    library.state.save_search(SavedSearch("lost", "?lue", 1, "no tree"))
    assert "save it again" in said(library, "search:lost")[0]


def test_an_older_search_that_means_the_same_is_renewed(library):
    then = conjunction([Word("tax"), DateRange(1, 2)])
    keep(library, "same", "tax date:7d", grammar=1, tree=then)
    keep(library, "other", "?lue", grammar=1, tree=Word("golf"))
    keep(library, "newer", "tax", grammar=GRAMMAR_VERSION + 1, tree=Word("tax"))
    library.state.save_search(SavedSearch("lost", "tax", 1, "no tree"))
    before = library.state.saved_searches()
    library.renew_searches()
    after = library.state.saved_searches()
    assert after[1:] == before[1:]
    assert (after[0].name, after[0].query, after[0].grammar) == (
        "same",
        "tax date:7d",
        GRAMMAR_VERSION,
    )
    assert after[0].tree != before[0].tree


def test_a_search_stands_with_its_hits_or_its_problem(library):
    keep(library, "now", "tax -golf")
    keep(library, "other", "?lue", grammar=1, tree=Word("golf"))
    keep(library, "bad", "titel:x")
    library.state.save_search(SavedSearch("lost", "tax", 1, "no tree"))
    now, other, bad, lost = (
        standing_of(each, library.search) for each in library.state.saved_searches()
    )
    assert (now.total, now.problem, now.keeps_meaning) == (1, "", False)
    assert (other.total, other.problem, other.keeps_meaning) == (1, "", True)
    assert "no field titel" in bad.problem
    assert "save it again" in lost.problem
    assert not bad.keeps_meaning
    assert not lost.keeps_meaning


def test_what_is_opened_of_an_older_search_is_what_it_meant(library, found):
    keep(library, 'the "old" one', "?lue", grammar=1, tree=Word("golf"))
    keep(library, "new", "?lue")
    old, new = library.state.saved_searches()
    assert found(library, query_of(old)) == ["Golf cup"]
    assert query_of(new) == "?lue"


def test_a_search_is_kept_under_a_name(library):
    library.save_search("tax -golf", "Taxes, 税")
    (kept,) = library.state.saved_searches()
    assert (kept.name, kept.query) == ("Taxes, 税", "tax -golf")
    with pytest.raises(QueryError, match="“Mine” is a part of itself"):
        library.save_search("search:Mine", "Mine")


def test_saving_refuses_what_can_not_be_asked(library):
    library.save_search("tax -golf")
    library.save_search('search:"tax -golf" cabinet')
    for wrong in ("search:nowhere", "titel:x", "list:politics"):
        with pytest.raises(QueryError, match="can't be saved"):
            library.save_search(wrong)
    kept = [each.name for each in library.state.saved_searches()]
    assert kept == ["tax -golf", 'search:"tax -golf" cabinet']


def test_saving_refuses_a_circle(library):
    library.save_search("tax")
    library.state.rename_search("tax", "b")
    library.save_search("search:b")
    keep(library, "b", "tax OR search:c")
    keep(library, "c", "tax")
    library.save_search("search:c")
    library.state.rename_search("search:b", "old")
    keep(library, "c", 'tax search:"search:b"')
    with pytest.raises(QueryError, match="“b” → “c” → “search:b” → “b”"):
        library.save_search("search:b")


def test_tags_that_become_one_are_asked_for_once(library):
    for query in ("#alpha OR #beta", "cabinet #alpha"):
        library.save_search(query)
    before = library.follow_tag("alpha", "beta")
    assert [each.query for each in before] == ["#alpha OR #beta", "cabinet #alpha"]
    first, second = library.state.saved_searches()
    assert (first.query, from_json(first.tree)) == ('tag:"beta"', Tag("beta"))
    assert second.query == 'cabinet tag:"beta"'


def test_related_articles_of_one_are_found_the_nearest_first(write, updated, found, id_of):
    cable = "The undersea cable of Tavea was laid by the ship Kinugasa."
    write("a.txt", "Cable laid", 2, cable)
    write("b.txt", "Ship returns", 3, "The Kinugasa has come home from Tavea, the cable is laid.")
    write("c.txt", "A cable", 3, "Something about Tavea, and about nothing that has a name or so.")
    write("d.txt", "Golf", 4, "A sport for people with patience.")
    library = updated()
    article = id_of(library, "Cable laid")
    name = format_id(article)
    near = found(library, f"like:{name}")
    assert near[0] == "Ship returns"
    assert "Cable laid" not in near
    assert "Golf" not in near
    related = [each.headline for each in library.related(article)]
    assert near[: len(related)] == related
    assert found(library, f"like:{name} -ship") == [each for each in near if each != "Ship returns"]
    assert "Golf" in found(library, f"-like:{name}")
    results = library.search(f"like:{name}")
    assert list(results.scores) == sorted(results.scores, reverse=True)
    assert results.scores[0] == pytest.approx(100.0)
    assert "no article 000000000005 in" in said(library, "like:000000000005")[0]


def test_articles_that_were_saved_more_than_once(archive, write, updated, found):
    write("a.txt", "One story", body="Short.")
    write("b.txt", "One story (Update 1)", body="Longer than the other one.")
    write("c.txt", "Another")
    library = updated()
    assert [each[:9] for each in found(library, "is:duplicate")] == ["One story"]
    assert found(library, "-is:duplicate") == ["Another"]
    (archive / "a.txt").unlink()
    library.update()
    assert found(library, "is:duplicate") == []


def test_a_limit_cuts_the_hits_and_not_their_number(library):
    results = library.search("limit:1 sort:oldest")
    assert (results.total, len(results.ids), len(results.scores), results.limit) == (3, 1, 1, 1)
    assert sum(bar.count for bar in results.histogram.bars) == 3
    assert len(library.search("limit:9").ids) == 3
    assert library.search("tax").limit is None


def test_short_forms_and_long_ones_find_each_other(write, updated, found):
    write("a.txt", "N. Korea up 5%", 1)
    write("b.txt", "North Korea", 2, "It is 5 per cent more.")
    library = updated()
    for query in ("north korea", '"5 percent"', "n. korea 5%", "5 per cent"):
        assert sorted(found(library, query)) == ["N. Korea up 5%", "North Korea"]
    page = library.page(library.search("title:5").ids[0], '"north korea" percent')
    assert [page.article.capture.headline[s.start : s.end] for s in page.headline_marks] == [
        "N. Korea",
        "%",
    ]
