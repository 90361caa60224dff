"""Places of characters and of units are told from each other."""

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.words.utf16 import Units, utf16_length


@given(st.text(alphabet=st.sampled_from("aé日𠮷😀")))
def test_each_character_begins_with_the_unit_after_those_before_it(text):
    units = Units(text)
    for at in range(len(text) + 1):
        unit = utf16_length(text[:at])
        assert units.unit(at) == unit
        assert units.character(unit) == at


def test_the_second_unit_belongs_to_its_character():
    assert [Units("a😀b").character(unit) for unit in range(4)] == [0, 1, 1, 2]
