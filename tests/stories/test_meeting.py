"""The names met together with one."""

from reader.stories.meeting import met_with, of_name
from reader.stories.names import names
from reader.stories.results import MetName

ARTICLES = [
    names(["", text], "en")
    for text in (
        "Mayor Ken Abe met Governor Rika Sudo in Japan. Abe was glad.",
        "They saw Ken Abe with Governor Sudo.",
        "It rained on Rika Sudo in Japan.",
    )
]


def test_a_name_has_the_kind_and_the_forms_of_the_articles() -> None:
    assert of_name("Ken Abe", ARTICLES) == ("person", ("Ken Abe", "Abe"))
    assert of_name("Nobody", ARTICLES) == ("", ())


def test_names_are_counted_by_article_and_short_forms_for_the_long_one() -> None:
    assert met_with("Ken Abe", ARTICLES, 9) == (
        MetName("Rika Sudo", "person", 3),
        MetName("Japan", "place", 2),
    )
    assert met_with("Ken Abe", ARTICLES, 1) == (MetName("Rika Sudo", "person", 3),)


def test_a_name_is_not_met_with_its_own_long_form() -> None:
    texts = (
        "Foreign Minister Yoshi Toda met Mayor Rika Abe. Toda spoke.",
        "They saw Yoshi Toda with Mayor Rika Abe.",
        "The mayor saw Minister Toda.",
    )
    together = [names(["", text], "en") for text in texts]
    apart = [names(["", "They saw Minister Yoshi Toda with Mayor Rika Abe."], "en"), together[2]]
    for articles in (together, apart):  # whether an article prints both forms or none
        assert [each.text for each in met_with("Toda", articles, 9)] == ["Rika Abe"]
        assert set(of_name("Toda", articles)[1]) == {"Yoshi Toda", "Toda"}
    assert [each.text for each in met_with("Yoshi Toda", together[:2], 9)] == ["Rika Abe"]


def test_a_family_name_of_two_people_is_met_with_both() -> None:
    texts = ("They saw Mayor Ken Abe.", "They saw Mayor Rika Abe.", "They saw Mayor Abe.")
    articles = [names(["", text], "en") for text in texts]
    assert {each.text for each in met_with("Abe", articles, 9)} == {"Ken Abe", "Rika Abe"}
    assert of_name("Abe", articles) == ("person", ("Abe",))


def test_a_short_form_of_two_names_stays_alone() -> None:
    texts = ("Mayor Ken Abe rose. Abe sat.", "Mayor Rika Abe rose. Abe sat.", "Mayor Abe rose.")
    met = met_with("Japan", [names(["", text]) for text in texts], 9)
    assert {each.text for each in met} == {"Ken Abe", "Rika Abe", "Abe"}


def test_among_many_articles_a_name_met_once_is_left_out() -> None:
    once = names(["", "They met Kuzuha in Japan."])
    found = met_with("Japan", [once, *[names(["", "They met Sayo in Japan."])] * 6], 9)
    assert found == (MetName("Sayo", "", 6),)
