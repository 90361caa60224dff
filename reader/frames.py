"""What two processes of the program say to each other through a pipe.

A frame is four bytes of length (big-endian) and that many bytes of JSON, which keeps the zones
of datelines. Nothing is unpickled: what comes is decoded into the expected type, or refused.
"""

import os
import struct
from base64 import b64decode
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import msgspec

_LENGTH = struct.Struct(">I")
LARGEST_FRAME = 256 * 1024 * 1024
T = TypeVar("T")


def encode(value: object) -> bytes:
    """`value` as JSON; paths go as the bytes the system knows them by."""
    return msgspec.json.encode(value, enc_hook=_plain)


def decode(data: bytes | msgspec.Raw, kind: type[T]) -> T:
    """The `kind` that `data` encodes; `msgspec.DecodeError` when it does not."""
    return msgspec.json.decode(data, type=kind, dec_hook=_rich)


def frame(data: bytes) -> bytes:
    """`data` with its length before it."""
    return _LENGTH.pack(len(data)) + data


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame of a blocking stream; None at its end or when it is cut off."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length) if length <= LARGEST_FRAME else b""
    return data if len(data) == length else None


def take_frames(buffer: bytearray) -> list[bytes]:
    """The whole frames at the head of `buffer`, which are taken out of it."""
    frames: list[bytes] = []
    start = 0
    while len(buffer) - start >= _LENGTH.size:
        (length,) = _LENGTH.unpack_from(buffer, start)
        end = start + _LENGTH.size + length
        if len(buffer) < end:
            break
        frames.append(bytes(buffer[start + _LENGTH.size : end]))
        start = end
    del buffer[:start]
    return frames


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return os.fsencode(value)
    raise NotImplementedError(f"{type(value).__name__} does not cross the pipe")


def _rich(kind: type, value: Any) -> object:  # noqa: ANN401 (msgspec gives whatever was sent)
    if kind is Path:
        return Path(os.fsdecode(b64decode(value)))
    raise NotImplementedError(f"{kind.__name__} does not cross the pipe")
