"""An article as a record of BibTeX, in UTF-8: biblatex, Zotero and JabRef read it as it is."""

import re
import unicodedata
from collections.abc import Iterator

from reader.article import Capture, Role, format_id
from reader.export.authors import Byline, read_byline
from reader.export.results import Exported
from reader.export.texts import beginning, concluded, one_line, published

_MEANT = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # an escaped brace would still count among the braces
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
_IN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def bibtex(exported: Exported) -> str:
    """One record and the empty line behind it: `@article` where the paper is known, else `@misc`.

    Its key is made of the paper, the year and the article's id, so that it is unique and stays.
    What was concluded rather than read off the page has biblatex's annotation `=concluded`.
    Posts that are printed beside the names of its authors are its note.
    """
    kind = "article" if exported.article.capture.source.strip() else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(exported))
    return f"@{kind}{{{_key(exported)},\n{fields}}}\n\n"


def escaped(text: str) -> str:
    """`text` on one line, every character as itself."""
    return "".join(_MEANT.get(letter, letter) for letter in one_line(text))


def _key(exported: Exported) -> str:
    capture = exported.article.capture
    ascii_only = unicodedata.normalize("NFKD", capture.source).encode("ascii", "ignore").decode()
    paper = re.sub(r"[^a-z0-9]+", "", ascii_only.lower())[:30]
    moment = capture.dateline.published if capture.dateline else None
    year = f"{moment.year}" if moment else "undated"
    return "-".join(filter(None, (paper, year, format_id(exported.article.id))))


def _fields(exported: Exported) -> Iterator[tuple[str, str]]:
    capture = exported.article.capture
    byline = _byline(capture)
    # Twice in braces: the case of a title is not to be changed.
    yield "title", f"{{{{{escaped(_title(capture))}}}}}"
    if byline.authors:
        yield "author", f"{{{_authors(byline)}}}"
    texts = {
        "journal": capture.source,
        "language": capture.language,
        "note": "; ".join(byline.posts),
        "keywords": ", ".join(tag.replace(",", " ") for tag in exported.tags),
        "annotation": " ".join(_annotation(exported)),
    }
    for name, text in texts.items():
        if text.strip():
            yield name, f"{{{escaped(text)}}}"
    moment = capture.dateline.published if capture.dateline else None
    if moment is not None:
        yield "date", f"{{{published(capture.dateline)[:10]}}}"
        yield "year", f"{{{moment.year}}}"
        yield "month", _MONTHS[moment.month - 1]
    yield from ((f"{name}+an", "{=concluded}") for name in _annotated(capture))
    if capture.address.strip():
        address = one_line(capture.address)
        yield "url", f"{{{''.join(_IN_ADDRESS.get(each, each) for each in address)}}}"
        if capture.captured is not None:
            yield "urldate", f"{{{capture.captured.date().isoformat()}}}"


def _title(capture: Capture) -> str:
    """The headline; without one the first words of the text, in brackets as libraries do it."""
    if capture.headline.strip():
        return capture.headline
    said = (block.text for block in capture.blocks if block.role is Role.PARAGRAPH)
    return f"[{beginning(next(filter(str.strip, said), '')) or 'Without a headline'}]"


def _byline(capture: Capture) -> Byline:
    """Who wrote the article: people, with the agency beside them, or the agency alone."""
    agency = one_line(capture.agency)
    found = read_byline(capture.byline or agency, (agency, capture.source))
    said = {"", *(author.name for author in found.authors), *found.posts}
    return found if agency in said else found._replace(posts=(*found.posts, agency))


def _authors(byline: Byline) -> str:
    names = [f"{{{escaped(name)}}}" if whole else escaped(name) for name, whole in byline.authors]
    return " and ".join((*names, *(["others"] if byline.has_others else [])))


def _annotated(capture: Capture) -> Iterator[str]:
    """The fields with something that was concluded."""
    author = "author" if capture.byline.strip() else "agency"
    names = {"title": "title", author: "author", "source": "journal", "published": "date"}
    return (names[key] for key in concluded(capture) if key in names)


def _annotation(exported: Exported) -> Iterator[str]:
    """The note, then each quote with its comment."""
    yield exported.note
    for each in exported.highlights:
        yield f"“{one_line(each.anchor.quote)}”" + (f" ({each.comment})" if each.comment else "")
