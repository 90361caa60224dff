"""Articles and captures of a library side by side."""

import pytest

from reader.errors import ArticleMissingError

VOTE = "Uehara won the election of Shirasato by 41 votes."


def test_two_articles_of_a_library(write, updated, id_of):
    write("a.txt", "Uehara wins", body=VOTE)
    write("b.txt", "Recount", 9, f"It snowed.\n{VOTE.replace('41', '38')}")
    library = updated()
    a, b = (id_of(library, headline) for headline in ("Uehara wins", "Recount"))
    found = library.compare(a, b)
    (difference,) = found.aligned[0].differences
    assert (difference.label, difference.a, difference.b) == ("votes", "41", "38")
    assert [each.text for each in found.only_b] == ["It snowed."]


def test_two_captures_of_one_article(write, updated, id_of):
    early = write("a.txt", "Uehara wins", body=VOTE)
    write("b.txt", "Uehara wins (Update 1)", body=f"{VOTE}\nIt snowed.")
    library = updated()
    article = library.article(id_of(library, "Uehara wins (Update 1)"))
    later, earlier = article.captures
    assert earlier == early
    headline, vote, snow = library.changes(earlier, later)
    assert [each.change for each in headline.passages] == ["same", "added"]
    assert [each.change for each in vote.passages] == ["same"]
    assert [each.change for each in snow.passages] == ["added"]


def test_a_capture_that_is_gone_can_not_be_compared(archive, write, opened):
    path = write("a.txt", body=VOTE)
    with pytest.raises(ArticleMissingError, match=r"can't be read: .*gone\.txt"):
        opened().changes(archive / "gone.txt", path)
