"""The data folder of a library, made or mended where that is needed to open it."""

import os
from collections.abc import Sequence
from pathlib import Path

from reader.archive.catalog import Catalog
from reader.archive.scan import absolute
from reader.errors import KawarabanError, LibraryDamagedError
from reader.paths import printable


def make_folder(data: Path, roots: Sequence[Path], *, read_only: bool) -> None:
    """Make the data folder of an archive. KawarabanError when it can't be made or written to, or
    is part of it.

    An archive is only read; and what is written there would be read as articles.
    """
    place = absolute(data)
    for root in map(absolute, roots):
        if root == place or root in place.parents:
            raise KawarabanError(
                f"The library can't be kept in {printable(data)}, which is part of the archive: "
                "choose a data folder outside of it."
            )
    try:
        data.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise KawarabanError(
            f"The library can't be kept in {printable(data)}, which is a file: choose a folder."
        ) from error
    except OSError as error:
        raise KawarabanError(
            f"The library can't be kept in {printable(data)} ({error.strerror or error}): "
            "choose another data folder."
        ) from error
    if not read_only and not os.access(data, os.W_OK):
        raise KawarabanError(
            f"The library can't be kept in {printable(data)}, where nothing may be written: "
            "choose another data folder, or allow it there."
        )


def catalog_to_read(data: Path, *, read_only: bool) -> Catalog:
    """The catalog of a data folder; one that is missing or of another version is begun first.

    In a library that is `read_only` it is not, and LibraryDamagedError says so.
    """
    catalog, state = data / "catalog.sqlite", data / "state.sqlite"
    try:
        return Catalog(catalog, state=state, read_only=True)
    except LibraryDamagedError:
        if read_only:
            raise
        Catalog(catalog, state=state).close()
        return Catalog(catalog, state=state, read_only=True)


def roots_of(data: Path) -> tuple[Path, ...]:
    """The archive folders that the library in a data folder was last updated from."""
    catalog = Catalog(data / "catalog.sqlite", read_only=True)
    try:
        return catalog.roots()
    finally:
        catalog.close()


def is_read_only(data: Path) -> bool:
    """Whether a library is there that nobody may write to, as on a disc."""
    return (data / "state.sqlite").exists() and not os.access(data, os.W_OK)
