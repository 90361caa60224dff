"""Articles that were in published lists, found by list and place."""

import pytest

from reader.library import Library

POLITICS = '"Politics" POPULAR ARTICLE\n'
SPORTS = '"Sports" POPULAR ARTICLE\n'
RANKING = "JN ACCESS RANKING\n"


def titles(head: str, *listed: str) -> str:
    return head + "".join(f"- {title}\n" for title in listed)


@pytest.fixture
def library(write, updated) -> Library:
    """A, B, C and D in the ranking of day 5; B, A in that of day 6; lists of two sections."""
    for name, day in (("Alpha wins", 1), ("Beta loses", 2), ("Gamma draws", 3), ("Delta rests", 4)):
        write(f"{name}.txt", name, day)
    ranking = titles(
        RANKING, "Alpha wins", "BETA LOSES (Update 2)", "Nobody holds this", "Gamma draws"
    )
    write("e.txt", "Page one", 5, rest=ranking + titles(POLITICS, "Gamma draws", "Delta rests"))
    later = titles(RANKING, "Beta loses", "Alpha wins")
    write("f.txt", "Page two", 6, rest=later + titles(SPORTS, "Delta rests"))
    return updated()


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("list:*", {"Alpha", "Beta", "Gamma", "Delta"}),
        ("-list:*", {"Page"}),
        ('list:"access ranking"', {"Alpha", "Beta", "Gamma"}),
        ('list:"ACCESS RANKINGS"', {"Alpha", "Beta", "Gamma"}),
        ("list:ranking", {"Alpha", "Beta", "Gamma"}),
        ("list:politics", {"Gamma", "Delta"}),
        ('list:"popular politics"', {"Gamma", "Delta"}),
        ("list:popular", {"Gamma", "Delta"}),
        ("list:(politics OR ranking) -alpha", {"Beta", "Gamma", "Delta"}),
        ("rank:1", {"Alpha", "Beta", "Gamma", "Delta"}),
        ("rank:2", {"Alpha", "Beta", "Delta"}),
        ("rank:4", {"Gamma"}),
        ("rank:>=3", {"Gamma"}),
        ("rank:3", set()),
        ("list:ranking rank:1", {"Alpha", "Beta"}),
        ("list:politics rank:1", {"Gamma"}),
        ("list:politics rank:<=2", {"Gamma", "Delta"}),
        ("list:ranking rank:3..5", {"Gamma"}),
        ("list:(politics OR sports) rank:1", {"Gamma", "Delta"}),
        ("list:politics list:sports rank:1", set()),
        ("list:politics list:sports", {"Delta"}),
        ("list:politics -rank:1", {"Delta"}),
        ("list:ranking (rank:4 OR title:beta)", {"Beta", "Gamma"}),
        ("list:ranking -list:politics", {"Alpha", "Beta"}),
    ],
)
def test_lists_and_places(library, found, text: str, heads: set[str]):
    assert {head.split()[0] for head in found(library, text)} == heads


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("sort:rank list:*", "Delta Gamma Beta Alpha"),
        ("sort:rank -page", "Delta Gamma Beta Alpha"),
        ("sort:rank", "Delta Gamma Beta Alpha Page Page"),
        ("sort:rank list:politics", "Gamma Delta"),
        ("sort:rank -list:politics rank:1 OR page", "Beta Alpha Page Page"),
        ("sort:rank list:sports OR list:politics OR page", "Delta Gamma Page Page"),
    ],
)
def test_the_best_place_first_then_the_newest(library, found, text: str, order: str):
    assert [head.split()[0] for head in found(library, text)] == order.split()


def test_scores_stay_with_their_articles(library):
    by_rank, by_score = (
        library.search("alpha OR page", sort="rank"),
        library.search("alpha OR page", sort="newest"),
    )
    scores = dict(zip(by_score.ids, by_score.scores, strict=True))
    assert by_rank.scores.tolist() == [scores[each] for each in by_rank.ids]


def test_an_unknown_list_is_told_with_those_there_are(library):
    (problem,) = library.search("list:politcs").problems
    assert "no published list “politcs”; there are:" in problem.sentence
    assert "Politics" in problem.sentence
    assert problem.suggestion == 'list:"Politics"'


def test_without_any_list_that_is_said(write, updated):
    write("a.txt", "A")
    (problem,) = updated().search("list:politics").problems
    assert "No page of this archive shows a published list" in problem.sentence


def test_new_pages_and_removed_ones_change_the_answer(archive, library, write, found):
    assert found(library, "list:ranking rank:1 title:gamma") == []
    write("g.txt", "Page three", 7, rest=titles(RANKING, "Gamma draws"))
    library.update()
    assert found(library, "list:ranking rank:1 title:gamma") == ["Gamma draws"]
    (archive / "g.txt").unlink()
    library.update()
    assert found(library, "list:ranking rank:1 title:gamma") == []


def test_cut_titles_lead_to_their_articles(write, updated, found):
    write("a.txt", "A long headline that a page cut short somewhere", 3)
    write("b.txt", "B", 5, rest=titles(RANKING, "A long headline that a page cut …"))
    assert found(updated(), "rank:1") == ["A long headline that a page cut short somewhere"]
