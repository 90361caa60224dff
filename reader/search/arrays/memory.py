"""Memory that arrays have given back, kept for the next ones."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of glibc's malloc.h
_KEPT = 64 << 20
_LARGE = 32 << 20  # glibc takes no more


def keep_freed() -> bool:
    """Have this process keep up to 64 MB of what it has freed; whether it will.

    By itself glibc gives arrays of more than 128 kB back to the system, so that each new one
    costs a page fault for every 4 kB: of a query over 30,000 hits that is most of the time.
    Elsewhere nothing changes.
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    return mallopt is not None and bool(
        mallopt(_MMAP_THRESHOLD, _LARGE) and mallopt(_TRIM_THRESHOLD, _KEPT)
    )
