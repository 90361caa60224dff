"""What another process than the one that updates an index writes for it."""

from collections.abc import Iterable
from pathlib import Path

from reader.search import schema
from reader.search.arrays.shares import ShareWriter
from reader.search.schema import LAYOUT, Document


class Sharing:
    """Writes documents beside the index in a folder. Owns what is known of words by then.

    It takes no lock: another process than the one that updates may do it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbering = schema.numbering()

    def write(self, documents: Iterable[Document]) -> list[str]:
        """Write a share; the names of its files for the `update` of the index.

        OSError when the disk refuses.
        """
        share = ShareWriter(self._folder, LAYOUT, self._numbering)
        for document in documents:
            share.add(schema.texts_of(document), schema.values_of(document))
        return share.finish()
