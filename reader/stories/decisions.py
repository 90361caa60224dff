"""What the reader decided of stories: which articles belong together whatever clustering says.

A decision places articles: those placed alike are one story, those placed differently never are.
An article is placed by the id of one that it belongs with. The others go where clustering puts
them.
"""

from collections.abc import Iterable, Mapping, Sequence

from reader.article import ArticleId

Places = Mapping[ArticleId, ArticleId]
"""Of each placed article, the article that names its place."""


def split(story: Iterable[ArticleId], away: Iterable[ArticleId]) -> dict[ArticleId, ArticleId]:
    """The places that take some articles out of a story, into one of their own."""
    members = set(story)
    parts = members & set(away), members - set(away)
    return {article: min(part) for part in parts for article in part}


def merge(*stories: Iterable[ArticleId]) -> dict[ArticleId, ArticleId]:
    """The places that make several stories one."""
    members = {article for story in stories for article in story}
    return {article: min(members) for article in members}


def decided(stories: Iterable[Sequence[ArticleId]], places: Places) -> list[tuple[ArticleId, ...]]:
    """Stories as the reader wants them: what is placed goes to its place.

    What came to a story unplaced follows its first article that is placed. The order of stories
    and of their articles stays as far as it can; a story stands where its first article stood.
    """
    found: dict[tuple[str, int], list[ArticleId]] = {}
    for number, story in enumerate(stories):
        placed = [article for article in story if article in places]
        main = ("place", places[placed[0]]) if placed else ("story", number)
        for article in story:
            key = ("place", places[article]) if article in places else main
            found.setdefault(key, []).append(article)
    return [tuple(articles) for articles in found.values()]
