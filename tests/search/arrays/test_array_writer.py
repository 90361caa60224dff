"""Writing by batches: what counts, what is merged, what a failure leaves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.arrays import batch, merging, policy
from reader.search.arrays.errors import (
    BusyIndexError,
    MissingIndexError,
    OtherVersionError,
)
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.layout import Layout
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.snapshot import Snapshot
from tests.search.arrays.conftest import LAYOUT


def told(snapshot: Snapshot) -> dict[int, object]:
    """Everything a snapshot knows of each living document, put together from its postings."""
    known: dict[int, dict] = {}
    for part in snapshot.parts:
        arrays = part.arrays
        rows = list(zip(arrays.numbers("id"), arrays.numbers("day"), arrays.values("key")))  # noqa: B905
        live = np.ones(part.size, bool) if part.live is None else part.live
        for number in np.flatnonzero(live).tolist():
            assert rows[number][0] not in known
            known[int(rows[number][0])] = {"row": rows[number][1:], "words": {}, "lengths": {}}
        for described in LAYOUT.fields:
            field = arrays.field(described.name)
            if described.lengths:
                for number in np.flatnonzero(live).tolist():
                    lengths = known[int(rows[number][0])]["lengths"]
                    lengths[described.name] = int(field.lengths()[number])
            for rank, term in enumerate(field.dictionary):
                documents, counts = field.postings(rank, rank + 1)
                assert (np.diff(documents.astype(int)) > 0).all()
                positions = field.positions(rank, rank + 1).tolist() if described.positions else []
                for number, count in zip(documents.tolist(), counts.tolist(), strict=True):
                    here, positions = positions[:count], positions[count:]
                    if live[number]:
                        words = known[int(rows[number][0])]["words"]
                        words[described.name, term] = here or count
                assert positions == []
    return known


words = st.sampled_from(["a", "bb", "ccc", "dddd", "dddx", "税", "eeeee"])
texts = st.lists(words, max_size=15)
documents = st.dictionaries(st.integers(-3, 30), st.tuples(texts, texts), max_size=8)
commits = st.lists(st.tuples(documents, st.sets(st.integers(-3, 30), max_size=6)), max_size=14)


def stem(word: str) -> str | None:
    return word[:3] if len(word) > 3 else None


@settings(max_examples=60)
@given(commits, st.sampled_from([1, 7, 10**6]), st.sampled_from([3, 20, 10**6]))
def test_after_any_history_the_index_is_as_if_written_at_once(
    tmp_path_factory, history, stretch, flush
) -> None:
    folder = tmp_path_factory.mktemp("history")
    index = ArrayIndex.create(folder / "grown", LAYOUT, "")
    final: dict[int, tuple] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "STRETCH", stretch)
        patch.setattr(merging, "BLOCK", 1 + stretch % 5)
        patch.setattr(batch, "FLUSH_WORDS", flush)
        patch.setattr(policy, "FAN", 3)
        patch.setattr(policy, "SMALL", 4)
        with index.writer(Numbering({"stems": stem})) as grown:
            for changed, removed in history:
                assert grown.delete("id", removed | changed.keys()) == len(
                    final.keys() & (removed | changed.keys())
                )
                final = {n: text for n, text in final.items() if n not in removed} | changed
                for number, (title, body) in changed.items():
                    values = {"id": number, "day": number * 2, "key": str(number).encode()}
                    grown.add({"title": " ".join(title), "body": " ".join(body)}, values)
                grown.commit()
        snapshot = index.snapshot()
    at_once = ArrayIndex.create(folder / "once", LAYOUT, "")
    with at_once.writer(Numbering({"stems": stem})) as single:
        for number, (title, body) in final.items():
            values = {"id": number, "day": number * 2, "key": str(number).encode()}
            single.add({"title": " ".join(title), "body": " ".join(body)}, values)
        single.commit()
    expected = at_once.snapshot()
    assert told(snapshot) == told(expected)
    assert snapshot.count == len(final)
    for part in snapshot.parts:
        part.arrays.check()
    names = {f"MAIN_{path.stem.removeprefix('MAIN_')}" for path in folder.glob("grown/*.arrays")}
    assert names == {part.arrays.name for part in snapshot.parts}
    with index.writer() as last:
        last.commit(merge_all=True)
    merged = index.snapshot()
    assert told(merged) == told(expected)
    assert len(merged.parts) == (1 if final else 0)
    assert merged.size == len(final)
    for part in merged.parts:
        assert part.arrays.totals == expected.parts[0].arrays.totals


def test_only_a_commit_counts(array_index, put) -> None:
    put(array_index, {1: "tax"})
    with array_index.writer(Numbering({"stems": stem})) as pending:
        pending.add({"body": "budget"}, {"id": 2})
        pending.delete("id", [1])
        assert array_index.snapshot().numbers("id").tolist() == [1]
    assert array_index.snapshot().count == 1
    assert len(list(array_index.folder.glob("*.arrays"))) == 1


def test_a_missing_field_is_empty_and_a_missing_value_the_default(array_index) -> None:
    with array_index.writer(Numbering({"stems": stem})) as written:
        written.add({}, {"id": 1})
        written.commit()
    snapshot = array_index.snapshot()
    assert snapshot.numbers("day").tolist() == [-1]
    assert snapshot.values("key") == [b""]
    assert snapshot.average_length("body") == 0


@pytest.mark.parametrize(
    ("texts", "values", "error"),
    [
        ({"text": "a"}, {}, KeyError),
        ({"stems": "a"}, {}, KeyError),
        ({}, {"number": 1}, KeyError),
        ({"body": 3}, {}, TypeError),
        ({"body": None}, {}, TypeError),
        ({}, {"id": "one"}, ValueError),
    ],
)
def test_what_can_not_be_written_leaves_the_old_state(array_index, put, texts, values, error):
    put(array_index, {1: "tax"})

    def fail() -> None:
        with array_index.writer(Numbering({"stems": stem})) as failing:
            failing.add({"body": "fine"}, {"id": 2})
            failing.add(texts, values)
            failing.commit()

    with pytest.raises(error):
        fail()
    assert array_index.snapshot().numbers("id").tolist() == [1]
    put(array_index, {3: "budget"})
    assert array_index.snapshot().count == 2


def test_one_writer_at_a_time(array_index, put) -> None:
    with array_index.writer():
        with pytest.raises(BusyIndexError):
            array_index.writer()
        assert array_index.snapshot().count == 0
    put(array_index, {1: "tax"})


def test_a_snapshot_outlives_the_commits_after_it(array_index, put) -> None:
    put(array_index, {1: "tax old"})
    before = array_index.snapshot()
    put(array_index, {1: "tax new"}, deleted=[1], merge_all=True)
    assert before.numbers("id").tolist() == [1]
    assert before.document_frequency("body", b"old") == 1
    after = array_index.snapshot()
    assert after.document_frequency("body", b"old") == 0
    assert after.stamp != before.stamp
    assert array_index.newest() == after.stamp


def test_segments_stay_few(array_index, put) -> None:
    for number in range(3 * policy.FAN):
        put(array_index, {number: "tax"})
    assert len(array_index.snapshot().parts) < policy.FAN
    assert sorted(array_index.snapshot().numbers("id").tolist()) == list(range(3 * policy.FAN))


@pytest.mark.parametrize(
    ("sizes", "living", "expected"),
    [
        ([], [], []),
        ([10] * 3, [10] * 3, []),
        ([10] * 4, [10] * 4, [[0, 1, 2, 3]]),
        ([10, 9000, 10], [4, 9000, 10], [[0]]),
        ([10, 10], [0, 10], []),
        ([5000, 10] + [5000] * 3, [5000, 10] + [5000] * 3, [[0, 2, 3, 4]]),
        ([2000] * 4 + [5000] * 3, [2000] * 4 + [5000] * 3, [list(range(7))]),
    ],
)
def test_which_segments_are_merged(sizes, living, expected) -> None:
    assert policy.groups(sizes, living) == expected


def test_the_version_and_the_layout_must_be_the_same(array_index, put, tmp_path) -> None:
    put(array_index, {1: "tax"})
    other = Layout(LAYOUT.fields, LAYOUT.columns[:1])
    for layout, version in ((LAYOUT, "other"), (other, "test")):
        with pytest.raises(OtherVersionError):
            ArrayIndex.open(array_index.folder, layout, version)
    assert ArrayIndex.open(array_index.folder, LAYOUT, "test").snapshot().count == 1


def test_an_index_that_is_not_there(tmp_path) -> None:
    with pytest.raises(MissingIndexError):
        ArrayIndex.open(tmp_path / "none", LAYOUT, "")
