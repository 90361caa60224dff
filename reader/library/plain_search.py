"""A search of what the catalog holds of articles, for those that the index does not hold (yet).

Words, phrases and beginnings are looked for as they stand, folded, in headline and lead. What
needs the whole text or the index itself says nothing here: it takes no article away.
"""

from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from time import monotonic

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import Headline, Scope
from reader.folding import fold
from reader.search import syntax
from reader.search.histogram import histogram_of
from reader.search.results import Beside, Ranked

Test = Callable[[Headline], bool]
ToldLeaf = syntax.State | syntax.Tag | syntax.Has | syntax.Noted | syntax.Listed | syntax.InStory
States = Callable[[ToldLeaf], Collection[int]]

BESIDE = "{} articles are not in the search index yet: only their headlines were searched."

_SECONDS = 1.0
_LOOK = 256  # articles between two looks at the clock
_FEW = 50  # articles that are found as fully within a moment
_NAMES = {"author": "byline", "lang": "language"}  # where the catalog has another word


class PlainSearch:
    """Searches a catalog. Newest articles first, for at most a second: then older ones lack."""

    def __init__(self, catalog: Catalog, states: States) -> None:
        """`states` gives the articles that a leaf means which needs no index."""
        self._catalog = catalog
        self._states = states

    def instead(self, tree: syntax.Node, scope: Scope, order: str) -> Ranked:
        """The hits among all articles of a scope."""
        hits = self._hits(tree, self._catalog.headlines(scope))
        ids = array("q", [hit.id for hit in hits])
        if order not in ("relevance", "newest"):
            ids = array("q", filter(set(ids).__contains__, self._catalog.ids(scope, order)))
        scores = array("f", bytes(array("f").itemsize * len(ids)))
        return Ranked(len(ids), ids, scores, histogram_of(hit.published for hit in hits))

    def beside(self, tree: syntax.Node, scope: Scope) -> tuple[list[Beside], str]:
        """The hits among the articles that the index lacks, newest first; a note when such
        articles are many."""
        pending = self._catalog.pending_count()
        if not pending:
            return [], ""
        hits = self._hits(tree, self._catalog.headlines(scope, pending=True))
        note = BESIDE.format(f"{pending:,}") if pending > _FEW else ""
        return [Beside(hit.id, hit.published, hit.folded) for hit in hits], note

    def _hits(self, tree: syntax.Node, headlines: Iterator[Headline]) -> list[Headline]:
        test = _test(tree, self._states)
        if test is None:
            return []
        end = monotonic() + _SECONDS
        hits: list[Headline] = []
        for number, headline in enumerate(headlines):
            if number % _LOOK == 0 and monotonic() > end:
                break
            if test(headline):
                hits.append(headline)
        return hits


def _test(node: syntax.Node, states: States) -> Test | None:
    """What a node asks of an article; None when the catalog can't tell."""
    match node:
        case syntax.Everything():
            return lambda _: True
        case syntax.And(children) | syntax.Near(children):
            return _all_of([_test(child, states) for child in children])
        case syntax.Or(children):
            return _any_of([_test(child, states) for child in children])
        case syntax.Not(child):
            return _not(_test(child, states))
        case syntax.Word() | syntax.Phrase() | syntax.Prefix():
            return _text(fold(node.text), node.field)
        case syntax.DateRange():
            return _dated(node)
        case _ if isinstance(node, ToldLeaf):
            among = frozenset(states(node))
            return lambda each: each.id in among
        case _:
            return None


def _text(text: str, field: str) -> Test | None:
    match field:
        case "body":
            return None
        case "title":
            return lambda each: text in each.folded
        case "lead":
            return lambda each: text in fold(each.lead)
        case "":
            return lambda each: text in each.folded or text in fold(each.lead)
        case _:
            name = _NAMES.get(field, field)
            return lambda each: text in fold(getattr(each, name))


def _dated(span: syntax.DateRange) -> Test:
    first = float("-inf") if span.start is None else span.start
    end = float("inf") if span.end is None else span.end
    return lambda each: each.published is not None and first <= each.published < end


def _all_of(tests: Sequence[Test | None]) -> Test | None:
    known = [test for test in tests if test is not None]
    return (lambda each: all(test(each) for test in known)) if known else None


def _any_of(tests: Sequence[Test | None]) -> Test | None:
    known = [test for test in tests if test is not None]
    return (lambda each: any(test(each) for test in known)) if known else None


def _not(test: Test | None) -> Test | None:
    return None if test is None else lambda each: not test(each)
