"""What an index holds of each document: fields of words and columns of values."""

# mypy: allow-untyped-calls
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    from whoosh.fields import FieldType, Schema


@dataclass(frozen=True, slots=True)
class WordField:
    """A field of words.

    With `positions` words can be asked for in their order. With `lengths` each document's number
    of words is kept for scoring. A field with a `source` is not written by the caller: its words
    are made of those of that field (see `numbering.Rule`).
    """

    name: str
    positions: bool = True
    lengths: bool = True
    source: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A value for each document: a whole number of 64 bits with a sign, or bytes."""

    name: str
    kind: Literal["number", "bytes"] = "number"
    default: int = 0


_Named = TypeVar("_Named", WordField, Column)


@dataclass(frozen=True, slots=True)
class Layout:
    """All fields and columns, in the order in which they are written."""

    fields: tuple[WordField, ...]
    columns: tuple[Column, ...] = ()

    def field(self, name: str) -> WordField:
        """A field by its name. KeyError when there is none."""
        return _named(self.fields, name)

    def column(self, name: str) -> Column:
        """A column by its name. KeyError when there is none."""
        return _named(self.columns, name)

    def plain(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return asdict(self)

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> "Layout":
        """The layout that `plain` was made of."""
        return cls(
            tuple(WordField(**field) for field in plain["fields"]),
            tuple(Column(**column) for column in plain["columns"]),
        )

    def schema(self) -> "Schema":
        """The same for Whoosh. Its queries take words as they are, apart by white space."""
        # Not loaded by who only asks which version an index is of.
        from whoosh.columns import NumericColumn, VarBytesColumn
        from whoosh.fields import COLUMN, Schema

        fields: dict[str, FieldType] = {each.name: _field_type(each) for each in self.fields}
        for column in self.columns:
            kind = NumericColumn("q", default=column.default)
            fields[column.name] = COLUMN(kind if column.kind == "number" else VarBytesColumn())
        return Schema(**fields)


def _field_type(field: WordField) -> "FieldType":
    from whoosh.analysis.analyzers import KeywordAnalyzer
    from whoosh.fields import TEXT
    from whoosh.formats import Frequency

    made: FieldType = TEXT(analyzer=KeywordAnalyzer(), phrase=field.positions)
    if not field.positions:
        made.format = Frequency()
    made.scorable = field.lengths
    return made


def _named(among: tuple[_Named, ...], name: str) -> _Named:
    for each in among:
        if each.name == name:
            return each
    raise KeyError(name)
