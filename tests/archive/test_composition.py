"""How captures become the one row of their article."""

from datetime import timedelta

import pytest

from reader.archive.composition import (
    LEAD_LENGTH,
    StoredCapture,
    compose,
    facts_of,
    in_order,
    kept_of,
)
from reader.article import Block, Capture, Line, Role
from reader.times import to_minutes

NOW = 29_000_000


def stored(path, capture, gone=False, mtime=NOW):
    return StoredCapture(path.encode(), mtime, gone, facts_of(capture))


def test_the_capture_updated_last_is_shown_and_the_first_time_stays(capture):
    early = capture("Before", body="A long text, longer than the other one.")
    published = early.dateline.published
    late = capture("After (Update 1)", updated=published + timedelta(hours=10), body="Short.")
    row = compose([stored("a", early), stored("b", late)], NOW)
    assert (row.headline, row.lead, row.path) == ("After (Update 1)", "Short.", b"b")
    assert row.published == to_minutes(published)
    assert row.updated == to_minutes(published) + 600
    assert (row.offset, row.captures) == (540, 2)


def test_without_updates_the_longest_then_the_path_decides(capture):
    long, short = capture(body="long " * 9), capture(body="short")
    captures = [stored("c", short), stored("b", long), stored("a", long)]
    assert [each.path for each in in_order(captures)] == [b"a", b"b", b"c"]


def test_the_earliest_time_of_publication_stays(capture):
    row = compose([stored("a", capture(days=2)), stored("b", capture(days=0))], NOW)
    assert row.published == to_minutes(capture().dateline.published)


def test_gone_captures_count_only_when_no_other_is_left(capture):
    here, gone = stored("b", capture(body="x")), stored("a", capture(body="longer"), gone=True)
    assert compose([gone, here], NOW)[-3:] == (1, b"b", False)
    assert compose([gone], NOW)[-3:] == (1, b"a", True)


def test_what_is_kept_of_an_article_is_as_its_capture_told_it(capture):
    first = capture().dateline.published
    told = capture(updated=first + timedelta(hours=2), section="Politics")
    kept = kept_of(compose([stored("a", told, gone=True)], NOW))
    assert (kept.headline, kept.dateline, kept.section) == (
        told.headline,
        told.dateline,
        "Politics",
    )
    assert kept.blocks == (Block(Role.PARAGRAPH, told.blocks[0].text),)
    bare = kept_of(compose([stored("a", Capture(headline="Bare"))], NOW))
    assert (bare.dateline, bare.blocks) == (None, ())


def test_what_the_shown_capture_does_not_tell_another_does(capture):
    shown = capture(body="the longest of all")
    other = capture(section="Politics", byline="A Writer", body="short")
    row = compose([stored("a", shown), stored("b", other)], NOW)
    assert (row.section, row.folded_section, row.byline) == ("Politics", "politics", "A Writer")


def test_an_unknown_date_is_unknown():
    row = compose([stored("a", Capture(headline="No date"))], NOW)
    assert (row.published, row.sorted, row.updated) == (None, None, None)


def test_a_date_in_the_future_is_kept_but_sorted_by_the_file(capture):
    row = compose([stored("a", capture(days=40_000), mtime=NOW - 5)], NOW)
    assert row.published > NOW
    assert row.sorted == NOW - 5
    late_file = compose([stored("a", capture(days=40_000), mtime=NOW + 9_999)], NOW)
    assert late_file.sorted == NOW


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("one two\nthree", 3), ("日本語 text かな", 6)]
)
def test_words_are_counted_in_every_script(capture, text, words):
    assert facts_of(capture(body=text)).words == words


def test_the_lead_is_short_and_on_one_line(capture):
    assert facts_of(capture(body=" two \n lines ")).lead == "two lines"
    lead = facts_of(capture(body="word " * 500_000)).lead
    assert len(lead) <= LEAD_LENGTH
    assert lead.endswith("word…")


def test_the_lead_is_the_first_paragraph_or_else_any_line():
    caption, text = Block(Role.CAPTION, "A photo"), Block(Role.PARAGRAPH, "Text")
    assert facts_of(Capture(blocks=(caption, text))).lead == "Text"
    lines = (Line(1, "Title", Role.HEADLINE), Line(2, "Else", Role.CREDIT))
    assert facts_of(Capture(headline="Title", lines=lines)).lead == "Else"


def test_half_a_surrogate_pair_can_be_stored():
    facts = facts_of(Capture(headline="bad \udcff"))
    assert facts.headline == "bad ?"
    assert facts.folded == "bad ?"
