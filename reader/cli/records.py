"""The values that `--json` prints: plain dictionaries with exactly the keys that are promised."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.article import (
    Article,
    ArticleId,
    Capture,
    Problem,
    PublishedList,
    Role,
    format_id,
)
from reader.cli.done_text import Done
from reader.library import ArticleRow, Counts, Tag, UpdateReport
from reader.rankings.results import ListHistory, Standings
from reader.search.results import Histogram, SearchResults, Snippet, Suggestion
from reader.stories.results import (
    Comparison,
    MetName,
    NamePage,
    RelatedArticle,
    Story,
    StorySummary,
)
from reader.times import TOKYO, from_minutes

Record = dict[str, Any]


def update_record(
    report: UpdateReport, counts: Counts, problems: list[Problem], seconds: float
) -> Record:
    """What `kawaraban index` did, and what the library holds now."""
    return {
        "articles": counts.articles,
        "gone": counts.gone,
        "captures": counts.captures,
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "problems": [{"path": str(each.path), "reason": each.reason} for each in problems],
        "seconds": round(seconds, 3),
    }


def search_record(
    results: SearchResults,
    rows: list[ArticleRow],
    paths: dict[ArticleId, Path],
    snippets: dict[ArticleId, Snippet],
    suggestions: list[Suggestion],
) -> Record:
    """The first hits of a search, along `rows`, and how all hits spread over time.

    The days of the histogram's bars are those of the archive's zone, first and last included.
    """
    scores = dict(zip(results.ids, results.scores, strict=True))
    return {
        "query": results.query,
        "total": results.total,
        "seconds": round(results.seconds, 6),
        "hits": [
            {
                "id": format_id(row.id),
                "title": row.headline,
                "published": _iso(row.time),
                "section": row.section,
                "path": str(paths.get(row.id, "")),
                "score": round(scores[row.id], 4),
                "snippet": snippets[row.id].text if row.id in snippets else "",
                "gone": row.gone,
            }
            for row in rows
        ],
        "suggestions": [asdict(each) for each in suggestions],
        "histogram": _histogram_record(results.histogram),
    }


def article_record(article: Article, done: Done | None) -> Record:
    """One article as it was read from one capture; of one that is gone what is kept, and what its
    reader did to it."""
    capture, dateline = article.capture, article.capture.dateline
    return {
        "id": format_id(article.id),
        "title": capture.headline,
        "published": _iso(dateline.published) if dateline else None,
        "updated": _iso(dateline.updated) if dateline else None,
        "zone": dateline.zone if dateline else "",
        "dateline": dateline.printed if dateline else "",
        "byline": capture.byline,
        "agency": capture.agency,
        "place": capture.place,
        "section": capture.section,
        "kicker": capture.kicker,
        "paragraphs": _texts(capture, Role.PARAGRAPH),
        "captions": _texts(capture, Role.CAPTION),
        "lists": [_list_record(each) for each in capture.lists],
        "inferred": sorted(capture.inferred),
        "problems": list(capture.problems),
        "gone": article.gone,
        "done": None if done is None else _done_record(done),
    }


def related_record(article: ArticleId, related: list[RelatedArticle]) -> Record:
    """The articles related to one article."""
    return {
        "id": format_id(article),
        "related": [
            {
                "id": format_id(each.id),
                "title": each.headline,
                "published": _iso(each.published),
                "score": each.score,
                "reasons": list(each.reasons),
                "also": [format_id(other) for other in each.also],
                "repeats": each.repeats,
            }
            for each in related
        ],
    }


def comparison_record(comparison: Comparison) -> Record:
    """Two articles sentence by sentence."""
    return {
        "aligned": [
            {
                "a": pair.a.text,
                "b": pair.b.text,
                "similarity": round(pair.similarity, 4),
                "differences": [
                    {"kind": each.kind, "a": each.a, "b": each.b} for each in pair.differences
                ],
            }
            for pair in comparison.aligned
        ],
        "only_a": [sentence.text for sentence in comparison.only_a],
        "only_b": [sentence.text for sentence in comparison.only_b],
    }


def name_record(page: NamePage, rows: list[ArticleRow], near: list[MetName]) -> Record:
    """All about a name, as it was detected; `rows` are the articles that print it, `near` names
    that may have been meant."""
    histogram = page.histogram
    return {
        "name": page.text,
        "kind": page.kind,
        "forms": list(page.forms),
        "total": len(page.articles),
        "mentions": {
            "unit": histogram.unit,
            "bars": [
                {"start": _minute(bar.start), "end": _minute(bar.end), "count": bar.count}
                for bar in histogram.bars
            ],
            "undated": histogram.undated,
        },
        "articles": [
            {"id": format_id(row.id), "title": row.headline, "published": _iso(row.time)}
            for row in rows
        ],
        "met": _names_record(page.met),
        "suggestions": _names_record(near),
        "read": page.read,
    }


def tags_record(tags: list[Tag]) -> Record:
    """The reader's tags by name; a colour "" is none."""
    return {
        "tags": [
            {"name": each.name, "articles": each.articles, "colour": each.colour} for each in tags
        ]
    }


def tagged_record(article: ArticleId, names: list[str]) -> Record:
    """The tags of one article."""
    return {"id": format_id(article), "tags": names}


def story_record(story: StorySummary) -> Record:
    """A story in a list."""
    return {
        "id": format_id(story.id),
        "name": story.name,
        "first": _iso(story.first),
        "last": _iso(story.last),
        "articles": story.count,
        "new": story.new,
        "pinned": story.pinned,
        "followed": story.followed,
    }


def whole_story_record(story: Story) -> Record:
    """A story with its articles, the oldest first."""
    return story_record(story.summary) | {
        "articles": [
            {
                "id": format_id(each.id),
                "title": each.headline,
                "published": _iso(each.published),
                "new": each.is_new,
                "names": list(each.names),
            }
            for each in story.articles
        ]
    }


def rankings_record(lists: list[Standings]) -> Record:
    """The published lists as they were printed last."""
    return {"lists": [_standings_record(each) for each in lists]}


def _histogram_record(histogram: Histogram) -> Record:
    return {
        "unit": histogram.unit,
        "bars": [
            {"first": _day(bar.start), "last": _day(bar.end - 1), "count": bar.count}
            for bar in histogram.bars
        ],
        "undated": histogram.undated,
    }


def _standings_record(standings: Standings) -> Record:
    return {
        "kind": standings.kind.value,
        "section": standings.section,
        "captured": _iso(standings.captured),
        "captured_is_lower_bound": standings.captured_is_lower_bound,
        "entries": [
            {
                "position": each.position,
                "previous": each.previous,
                "title": each.title,
                "id": None if each.article is None else format_id(each.article),
            }
            for each in standings.entries
        ],
    }


def histories_record(histories: list[ListHistory]) -> Record:
    """The published lists over time: the states of each, and along them each title's places."""
    return {"lists": [_history_record(each) for each in histories]}


def _history_record(history: ListHistory) -> Record:
    return {
        "kind": history.kind.value,
        "section": history.section,
        "states": [
            {
                "captured": _iso(each.captured),
                "captured_is_lower_bound": each.captured_is_lower_bound,
                "first_captured": _iso(each.first),
                "first_captured_is_lower_bound": each.first_is_lower_bound,
                "captures": each.captures,
            }
            for each in history.states
        ],
        "is_whole": history.is_whole,
        "titles": [
            {
                "title": line.title,
                "id": None if line.article is None else format_id(line.article),
                "best": line.best,
                "positions": list(line.positions),
            }
            for line in history.lines
        ],
    }


def _names_record(names: Iterable[MetName]) -> list[Record]:
    return [{"name": each.text, "kind": each.kind, "articles": each.count} for each in names]


def _done_record(done: Done) -> Record:
    return {
        "tags": list(done.tags),
        "note": done.note,
        "highlights": [
            {"quote": each.anchor.quote, "colour": each.colour, "comment": each.comment}
            for each in done.highlights
        ],
    }


def _list_record(printed: PublishedList) -> Record:
    return {
        "kind": printed.kind.value,
        "section": printed.section,
        "heading": printed.heading,
        "titles": list(printed.titles),
    }


def _texts(capture: Capture, role: Role) -> list[str]:
    return [block.text for block in capture.blocks if block.role is role]


def _day(minute: int) -> str:
    return from_minutes(minute).astimezone(TOKYO).date().isoformat()


def _minute(minutes: int) -> str:
    return from_minutes(minutes).astimezone(TOKYO).isoformat()


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
