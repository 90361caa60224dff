"""How the process that updates a library has a second one do its share of the work.

Both read files, and each writes articles as segments; only the first one commits, to the catalog
and to the index. Where the second one can't be had, or dies, the first does all.
"""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, Self

from reader.archive.update import Opened, digests_of
from reader.article import ArticleId, Problem
from reader.frames import decode, encode, frame, read_frame
from reader.library.partner import (
    Answered,
    Asked,
    FilesRead,
    IndexArticles,
    Indexed,
    ReadFiles,
    Refused,
)

_WORTH = 3_000  # files or articles: less is done before a second process is ready
_FILES = 64  # of one question
_QUESTIONS = 4  # that wait at most, so that the partner never does
_FAREWELL = 2.0  # seconds that it may take to leave


def is_worthwhile(count: int) -> bool:
    """Whether so many files or articles are worth a second process here."""
    return count >= _WORTH and _cores() > 1


class Partner:
    """The second process. Owns it from the first question to `close`."""

    def __init__(self, index: Path) -> None:
        """For the index in a folder; nothing is started yet."""
        self._index = index
        self._process: subprocess.Popen[bytes] | None = None
        self._frames: SimpleQueue[bytes | None] = SimpleQueue()
        self.is_lost = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def ask(self, question: ReadFiles | IndexArticles) -> bool:
        """Ask, without waiting for the answer. False when there is nobody who could give one."""
        try:
            if self._process is None:
                self._start()
            assert self._process
            assert self._process.stdin
            self._process.stdin.write(frame(encode(Asked(question))))
            self._process.stdin.flush()
        except OSError:
            self.is_lost = True
        return not self.is_lost

    def answer(self, seconds: float | None = None) -> FilesRead | Indexed | Refused | None:
        """The next answer. None when none comes within `seconds`, or the partner is lost."""
        try:
            data = None if self.is_lost else self._frames.get(timeout=seconds)
        except Empty:
            return None
        if data is None:
            self.is_lost = True
            return None
        return decode(data, Answered).answer

    def close(self) -> None:
        """End the process; what it has in work is lost."""
        if self._process is None:
            return
        self.is_lost = True
        assert self._process.stdin
        assert self._process.stdout
        with suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()
        self._process.stdout.close()
        self._process = None

    def _start(self) -> None:
        command = [sys.executable, "-m", "reader.library.partner", str(self._index)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe)
        assert self._process.stdout
        self._listener = Thread(target=_listen, args=(self._process.stdout, self._frames))
        self._listener.start()


def opened(partner: Partner, paths: Sequence[Path]) -> Iterator[Opened]:
    """The files `paths`: where they are many, a partner reads those that it comes to first."""
    if is_worthwhile(len(paths)):
        return _read_by_two(partner, paths)
    return digests_of(paths)


def _read_by_two(partner: Partner, paths: Sequence[Path]) -> Iterator[Opened]:
    blocks = deque(paths[at : at + _FILES] for at in range(0, len(paths), _FILES))
    asked: deque[Sequence[Path]] = deque()
    try:
        while blocks or asked:
            while blocks and len(asked) < _QUESTIONS and partner.ask(ReadFiles(blocks[0])):
                asked.append(blocks.popleft())
            answer = partner.answer(0.0 if blocks else None) if asked else None
            if isinstance(answer, FilesRead):
                yield from _opened(asked.popleft(), answer)
            elif partner.is_lost and asked:
                yield from digests_of(asked.popleft())
            else:
                yield from digests_of(blocks.popleft())
    finally:
        for _ in asked:  # what was asked in vain must not answer what is asked next
            partner.answer()


def _opened(paths: Sequence[Path], answer: FilesRead) -> Iterator[Opened]:
    if not answer.files:
        return digests_of(paths)
    return (
        (path, read.digest, read.capture or (Problem(path, read.reason) if read.reason else None))
        for path, read in zip(paths, answer.files, strict=True)
    )


class SharedArticles:
    """The articles that the partner has in work for the index."""

    def __init__(self, partner: Partner | None) -> None:
        """Without a partner, none ever."""
        self._partner = partner
        self._asked: deque[Sequence[ArticleId]] = deque()

    @property
    def is_alone(self) -> bool:
        """Whether there is no partner (any more)."""
        return self._partner is None or self._partner.is_lost

    @property
    def wants_more(self) -> bool:
        """Whether more may be given."""
        return not self.is_alone and len(self._asked) < 2

    @property
    def in_work(self) -> set[ArticleId]:
        """All that was given and not yet taken."""
        return {article for articles in self._asked for article in articles}

    def give(self, articles: Sequence[tuple[ArticleId, Sequence[Path]]]) -> None:
        """Have these articles written, given with their files."""
        if self._partner is not None and self._partner.ask(IndexArticles(articles)):
            self._asked.append([article for article, _ in articles])

    def take(self, seconds: float) -> tuple[list[ArticleId], list[str]]:
        """The articles that are done, and the shares they are in; waits for one so long.

        OSError when the disk refused a share.
        """
        articles: list[ArticleId] = []
        shares: list[str] = []
        while self._partner is not None and self._asked:
            answer = self._partner.answer(0.0 if articles else seconds)
            if isinstance(answer, Refused):
                self._asked.popleft()
                raise OSError(answer.errno, answer.words, answer.file)
            if isinstance(answer, Indexed):
                articles += self._asked.popleft()[: answer.count]
                shares += answer.shares
                continue
            if self._partner.is_lost:
                self._asked.clear()
            break
        return articles, shares


def _listen(stream: BinaryIO, frames: "SimpleQueue[bytes | None]") -> None:
    while (data := read_frame(stream)) is not None:
        frames.put(data)
    frames.put(None)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
