import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.arrays import numbering, pieces
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.numbering import Numbering
from reader.search.arrays.pieces import LONGEST, Cut, Keys, PieceTable, cut
from tests.search.arrays.conftest import LAYOUT, RULES

kinds = st.sampled_from(["a", "b-a", "-", "税-b-c", "税" * 7, "税" * 8, "c-" * 20, "stemmed-a"])
gaps = st.sampled_from([" ", "\n", " \u3000", "\x1f", "\u2028 \xa0"])
texts = st.lists(st.tuples(kinds, gaps).map("".join), max_size=6).map("".join)
batches = st.lists(st.lists(texts, max_size=4), max_size=4)


def read(piece: str) -> list[str]:
    return [word for word in piece.split("-") if word]


def words(text: str) -> str:
    return " ".join(word for piece in text.split() for word in read(piece))


def told(index: ArrayIndex) -> list[object]:
    found: list[object] = []
    for part in index.snapshot().parts:
        for name in ("title", "body", "stems"):
            field = part.arrays.field(name)
            last = len(field.dictionary)
            documents, counts = field.postings(0, last)
            found += [list(field.dictionary), documents.tolist(), counts.tolist()]
            found += [field.starts().tolist(), field.total]
            if name != "stems":
                found += [field.positions(0, last).tolist(), field.lengths().tolist()]
    return found


@settings(max_examples=60)
@given(
    st.lists(st.lists(texts, max_size=4), max_size=4),
    st.sampled_from([0, 3, 10**6]),
    st.sampled_from([2, 4, 99]),
)
def test_pieces_are_indexed_as_their_words_whatever_was_written_before(
    tmp_path_factory, written, most, room
) -> None:
    folder = tmp_path_factory.mktemp("numbering")
    indexes = [ArrayIndex.create(folder / name, LAYOUT, "") for name in ("pieces", "words")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering, "_MOST_PIECES", most)
        patch.setattr(pieces, "_MOST", room)
        kept = Numbering(RULES, read)
        for documents in written:
            with indexes[0].writer(kept) as first, indexes[1].writer(Numbering(RULES)) as second:
                for number, body in enumerate(documents):
                    fields = {"body": body, "title": body[:9]}
                    first.add(fields, {"id": number})
                    second.add(
                        dict(zip(fields, map(words, fields.values()), strict=True)), {"id": number}
                    )
                first.commit()
                second.commit()
    assert told(indexes[0]) == told(indexes[1])


def test_each_different_piece_is_read_once_unless_it_is_long() -> None:
    asked: list[str] = []

    def note(piece: str) -> list[str]:
        asked.append(piece)
        return read(piece)

    numbers = Numbering({}, note)
    long = "long-" * 10
    for _ in range(2):
        found, sizes = numbers.words(["a a-b", f"{long} a-b a"])
        assert found.tolist() == [0, 0, 1, *[2] * 10, 0, 1, 0]
        assert sizes.tolist() == [3, 13]
    assert asked == ["a", "a-b", long, long]


@given(st.lists(st.text(st.characters(exclude_categories=())), max_size=5))
def test_texts_are_cut_at_white_space_as_python_does(given_texts) -> None:
    found = cut(given_texts)
    every = list(found.pieces(np.arange(len(found.starts))))
    assert every == [piece for text in given_texts for piece in text.split()]
    assert found.sizes.tolist() == [len(text.split()) for text in given_texts]


@given(
    st.lists(st.binary(min_size=1, max_size=LONGEST), max_size=300), st.sampled_from([2, 10, 20])
)
def test_each_short_piece_has_the_number_it_was_given(given_pieces, bits) -> None:
    different = list(dict.fromkeys(given_pieces))
    data = b"".join(different) + b" " * (LONGEST + 1)
    ends = np.cumsum(np.fromiter(map(len, different), np.int64))
    sizes = np.diff(np.append(0, ends))
    keys = Keys.of(Cut(data, ends - sizes, ends, sizes), np.arange(len(different)))
    crowded = keys._replace(slots=keys.slots & ((1 << bits) - 1))  # more share a slot
    table = PieceTable()
    half = len(different) // 2
    table.put(crowded, range(half), range(7, 7 + half))
    numbers, known = table.find(crowded)
    assert known.tolist() == [place < half for place in range(len(different))]
    assert numbers[:half].tolist() == list(range(7, 7 + half))
