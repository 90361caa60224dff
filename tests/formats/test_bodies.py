"""The lines of a body, each told apart only when it is sure."""

import pytest

from reader.article import Role
from reader.formats.bodies import body_roles

TEXT = "The ferry came back to the harbor on Monday with all of its crew."
P, S, C, R = Role.PARAGRAPH, Role.SUBHEAD, Role.CAPTION, Role.CREDIT


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ([TEXT, TEXT], [P, P]),
        ([TEXT, "Nuclear umbrella", TEXT], [P, S, P]),
        ([TEXT, "‘Last chance’", TEXT], [P, S, P]),
        ([TEXT, "渡し船の歴史", TEXT], [P, S, P]),
        (["Nuclear umbrella", TEXT], [P, P]),
        ([TEXT, "Nuclear umbrella"], [P, P]),
        ([TEXT, "One", "Two", TEXT], [P, P, P, P]),
        ([TEXT, "What is next?", TEXT], [P, P, P]),
        ([TEXT, "“We won the race”", TEXT], [P, P, P]),
        ([TEXT, "word " * 20, TEXT], [P, P, P]),
        ([TEXT, "渡" * 40, TEXT], [P, P, P]),
        (["Dear Troubleshooter:", TEXT, "— N, Tokyo", TEXT], [P, P, P, P]),
        ([TEXT, "- a line with a dash", TEXT], [P, P, P]),
        ([TEXT, "The Yomiuri Shimbun", TEXT], [P, R, P]),
        ([TEXT, "Courtesy of the Harbor Museum", TEXT], [P, R, P]),
        (["The Yomiuri Shimbun conducted a survey of ferries.", TEXT], [P, P]),
        ([TEXT, "A ferry at the pier in the evening", "AP", TEXT], [P, C, R, P]),
        ([TEXT, "AP", "Nuclear umbrella", TEXT], [P, R, S, P]),
        ([TEXT, "By Jane Doe / Staff Writer"], [P, Role.BYLINE]),
        (["By Jane Doe", TEXT], [Role.BYLINE, P]),
        ([TEXT, "By Jane Doe", TEXT], [P, S, P]),
        (
            ["Share", TEXT, "Share", TEXT, "Post", "Share"],
            [Role.BUTTON, P, S, P, *[Role.BUTTON] * 2],
        ),
        (["Known caption", TEXT, "known caption"], [C, P, C]),
        (["https://example.com/1/", TEXT, "https://example.com/2/"], [Role.ADDRESS, P, P]),
        ([], []),
    ],
)
def test_roles(lines, roles):
    assert body_roles(lines, ["Known caption"]) == roles


def test_text_below_a_list_has_no_top():
    lines = ["https://example.com/1/", "By Jane Doe", TEXT]
    assert body_roles(lines, (), below_head=False) == [P, S, P]
