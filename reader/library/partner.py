"""A second process for the one that updates a library: it reads files and writes shares.

    python -m reader.library.partner INDEX

It answers questions on its stdin one after the other, and leaves at once when that closes, which
also happens when the other process is killed. What it writes counts only when the other one has
taken it in.
"""

import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from reader import formats
from reader.archive.update import digest_of
from reader.article import ArticleId, Capture, Problem
from reader.frames import decode, encode, frame, read_frame
from reader.library.documents import read_documents

if TYPE_CHECKING:
    from reader.search.sharing import Sharing


class ReadFiles(msgspec.Struct, frozen=True, tag=True):
    """What is in some files; answered by `FilesRead`."""

    paths: Sequence[Path]


class IndexArticles(msgspec.Struct, frozen=True, tag=True):
    """Write a share of articles, given with their files; answered by `Indexed`."""

    articles: Sequence[tuple[ArticleId, Sequence[Path]]]


class Asked(msgspec.Struct, frozen=True):
    """One question."""

    question: ReadFiles | IndexArticles


class FileRead(msgspec.Struct, frozen=True):
    """A file's digest as `digest_of` gives it, and its capture; without one, why there is none."""

    digest: bytes | None
    capture: Capture | None
    reason: str


class FilesRead(msgspec.Struct, frozen=True, tag=True):
    """The files of a `ReadFiles`, in its order."""

    files: tuple[FileRead, ...]


class Indexed(msgspec.Struct, frozen=True, tag=True):
    """How many of the articles of an `IndexArticles` were taken, from the first on; the shares."""

    count: int
    shares: tuple[str, ...]


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The system refused to write a share: the parts of the OSError."""

    errno: int
    words: str
    file: str


class Answered(msgspec.Struct, frozen=True):
    """One answer."""

    answer: FilesRead | Indexed | Refused


def serve(index: Path, questions: "SimpleQueue[bytes]", answers: BinaryIO) -> None:
    """Answer for ever."""
    from reader.search.sharing import Sharing  # not to ask the partner

    sharing = Sharing(index)
    while True:
        asked = decode(questions.get(), Asked).question
        match asked:
            case ReadFiles(paths):
                data = _files(paths)
            case IndexArticles():
                data = encode(Answered(_index(sharing, asked)))
        answers.write(frame(data))
        answers.flush()


def _files(paths: Sequence[Path]) -> bytes:
    found = tuple(map(_file, paths))
    try:
        return encode(Answered(FilesRead(found)))
    except UnicodeEncodeError:  # halves of characters are no JSON: let the other one read them
        return encode(Answered(FilesRead(())))


def _file(path: Path) -> FileRead:
    digest = digest_of(path)
    if digest is None:
        return FileRead(None, None, "")
    result = formats.read(path)
    if isinstance(result, Problem):
        return FileRead(digest, None, result.reason)
    return FileRead(digest, result, "")


def _index(sharing: "Sharing", asked: IndexArticles) -> Indexed | Refused:
    found = list(read_documents(asked.articles, lambda: False))
    documents = (document for _, document in found if document is not None)
    try:
        return Indexed(len(found), tuple(sharing.write(documents)))
    except OSError as error:
        return Refused(error.errno or 0, error.strerror or str(error), str(error.filename or ""))


def _listen(stream: BinaryIO, questions: "SimpleQueue[bytes]") -> None:
    while (data := read_frame(stream)) is not None:
        questions.put(data)
    os._exit(0)  # whatever is in work: nobody waits for it


def main(arguments: Sequence[str]) -> None:
    """Serve the updating of the index in the folder named on the command line."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for the one who asks, who then leaves
    questions: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, questions), daemon=True).start()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not break a frame
    try:
        serve(Path(arguments[0]), questions, answers)
    except BrokenPipeError:
        pass  # who asked is gone
    except Exception:
        traceback.print_exc()
    os._exit(1)  # Python's own end would wait for the thread that listens


if __name__ == "__main__":
    main(sys.argv[1:])
