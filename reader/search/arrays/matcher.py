"""The postings of one term, stepped through one at a time, as Whoosh's queries do it."""

# mypy: allow-untyped-calls
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.formats import Format
from whoosh.matching.mcore import LeafMatcher, ReadTooFar
from whoosh.query.spans import Span
from whoosh.reading import TermInfo

from reader.search.arrays.segment import Field


class ArrayMatcher(LeafMatcher):
    """A place in a posting list. The whole list is one block for Whoosh's estimates."""

    def __init__(
        self,
        field: Field,
        number: int,
        term: tuple[str, bytes],
        format_: Format,
        scorer: Any,  # noqa: ANN401
        info: TermInfo,
    ) -> None:
        self.format = format_
        self.scorer = scorer
        self._source = field
        self._number = number
        self._term = term
        self._info = info
        self._documents, self._counts = field.postings(number, number + 1)
        self._at = 0

    def is_active(self) -> bool:
        """Whether the end is not reached."""
        return self._at < len(self._documents)

    def reset(self) -> None:
        """Go back to the first posting."""
        self._at = 0

    def copy(self) -> "ArrayMatcher":
        """Another one at the same place."""
        made = ArrayMatcher(
            self._source, self._number, self._term, self.format, self.scorer, self._info
        )
        made._at = self._at
        return made

    def id(self) -> int:
        """The document here."""
        return int(self._documents[self._at])

    def weight(self) -> float:
        """How often the term is in the document."""
        return float(self._counts[self._at])

    def next(self) -> bool:  # type: ignore[override]  # as in Whoosh's own
        """Go to the next document; whether the end is reached."""
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return not self.is_active()

    def skip_to(self, id: int) -> None:
        """Go on to the first document that is not before `id`."""
        if not self.is_active():
            raise ReadTooFar
        rest = self._documents[self._at :]
        self._at += int(np.searchsorted(rest, min(id, np.iinfo(rest.dtype).max)))
        if id > np.iinfo(rest.dtype).max:
            self._at = len(self._documents)

    def skip_to_quality(self, minquality: float) -> int:
        """Go to the end where no document here can reach a score."""
        if self.block_quality() > minquality:
            return 0
        self._at = len(self._documents)
        return 1

    def block_min_length(self) -> int | None:
        """The shortest field here."""
        return self._info.min_length()

    def block_max_length(self) -> int:
        """The longest field here."""
        return self._info.max_length()

    def block_max_weight(self) -> float:
        """How often the term is in the document that has it most."""
        return self._info.max_weight()

    def value(self) -> Any:  # noqa: ANN401
        """The positions here."""
        return self._positions()

    def value_as(self, astype: str) -> Any:  # noqa: ANN401
        """What Whoosh asks of a posting, by its names. ValueError for what arrays don't hold."""
        match astype:
            case "frequency":
                return int(self._counts[self._at])
            case "weight":
                return self.weight()
            case "positions":
                return self._positions()
            case "position_boosts":
                return [(position, 1) for position in self._positions()]
        raise ValueError(f"postings of arrays have no {astype}")

    def spans(self) -> list[Span]:
        """Where the term stands in the document."""
        return [Span(position) for position in self._positions()]

    def _positions(self) -> list[int]:
        end = int(self._ends[self._at])
        found: list[int] = self._all_positions[end - int(self._counts[self._at]) : end].tolist()
        return found

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        return np.cumsum(self._counts, dtype=np.int64)

    @cached_property
    def _all_positions(self) -> NDArray[Any]:
        return self._source.positions(self._number, self._number + 1)
