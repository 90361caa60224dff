"""Archive, catalog, index and reading state, opened together: all that window and command line
know. `Library` says what can be done; the modules beside it put the packages below to use."""

from reader.archive.backups import Backup
from reader.archive.catalog_rows import ALL, ArticleRow, Counts, Scope, SectionCount
from reader.archive.identity import identify
from reader.archive.progress import Progress, UpdateReport
from reader.archive.state import State
from reader.archive.state_highlights import COLOURS, Highlight
from reader.archive.state_parts import Change
from reader.archive.state_restoring import Restored
from reader.archive.state_searches import SavedSearch
from reader.archive.state_tags import Tag
from reader.export.texts import beginning
from reader.library.headings import Heading, Kept
from reader.library.library import Library
from reader.library.opening import is_read_only, roots_of
from reader.library.storage import Storage

__all__ = [
    "ALL",
    "COLOURS",
    "ArticleRow",
    "Backup",
    "Change",
    "Counts",
    "Heading",
    "Highlight",
    "Kept",
    "Library",
    "Progress",
    "Restored",
    "SavedSearch",
    "Scope",
    "SectionCount",
    "State",
    "Storage",
    "Tag",
    "UpdateReport",
    "beginning",
    "identify",
    "is_read_only",
    "roots_of",
]
