"""What another process than the one that updates an index writes for it."""

from collections.abc import Iterable
from pathlib import Path

from reader.search import schema
from reader.search.arrays.shares import ShareWriter
from reader.search.schema import LAYOUT, RULES, Document


def write_share(folder: Path, documents: Iterable[Document]) -> list[str]:
    """Write documents beside the index in `folder`; the names of the files for its `update`.

    It takes no lock: another process than the one that updates may do it. OSError when the disk
    refuses.
    """
    share = ShareWriter(folder, LAYOUT, RULES)
    for document in documents:
        share.add(schema.words_of(document), schema.values_of(document))
    return share.finish()
