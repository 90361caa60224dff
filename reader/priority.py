"""How much of the processor this process asks for: the window comes before what works for it."""

import os
import sys

_BELOW_NORMAL = 0x4000  # Windows' BELOW_NORMAL_PRIORITY_CLASS


def step_back(niceness: int) -> None:
    """Let other processes go first: by `niceness` steps, on Windows by the one step it knows."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(niceness)
