"""Full stops that end a sentence, and those that do not."""

import pytest

from reader.formats.sentences import ends_sentence, is_abbreviated


@pytest.mark.parametrize(
    "line",
    ["The ferry is back.", "“The ferry is back.”", "It sails (twice a day.)", "船が戻った。」"],
)
def test_sentence(line):
    assert ends_sentence(line)


@pytest.mark.parametrize(
    "line",
    ["", "Ferry returns", "Ferry returns...", "Ferry returns…", "Talks with U.S.", "Boats Inc."],
)
def test_no_sentence(line):
    assert not ends_sentence(line)


def test_abbreviation_is_a_whole_word():
    assert is_abbreviated("Harbor Boats Co.")
    assert not is_abbreviated("They drank Taco.")
