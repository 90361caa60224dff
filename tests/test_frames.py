"""Frames on a pipe: whole in whatever pieces they come, and refused when they are none."""

import io

from hypothesis import given
from hypothesis import strategies as st

from reader.frames import LARGEST_FRAME, frame, read_frame, take_frames


@given(st.lists(st.binary(max_size=300), max_size=8), st.data())
def test_frames_arrive_whole_in_whatever_pieces(sent: list[bytes], data) -> None:
    stream = b"".join(map(frame, sent))
    buffer = bytearray()
    taken: list[bytes] = []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        buffer += stream[:size]
        stream = stream[size:]
        taken += take_frames(buffer)
    assert taken == sent
    assert buffer == b""


@given(st.binary(max_size=300), st.binary(max_size=300), st.data())
def test_a_frame_that_is_cut_off_waits_for_its_rest(first: bytes, second: bytes, data) -> None:
    stream = frame(first) + frame(second)
    cut = data.draw(st.integers(len(frame(first)), len(stream) - 1))
    buffer = bytearray(stream[:cut])
    assert take_frames(buffer) == [first]
    assert buffer == stream[len(frame(first)) : cut]
    reading = io.BytesIO(stream[:cut])
    assert read_frame(reading) == first
    assert read_frame(reading) is None


def test_the_end_and_a_frame_too_large_to_be_one_end_the_reading() -> None:
    assert read_frame(io.BytesIO(b"")) is None
    assert read_frame(io.BytesIO(frame(b""))) == b""
    assert read_frame(io.BytesIO((LARGEST_FRAME + 1).to_bytes(4, "big") + b"x")) is None
