"""One export in a process of its own: `python -m reader.service.exporter DATA ARCHIVE…`.

A child of the window. Its stdin has one frame, an `Export`; where that ends, so does the export.
What it does it tells in frames, each an `ExportTold`.
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread

import msgspec

from reader.article import ArticleId
from reader.errors import KawarabanError, TargetExistsError
from reader.export.results import ExportWords, Format, Paper
from reader.frames import decode, encode, frame, read_frame
from reader.library import Library
from reader.priority import step_back
from reader.protocol.exports import Export, ExportTold
from reader.protocol.questions import unpack_ids

_NICENESS = 5


def run(
    library: Library, wanted: Export, tell: Callable[[ExportTold], None], stop: Callable[[], bool]
) -> ExportTold:
    """Do what is wanted; what became of it."""
    try:
        report = library.export(
            _articles(library, wanted),
            Format(wanted.format),
            wanted.target,
            replace=wanted.replace,
            excerpts=wanted.highlights,
            paper=_paper(wanted.words) if wanted.format == Format.PDF else None,
            words=wanted.words,
            progress=lambda progress: tell(ExportTold(progress)),
            stop=stop,
        )
    except KawarabanError as error:
        # A path in it may hold bytes that are no text.
        sentence = str(error).encode("utf-8", "replace").decode()
        return ExportTold(error=sentence, exists=isinstance(error, TargetExistsError))
    return ExportTold(report=report)


def _paper(words: ExportWords) -> Paper:
    from reader.gui.printing.pdf_paper import pdf_paper  # Qt is loaded only where it is needed

    return pdf_paper(words)


def _articles(library: Library, wanted: Export) -> Sequence[ArticleId]:
    if wanted.highlights:
        return library.state.highlights.articles()
    if wanted.story is not None:
        return [each.id for each in library.story(wanted.story).articles]
    return list(map(ArticleId, unpack_ids(wanted.articles)))


def _tell(told: ExportTold) -> None:
    sys.stdout.buffer.write(frame(encode(told)))
    sys.stdout.buffer.flush()


def _listen(descriptor: int, stopped: Event) -> None:
    while os.read(descriptor, 1):  # unbuffered: a thread inside a buffer keeps Python from leaving
        pass
    stopped.set()


def main(arguments: Sequence[str]) -> int:
    """Export from the library of the data folder and archive folders on the command line."""
    step_back(_NICENESS)
    data, *roots = map(Path, arguments)
    first = read_frame(sys.stdin.buffer)
    if first is None:
        return 0
    stopped = Event()
    for ending in (signal.SIGTERM, signal.SIGINT):  # then too nothing is to be left behind
        signal.signal(ending, lambda *_: stopped.set())
    Thread(target=_listen, args=(sys.stdin.fileno(), stopped), daemon=True).start()
    try:
        with Library(data, roots) as library:
            _tell(run(library, decode(first, Export), _tell, stopped.is_set))
    except (KawarabanError, msgspec.DecodeError) as error:
        _tell(ExportTold(error=str(error)))
    except BrokenPipeError:
        return 0  # the window is gone
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
