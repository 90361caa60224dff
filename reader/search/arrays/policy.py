"""Which segments to merge: four of about one size become one.

So a document is rewritten about once each time the index grows fourfold. Small segments count
as one size, for merging them costs little and each one costs every query.
"""

from collections import defaultdict
from collections.abc import Sequence

FAN = 4
SMALL = 2048


def groups(sizes: Sequence[int], living: Sequence[int]) -> list[list[int]]:
    """The places of segments to be rewritten as one, for segments of so many documents each.

    A segment that is mostly deleted is rewritten alone; of one that is wholly deleted, nothing
    is left: it is in no group.
    """
    joined = [[place] for place, alive in enumerate(living) if alive]
    while True:
        tiers: dict[int, list[list[int]]] = defaultdict(list)
        for group in joined:
            tiers[_tier(sum(living[place] for place in group))].append(group)
        full = next((tier for tier in tiers.values() if len(tier) >= FAN), None)
        if full is None:
            break
        joined = [group for group in joined if group not in full]
        joined.append(sorted(place for group in full for place in group))
    return [group for group in joined if len(group) > 1 or _wasteful(group[0], sizes, living)]


def _wasteful(place: int, sizes: Sequence[int], living: Sequence[int]) -> bool:
    return 2 * living[place] < sizes[place]


def _tier(documents: int) -> int:
    tier, limit = 0, SMALL
    while documents > limit:
        tier, limit = tier + 1, limit * FAN
    return tier
