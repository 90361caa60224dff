"""Where the program's own files are: in an installed wheel, or in the checkout it runs from.

They are only read. The program writes nothing beside them.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of a file or folder of `resources/`, by its name there: "themes/light.toml"."""
    return _folder("resources") / name


def sample_archive() -> Path:
    """The folder of the sample archive, `articles/`."""
    return _folder("articles")


def _folder(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"  # where pyproject.toml puts it in a wheel
    return installed if installed.is_dir() else _PACKAGE.parent / name
