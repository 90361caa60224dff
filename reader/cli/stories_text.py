"""Stories as lines of text, for people."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from reader.article import format_id
from reader.stories.results import Story, StorySummary

_MOST_NAMES = 6


def stories_lines(stories: Iterable[StorySummary]) -> Iterator[str]:
    """Two lines a story: its name, and what there is to say of it."""
    for story in stories:
        yield story.name or "(no headline)"
        yield f"  {format_id(story.id)} · {_about(story)}"


def story_lines(story: Story) -> Iterator[str]:
    """The story's name, then its articles on a time line with the names each brought."""
    yield story.summary.name or "(no headline)"
    yield _about(story.summary)
    for each in story.articles:
        mark = "*" if each.is_new else " "
        yield f"\n{mark} {_day(each.published):>11}  {each.headline or '(no headline)'}"
        yield f"{'':15}{' · '.join([format_id(each.id), *each.names[:_MOST_NAMES]])}"


def _about(story: StorySummary) -> str:
    days = dict.fromkeys((_day(story.first), _day(story.last)))
    told = [f"{story.count} articles", " to ".join(days)]
    told += [f"{story.new} new"] if story.new else []
    told += ["pinned"] if story.pinned else []
    told += ["followed"] if story.followed else []
    return " · ".join(told)


def _day(moment: datetime | None) -> str:
    return f"{moment.day} {moment:%b %Y}" if moment else "no date"
