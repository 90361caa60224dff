"""What the reader did to a story, when the story is another one tomorrow."""

import sqlite3

import pytest

FERRY = "The ferry Shiokaze hit a pier in the harbor because a valve failed, the captain said. "
TUNNEL = "The tunnel under the Hiyodori Pass will cost more, for water came into the heading. "
FERRIES = ["Ferry hits pier", "Valve of ferry failed", "Ferry sails again"]
TUNNELS = ["Tunnel to cost more", "Tunnel put off again"]


@pytest.fixture
def library(write, updated):
    for day, headline in enumerate(FERRIES, start=2):
        write(f"f{day}.txt", headline, day, FERRY)
    for day, headline in enumerate(TUNNELS, start=10):
        write(f"t{day}.txt", headline, day, TUNNEL)
    return updated()


def marked(library) -> list[tuple[int, str, bool, bool]]:
    """Of the followed stories how many articles they have, their names, what is pinned."""
    return [
        (each.count, each.name, each.pinned, each.followed) for each in library.followed_stories()
    ]


def mark(library, article) -> None:
    library.name_story(article, "Mine")
    library.pin_story(article)
    library.follow_story(article)


def test_what_was_done_to_a_newer_story_stays_when_an_older_one_joins_it(library, id_of):
    ferry, tunnel = id_of(library, FERRIES[0]), id_of(library, TUNNELS[0])
    library.see_story(ferry)
    mark(library, tunnel)
    library.merge_stories(ferry, tunnel)
    assert marked(library) == [(5, "Mine", True, True)]
    library.split_story(tunnel, [id_of(library, each) for each in TUNNELS])
    assert marked(library) == [(2, "Mine", True, True)]
    assert library.story_of(ferry).name in FERRIES


def test_a_story_keeps_what_was_done_to_it_without_its_first_article(library, id_of):
    first = id_of(library, FERRIES[0])
    mark(library, first)
    library.split_story(first, [first])
    assert marked(library) == [(2, "Mine", True, True)]
    library.merge_stories(first, id_of(library, FERRIES[1]))
    assert marked(library) == [(3, "Mine", True, True)]


def test_a_story_keeps_what_was_done_to_it_when_files_go(library, archive, data, updated, id_of):
    mark(library, id_of(library, FERRIES[0]))
    (archive / "f2.txt").unlink()
    library.update()
    assert marked(library) == [(2, "Mine", True, True)]
    (data / "catalog.sqlite").unlink()
    assert marked(updated()) == [(2, "Mine", True, True)]


def test_articles_that_came_later_keep_it_when_all_earlier_ones_go(library, archive, write, id_of):
    mark(library, id_of(library, TUNNELS[0]))
    for day in (20, 21):
        write(f"t{day}.txt", f"Tunnel, day {day}", day, TUNNEL)
    library.update()
    assert marked(library) == [(4, "Mine", True, True)]
    for day in (10, 11):
        (archive / f"t{day}.txt").unlink()
    library.update()
    assert marked(library) == [(2, "Mine", True, True)]
    assert library.followed_stories()[0].new == 0  # of this story none was ever seen


def test_what_was_taken_back_is_gone_from_every_article(library, id_of):
    first = id_of(library, FERRIES[0])
    mark(library, first)
    library.name_story(first, "")
    library.pin_story(first, False)
    library.follow_story(first, False)
    library.split_story(first, [first])
    assert marked(library) == []
    assert library.story_of(id_of(library, FERRIES[1])).name in FERRIES


@pytest.mark.parametrize("day", [1, 4, 9])
def test_an_article_is_new_by_when_it_came_not_by_its_date(
    library, write, data, updated, id_of, day
):
    library.see_story(id_of(library, FERRIES[0]))
    write("late.txt", "Ferry, told late", day, FERRY)
    library.update()
    assert library.story_of(id_of(library, FERRIES[0])).new == 1
    (data / "catalog.sqlite").unlink()
    again = updated()
    story = again.story(id_of(again, FERRIES[0]))
    assert [each.headline for each in story.articles if each.is_new] == ["Ferry, told late"]
    again.see_story(story.summary.id)
    assert again.story_of(story.summary.id).new == 0


def test_an_article_without_a_date_is_new(library, archive, id_of):
    library.see_story(id_of(library, FERRIES[0]))
    (archive / "undated.txt").write_text(f"Ferry of no day\n\n{FERRY}\n", encoding="utf-8")
    library.update()
    assert library.story_of(id_of(library, FERRIES[0])).new == 1


def test_a_look_of_before_counts_by_date(library, data, id_of):
    first = library.catalog.rows([id_of(library, FERRIES[1])])[0]
    with sqlite3.connect(data / "state.sqlite") as state:
        values = (first.id, first.published)
        state.execute("INSERT INTO story_marks (article, seen) VALUES (?, ?)", values)
    state.close()
    assert library.story_of(first.id).new == 1
    library.see_story(first.id)
    assert library.story_of(first.id).new == 0
