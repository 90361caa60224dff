"""Field lengths in one byte each, as Whoosh rounds them."""

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], dtype=np.int64)
"""The length that each byte stands for."""


def length_bytes(lengths: NDArray[np.int32]) -> NDArray[np.uint8]:
    """For each length the byte of the next length that is not smaller; 255 above all."""
    return np.minimum(np.searchsorted(LENGTHS, lengths), 255).astype(np.uint8)
