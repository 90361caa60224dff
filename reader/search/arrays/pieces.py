"""Pieces of text told apart many at once: a hash table in arrays.

A short piece is three numbers of 64 bits, its bytes and their number, so it is compared whole.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.files import view_of

Numbers = NDArray[np.int32]
Places = NDArray[np.int64]

LONGEST = 23  # bytes of a short piece
_BITS = 20
_LAST = (1 << _BITS) - 1
_MOST = 1 << (_BITS - 1)
_LANE = 8
_SPACES = np.array([chr(byte).isspace() and byte < 128 for byte in range(256)])
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)
_SHIFT = np.uint64(64 - _BITS)
_MASKS = np.array(
    [
        [(1 << 8 * min(max(size - before, 0), _LANE)) - 1 for size in range(LONGEST + 1)]
        for before in range(0, LONGEST, _LANE)
    ],
    dtype=np.uint64,
)
_SIZES = np.arange(LONGEST + 1, dtype=np.uint64) << np.uint64(56)


class Cut(NamedTuple):
    """Texts in UTF-8 end to end, where each piece stands, and how many pieces each text has."""

    data: bytes
    starts: Places
    ends: Places
    sizes: Places

    def pieces(self, which: Places) -> Iterator[str]:
        """Some of the pieces."""
        for start, end in zip(self.starts[which].tolist(), self.ends[which].tolist(), strict=True):
            yield self.data[start:end].decode("utf-8", "surrogatepass")


def cut(texts: Sequence[str]) -> Cut:
    """Texts cut at white space, as `str.split` does."""
    coded = [
        (text if text.isascii() else " ".join(text.split())).encode("utf-8", "surrogatepass")
        for text in texts
    ]
    data = b"\n".join([b"", *coded, b" " * (LONGEST + 1)])
    is_space = _SPACES[np.frombuffer(data, dtype=np.uint8)]
    edges = np.flatnonzero(is_space[1:] != is_space[:-1]) + 1
    starts, ends = edges[0::2], edges[1::2]
    ends_of_texts = np.cumsum(np.fromiter(map(len, coded), np.int64, len(coded)) + 1)
    sizes = np.diff(np.searchsorted(starts, np.append(0, ends_of_texts)))
    return Cut(data, starts, ends, sizes)


class Keys(NamedTuple):
    """Short pieces as numbers, and where the search for each begins."""

    lanes: tuple[NDArray[np.uint64], ...]
    slots: Places

    @classmethod
    def of(cls, pieces: Cut, which: Places) -> "Keys":
        """Those of some of the pieces, which are short."""
        starts = pieces.starts[which]
        sizes = pieces.ends[which] - starts
        shape = (len(pieces.data) - _LANE + 1,)
        every = np.ndarray(shape, "<u8", pieces.data, strides=(1,)).astype(np.uint64)
        lanes = [every[starts + _LANE * n] & mask[sizes] for n, mask in enumerate(_MASKS)]
        lanes[-1] |= _SIZES[sizes]
        mixed = np.zeros(len(starts), dtype=np.uint64)
        for lane, factor in zip(lanes, _FACTORS, strict=True):
            mixed += lane * factor
        return cls(tuple(lanes), (mixed >> _SHIFT).astype(np.int64))


class PieceTable:
    """A number for each short piece that was put in. Place 0 is that of none."""

    def __init__(self) -> None:
        self._slots = np.zeros(1 << _BITS, dtype=np.int32)
        self._lanes = tuple(np.zeros(_MOST, dtype=np.uint64) for _ in _MASKS)
        self._numbers = np.zeros(_MOST, dtype=np.int32)
        self.count = 1

    def find(self, keys: Keys) -> tuple[Numbers, NDArray[np.bool_]]:
        """The number of each piece, and whether it has one."""
        places = self._slots[keys.slots]
        others = np.flatnonzero(self._differ(places, keys.lanes))
        step = 0
        while len(others):  # in whose slots other pieces are: the next slot
            step += 1
            places[others] = self._slots[(keys.slots[others] + step) & _LAST]
            differ = self._differ(places[others], [lane[others] for lane in keys.lanes])
            others = others[differ]
        return self._numbers[places], places > 0

    def put(self, keys: Keys, which: Sequence[int], numbers: Sequence[int]) -> None:
        """Put in some pieces that are not there, each once; when there is no room, the first."""
        room = _MOST - self.count
        which, numbers = which[:room], numbers[:room]
        first, last = self.count, self.count + len(which)
        slots = view_of(self._slots)
        for place, slot in enumerate(keys.slots[which].tolist(), first):
            while slots[slot]:
                slot = (slot + 1) & _LAST
            slots[slot] = place
        for kept, lane in zip(self._lanes, keys.lanes, strict=True):
            kept[first:last] = lane[which]
        self._numbers[first:last] = numbers
        self.count = last

    def _differ(self, places: Numbers, lanes: Sequence[NDArray[np.uint64]]) -> NDArray[np.bool_]:
        """Whether another piece is at a place."""
        differ = np.zeros(len(places), dtype=np.bool_)
        for kept, lane in zip(self._lanes, lanes, strict=True):
            differ |= kept[places] != lane
        return differ & (places > 0)
