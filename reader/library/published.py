"""The published lists that the catalog holds, read as standings: what is known put to use.

`rankings` decides with pure functions; here its questions are answered from the catalog.
"""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from reader.archive.catalog import Catalog
from reader.archive.catalog_rows import Observation as Stored
from reader.article import ArticleId, ListKind
from reader.folding import fold, fold_headline
from reader.rankings.history import appearances, history
from reader.rankings.matching import beginning_of, can_mean, cut_title, nearest_headline
from reader.rankings.results import Appearance, ListHistory, Standing, Standings
from reader.rankings.standings import standings
from reader.rankings.states import Observation, newest_states
from reader.times import TOKYO, from_minutes

_CANDIDATES = 50
_MOST_STATES = 400
_MOST_READ = 10


class PublishedLists:
    """The lists of one catalog by kind and section."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def standings(self, kind: ListKind, section: str) -> Standings | None:
        """The newest state of one list; None when no capture shows it. Section "" is the paper."""
        found = newest_states(map(_observation, self._catalog.observations(kind, section)))
        titles = {title for observation in found for title in observation.titles}
        return standings(found, self._match(titles)) if found else None

    def history(self, kind: ListKind, section: str) -> ListHistory | None:
        """A list over its newest states; None when no capture shows it. Section "" is the paper."""
        stored = list(islice(self._catalog.observations(kind, section), _MOST_STATES + 1))
        found = [_observation(each) for each in stored[:_MOST_STATES]]
        titles = {title for observation in found for title in observation.titles}
        is_whole = len(stored) <= _MOST_STATES
        return history(found, self._match(titles), is_whole=is_whole)

    def appearances(
        self, article: ArticleId, headline: str, section: str
    ) -> tuple[Appearance, ...]:
        """Where an article stood in the lists of its section and of the whole paper.

        A list may print its headline otherwise: cut short, or with a word changed.
        """
        titles = self._titles_of(article, fold_headline(headline), section)
        stored = (each for title in titles for each in self._catalog.lists_showing(title, section))
        return appearances(map(_observation, stored), titles)

    def all(self) -> list[Standings]:
        """The newest state of every list: the whole paper's first, then by section."""
        found = [self.standings(*each) for each in self._catalog.kinds_of_lists()]
        return [each for each in found if each is not None]

    def _match(self, titles: Iterable[str]) -> dict[str, ArticleId]:
        folded = {title: fold_headline(title) for title in titles}
        held = self._catalog.known_titles(folded.values())
        found = {}
        for title, key in folded.items():
            match = held[key][0] if key in held else self._near(title)
            if match is not None:
                found[title] = match
        return found

    def _titles_of(self, article: ArticleId, headline: str, section: str) -> list[str]:
        """The folded titles of these lists that mean an article; its own headline always does."""
        if not headline:
            return []
        listed = self._catalog.titles_listed(beginning_of(headline), section)
        likely = [title for title in listed if can_mean(title, headline)]
        matched = self._match(likely)
        return [title for title in likely if title == headline or matched.get(title) == article]

    def _near(self, title: str) -> ArticleId | None:
        """The article whose headline `title` cuts short, or nearly is."""
        beginning = cut_title(title)
        if beginning is not None:
            matches = self._catalog.titles_starting(beginning, 2)
            articles = {match.article for match in matches}
            return matches[0].article if len(articles) == 1 else None
        first_word = fold_headline(title).partition(" ")[0]
        if not first_word:
            return None
        matches = self._catalog.titles_starting(first_word, _CANDIDATES)
        nearest = nearest_headline(title, (match.folded for match in matches))
        return next((match.article for match in matches if match.folded == nearest), None)


def _observation(stored: Stored) -> Observation:
    return Observation(
        kind=stored.kind,
        section=stored.section,
        heading=stored.heading,
        titles=stored.titles,
        captured=_moment(stored.saved),
        captured_is_lower_bound=stored.is_lower_bound,
        path=str(stored.path),
    )


def _moment(minutes: int | None) -> datetime | None:
    """A time in the zone of the papers: a day's bound must not be the day before."""
    return None if minutes is None else from_minutes(minutes).astimezone(TOKYO)


def most_read(catalog: Catalog, opened: Iterable[tuple[ArticleId, int]], section: str) -> Standings:
    """The articles opened most often (with how often), as a list like those of the paper."""
    counted = dict(opened)
    rows = (row for row in catalog.rows(list(counted)) if row is not None)
    wanted = [row for row in rows if not section or fold(row.section) == fold(section)]
    return Standings(
        kind=ListKind.POPULAR if section else ListKind.RANKING,
        section=section,
        heading="",
        captured=None,
        captured_is_lower_bound=False,
        compared=False,
        entries=tuple(
            Standing(place, None, row.headline, row.id, counted[row.id])
            for place, row in enumerate(wanted[:_MOST_READ], start=1)
        ),
        mine=True,
    )
