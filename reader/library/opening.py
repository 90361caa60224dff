"""The data folder of a library, made or mended where that is needed to open it."""

from pathlib import Path

from reader.archive.catalog import Catalog
from reader.errors import KawarabanError, LibraryDamagedError


def make_folder(data: Path) -> None:
    """Make the data folder. KawarabanError when it can't be made."""
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KawarabanError(
            f"The library can't be kept in {data} ({error.strerror or error}): "
            "choose another data folder."
        ) from error


def catalog_to_read(data: Path) -> Catalog:
    """The catalog of a data folder; one that is missing or of another version is begun first."""
    catalog, state = data / "catalog.sqlite", data / "state.sqlite"
    try:
        return Catalog(catalog, state=state, read_only=True)
    except LibraryDamagedError:
        Catalog(catalog, state=state).close()
        return Catalog(catalog, state=state, read_only=True)
