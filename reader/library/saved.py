"""Saved searches inside other queries: each stands for what it finds on the day it is asked."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from difflib import get_close_matches

from reader.archive.state_searches import SavedSearch
from reader.errors import QueryError
from reader.folding import fold
from reader.search.complaint import Complaint
from reader.search.grammar import GRAMMAR_VERSION
from reader.search.language import Query
from reader.search.leaves import Check, unchecked
from reader.search.quoting import quoted
from reader.search.storing import from_json, to_json
from reader.search.syntax import And, DateRange, Node, Not, Or, Saved, leaves_of, replaced

_DEEPEST = 20  # searches inside each other
_DEEPEST_TREE = 150  # nodes inside each other
_LARGEST_TREE = 5_000

Parse = Callable[[str, Check], Query]


class SavedSearches:
    """The saved searches of a library as of one moment, and the trees they stand for."""

    def __init__(self, searches: Iterable[SavedSearch], parse: Parse) -> None:
        self._searches = {_key(search.name): search for search in searches}
        self._parse = parse
        self._trees: dict[str, Node] = {}

    def tree(self, name: str) -> Node:
        """What a saved search stands for today. QueryError with the reason when that is nothing."""
        return self._whole(name, ())

    def put_in(self, leaf: Node) -> Node:
        """What stands for a leaf of a query: of a saved search its tree."""
        return self.tree(leaf.name) if isinstance(leaf, Saved) else leaf

    def objection(self, name: str) -> Complaint | None:
        """What is said against a saved search in a query; None when it can stand there."""
        if _key(name) not in self._searches:
            near = get_close_matches(_key(name), self._searches, 1, 0.5)
            found = self._searches[near[0]].name if near else None
            return Complaint(_unknown(name), found and f"search:{quoted(found)}")
        try:
            self.tree(name)
        except QueryError as error:
            return Complaint(str(error), None)
        return None

    def renewed(self) -> list[SavedSearch]:
        """Those of an older grammar whose text means the same today, as this grammar keeps them.

        The others stay as they are, and mean what they meant.
        """
        found = []
        for search in self._searches.values():
            if search.grammar < GRAMMAR_VERSION:
                with suppress(QueryError):
                    today = self._parse(search.query, unchecked).tree
                    if today is not None and _undated(today) == _undated(from_json(search.tree)):
                        kept = to_json(today)
                        found.append(search._replace(grammar=GRAMMAR_VERSION, tree=kept))
        return found

    def _whole(self, name: str, outer: tuple[str, ...]) -> Node:
        """The tree of a saved search that stands inside those of `outer`."""
        key = _key(name)
        if key in self._trees:
            return self._trees[key]
        search = self._searches.get(key)
        if search is None:
            raise QueryError(_unknown(name))
        within = (*outer, search.name)
        if search.name in outer:
            raise QueryError(_circle(within[outer.index(search.name) :]))
        if len(within) > _DEEPEST:
            raise QueryError(f"More than {_DEEPEST} saved searches are inside each other.")
        own = self._own(search)
        named = {leaf.name for leaf in leaves_of(own) if isinstance(leaf, Saved)}
        trees = {each: self._whole(each, within) for each in sorted(named)}
        tree = replaced(own, lambda leaf: trees[leaf.name] if isinstance(leaf, Saved) else leaf)
        size, depth = _measure(tree)
        if size > _LARGEST_TREE or depth > _DEEPEST_TREE:
            raise QueryError(f"The saved search “{search.name}” is made of too many others.")
        self._trees[key] = tree
        return tree

    def _own(self, search: SavedSearch) -> Node:
        """The tree of the search alone, which may name others.

        The text is read anew, for the sake of days such as `date:7d`; where another grammar would
        read it otherwise now, the tree is meant that was kept with it.
        """
        query = self._parse(search.query, unchecked)
        if search.grammar == GRAMMAR_VERSION:
            if query.tree is not None:
                return query.tree
            problem = query.problems[0].sentence
            raise QueryError(f"The saved search “{search.name}” has a mistake in it: {problem}")
        kept = from_json(search.tree)
        same = query.tree is not None and _undated(query.tree) == _undated(kept)
        return query.tree if query.tree is not None and same else kept


def _key(name: str) -> str:
    return fold(" ".join(name.split()))


def _unknown(name: str) -> str:
    return f"There is no saved search “{name}”: save one under that name, or choose another."


def _circle(names: Sequence[str]) -> str:
    if len(names) == 2:
        return f"The saved search “{names[0]}” is a part of itself: change it."
    chain = " → ".join(f"“{name}”" for name in names)
    return f"Saved searches are parts of each other: {chain}. Change one of them."


def _undated(tree: Node) -> Node:
    return replaced(tree, lambda leaf: DateRange(0, 0) if isinstance(leaf, DateRange) else leaf)


def _measure(tree: Node) -> tuple[int, int]:
    """How many nodes a tree has, and how many of them are inside each other."""
    if isinstance(tree, Not):
        size, depth = _measure(tree.child)
        return size + 1, depth + 1
    if not isinstance(tree, And | Or):
        return 1, 1
    measures = [_measure(child) for child in tree.children]
    return 1 + sum(size for size, _ in measures), 1 + max(depth for _, depth in measures)
