"""What an empty article list says: why it is empty, and what can be done."""

import re

from PySide6.QtCore import QCoreApplication

from reader.library import ALL, Scope
from reader.search.results import QueryProblem

_WORD = re.compile("[a-zA-Z\u00c0-\u024f]{3,}")  # letters of words that one can stop within


def empty_text(scope: Scope, query: str, has_problems: bool = False) -> tuple[str, str]:
    """The title and the sentence for a list without articles.

    `has_problems` tells that there are files in the archive that are no articles.
    """
    if query:
        return _nothing_found_in(scope), _nothing_found(query)
    texts = {
        "unread": (
            _tr("All read"),
            _tr("Every article of this archive has been opened. All of them stand under All."),
        ),
        "starred": (
            _tr("No stars yet"),
            _tr("Star an article that you want to find again: it stands here then."),
        ),
        "tag": (
            _tr("No articles"),
            _tr("No article has this tag any more. Give it to one: it stands here then."),
        ),
        "section": (
            _tr("No articles"),
            _tr("The archive holds nothing of this section. Choose another in the library."),
        ),
    }
    unreadable = (
        _tr("No articles"),
        _tr("There are files in the folder, but none that can be read. Problems tells why."),
    )
    nothing = (
        _tr("No articles yet"),
        _tr("Put text files of articles into the folder: they are listed within two seconds."),
    )
    return texts.get(scope.kind, unreadable if has_problems else nothing)


def wider_text(scope: Scope, query: str) -> str:
    """What is offered where a query found nothing within a scope; "" where it saw everything."""
    return _tr("Search all articles") if query and scope != ALL else ""


def _nothing_found_in(scope: Scope) -> str:
    titles = {
        "unread": _tr("Nothing found that is unread"),
        "starred": _tr("Nothing found that is starred"),
        "tag": _tr("Nothing found under “{name}”"),
        "section": _tr("Nothing found in “{name}”"),
    }
    return titles.get(scope.kind, _tr("Nothing found")).format(name=scope.name)


def _nothing_found(query: str) -> str:
    begun = _begun(query)
    if len(query.split()) == 1:
        plain = _tr("No article here has this. Another spelling?")
        hint = _tr("No article here has this. Another spelling, or all that begins so: {0}?")
    else:
        plain = _tr("No article here has all of these words. Fewer words, or OR between them?")
        hint = _tr(
            "No article here has all of these words. "
            "Fewer words, OR between them, or all that begins like the last: {0}?"
        )
    return hint.format(f"{begun}*") if begun else plain


def _begun(query: str) -> str:
    """The last word where it may be half of one and can take a star; "" for any other."""
    *before, last = query.split()
    in_phrase = query.count('"') % 2 == 1
    excluded = before[-1:] == ["NOT"]
    return "" if in_phrase or excluded or not _WORD.fullmatch(last) else last


def unsound_text(problem: QueryProblem) -> tuple[str, str]:
    """The same for a query that was not run: nothing is known of what it would find."""
    return _tr("This query can't be run"), problem.sentence


def _tr(text: str) -> str:
    return QCoreApplication.translate("empty_texts", text)
