"""The first hour on a small library: every step is really done, and all of it is measured."""

from tests.benchmarks.first_hour import STEPS, Reader
from tests.benchmarks.hour import figures_of, lateness
from tests.benchmarks.libraries import Libraries

_HASTE, _ARTICLES = 1_000, 200


def seen(reader: Reader) -> dict[str, object]:
    """What there is to see in the window and to read in its library."""
    window = reader.window
    state, pane = window.library.state, window.panels.reading_pane
    article = pane.page.article.id if pane.page else 0
    return {
        "query": window.listing.query,
        "current": window.panels.article_list.current_id(),
        "article": article,
        "place": pane.place or pane.is_at_end,
        "comments": [each.comment for each in state.highlights.of(article)],
        "note": state.note(article),
        "tags": state.tags_of(article),
        "starred": window.library.catalog.counts().starred,
        "saved": len(state.saved_searches()),
        "exported": reader.target.exists(),
    }


def test_every_step_is_done_and_measured(tmp_path) -> None:
    libraries = Libraries(tmp_path)
    told: dict[str, dict[str, object]] = {}
    queries: list[str] = []

    def look(name: str, reader: Reader) -> None:
        told[name] = seen(reader)
        queries[:] = [f"{reader.common} {reader.middle}", reader.middle, reader.rare]

    with libraries.copy(libraries.indexed(_ARTICLES)) as place:
        steps = lateness(place, _HASTE, look)

    assert list(steps) == ["open the window", *STEPS]
    assert list(told) == [*STEPS]
    assert told["search"]["query"] == queries[0]
    assert told["open hits"]["article"] == told["open hits"]["current"] != 0
    assert told["read, page down"]["place"]
    assert "ask about this" in told["highlight, with a comment"]["comments"]
    assert told["note"]["note"] == "to be *checked*"
    assert "to check" in told["tag"]["tags"]
    assert told["star"]["starred"] == 1
    assert told["select several: star, read, copy"]["starred"] >= 6
    assert told["star all that there are"]["starred"] == _ARTICLES
    before = told["select several: star, read, copy"]["starred"]
    assert told["take that back"]["starred"] == before
    assert told["save two searches, counted"]["saved"] == 2
    assert told["palette, an article by name"]["article"] != 0
    assert told["export the hits"]["query"] == queries[2]
    assert told["export the hits"]["exported"]
    assert told["undo and redo"] != told["export the hits"]

    for name, (late, busy) in steps.items():
        assert len(late) == len(busy) > 0, name
        assert all(0 <= own <= whole for own, whole in zip(busy, late, strict=True)), name
    whole, own, *each = figures_of(steps)
    ticks = sum(len(late) for late, _ in steps.values())
    assert len(whole.values) == len(own.values) == ticks
    assert [len(figure.values) for figure in each] == [len(late) for late, _ in steps.values()]
