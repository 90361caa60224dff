"""Queries as a library understands them: what they name of it is looked up.

Their days are those of the archive's zone, counted from today.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from reader.archive.catalog import Catalog
from reader.archive.state import State
from reader.archive.state_searches import SavedSearch
from reader.article import format_id
from reader.errors import QueryError
from reader.library.listed import ListedArticles
from reader.library.saved import SavedSearches
from reader.search.complaint import Complaint
from reader.search.grammar import GRAMMAR_VERSION
from reader.search.language import Query, parse
from reader.search.leaves import Check, unchecked
from reader.search.renaming import renamed, renamed_tree, tree_with_tag, with_tag
from reader.search.short_forms import with_short_forms
from reader.search.storing import from_json, to_json
from reader.search.syntax import InStory, Like, Listed, Node, Saved, replaced
from reader.times import TOKYO


class Queries:
    """Reads queries for one library. `listed` are the articles of its published lists."""

    def __init__(self, catalog: Catalog, state: State) -> None:
        self.listed = ListedArticles(catalog)
        self._catalog = catalog
        self._state = state

    def parse(self, text: str) -> Query:
        """The query that `text` stands for, with each saved search in its place, and short forms
        beside long ones."""
        saved = self._saved()
        query = self._parsed(text, saved)
        if query.tree is None:
            return query
        return replace(query, tree=with_short_forms(replaced(query.tree, saved.put_in)))

    def to_save(self, text: str, name: str = "") -> SavedSearch:
        """A query as it is kept, with its grammar and its tree; without a name under its words.

        QueryError when it has a mistake, or when it would be a part of itself.
        """
        tree = _parse(text, unchecked).tree
        kept = "" if tree is None else to_json(tree)
        made = SavedSearch(name or text, text, GRAMMAR_VERSION, kept)
        problems = self._parsed(text, self._saved(made)).problems
        if problems:
            sentence = f"A search with a mistake in it can't be saved: {problems[0].sentence}"
            raise QueryError(sentence)
        return made

    def rename(self, name: str, to: str) -> list[SavedSearch]:
        """Rename a saved search, also in those that name it; these, as they were before.

        KawarabanError when another has the name.
        """
        self._state.rename_search(name, to)
        return self._rewrite(
            lambda query: renamed(query, name, to), lambda tree: renamed_tree(tree, name, to)
        )

    def follow_tag(self, name: str, to: str) -> list[SavedSearch]:
        """Have saved searches ask for a tag by its other name; those that did, as they were."""
        return self._rewrite(
            lambda query: with_tag(query, name, to), lambda tree: tree_with_tag(tree, name, to)
        )

    def _rewrite(
        self, text: Callable[[str], str], tree: Callable[[Node], Node]
    ) -> list[SavedSearch]:
        """Write saved searches anew; those that are others now, as they were before."""
        before = []
        for search in self._state.saved_searches():
            query = text(search.query)
            with suppress(QueryError):  # one that can't be read stays as it is
                kept = to_json(tree(from_json(search.tree)))
                if query != search.query:
                    self._state.save_search(search._replace(query=query, tree=kept))
                    before.append(search)
        return before

    def renew(self) -> None:
        """Keep searches of an older grammar as this one does, where they mean the same."""
        for search in self._saved().renewed():
            self._state.save_search(search)

    def _saved(self, *more: SavedSearch) -> SavedSearches:
        """The saved searches, with others as if they were saved too."""
        return SavedSearches([*self._state.saved_searches(), *more], _parse)

    def _parsed(self, text: str, saved: SavedSearches) -> Query:
        def check(leaf: Listed | Like | InStory | Saved) -> Complaint | None:
            match leaf:
                case Listed(name):
                    return self.listed.objection(name)
                case Saved(name):
                    return saved.objection(name)
                case Like(article) | InStory(article) if self._catalog.rows([article]) == [None]:
                    sentence = f"There is no article {format_id(article)} in this library."
                    return Complaint(sentence, None)
                case _:
                    return None

        return _parse(text, check)


def _parse(text: str, check: Check) -> Query:
    return parse(text, today=datetime.now(TOKYO).date(), zone=TOKYO, check=check)
