"""Known traps of Whoosh, and that our use of it stays clear of them."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query import Phrase, Term

from reader.errors import LibraryDamagedError
from reader.search.index import Index


class Payload:
    """What a pickle does to who reads it: here, make a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (str(self.folder),)


def test_nothing_is_unpickled_before_the_version_is_known(tmp_path) -> None:
    folder = tmp_path / "index"
    Index.create(folder).close()
    (folder / "version").write_text("another")
    (folder / "_MAIN_1.toc").write_bytes(pickle.dumps(Payload(tmp_path / "made")))
    with pytest.raises(LibraryDamagedError):
        Index.open(folder)
    assert not (tmp_path / "made").exists()


def test_segments_are_never_compound(index, document, tmp_path) -> None:
    """A compound segment is copied into memory whole each time it is opened."""
    for number in range(1, 40):
        index.update([document(number, "tax")], [])
    assert not list((tmp_path / "index").glob("*.seg"))


def test_old_files_do_not_pile_up(index, document, tmp_path) -> None:
    for number in range(1, 40):
        index.update([document(number % 5, "tax")], [])
    files = list((tmp_path / "index").iterdir())
    segments = {path.name.split(".")[0] for path in files if path.suffix == ".arrays"}
    assert len(segments) <= 5
    assert len([path for path in files if path.suffix == ".toc"]) == 1


FILLING_THE_DISK = """
import resource, sys
from pathlib import Path
from reader.article import ArticleId
from reader.search.index import Document, Index

index = Index.open(Path(sys.argv[1]))
index.update([Document(ArticleId(1), "first", "", "")], [])
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, hard))
text = " ".join(f"word{n}" for n in range(5000))
try:
    index.update([Document(ArticleId(2), "second", "", text)], [ArticleId(1)])
except OSError:
    print("refused")
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
print(sorted(index.ids()))
index.update([Document(ArticleId(3), "third", "", text)], [])
print(sorted(index.ids()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of file sizes")
def test_a_commit_that_the_disk_refuses_leaves_the_old_state_and_no_lock(tmp_path) -> None:
    command = [sys.executable, "-c", FILLING_THE_DISK, str(tmp_path / "index")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:3] == ["refused", "[1]", "[1, 3]"]


def test_whooshs_own_searcher_reads_what_we_write(index, document, tmp_path) -> None:
    """Also of merged segments: positions and counts are still those of the articles."""
    for number in range(1, 40):
        index.update([document(number, "consumption tax and taxes")], [])
    with FileIndex(FileStorage(str(tmp_path / "index"))).searcher() as searcher:
        assert len(searcher.search(Term("body", "taxes"), limit=None)) == 39
        assert len(searcher.search(Term("body_stems", "tax"), limit=None)) == 39
        assert len(searcher.search(Phrase("body", ["consumption", "tax"]), limit=None)) == 39
        assert len(searcher.search(Phrase("body", ["tax", "consumption"]), limit=None)) == 0


def test_the_window_can_use_the_language_and_marks_without_whoosh() -> None:
    names = ("results", "syntax", "language", "writing", "analysis", "marks", "snippets")
    code = "\n".join(f"import reader.search.{name}" for name in names)
    code += "\nimport sys; assert 'whoosh' not in sys.modules, 'whoosh is there'"
    subprocess.run([sys.executable, "-c", code], check=True)
