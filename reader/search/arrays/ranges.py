"""Many ranges of places at once."""

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]


def ranges(begins: Places, sizes: Places) -> Places:
    """The places from each of `begins` on, as many as its size, end to end."""
    before = np.cumsum(sizes) - sizes
    found: Places = np.repeat(begins - before, sizes)
    found += np.arange(len(found))
    return found
