"""Articles made by hand, on their way out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.anchors import Anchor
from reader.article import Article, ArticleId, Block, Capture, Dateline, Role
from reader.export.results import Exported, Highlighted

JST = timezone(timedelta(hours=9), "JST")
PUBLISHED = datetime(2022, 11, 2, 16, 3, tzinfo=JST)
DATELINE = Dateline("16:03 JST, November 2, 2022", PUBLISHED, None, "JST")


MARKED = (
    Highlighted(
        Anchor("Farmers are *glad*.\n#1 of all", "", "", 0),
        "green",
        "<b>Why?</b>\n\n- ask",
        datetime(2024, 2, 29, 23, 59, tzinfo=UTC),
    ),
    Highlighted(Anchor("米{", "", "", 9), "rose", "", datetime(2024, 3, 1, tzinfo=UTC)),
)


@pytest.fixture
def exported():
    """Make one: the fields of its capture, its text as blocks or a sentence, what was done."""

    def make(headline="Rice harvest up", body="Farmers are glad.", *, id=7, **more) -> Exported:
        ours = ("starred", "tags", "note", "highlights", "is_excerpt")
        done = {key: more.pop(key) for key in ours if key in more}
        blocks = (Block(Role.PARAGRAPH, body),) if isinstance(body, str) else tuple(body)
        capture = Capture(headline=headline, dateline=DATELINE, source="The Daily", blocks=blocks)
        article = Article(ArticleId(id), replace(capture, **more), (Path("/news/rice.txt"),))
        return Exported(article, **done)

    return make
