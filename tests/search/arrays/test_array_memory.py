"""Freed memory is kept where the system allows it: arrays of a usual size cost no page faults."""

import subprocess
import sys

import pytest

FAULTS = """
import resource
import sys
import numpy as np
from reader.search.arrays.memory import keep_freed

def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(20):
        made = [np.ones(100_000) for _ in range(4)]
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

assert keep_freed()
faults()
print(faults())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc alone is told what to keep")
def test_arrays_reuse_what_others_have_freed() -> None:
    ran = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 1_000  # 8,000 when they are given back
