"""What makes two captures the same article: a page number, else headline and minute, else text."""

from hashlib import blake2b
from urllib.parse import urlsplit

from reader.article import ArticleId, Capture
from reader.folding import fold, fold_headline
from reader.times import to_minutes


def identify(capture: Capture) -> ArticleId:
    """The id of the article that `capture` is a capture of: 60 bits of a BLAKE2b hash, never 0.

    A page number counts together with its paper, since papers number alike. A capture that tells
    neither a page nor both headline and time is known by its whole text, so that a file which
    moves keeps its reading state.
    """
    if capture.page:
        return _hashed("page", _paper(capture), fold(capture.page))
    headline = fold_headline(capture.headline)
    published = capture.dateline.published if capture.dateline else None
    if headline and published:
        return _hashed("headline", headline, str(to_minutes(published)))
    return _hashed("text", *_folded_text(capture))


def _paper(capture: Capture) -> str:
    try:
        host = urlsplit(capture.address).hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.") or fold(capture.source).strip()


def _folded_text(capture: Capture) -> list[str]:
    lines = [line.text for line in capture.lines]
    texts = lines or [capture.headline, *(block.text for block in capture.blocks)]
    # Past `fold`'s cache, which would hold on to the whole text of large files.
    return [" ".join(fold.__wrapped__(text).split()) for text in texts]


def _hashed(*parts: str) -> ArticleId:
    digest = blake2b(digest_size=8)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return ArticleId((int.from_bytes(digest.digest(), "big") >> 4) or 1)
