"""One file of named arrays: written once, in order or side by side, then mapped and checked.

    arrays, each at a multiple of 64 bytes, little-endian
    the CRC-32 of each block of 64 KiB of each array, array after array (uint32)
    a directory in JSON: for each array its type, place, length and first check sum
    the trailer: magic bytes, place and length of the directory, CRC-32 of what stands after
    the arrays and of the rest of the trailer

A block is checked when it is first read, so that opening a large file costs nothing and a byte
that has changed is never used.
"""

import json
import os
import struct
from collections.abc import Iterator, Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.errors import DamagedIndexError

Array: TypeAlias = NDArray[Any]
"""Whole numbers of whatever width they were stored in, or floats."""

BLOCK = 1 << 16
_ALIGNMENT = 64
_MAGIC = b"ARRAYS01"
_TRAILER = struct.Struct("<8sQQI")
_HEAD = struct.Struct("<8sQQ")
_WIDTHS = ("<u1", "<u2", "<u4", "<u8")


def narrowest(largest: int) -> str:
    """The type of the fewest bytes that holds all whole numbers from 0 to `largest`."""
    return next(width for width in _WIDTHS if largest <= np.iinfo(width).max)


class ArraySink:
    """The place of one array in a file that is being written; filled from start to end."""

    def __init__(self, writer: "ArrayFileWriter", start: int, dtype: str, count: int) -> None:
        self.dtype = np.dtype(dtype)
        self.start = start
        self.count = count
        self.size = count * self.dtype.itemsize
        self.written = 0
        self.sums: list[int] = []
        self._writer = writer
        self._sum = 0

    def write(self, values: Array) -> None:
        """The next values of the array; they must fit its type."""
        if not len(values):
            return
        data = view_of(np.ascontiguousarray(values, dtype=self.dtype)).cast("B")
        self._writer.write_at(self.start + self.written, data)
        place = 0
        while place < len(data):
            room = BLOCK - self.written % BLOCK
            piece = data[place : place + room]
            self._sum = crc32(piece, self._sum)
            self.written += len(piece)
            place += len(piece)
            if self.written % BLOCK == 0:
                self._end_block()

    def end(self) -> None:
        """All values are there: note the last check sum. ValueError when they are not."""
        if self.written != self.size:
            raise ValueError(f"{self.written} bytes of an array of {self.size}")
        if self.written % BLOCK:
            self._end_block()

    def _end_block(self) -> None:
        self.sums.append(self._sum)
        self._sum = 0


class ArrayFileWriter:
    """Owns a file while it is written. Nothing reads it before `finish` has put it on the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("wb")
        self._at = 0
        self._end = 0
        self._sinks: dict[str, ArraySink] = {}

    def reserve(self, name: str, dtype: str, count: int) -> ArraySink:
        """Room for `count` values under a name; several arrays may be filled side by side."""
        sink = ArraySink(self, self._end, dtype, count)
        self._sinks[name] = sink
        self._end = _aligned(self._end + sink.size)
        return sink

    def put(self, name: str, values: Array, dtype: str = "") -> None:
        """A whole array."""
        self.reserve(name, dtype or values.dtype.str, len(values)).write(values)

    def put_numbers(self, name: str, values: Array) -> None:
        """A whole array of numbers from 0 up, in the narrowest type that holds them."""
        self.put(name, values, narrowest(int(values.max()) if len(values) else 0))

    def write_at(self, place: int, data: memoryview) -> None:
        """Bytes at a place of the file."""
        if place != self._at:
            self._file.seek(place)
        self._file.write(data)
        self._at = place + len(data)

    def finish(self, notes: Mapping[str, object]) -> None:
        """End the file and wait until the disk has it; `notes` are kept in the directory."""
        entries: dict[str, object] = {}
        sums: list[int] = []
        for name, sink in self._sinks.items():
            sink.end()
            entries[name] = [sink.dtype.str, sink.start, sink.count, len(sums)]
            sums += sink.sums
        table = np.array(sums, dtype="<u4").tobytes()
        directory = json.dumps({"arrays": entries, "notes": notes}, sort_keys=True).encode()
        tail = table + directory
        head = _HEAD.pack(_MAGIC, self._end, len(directory))
        trailer = _TRAILER.pack(_MAGIC, self._end, len(directory), crc32(head, crc32(tail)))
        self.write_at(self._end, memoryview(tail + trailer))
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def abandon(self) -> None:
        """Close and remove the file."""
        self._file.close()
        self._path.unlink(missing_ok=True)


class StoredArray:
    """One array of a mapped file; each block is checked when it is first read."""

    __slots__ = ("_name", "_sums", "_unchecked", "_values")

    def __init__(self, name: str, values: Array, sums: Array) -> None:
        self._name = name
        self._values = values
        self._sums = sums
        self._unchecked = bytearray(b"\1" * len(sums))

    def __len__(self) -> int:
        return len(self._values)

    @property
    def dtype(self) -> np.dtype[Any]:
        """The stored type."""
        return self._values.dtype

    def part(self, start: int, end: int) -> Array:
        """The values from `start` up to `end`, not copied. DamagedIndexError when one changed."""
        width = self._values.itemsize
        first, last = start * width // BLOCK, (end * width - 1) // BLOCK + 1
        if end > start and self._unchecked.find(1, first, last) >= 0:
            self._check(first, last)
        return self._values[start:end]

    def whole(self) -> Array:
        """All values, not copied. DamagedIndexError when one changed."""
        return self.part(0, len(self._values))

    def _check(self, first: int, last: int) -> None:
        data = view_of(self._values).cast("B")
        for block in range(first, last):
            if not self._unchecked[block]:
                continue
            if crc32(data[block * BLOCK : (block + 1) * BLOCK]) != self._sums[block]:
                raise DamagedIndexError(f"block {block} of {self._name} is damaged")
            self._unchecked[block] = 0


class ArrayFile:
    """A file of arrays, mapped into memory until nothing refers to it any more."""

    def __init__(self, path: Path) -> None:
        """FileNotFoundError when it is not there, DamagedIndexError when it is not whole."""
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size < _TRAILER.size:
                raise DamagedIndexError(f"{path.name} is too short")
            self._mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
        self._name = path.name
        tail, length = self._checked_tail(size)
        directory = json.loads(tail[-length:])
        self._entries: dict[str, list[Any]] = directory["arrays"]
        self.notes: dict[str, Any] = directory["notes"]
        self._sums = np.frombuffer(tail[:-length], dtype="<u4")
        self._arrays: dict[str, StoredArray] = {}

    def names(self) -> Iterator[str]:
        """The names of all arrays."""
        return iter(self._entries)

    def array(self, name: str) -> StoredArray:
        """An array by its name. KeyError when there is none."""
        known = self._arrays.get(name)
        if known is None:
            known = self._arrays[name] = self._open(name)
        return known

    def _checked_tail(self, size: int) -> tuple[bytes, int]:
        magic, start, length, checksum = _TRAILER.unpack(self._mapped[size - _TRAILER.size :])
        tail = self._mapped[start : size - _TRAILER.size]
        head = _HEAD.pack(magic, start, length)
        whole = magic == _MAGIC and 0 < length <= len(tail)
        if not whole or crc32(head, crc32(tail)) != checksum:
            raise DamagedIndexError(f"{self._name} has a damaged directory")
        return tail, length

    def _open(self, name: str) -> StoredArray:
        dtype, start, count, first = self._entries[name]
        values = np.frombuffer(self._mapped, dtype=dtype, count=count, offset=start)
        blocks = (values.nbytes + BLOCK - 1) // BLOCK
        return StoredArray(f"{self._name}: {name}", values, self._sums[first : first + blocks])


def view_of(values: Array) -> memoryview:
    """The numbers of an array one by one: faster to read than the array itself."""
    buffer: Any = values
    return memoryview(buffer)


def _aligned(place: int) -> int:
    return (place + _ALIGNMENT - 1) // _ALIGNMENT * _ALIGNMENT
