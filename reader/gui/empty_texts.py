"""What an empty article list says: why it is empty, and what can be done."""

from PySide6.QtCore import QCoreApplication

from reader.library import Scope
from reader.search.results import QueryProblem


def empty_text(scope: Scope, query: str) -> tuple[str, str]:
    """The title and the sentence for a list without articles."""
    if query and len(query.split()) == 1:
        return (
            _tr("Nothing found"),
            _tr("No article here has this. Another spelling, or its beginning and a star: tunn*?"),
        )
    if query:
        return (
            _tr("Nothing found"),
            _tr("No article here has all of these words. Fewer words, or OR between them?"),
        )
    texts = {
        "unread": (_tr("All read"), _tr("Every article of this archive has been opened.")),
        "starred": (_tr("No stars yet"), _tr("Press s to star the article you read.")),
        "tag": (_tr("No articles"), _tr("No article has this tag any more.")),
        "section": (_tr("No articles"), _tr("The archive holds nothing of this section.")),
    }
    nothing = (
        _tr("No articles yet"),
        _tr("Put text files of articles into the folder: they are listed within two seconds."),
    )
    return texts.get(scope.kind, nothing)


def unsound_text(problem: QueryProblem) -> tuple[str, str]:
    """The same for a query that was not run: nothing is known of what it would find."""
    return _tr("This query can't be run"), problem.sentence


def _tr(text: str) -> str:
    return QCoreApplication.translate("empty_texts", text)
