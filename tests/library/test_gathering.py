"""Stories brought up to date with a library."""

from reader.library.gathering import most_central

SNOW = "Snow fell on the marsh where the storks of Kanoe have their nest, wardens said. "


def test_the_headline_that_tells_most_for_its_length_names_a_story():
    words = {"snow": 0.6, "stork": 0.5, "marsh": 0.2}
    headlines = {
        1: "Snow on the marsh",
        2: "Storks in snow",
        3: "Weather",
        4: "Snow, again and again",
    }
    assert most_central(words, headlines) == 2
    assert most_central(words, {}) is None


def test_few_new_articles_leave_the_other_stories_as_they_are(write, updated):
    for number in range(120):
        write(f"{number}.txt", f"Report {number}", body=f"Word{number} thing{number}.")
    library = updated()
    before = {story.id: story.profile for story in library.catalog.stored_stories()}
    assert len(before) == 120
    write("s1.txt", "Storks", body=SNOW)
    library.update()
    write("s2.txt", "Storks return", 9, SNOW)
    library.update()
    after = {story.id: story.profile for story in library.catalog.stored_stories()}
    assert len(after) == 121
    assert before.items() <= after.items()
    (story,) = library.stories()
    assert story.count == 2


def test_many_new_articles_have_all_stories_worked_out_anew(write, updated):
    write("a.txt", "Ferry", body="The captain sailed.")
    write("b.txt", "Tunnel", body="Water came in.")
    library = updated()
    before = {story.profile for story in library.catalog.stored_stories()}
    write("c.txt", "Ferry again", body="The captain sailed.")
    library.update()
    assert not before <= {story.profile for story in library.catalog.stored_stories()}
    assert [story.count for story in library.stories()] == [2]
