"""Articles and captures of a library side by side."""

import pytest

from reader.errors import ArticleMissingError
from reader.library import Library

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


def test_the_page_of_the_captures_of_the_sample_archive(sample_archive, tmp_path, id_of):
    with Library(tmp_path / "data", [sample_archive]) as library:
        library.update()
        article = id_of(library, "High-speed ferry hits pier at Minato-Hama port (Update 1)")
        page = library.captures_page(article)
        assert [line.name for line in page.captures] == [
            "high-speed-ferry-hits-pier-at-minato-hama-port-early.txt",
            "high-speed-ferry-hits-pier-at-minato-hama-port.txt",
        ]
        assert (page.earlier, page.later) == (1, 2)
        assert library.captures_page(article, 7, 0) == page  # there is no seventh one
        turned = library.captures_page(article, 2, 1)
        assert (turned.earlier, turned.later) == (2, 1)
        with pytest.raises(ArticleMissingError, match="no second capture"):
            library.captures_page(
                id_of(library, "Mt. Hakugin alert raised to Level 2; summit trail closed")
            )


def test_a_capture_that_is_gone_can_not_be_compared(archive, write, opened):
    path = write("a.txt", body=VOTE)
    with pytest.raises(ArticleMissingError, match=r"can't be read: .*gone\.txt"):
        opened().changes(archive / "gone.txt", path)
