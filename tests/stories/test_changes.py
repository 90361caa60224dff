"""Captures of one article, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Block, Capture, Role
from reader.stories.changes import compare_captures

TEXT = st.text(alphabet="ab .,'\u3042\u6f22", max_size=20).map(str.strip)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from([Role.PARAGRAPH, Role.CAPTION]), TEXT), max_size=5
).map(tuple)


def captured(headline: str, *paragraphs: str) -> Capture:
    return Capture(
        headline=headline, blocks=tuple(Block(Role.PARAGRAPH, text) for text in paragraphs)
    )


def shown(earlier: Capture, later: Capture) -> list[str]:
    marks = {"same": "{}", "removed": "[{}]", "added": "<{}>"}
    return [
        "".join(marks[each.change].format(each.text) for each in block.passages)
        for block in compare_captures(earlier, later)
    ]


def test_words_that_came_and_went():
    assert shown(
        captured("Ferry hits pier", "Some 12 people were hurt in the harbor."),
        captured("Ferry hits pier (Update 1)", "In all 15 people were hurt in the harbor."),
    ) == ["Ferry hits pier< (Update 1)>", "[Some 12]<In all 15> people were hurt in the harbor."]


def test_paragraphs_that_came_and_went_stand_in_their_order():
    assert shown(
        captured("A", "The captain is asked.", "It rains on the pier."),
        captured("A", "A valve failed, they say.", "It rains on the long pier."),
    ) == [
        "A",
        "[The captain is asked.]",
        "<A valve failed, they say.>",
        "It rains on the< long> pier.",
    ]


def test_a_word_left_between_changes_is_read_with_them():
    _, text = shown(
        captured("", "The mayor came by bus with two friends to the old hall."),
        captured("", "The mayor came on foot with nine cousins to the old hall."),
    )
    assert text == (
        "The mayor came[ by bus with two friends]< on foot with nine cousins> to the old hall."
    )


def test_japanese_changes_by_the_letter():
    (_, text) = shown(
        captured("", "避難した人は140人に上った。"), captured("", "避難した人は212人に上った。")
    )
    assert text == "避難した人は[140]<212>人に上った。"


@given(BLOCKS, BLOCKS)
def test_both_texts_can_be_read_off(earlier, later):
    changed = compare_captures(Capture(blocks=earlier), Capture(blocks=later))[1:]
    for blocks, gone in ((earlier, "added"), (later, "removed")):
        kept = [
            (block.role, "".join(each.text for each in block.passages if each.change != gone))
            for block in changed
        ]
        given = [(block.role, "".join(block.text.split())) for block in blocks]
        read = [(role, "".join(text.split())) for role, text in kept]
        assert [each for each in read if each[1]] == [each for each in given if each[1]]
