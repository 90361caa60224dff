"""The errors a user can meet. Each carries the sentence to show; nothing else is shown of it."""


class KawarabanError(Exception):
    """A failure with a sentence for the user: `str(error)` is that sentence."""


class ArchiveMissingError(KawarabanError):
    """An archive folder is not there (or not a folder), so nothing may be concluded from it."""


class ArticleMissingError(KawarabanError):
    """No article has the id asked for, or none of its captures can be read any more."""


class LibraryBusyError(KawarabanError):
    """Another process is updating this library."""


class LibraryDamagedError(KawarabanError):
    """A database or index of the library can't be opened; the sentence says what can be done."""


class QueryError(KawarabanError):
    """A query that can't be parsed; the parser's own problems say where and why."""


class SearchTimeoutError(KawarabanError):
    """A search that took longer than it may; the sentence says how to make it narrower."""


class TargetExistsError(KawarabanError):
    """There is something already where a file was to be written, and nobody said to replace it."""
