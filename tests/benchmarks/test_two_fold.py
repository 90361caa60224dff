"""Settings tried one after the other, and chosen where they are not judged."""

import math
from datetime import datetime

from tests.benchmarks.same_event import Report
from tests.benchmarks.two_fold import Parameter, chosen_elsewhere, told, tried

PARAMETERS = [Parameter(math, "pi", (3.0, 4.0)), Parameter(math, "tau", (6.0,))]


def test_every_setting_is_tried_and_what_is_built_in_stays() -> None:
    before = math.pi, math.tau
    made = tried(PARAMETERS, lambda: math.pi * math.tau)
    assert made == {(3.0, 6.0): 18.0, (4.0, 6.0): 24.0}
    assert (math.pi, math.tau) == before


def test_a_half_has_no_say_in_what_it_is_judged_with() -> None:
    reports = [Report(event, "", datetime(2024, 1, 1), "") for event in (1, 2, 3, 4)]
    good_on = {(3.0, 6.0): {1, 3}, (4.0, 6.0): {2, 4}}
    chosen = chosen_elsewhere(good_on, reports, lambda good, events: len(good & events))
    assert chosen == [((4.0, 6.0), {1, 3}), ((3.0, 6.0), {2, 4})]
    assert told(PARAMETERS, chosen) == [
        "  two-fold, for the first half: math.pi 4.0, math.tau 6.0",
        "  two-fold, for the other half: math.pi 3.0, math.tau 6.0",
    ]
