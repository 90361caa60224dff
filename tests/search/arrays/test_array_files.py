"""Files of arrays: what is written is read, and what has changed is never used."""

import numpy as np
import pytest

from reader.search.arrays.errors import DamagedIndexError
from reader.search.arrays.files import BLOCK, ArrayFile, ArrayFileWriter, narrowest


@pytest.fixture
def path(tmp_path):
    return tmp_path / "segment.arrays"


def test_arrays_come_back_as_they_were(path) -> None:
    file = ArrayFileWriter(path)
    file.put_numbers("small", np.array([0, 255]))
    file.put_numbers("wide", np.array([70_000]))
    file.put("signed", np.array([-5, 5]), "<i8")
    file.put_numbers("none", np.array([], dtype=np.int64))
    file.finish({"made": "here"})
    read = ArrayFile(path)
    assert read.notes == {"made": "here"}
    assert list(read.names()) == ["none", "signed", "small", "wide"]
    assert {name: read.array(name).whole().tolist() for name in read.names()} == {
        "small": [0, 255],
        "wide": [70_000],
        "signed": [-5, 5],
        "none": [],
    }
    assert [read.array(name).dtype.str for name in ("small", "wide")] == ["|u1", "<u4"]


@pytest.mark.parametrize(
    ("largest", "width"),
    [(0, "<u1"), (255, "<u1"), (256, "<u2"), (65_536, "<u4"), (2**32, "<u8")],
)
def test_numbers_take_no_more_room_than_they_need(largest, width) -> None:
    assert narrowest(largest) == width


def test_arrays_can_be_filled_side_by_side_and_in_pieces(path) -> None:
    file = ArrayFileWriter(path)
    values = np.arange(100_000)
    sinks = [file.reserve(name, "<u4", len(values)) for name in "ab"]
    for start in range(0, len(values), 30_001):
        for sink in sinks:
            sink.write(values[start : start + 30_001])
    file.finish({})
    read = ArrayFile(path)
    assert read.array("a").whole().tolist() == read.array("b").whole().tolist() == values.tolist()
    assert read.array("a").part(40_000, 40_003).tolist() == [40_000, 40_001, 40_002]


def test_an_array_that_was_not_filled_is_not_finished(path) -> None:
    file = ArrayFileWriter(path)
    file.reserve("a", "<u1", 2).write(np.array([1]))
    with pytest.raises(ValueError, match="1 bytes of an array of 2"):
        file.finish({})
    file.abandon()
    assert not path.exists()


def test_every_flipped_byte_is_found_when_it_is_read(path) -> None:
    file = ArrayFileWriter(path)
    file.put_numbers("a", np.arange(300))
    file.put_numbers("b", np.arange(50))
    file.finish({"documents": 300})
    whole = path.read_bytes()
    used = {*range(600), *range(640, 690), *range(704, len(whole))}  # the rest is between arrays
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        try:
            read = ArrayFile(path)
            found = [read.array(name).whole().tolist() for name in "ab"]
        except DamagedIndexError:
            continue
        assert place not in used, f"byte {place} was changed and not missed"
        assert found == [list(range(300)), list(range(50))]


def test_damage_is_found_in_the_block_that_is_read_and_in_no_other(path) -> None:
    file = ArrayFileWriter(path)
    file.put("a", np.zeros(3 * BLOCK, dtype=np.uint8))
    file.finish({})
    damaged = bytearray(path.read_bytes())
    damaged[BLOCK + 5] = 1
    path.write_bytes(damaged)
    array = ArrayFile(path).array("a")
    assert not array.part(0, BLOCK).any()
    assert not array.part(2 * BLOCK, 3 * BLOCK).any()
    with pytest.raises(DamagedIndexError, match="block 1"):
        array.part(BLOCK - 1, BLOCK + 1)
    with pytest.raises(DamagedIndexError, match="block 1"):
        array.whole()


@pytest.mark.parametrize("length", [0, 5, 40, 700])
def test_half_a_file_is_damaged(path, length) -> None:
    file = ArrayFileWriter(path)
    file.put_numbers("a", np.arange(300))
    file.finish({})
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(DamagedIndexError):
        ArrayFile(path)
