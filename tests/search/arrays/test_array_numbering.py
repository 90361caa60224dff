import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.arrays import numbering
from reader.search.arrays.index import ArrayIndex
from reader.search.arrays.numbering import Numbering
from tests.search.arrays.conftest import LAYOUT, RULES

pieces = st.lists(
    st.sampled_from(["a", "b-a", "-", "税-b-c", "c-" * 20, "stemmed-a", ""]), max_size=6
)


def read(piece: str) -> list[str]:
    return [word for word in piece.split("-") if word]


def words(found: list[str]) -> list[str]:
    return [word for piece in found for word in read(piece)]


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
@given(st.lists(st.lists(pieces, max_size=4), max_size=4), st.sampled_from([0, 3, 10**6]))
def test_pieces_are_indexed_as_their_words_whatever_was_written_before(
    tmp_path_factory, batches, most
) -> None:
    folder = tmp_path_factory.mktemp("numbering")
    kept = Numbering(RULES, read)
    indexes = [ArrayIndex.create(folder / name, LAYOUT, "") for name in ("pieces", "words")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering, "_MOST_PIECES", most)
        for documents in batches:
            with indexes[0].writer(kept) as first, indexes[1].writer(Numbering(RULES)) as second:
                for number, body in enumerate(documents):
                    fields = {"body": body, "title": body[:1]}
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
    assert [numbers[piece] for piece in ("a", "a-b", "a", "a-b")] == [0, -1, 0, -1]
    assert numbers[long] == -2
    assert numbers[long] == -3
    assert asked == ["a", "a-b", long, long]
