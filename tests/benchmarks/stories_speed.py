"""How long it takes to gather the stories of a library, and to take in one article more.

The articles are generated, and what few of them are alike is by chance.
"""

import shutil
import tempfile
from contextlib import closing
from pathlib import Path
from time import process_time

from reader.archive.catalog import Catalog
from reader.archive.state import State
from reader.library.gathering import Gathering
from reader.search.index import Index
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries

_MORE = 20


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """All articles at once, and then some of them again, one by one, in a copy of the library."""
    place = libraries.indexed(articles)
    with tempfile.TemporaryDirectory(dir=libraries.folder) as made:
        data = Path(made, "data")
        shutil.copytree(place.data, data)
        with (
            closing(Catalog(data / "catalog.sqlite")) as catalog,
            closing(State(data / "state.sqlite", backups=data / "backups")) as state,
            closing(Index.open(data / "index")) as index,
        ):
            catalog.undo_all_stories(articles)
            gathering = Gathering(catalog, index, state)
            whole = _seconds(gathering)
            singly = []
            for story in catalog.stories_of(catalog.ids()[:_MORE]):
                catalog.undo_stories([story.id])
                singly.append(_seconds(gathering) * 1000)
    return [
        Figure(f"{articles:,} articles, CPU", "s", [whole], goal="30"),
        Figure("one more article, CPU", "ms", singly, goal="300"),
    ]


def _seconds(gathering: Gathering) -> float:
    start = process_time()
    gathering.run(lambda progress: None, lambda: False)
    return process_time() - start
