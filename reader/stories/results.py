"""What the stories around an article are made of: plain values that cross the pipe."""

from dataclasses import dataclass
from datetime import datetime

from reader.article import ArticleId


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """An article near another one, how near (comparable within one answer), and why."""

    id: ArticleId
    headline: str
    published: datetime | None
    score: float
    reasons: tuple[str, ...]
