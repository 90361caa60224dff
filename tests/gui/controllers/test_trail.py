"""Back and forward through what was read."""

from reader.article import ArticleId
from reader.gui.controllers.trail import Trail


def walked(*articles: int) -> Trail:
    trail = Trail()
    for article in articles:
        trail.follow(ArticleId(article))
    return trail


def test_one_goes_back_and_forward_along_the_articles_read() -> None:
    trail = walked(1, 2, 3)
    assert [trail.back(), trail.back(), trail.back()] == [2, 1, None]
    assert [trail.forward(), trail.forward(), trail.forward()] == [2, 3, None]


def test_a_new_article_forgets_what_lay_ahead() -> None:
    trail = walked(1, 2, 3)
    trail.back()
    trail.follow(ArticleId(9))
    assert not trail.can_go_forward
    assert [trail.back(), trail.back()] == [2, 1]


def test_opening_the_present_article_again_is_no_step() -> None:
    trail = walked(1, 1, 1)
    assert not trail.can_go_back


def test_the_trail_does_not_grow_without_end() -> None:
    trail = walked(*range(10_000))
    steps = 0
    while trail.back() is not None:
        steps += 1
    assert steps == 499
