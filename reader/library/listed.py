"""Which articles were in published lists, and at which places of them, in any capture."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from reader.archive.catalog import Catalog
from reader.article import ArticleId
from reader.folding import fold
from reader.rankings.matching import Headlines
from reader.search.analysis import tokens
from reader.search.complaint import Complaint
from reader.search.quoting import quoted
from reader.search.syntax import ANY_LIST, Listed, Node, positive

_MOST_TOLD = 6


@dataclass(frozen=True, slots=True)
class _List:
    """One list through time: what it may be called, and each article's places in it.

    Places are the bits of a number, 1 the second lowest: sets would take up many megabytes.
    """

    section: str
    heading: str
    called: str
    words: frozenset[str]
    places: dict[ArticleId, int]

    def is_called(self, name: str) -> bool:
        """Whether all words of a name are of this list, in whatever form and order."""
        stems = {token.text for token in tokens(name)}
        return name in ("", ANY_LIST) or stems <= self.words or fold(name) in self.called


class ListedArticles:
    """The published lists of a catalog by article, worked out once for each of its states."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known: tuple[int, list[_List]] | None = None

    def ids(self, listed: Listed) -> set[ArticleId]:
        """The articles that were at such a place of such a list."""
        return {
            article
            for each in self._called(listed.name)
            for article, places in each.places.items()
            if _is_at(places, listed)
        }

    def best_places(self, tree: Node) -> dict[ArticleId, int]:
        """The best place of each article ever, in the lists that a query names or else in any."""
        asked = [leaf for leaf in positive(tree) if isinstance(leaf, Listed) and leaf.name]
        best: dict[ArticleId, int] = {}
        for name in {leaf.name for leaf in asked} or {ANY_LIST}:
            for each in self._called(name):
                for article, places in each.places.items():
                    first = (places & -places).bit_length() - 1
                    best[article] = min(best.get(article, first), first)
        return best

    def objection(self, name: str) -> Complaint | None:
        """What is said against a list in a query: that there is none of that name."""
        if any(True for _ in self._called(name)):
            return None
        lists = self._lists()
        if not lists:
            return Complaint("No page of this archive shows a published list.", None)
        names = list(dict.fromkeys(each.section or each.heading for each in lists))
        folded = {fold(each): each for each in names}
        near = get_close_matches(fold(name), folded, 1, 0.5)
        told = ", ".join(names[:_MOST_TOLD]) + ("…" if len(names) > _MOST_TOLD else "")
        instead = f"list:{quoted(folded[near[0]])}" if near else None
        return Complaint(f"There is no published list “{name}”; there are: {told}.", instead)

    def _called(self, name: str) -> Iterable[_List]:
        return (each for each in self._lists() if each.is_called(name))

    def _lists(self) -> list[_List]:
        generation = self._catalog.lists_generation
        if self._known is None or self._known[0] != generation:
            self._known = generation, _worked_out(self._catalog)
        return self._known[1]


def _worked_out(catalog: Catalog) -> list[_List]:
    titles = _titles_by_list(catalog)
    headlines = Headlines(catalog.printed_headlines())
    articles = {title: headlines.article(title) for title in set().union(*titles.values())}
    found = []
    for key, places_of in titles.items():
        made = _list(*key)
        for title, places in places_of.items():
            article = articles[title]
            if article is not None:
                made.places[article] = made.places.get(article, 0) | places
        found.append(made)
    return found


def _titles_by_list(catalog: Catalog) -> dict[tuple[str, str, str], dict[str, int]]:
    """The kind, section and heading of each list, and at which places each title was in it."""
    found: dict[tuple[str, str, str], dict[str, int]] = {}
    for printed in catalog.printed_lists():
        titles = found.setdefault((printed.kind, printed.section, printed.heading), {})
        for place, title in enumerate(printed.folded, start=1):
            titles[title] = titles.get(title, 0) | 1 << place
    return found


def _list(kind: str, section: str, heading: str) -> _List:
    called = fold(f"{heading} {section} {kind} list")
    words = frozenset(token.text for token in tokens(called))
    return _List(section, heading, called, words, {})


def _is_at(places: int, listed: Listed) -> bool:
    from_first = places >> listed.first
    if listed.last is None or not from_first:
        return from_first != 0
    best = (from_first & -from_first).bit_length() - 1
    return best <= listed.last - listed.first
