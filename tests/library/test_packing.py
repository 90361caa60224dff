"""Profiles of stories as bytes."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library.packing import packed, unpacked
from reader.stories.profiles import Profile

WORDS = st.dictionaries(st.text(max_size=9), st.floats(0.001, 1000), max_size=9)


@given(WORDS, st.data())
def test_what_was_packed_is_nearly_the_same(words, data):
    rare = data.draw(st.frozensets(st.sampled_from(sorted(words)))) if words else frozenset()
    minutes = data.draw(st.tuples(*[st.none() | st.integers(-(2**40), 2**40)] * 2))
    profile = Profile(words, rare, data.draw(st.integers(1, 2**31)), *minutes)
    found = unpacked(packed(profile))
    assert found.words.keys() == words.keys()
    assert all(abs(found.words[word] / words[word] - 1) < 0.001 for word in words)
    assert (found.rare, found.count, found.first, found.last) == (rare, profile.count, *minutes)
