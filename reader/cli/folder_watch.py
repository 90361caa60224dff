"""Folders and files watched for changes by the system's own means, for as long as one wants."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from watchfiles import watch

_GATHER = 300  # milliseconds that changes are gathered for
_LOOK = 250  # milliseconds between two looks at whether the folders are still there
_PATIENCE = 1.0  # seconds between two tries
_NAMELESS = "Unable to decode path"  # watchfiles' complaint about names that aren't Unicode


class FolderWatch:
    """Tells which paths changed below some folders, until `ended` is set.

    A folder that goes is watched again when it is back. `changed` is called from the thread that
    runs this; with None when a watch begins or a folder went, for then anything may have changed.
    A changed file whose name isn't Unicode begins the watch anew: it can't be told which it is.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        recursive: bool,
        changed: Callable[[frozenset[Path] | None], None],
        ended: Event,
    ) -> None:
        self._paths = paths
        self._recursive = recursive
        self._changed = changed
        self._ended = ended

    def run(self) -> None:
        """Watch. OSError when the system refuses to: then the watch is over."""
        while not self._ended.is_set():
            there = self._there()
            try:
                if there:
                    self._watch(there)
                    continue
            except FileNotFoundError:  # gone since we looked
                pass
            except RuntimeError as error:  # watchfiles' own for what it has no name for
                if not str(error).startswith(_NAMELESS):
                    raise OSError(str(error)) from error
            self._ended.wait(_PATIENCE)

    def _watch(self, there: dict[Path, tuple[int, int]]) -> None:
        """Watch until other folders are there than now."""
        has_begun = False
        for changes in watch(
            *there,
            watch_filter=None,
            debounce=_GATHER,
            step=_GATHER // 3,
            stop_event=self._ended,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            recursive=self._recursive,
            ignore_permission_denied=True,
        ):
            if not has_begun:
                has_begun = True
                self._changed(None)
            if changes:
                self._changed(frozenset(Path(path) for _, path in changes))
            if self._there() != there:
                self._changed(None)
                break

    def _there(self) -> dict[Path, tuple[int, int]]:
        """Which of the paths are there, each as the one it is: another may take its place."""
        found = {}
        for path in self._paths:
            try:
                stat = path.stat()
            except OSError:
                continue
            found[path] = (stat.st_dev, stat.st_ino)
        return found
