"""Words in their order or near each other, found by comparing sorted places.

A place is one number: the document's in the upper half, the position in the lower.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays.choices import Choice, Runs
from reader.search.arrays.files import Array
from reader.search.arrays.hits import Documents, Hits, Mask, Weights, nothing
from reader.search.arrays.matching import in_any, weighed
from reader.search.arrays.segment import Field, each_run
from reader.search.arrays.snapshot import Part, Snapshot

Places = NDArray[np.int64]
_BITS = 32
_LOW = (1 << _BITS) - 1
_FAR_SMALLER = 8


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Words of one field that stand together.

    `norms` say what one occurrence counts for by the length of the field; without them 1.

    Without a `window` each follows the one before. With one, all stand within a stretch in which
    the last is at most `window` positions after the first, in any order unless `ordered`.
    """

    field: str
    words: Sequence[Choice]
    norms: Weights | None = None
    window: int | None = None
    ordered: bool = False


def together(snapshot: Snapshot, asked: Sequence[Together]) -> Hits:
    """The living documents where words stand together in any of the fields asked for.

    An occurrence is counted for each place where it may begin.
    """
    return in_any(snapshot, asked, _in_part)


def _in_part(part: Part, asked: Together) -> Hits:
    field = part.arrays.field(asked.field)
    words = [choice.runs(field.dictionary) for choice in asked.words]
    if not words or not all(words):
        return nothing()
    if asked.window is None:
        candidates = having_all(field, _not_far_more_frequent(field, words), part.size)
        begins = followed(field, words, candidates, part.size)
    else:
        candidates = having_all(field, words, part.size)
        places = _all_places(field, words, candidates, part.size)
        meet = _in_order if asked.ordered else _within
        begins = meet(_near_the_rarest(places, asked.window), asked.words, asked.window)
    return counted(part, asked.field, asked.norms, begins)


def counted(part: Part, field: str, norms: Weights | None, begins: Places) -> Hits:
    """Each document once, with what its places count for."""
    if not len(begins):
        return nothing()
    owners = begins >> _BITS
    firsts = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    documents = owners[firsts].astype(np.intp)
    counts = np.diff(np.append(firsts, len(owners)))
    return Hits(documents, weighed(part, field, norms, documents, counts))


def having_all(field: Field, words: Sequence[Runs], size: int) -> Documents:
    """The documents that have every word, beginning with the rarest."""
    different = {tuple(runs): sum(field.frequency(*run) for run in runs) for runs in words}
    ranked = sorted(different, key=lambda runs: different[runs])
    found = _documents(field, ranked[0], size)
    for runs in ranked[1:]:
        if not len(found):
            break
        if _is_one_term(runs):
            found = _also_in(found, field.documents(*runs[0]), size)
        else:
            found = found[_mask(field, runs, size).take(found)]
    return found


def _not_far_more_frequent(field: Field, words: Sequence[Runs]) -> list[Runs]:
    """The words that are worth a look which documents have them, before their places are read."""
    times = [sum(field.frequency(*run) for run in runs) for runs in words]
    most = min(times) * max(1, _FAR_SMALLER)
    each = zip(words, times, strict=True)
    return [runs for runs, found in each if found <= most or not _is_one_term(runs)]


def _also_in(found: Documents, others: Array, size: int) -> Documents:
    """Those of `found` that are among `others`; both rise."""
    if len(found) * _FAR_SMALLER < len(others):
        places = np.searchsorted(others, found.astype(others.dtype))
        places[places == len(others)] = 0
        same: Documents = found[others[places] == found]
        return same
    mask = np.zeros(size, dtype=np.bool_)
    mask[others] = True
    return found[mask.take(found)]


def _documents(field: Field, runs: Sequence[tuple[int, int]], size: int) -> Documents:
    if _is_one_term(runs):
        return field.documents(*runs[0]).astype(np.intp)
    return np.flatnonzero(_mask(field, runs, size))


def _is_one_term(runs: Sequence[tuple[int, int]]) -> bool:
    return len(runs) == 1 and runs[0][1] - runs[0][0] == 1


def _mask(field: Field, runs: Sequence[tuple[int, int]], size: int) -> Mask:
    mask = np.zeros(size, dtype=np.bool_)
    for first, last in runs:
        mask[field.documents(first, last)] = True
    return mask


def _all_places(
    field: Field, words: Sequence[Runs], candidates: Documents, size: int
) -> list[Places]:
    """The places of each word in the candidates; a word that comes twice is read once."""
    known: dict[tuple[tuple[int, int], ...], Places] = {}
    for runs in words:
        if tuple(runs) not in known:
            known[tuple(runs)] = _places(field, runs, candidates, size)
    return [known[tuple(runs)] for runs in words]


def _places(field: Field, runs: Runs, candidates: Documents, size: int) -> Places:
    documents, counts = each_run(field, runs)
    one_term = _is_one_term(runs)
    if one_term and len(candidates) == len(documents):
        chosen = None
    elif one_term and len(candidates) * _FAR_SMALLER < len(documents):
        wanted = candidates.astype(documents.dtype)
        chosen = np.minimum(np.searchsorted(documents, wanted), len(documents) - 1)
        chosen = chosen[documents.take(chosen) == wanted]  # the word need not be in all of them
    else:
        mask = np.zeros(size, dtype=np.bool_)
        mask[candidates] = True
        chosen = np.flatnonzero(mask.take(documents))
    positions = [field.positions(first, last) for first, last in runs]
    stored = positions[0] if len(positions) == 1 else np.concatenate(positions)
    if chosen is not None:
        ends = (field.ends(*runs[0]) if one_term else np.cumsum(counts, dtype=np.int64))[chosen]
        documents, counts = documents[chosen], counts[chosen].astype(np.int64)
        stored = stored.take(ranges(ends - counts, counts))
    places = np.repeat(documents.astype(np.int64) << _BITS, counts)
    places |= stored
    if not one_term:
        places.sort()
    return places


def ranges(begins: Places, sizes: Places) -> Places:
    """The numbers from each of `begins`, as many as its size, end to end."""
    before = np.cumsum(sizes) - sizes
    return np.repeat(begins - before, sizes) + np.arange(int(sizes.sum()))


def followed(field: Field, words: Sequence[Runs], candidates: Documents, size: int) -> Places:
    """Where the first word stands and each other one right after the one before, in candidates.

    The rarest comes first. Of a word that is far more frequent than what is left by then, only
    the places in question are looked up; it need not be in all candidates.
    """
    times = [sum(field.occurrences(*run) for run in runs) for runs in words]
    begins: Places | None = None
    for offset in sorted(range(len(words)), key=times.__getitem__):
        runs = words[offset]
        if begins is None:
            places = _places(field, runs, candidates, size)
            begins = places[(places & _LOW) >= offset] - offset
        elif _is_one_term(runs) and len(begins) * _FAR_SMALLER < times[offset]:
            begins = begins[_stands_at(field, runs[0], begins + offset, size)]
        else:
            begins = _common(begins, _places(field, runs, candidates, size) - offset)
        if not len(begins):
            break
    return np.zeros(0, np.int64) if begins is None else begins


def _stands_at(field: Field, run: tuple[int, int], places: Places, size: int) -> Mask:
    """At which of some places a term stands: by halving, among its positions in the document."""
    documents, counts = field.postings(*run)
    stored = field.positions(*run)
    owners = places >> _BITS
    found = _found_in(documents, owners, size)
    ends = field.ends(*run).take(found).astype(np.int64)
    counted = counts.take(found)
    wanted = (places & _LOW).astype(stored.dtype)
    at = ends - counted  # all positions before it are lower than the wanted one
    for bit in reversed(range(int(counted.max(initial=0)).bit_length())):
        following = at + (1 << bit)
        lower = stored.take(following - 1, mode="clip") < wanted
        lower &= following <= ends
        at += lower.astype(np.int64) << bit
    there: Mask = at < ends
    there &= stored.take(at, mode="clip") == wanted
    there &= documents.take(found) == owners
    return there


def _found_in(documents: Array, owners: Places, size: int) -> Documents:
    """The place of each owner among documents, which rise; any place for one that is not there."""
    if len(owners) * _FAR_SMALLER < len(documents):
        found = np.searchsorted(documents, owners.astype(documents.dtype))
        return np.minimum(found, len(documents) - 1)
    table = np.zeros(size, dtype=np.intp)
    table[documents] = np.arange(len(documents))
    return table.take(owners)


def _common(one: Places, two: Places) -> Places:
    """The numbers in both; both rise."""
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    if not len(small):
        return small
    if len(small) * _FAR_SMALLER > len(large):
        merged = np.concatenate((small, large))
        merged.sort(kind="stable")  # finds the two rising runs and merges them
        twice: Places = merged[:-1][merged[1:] == merged[:-1]]
        return twice
    found = np.searchsorted(large, small)
    found[found == len(large)] = 0
    same: Places = small[large[found] == small]
    return same


def _near_the_rarest(places: Sequence[Places], window: int) -> list[Places]:
    """Of all places only those within the window of one of the rarest word's."""
    rarest = min(places, key=len)
    return [each if each is rarest else _near(each, rarest, window) for each in places]


def _near(places: Places, others: Places, window: int) -> Places:
    """Those of `places` that are at most `window` away from any of `others`."""
    firsts = np.searchsorted(places, others - window)
    lasts = np.searchsorted(places, others + window, "right")
    firsts[1:] = np.maximum(firsts[1:], lasts[:-1])
    return places.take(ranges(firsts, lasts - firsts))


def _in_order(places: Sequence[Places], _: Sequence[Choice], window: int) -> Places:
    """Where the first word stands and the others follow, the last within the window.

    From each place the next of the following word is the best: no later one ends sooner.
    """
    begins = ends = places[0]
    for others in places[1:]:
        found = np.searchsorted(others, ends, "right")
        there = found < len(others)
        begins, found = begins[there], found[there]
        ends = others[found]
        near = ends - begins <= window
        begins, ends = begins[near], ends[near]
    return begins


def _within(places: Sequence[Places], words: Sequence[Choice], window: int) -> Places:
    """Where any of the words stands and all the others after it, within the window.

    A word that is asked for twice has to be there twice.
    """
    times = Counter(words)
    each = dict(zip(words, places, strict=True))
    begins = np.concatenate(list(each.values()))
    begins.sort(kind="stable")  # finds the rising runs and merges them
    for word, others in each.items():
        last = np.searchsorted(others, begins) + times[word] - 1
        there = last < len(others)
        begins, last = begins[there], last[there]
        begins = begins[others[last] - begins <= window]
    return begins[np.flatnonzero(np.diff(begins, prepend=-1))]
