"""How long it takes to gather the stories of a library, and to take in one article more.

The articles are generated, eight of each story; how many stories are found is said below.
"""

import shutil
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from time import process_time

from reader import formats
from reader.archive.catalog import Catalog
from reader.archive.state import State
from reader.archive.update import update_paths
from reader.library.gathering import Gathering
from reader.library.indexing import Indexing
from reader.search.index import Index
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries
from tests.benchmarks.story_library import STORY, story_library

_MORE = 20


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """All articles at once; then files that come one by one; and stories that are undone."""
    place = story_library(libraries.folder, articles)
    with tempfile.TemporaryDirectory(dir=libraries.folder) as made:
        shutil.copytree(place.data, Path(made, "data"))
        with _Growing(Path(made)) as growing:
            growing.catalog.undo_all_stories(articles)
            whole = growing.gather()
            found = growing.told(articles)
            some = [growing.catalog.paths(each)[0] for each in growing.catalog.ids()[: _MORE + 1]]
            one_more = [growing.take_in(path) for path in some]
            anew = []
            for story in growing.catalog.stories_of(growing.catalog.ids()[-_MORE:]):
                growing.catalog.undo_stories([story.id])
                anew.append(growing.gather() * 1000)
    return [
        Figure(f"{articles:,} articles, CPU", "s", [whole], goal="30", note=found),
        Figure("one more article, CPU", "ms", one_more[1:], goal="p95 < 20"),
        Figure("the first one of a process", "ms", one_more[:1]),
        Figure("one of the oldest, its story undone", "ms", anew),
    ]


class _Growing(ExitStack):
    """Owns a copy of a library that is written to, and the folder that more files come into."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        data = folder / "data"
        self._more = folder / "more"
        self._more.mkdir()
        self.catalog = self.enter_context(closing(Catalog(data / "catalog.sqlite")))
        state = State(data / "state.sqlite", backups=data / "backups")
        self._index = self.enter_context(closing(Index.open(data / "index")))
        self._gathering = Gathering(self.catalog, self._index, self.enter_context(closing(state)))

    def take_in(self, like: Path) -> float:
        """Milliseconds for the story of an article nearly `like` one that is there."""
        path = self._more / like.name
        path.write_text(f"Again {like.read_text('utf-8')}", "utf-8")
        update_paths(self.catalog, [self._more], [path], read=formats.read)
        Indexing(self.catalog, self._index, _ignored, _never).run()
        return self.gather() * 1000

    def told(self, articles: int) -> str:
        """How many stories of several articles there are, in words."""
        stories = self.catalog.stories_of(self.catalog.ids())
        several = [len(story.articles) for story in stories if len(story.articles) > 1]
        wanted = -(-articles // STORY)
        return f"{len(several):,} stories of {sum(several):,} articles found; {wanted:,} were made"

    def gather(self) -> float:
        """Seconds for the stories of what is new."""
        start = process_time()
        self._gathering.run(_ignored, _never)
        return process_time() - start


def _ignored(progress: object) -> None:
    pass


def _never() -> bool:
    return False
