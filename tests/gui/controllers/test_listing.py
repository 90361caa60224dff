"""The listing: what is shown at once of a query that is typed, and what waits until it is meant."""

from array import array
from pathlib import Path

import pytest

from reader.gui.controllers.listing import Listing
from reader.gui.processes.processes import ServiceProcess
from reader.library import ALL, Kept, Scope
from reader.protocol.questions import Found, IdList, ListArticles, Search
from reader.search.results import Histogram, QueryProblem

PROBLEM = QueryProblem(0, 3, "A sentence.")


class Told:
    """A listing, the answers it is given in place of a child process, and what it tells."""

    def __init__(self) -> None:
        self.service = ServiceProcess(Path("library"), [])
        self.listing = Listing(self.service, ServiceProcess(Path("library"), []))
        self.lists: list[list[int]] = []
        self.problems: list[list[QueryProblem]] = []
        self.counted: list[tuple[str, int]] = []
        self.histograms: list[str] = []
        self.renewals: list[list[int]] = []
        self.listing.listed.connect(lambda ids, _: self.lists.append(ids.tolist()))
        self.listing.renewed.connect(lambda ids, _: self.renewals.append(ids.tolist()))
        self.listing.problems_found.connect(self.problems.append)
        self.listing.counted.connect(lambda text, _, hits: self.counted.append((text, hits)))
        self.listing.histogram_found.connect(lambda text, _: self.histograms.append(text))

    def answer(self, *ids: int, problems: tuple[QueryProblem, ...] = ()) -> None:
        """What the service says of the query that was asked for last."""
        asked = Search(self.listing.query, self.listing.scope, "")
        packed = array("q", ids).tobytes()
        found = Found(packed, len(ids), 0.001, "newest", problems, (), Histogram())
        self.service.answered.emit(asked, found)


@pytest.fixture
def told(qtbot) -> Told:
    return Told()


def test_hits_of_a_query_being_typed_are_shown_at_once_and_counted_when_it_is_meant(told) -> None:
    told.listing.type_query("asi")
    told.answer(1, 2)
    assert told.lists == [[1, 2]]
    assert told.histograms == ["asi"]
    assert told.counted == []
    assert not told.listing.is_idle
    told.listing.rest()
    assert told.counted == [("asi", 2)]
    assert told.lists == [[1, 2]]
    assert told.listing.is_idle


def test_half_a_word_does_not_empty_the_list(told) -> None:
    told.listing.type_query("asia")
    told.answer(1, 2)
    told.listing.type_query("asia b")
    told.answer()
    assert told.lists == [[1, 2]]
    told.listing.type_query("asia ba")
    told.answer()
    told.listing.rest()
    assert told.lists == [[1, 2], []]
    assert told.histograms == ["asia", "asia ba"]
    assert told.counted == [("asia ba", 0)]


def test_half_a_term_is_no_mistake_until_it_is_meant(told) -> None:
    told.listing.type_query("sec:")
    told.answer(problems=(PROBLEM,))
    assert told.problems == []
    told.listing.rest()
    assert told.problems == [[PROBLEM]]
    assert told.lists == []


def test_what_was_held_back_is_forgotten_with_the_next_key(told) -> None:
    told.listing.type_query("asia b")
    told.answer()
    told.listing.type_query("asia")
    told.listing.rest()
    assert told.lists == []
    told.answer(1)
    assert told.lists == [[1]]
    assert told.counted == [("asia", 1)]


def test_a_query_that_is_meant_holds_nothing_back(told) -> None:
    told.listing.choose_query("nothing")
    told.answer()
    told.listing.choose_query("sec:")
    told.answer(problems=(PROBLEM,))
    assert told.lists == [[]]
    assert told.problems == [[], [PROBLEM]]


def test_a_pause_after_all_was_deleted_counts_nothing(told) -> None:
    told.listing.type_query("asia")
    told.answer(1)
    told.listing.type_query("")
    told.service.answered.emit(ListArticles(ALL, "newest"), IdList(b""))
    told.listing.rest()
    assert told.counted == []


def test_a_search_that_is_held_back_is_not_under_way_any_more(told, qtbot) -> None:
    heard: list[bool] = []
    told.listing.searching.connect(heard.append)
    told.listing.type_query("asia b")
    told.answer()
    assert heard == [True, False]


def test_a_scope_chosen_while_a_query_stands_asks_for_it_there(told) -> None:
    told.listing.choose_query("asia")
    told.answer(1, 2)
    told.listing.choose_scope(Scope("section", "World"))
    told.answer(2)
    assert told.lists == [[1, 2], [2]]
    assert told.counted == [("asia", 2), ("asia", 1)]


def test_a_list_that_comes_up_to_date_by_itself_is_told_apart_from_one_asked_for(told) -> None:
    told.listing.choose_query("asia")
    told.answer(1, 2)
    told.listing.refresh_soon()
    told.answer(1, 2, 3)
    assert (told.lists, told.renewals) == ([[1, 2]], [[1, 2, 3]])
    told.listing.choose_query("asia")
    told.answer(1, 2, 3)
    assert told.lists == [[1, 2], [1, 2, 3]]


def test_what_is_kept_is_kept_in_the_same_scope_and_query_only(told) -> None:
    told.listing.kept = lambda: Kept(7, 0)
    told.listing.choose_query("asia")
    assert asked(told) == ("", None)
    told.answer(7)
    told.listing.choose_group("day")
    assert asked(told) == ("day", Kept(7, 0))
    told.listing.choose_query("asia budget")
    assert asked(told) == ("day", None)
    told.listing.choose_scope(Scope("unread"))
    assert asked(told) == ("day", None)


def asked(told) -> tuple[str, Kept | None]:
    question = told.service._waiting[Search]
    return question.group, question.kept


def test_groups_are_restored_and_others_forgotten(told) -> None:
    told.listing.restore({"group": "story"})
    assert told.listing.place()["group"] == "story"
    told.listing.restore({"group": "nonsense"})
    assert told.listing.place()["group"] == ""
