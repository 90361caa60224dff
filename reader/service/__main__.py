"""A Library behind a pipe: `python -m reader.service DATA ARCHIVE…`, a child of the window.

It answers the questions of `reader.protocol` one after the other and leaves when its stdin
closes, which also happens when the window is killed.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from reader.errors import KawarabanError
from reader.frames import decode, encode, frame, read_frame
from reader.library import Library
from reader.priority import step_back
from reader.protocol.questions import (
    Asked,
)
from reader.service.answers import reply

_NICENESS = 5  # between the window and the indexer


def serve(library: Library, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer every question of the stream until it ends."""
    while (data := read_frame(questions)) is not None:
        answers.write(frame(encode(reply(library, decode(data, Asked)))))
        answers.flush()


def main(arguments: Sequence[str]) -> int:
    """Serve the library of the data folder and archive folders named on the command line.

    The exit status: 0 at the end of the questions, 1 (and a sentence on stderr) when the library
    can't be opened or what came is no question.
    """
    step_back(_NICENESS)
    data, *roots = (Path(argument) for argument in arguments)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not break a frame
    try:
        with answers, Library(data, roots) as library:
            with suppress(KawarabanError):  # what can't be renewed now is understood as it is
                library.renew_searches()
            serve(library, sys.stdin.buffer, answers)
    except (KawarabanError, msgspec.DecodeError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except (BrokenPipeError, KeyboardInterrupt):
        return 0  # the window is gone; nobody waits for the answer
    return 0


if __name__ == "__main__":
    status = main(sys.argv[1:])
    gc.freeze()  # Python's own end would look through all there is, and the window waits
    raise SystemExit(status)
