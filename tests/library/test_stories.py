"""The stories of a library, and what its reader does to them."""

import pytest

from reader.archive.catalog import Catalog
from reader.article import format_id
from reader.errors import ArticleMissingError
from reader.library import Library

FERRY = "The ferry Shiokaze hit a pier in the harbor because a valve failed, the captain said. "
TUNNEL = "The tunnel under the Hiyodori Pass will cost more, for water came into the heading. "
ELECTION = "Naoki Uehara won the election of the mayor after a recount of ballots in the hall. "


@pytest.fixture
def library(write, updated):
    write("f1.txt", "Ferry hits pier", 2, FERRY)
    write("f2.txt", "Valve of ferry failed", 9, FERRY + "At the wheel was Kenji Morooka.")
    write("t1.txt", "Tunnel to cost more", 3, TUNNEL)
    write("t2.txt", "Tunnel put off again", 8, TUNNEL + "Sayo Kuzuha will speak.")
    write("e.txt", "Uehara wins", 4, ELECTION)
    return updated()


def told(library) -> list[list[str]]:
    return [
        [article.headline for article in library.story(story.id).articles]
        for story in library.stories()
    ]


FERRIES = ["Ferry hits pier", "Valve of ferry failed"]
TUNNELS = ["Tunnel to cost more", "Tunnel put off again"]


def test_stories_come_by_their_newest_article_and_articles_by_time(library, id_of):
    assert told(library) == [FERRIES, TUNNELS]
    story = library.story(id_of(library, "Valve of ferry failed"))
    assert story.summary == library.stories()[0]
    assert story.summary.id == id_of(library, "Ferry hits pier")
    assert (story.summary.count, story.summary.new) == (2, 0)
    assert (story.summary.first.day, story.summary.last.day) == (2, 9)
    assert story.summary.name in FERRIES
    assert "Kenji Morooka" not in story.articles[0].names
    assert "Kenji Morooka" in story.articles[1].names
    assert "Shiokaze" not in story.articles[1].names
    assert set(story.articles[0].words) == {"ferry", "pier", "captain", "failed", "harbor"}
    assert story.articles[1].words == ("wheel",)
    assert [each.sentences for each in story.articles] == [None, 1]


def test_a_story_with_an_undated_article_has_its_earliest_and_latest_known_dates(
    library, archive, id_of
):
    undated = archive / "f3.txt"
    undated.write_text(f"Ferry stays in harbor\n{FERRY}\n", encoding="utf-8")
    library.update()
    story = library.story(id_of(library, "Ferry stays in harbor"))
    assert [article.headline for article in story.articles] == [*FERRIES, "Ferry stays in harbor"]
    assert (story.summary.first.day, story.summary.last.day) == (2, 9)


def test_a_story_without_any_date_tells_none(archive, updated):
    archive.mkdir(exist_ok=True)
    for name, more in (("a", ""), ("b", "It rained.")):
        (archive / f"{name}.txt").write_text(f"Ferry {name}\n{FERRY}{more}\n", encoding="utf-8")
    (story,) = updated().stories()
    assert (story.count, story.first, story.last) == (2, None, None)


def test_what_each_article_of_a_story_of_the_sample_archive_brought(
    sample_archive, tmp_path, id_of
):
    with Library(tmp_path / "data", [sample_archive]) as library:
        library.update()
        recount = id_of(library, "Recount confirms Uehara as Shirasato mayor, by 38 votes")
        story = library.story(recount)
    assert [each.sentences for each in story.articles] == [None, 14, 8, 12, 10]
    assert [each.words for each in story.articles] == [
        ("race", "bypass", "main", "candidates", "filed"),
        ("back", "ballots", "recount", "received", "left"),
        ("confirmed", "spectators", "instead", "given", "worked"),
        ("chose", "divided", "students", "promised", "live"),
        ("electric", "give", "good", "return", "plan"),
    ]


def test_a_query_for_a_story_finds_its_articles(library, found, id_of):
    name = format_id(id_of(library, "Valve of ferry failed"))
    assert found(library, f"story:{name} sort:oldest") == FERRIES
    assert found(library, f"story:{name} morooka") == ["Valve of ferry failed"]
    assert found(library, f"story:{format_id(id_of(library, 'Uehara wins'))}") == ["Uehara wins"]


def test_queries_for_stories_put_all_stories_together_once(library, found, id_of, monkeypatch):
    asked = []
    in_stories = Catalog.in_stories
    monkeypatch.setattr(
        Catalog, "in_stories", lambda *args: asked.append(args) or in_stories(*args)
    )
    for headline in (*FERRIES, *TUNNELS):
        assert found(library, f"story:{format_id(id_of(library, headline))} sort:oldest")
    assert len(library.stories()) == 2
    assert len(asked) == 1


def test_an_article_alone_is_no_story(library, id_of):
    with pytest.raises(ArticleMissingError, match="no story"):
        library.story(id_of(library, "Uehara wins"))


def test_what_is_new_in_an_article(library, id_of):
    novelty = library.new_in(id_of(library, "Valve of ferry failed"))
    assert novelty.earlier == 1
    assert [sentence.text for sentence in novelty.new] == ["At the wheel was Kenji Morooka."]
    assert [sentence.text for sentence in novelty.known] == [FERRY.strip()]
    first = library.new_in(id_of(library, "Ferry hits pier"))
    assert (first.earlier, len(first.new), first.known) == (0, 1, ())
    assert library.new_in(id_of(library, "Uehara wins")) is None


def test_a_new_article_joins_its_story_and_is_new_to_who_follows_it(library, write, id_of):
    article = id_of(library, "Ferry hits pier")
    library.follow_story(article)
    write("f3.txt", "Ferry sails again", 20, FERRY)
    library.update()
    assert told(library)[0] == [*FERRIES, "Ferry sails again"]
    story = library.story(article)
    assert (story.summary.new, story.summary.followed) == (1, True)
    assert [each.is_new for each in story.articles] == [False, False, True]
    library.see_story(article)
    assert library.stories()[0].new == 0


def test_names_and_pins(library, id_of):
    tunnel = id_of(library, "Tunnel put off again")
    library.name_story(tunnel, " The  pass ")
    library.pin_story(tunnel)
    first = library.stories()[0]
    assert (first.name, first.pinned, first.is_named) == ("The pass", True, True)
    library.pin_story(tunnel, False)
    library.name_story(tunnel, "")
    assert library.stories()[1].name in TUNNELS
    assert not library.stories()[1].is_named


def test_splitting_and_merging_outlive_a_rebuild(library, write, data, updated, id_of):
    ferry, tunnel, election = (
        id_of(library, headline)
        for headline in ("Valve of ferry failed", "Tunnel to cost more", "Uehara wins")
    )
    library.split_story(ferry, [ferry])
    library.merge_stories(tunnel, election)
    expected = [["Tunnel to cost more", "Uehara wins", "Tunnel put off again"]]
    assert told(library) == expected
    write("f3.txt", "Snow", 5, "Snow fell on the marsh of the storks.")
    library.update()  # stories that are not as was decided are made anew
    assert told(library) == expected
    (data / "catalog.sqlite").unlink()
    again = updated()
    assert told(again) == expected
    again.merge_stories(ferry, id_of(again, "Ferry hits pier"))
    again.split_story(tunnel, [election])
    assert told(again) == [FERRIES, TUNNELS]


def test_articles_that_are_gone_are_in_no_story(library, archive):
    (archive / "f2.txt").unlink()
    library.update()
    assert told(library) == [TUNNELS]


def test_an_article_without_words_starts_a_story_of_its_own(library, archive):
    (archive / "empty.txt").write_text("The\n", encoding="utf-8")
    library.update()
    assert told(library) == [FERRIES, TUNNELS]
    assert library.catalog.untold() == []
