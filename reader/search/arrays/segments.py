"""What a commit knows of a segment: its name, its size and its deleted documents."""

# mypy: allow-untyped-calls
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.base import Segment

from reader.search.arrays.codec import ArrayCodec
from reader.search.arrays.segment import EXTENSION


class StoredSegment(Segment):
    """A segment in Whoosh's table of contents; its arrays are in a file of its name."""

    def __init__(self, indexname: str, segid: str = "", size: int = 0) -> None:
        super().__init__(indexname)
        self.segid = segid or self.segid
        self._size = size
        self._live: NDArray[np.bool_] | None = None

    @classmethod
    def of_plain(cls, indexname: str, plain: Mapping[str, Any]) -> "StoredSegment":
        """The segment that `plain` was made of."""
        made = cls(indexname, plain["name"], plain["size"])
        if plain["deleted"]:
            packed = zlib.decompress(b64decode(plain["deleted"]))
            bits = np.unpackbits(np.frombuffer(packed, np.uint8), count=made._size)
            made._live = bits == 0
        return made

    def plain(self) -> dict[str, Any]:
        """As JSON can hold it."""
        deleted = ""
        if self._live is not None:
            deleted = b64encode(zlib.compress(np.packbits(~self._live).tobytes())).decode()
        return {"name": self.segid, "size": self._size, "deleted": deleted}

    def __getstate__(self) -> dict[str, Any]:
        """For Whoosh, which pickles its table of contents."""
        return {"indexname": self.indexname, **self.plain()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(StoredSegment.of_plain(state["indexname"], state).__dict__)

    def path(self, folder: Path) -> Path:
        """The file of its arrays."""
        return folder / str(self.make_filename(EXTENSION))

    @property
    def live(self) -> NDArray[np.bool_] | None:
        """Which of its documents are not deleted; None when all are there."""
        return self._live

    def delete(self, numbers: NDArray[np.intp]) -> None:
        """Take documents out."""
        if not len(numbers):
            return
        live = np.ones(self._size, dtype=np.bool_) if self._live is None else self._live.copy()
        live[numbers] = False
        self._live = live

    def codec(self, **_: object) -> ArrayCodec:
        """What reads it."""
        return ArrayCodec()

    def should_assemble(self) -> bool:
        """One file is enough."""
        return False

    def set_doc_count(self, count: int) -> None:
        """How many documents were written."""
        self._size = count

    def doc_count_all(self) -> int:
        """How many documents it has, deleted ones too."""
        return self._size

    def has_deletions(self) -> bool:
        """Whether documents were deleted."""
        return self._live is not None

    def deleted_count(self) -> int:
        """How many documents are deleted."""
        return 0 if self._live is None else int(self._size - self._live.sum())

    def deleted_docs(self) -> Iterator[int]:
        """The numbers of the deleted documents."""
        return iter(() if self._live is None else np.flatnonzero(~self._live).tolist())

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Take out one document, or take it back."""
        self.delete(np.array([docnum]))
        if not delete and self._live is not None:
            self._live[docnum] = True

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document was taken out; of one past the last, which Whoosh asks for, no."""
        return self._live is not None and docnum < self._size and not self._live[docnum]
