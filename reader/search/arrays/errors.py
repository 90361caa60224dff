"""What can be wrong with an index of arrays."""


class ArrayIndexError(Exception):
    """The index can't be used; `str(error)` says why, for a log, not for a reader of news."""


class DamagedIndexError(ArrayIndexError):
    """A file of the index is not as it was written: the index has to be built again."""


class OtherVersionError(ArrayIndexError):
    """The index was made for other fields or by another version: it has to be built again."""


class MissingIndexError(ArrayIndexError):
    """No commit of an index is in the folder."""


class BusyIndexError(ArrayIndexError):
    """Another writer holds the lock of the index."""
