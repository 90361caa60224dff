"""What crosses the pipe between the window and the service process."""

import os
from array import array
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors import Anchor
from reader.article import (
    Article,
    ArticleId,
    Block,
    Capture,
    Dateline,
    ListKind,
    PublishedList,
    Role,
)
from reader.export.results import ExportReport, ExportWords
from reader.frames import decode, encode
from reader.library import (
    Backup,
    Change,
    Counts,
    Highlight,
    Progress,
    Restored,
    Scope,
    SectionCount,
    Storage,
)
from reader.protocol.exports import (
    BackupList,
    Export,
    ExportTold,
    ListBackups,
    MeasureStorage,
    RestoreState,
    SaveState,
    StateRestored,
    StateSaved,
    StateWeighed,
    StorageMeasured,
    WeighState,
)
from reader.protocol.questions import (
    ANSWERS,
    Answer,
    ArticleLine,
    Asked,
    Compare,
    CompareCaptures,
    Complete,
    Completions,
    CountArticles,
    Counted,
    CountSaved,
    FindRelated,
    FindTitles,
    FindUnread,
    Found,
    FoundUnread,
    HighlightLine,
    HighlightList,
    IdList,
    ListArticles,
    ListOverTime,
    Lists,
    NameRead,
    ReadHighlights,
    ReadHistory,
    ReadLists,
    ReadName,
    ReadPage,
    RelatedArticles,
    SavedCounted,
    Search,
    Snippets,
    Suggest,
    Suggestions,
    Titles,
    WriteSnippets,
    unpack_ids,
)
from reader.protocol.stories import (
    DecideStory,
    FindNovelty,
    FindStory,
    NoveltyFound,
    ReadStories,
    ReadStory,
    StoryFound,
    StoryList,
    StoryRead,
)
from reader.rankings.results import ListHistory, ListState, Standing, Standings, TitleLine
from reader.rendering import CaptureLine, CapturesPage, ComparisonPage, Page, Side
from reader.search.results import (
    Bar,
    Completion,
    Histogram,
    QueryProblem,
    SavedStanding,
    Snippet,
    Span,
    Suggestion,
)
from reader.stories.results import (
    AlignedPair,
    ChangedBlock,
    Comparison,
    Difference,
    MetName,
    NamePage,
    Novelty,
    Passage,
    RelatedArticle,
    Sentence,
    Story,
    StoryArticle,
    StorySummary,
)

LARGEST_ID = ArticleId(2**60 - 1)
MARKED = Highlight(2**40, LARGEST_ID, Anchor("日", "a", "", 3), "rose", "Why?\n", 2**33, 2**33)
MOMENT = datetime(2022, 11, 2, 16, 3, tzinfo=timezone(timedelta(hours=9)))
CAPTURE = Capture(
    headline="日本 eyes meeting",
    kicker="On diplomacy",
    dateline=Dateline("16:03 JST, November 2, 2022", MOMENT, None, "JST"),
    blocks=(Block(Role.PARAGRAPH, "Text 😀."), Block(Role.CAPTION, "A picture.")),
    lists=(PublishedList(ListKind.RANKING, "", "JN ACCESS RANKING", ("One", "Two")),),
    inferred=frozenset({"section"}),
    problems=("A sentence.",),
)
STANDINGS = Standings(
    kind=ListKind.POPULAR,
    section="Politics",
    heading="POPULAR",
    captured=MOMENT,
    captured_is_lower_bound=True,
    compared=True,
    entries=(Standing(1, None, "One", LARGEST_ID), Standing(2, 1, "Two", None, 3)),
)
HISTORY = ListHistory(
    ListKind.POPULAR,
    "Politics",
    "POPULAR",
    (ListState(None, True, None, True, 1), ListState(MOMENT, False, MOMENT, True, 2)),
    (TitleLine("One", ArticleId(5), (None, 1)),),
)
SUMMARY = StorySummary(LARGEST_ID, "One", None, MOMENT, 3, 1, pinned=True, followed=False)
SENTENCE = Sentence("1 tax.", 2, Span(3, 9))
QUESTIONS = [
    CountArticles(),
    FindUnread(array("q", [1, LARGEST_ID]).tobytes()),
    ListArticles(Scope("section", "Politics"), "newest"),
    Search("tax 日本", Scope(), ""),
    Suggest("tax", Scope()),
    Complete("ta", 2),
    WriteSnippets("tax", [ArticleId(1), LARGEST_ID]),
    ReadPage(LARGEST_ID, ""),
    FindRelated(LARGEST_ID),
    ReadLists("Politics", mine=True),
    ReadHistory(ListKind.POPULAR, "politics"),
    Compare(LARGEST_ID, ArticleId(1)),
    CompareCaptures(LARGEST_ID, 1, 2),
    FindStory(LARGEST_ID),
    FindNovelty(LARGEST_ID),
    ReadStory(LARGEST_ID),
    ReadStories(),
    DecideStory(LARGEST_ID, "merge", others=(ArticleId(1),)),
    ReadName("Hayashi"),
    FindTitles("朝霧 tun"),
    CountSaved("Mine"),
    ReadHighlights(),
    ListBackups(),
    MeasureStorage(),
    WeighState(Path("/a/日本.json"), replace=False),
    RestoreState(Path("/a/日本.json"), replace=True),
    SaveState(Path("/a/日本.json")),
]
ANSWERED = [
    Counted(Counts(3, 2, 1, 0, 4, 1, (SectionCount("Politics", 3, 2),)), 2**60, 1, (SUMMARY,)),
    FoundUnread(LARGEST_ID),
    FoundUnread(None),
    IdList(array("q", [1, LARGEST_ID]).tobytes()),
    Found(
        b"",
        3,
        0.25,
        "newest",
        (QueryProblem(0, 3, "Wrong.", "right"),),
        (Span(1, 2),),
        Histogram("day", (Bar(0, 1440, 3),), 1),
    ),
    Suggestions((Suggestion("spelling", "budget", "budget", 12),)),
    Completions((Completion("word", "budget", "budget ", 7, 12),)),
    Snippets({LARGEST_ID: Snippet("a tax", (Span(2, 5),))}),
    Page(
        Article(LARGEST_ID, CAPTURE, (Path("/a/日本.txt"),)),
        headline_marks=(Span(0, 2),),
        block_marks=((Span(1, 2),), ()),
        kicker_marks=(Span(3, 9),),
    ),
    RelatedArticles(
        (RelatedArticle(LARGEST_ID, "One", None, 1.0, ("Two words",), (ArticleId(2),)),),
        (ArticleLine(ArticleId(2), "Two", None),),
    ),
    Lists(STANDINGS, None),
    ComparisonPage(
        Side(LARGEST_ID, "One", MOMENT),
        Side(ArticleId(1), "Two", None),
        Comparison(
            (
                AlignedPair(
                    SENTENCE,
                    SENTENCE,
                    0.5,
                    (Difference("number", "tax", "1", "2", Span(0, 1), Span(0, 1)),),
                ),
            ),
            (SENTENCE,),
            (),
        ),
    ),
    CapturesPage(
        LARGEST_ID,
        "One",
        (CaptureLine("a.txt", ""),),
        1,
        2,
        (ChangedBlock(Role.PARAGRAPH, (Passage("added", "One"),)),),
    ),
    StoryFound(SUMMARY),
    NoveltyFound(Novelty(1, (SENTENCE,), ())),
    NoveltyFound(None),
    StoryFound(None),
    StoryRead(
        Story(SUMMARY, (StoryArticle(LARGEST_ID, "One", None, True, ("A",), ("b",), 3),)),
        (SUMMARY,),
    ),
    StoryList((SUMMARY,)),
    HighlightList(
        (
            HighlightLine(MARKED, ArticleLine(LARGEST_ID, "One", MOMENT)),
            HighlightLine(MARKED, None),
        )
    ),
    NameRead(
        NamePage("A", "person", ("A",), (LARGEST_ID,), Histogram(), (MetName("B", "", 2),), 1),
        (ArticleLine(LARGEST_ID, "One", MOMENT),),
    ),
    Titles((SUMMARY,), (ArticleLine(LARGEST_ID, "One", None),)),
    SavedCounted(SavedStanding("Mine", 3, keeps_meaning=True)),
    SavedCounted(None),
    BackupList((Backup(Path("/a/state.sqlite"), MOMENT, "daily", 4096),)),
    StorageMeasured(Storage(Path("/a"), 3, 4096, 8192, 512, 2, 1024)),
    StateWeighed((Change("read", 1, 2, 3),)),
    StateRestored(Restored((Change("tags", 1),), Path("/a/state.sqlite"))),
    StateSaved(),
    ListOverTime(HISTORY, ((ListKind.POPULAR, "politics"), (ListKind.RANKING, ""))),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: type(each).__name__)
def test_questions_cross_the_pipe(question) -> None:
    assert decode(encode(Asked(7, question)), Asked) == Asked(7, question)


@pytest.mark.parametrize("value", ANSWERED, ids=lambda each: type(each).__name__)
def test_answers_cross_the_pipe(value) -> None:
    answer = decode(encode(Answer(7, msgspec.Raw(encode(value)))), Answer)
    assert (answer.number, answer.error) == (7, "")
    assert decode(answer.value, type(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        Export(b"12345678", LARGEST_ID, "html", Path("/a/b.html"), replace=True),
        ExportTold(Progress("exporting", 1, 2, 0.5, None)),
        Export(
            b"", None, "pdf", Path("/a"), False, True, ExportWords("ja", colours={"blue": "青"})
        ),
        ExportTold(report=ExportReport(Path("/a/b.html"), 3, 1)),
        ExportTold(error="There is one already.", exists=True),
    ],
)
def test_exports_cross_the_pipe(value) -> None:
    assert decode(encode(value), type(value)) == value


def test_there_is_one_kind_of_answer_for_each_question() -> None:
    assert set(ANSWERS) == {type(question) for question in QUESTIONS}
    assert set(ANSWERS.values()) == {type(value) for value in ANSWERED}


@pytest.mark.skipif(os.name != "posix", reason="file names of any bytes")
def test_paths_cross_as_the_bytes_they_are() -> None:
    path = Path(os.fsdecode(b"/archive/caf\xe9.txt"))
    article = Article(LARGEST_ID, CAPTURE, (path,))
    assert decode(encode(article), Article) == article


def test_only_what_is_known_crosses() -> None:
    with pytest.raises(NotImplementedError, match="object does not cross"):
        encode(object())
    with pytest.raises(msgspec.DecodeError):
        decode(encode({"number": 1, "question": {"type": "Delete"}}), Asked)


@given(st.binary(max_size=200))
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(data, Asked)


@given(st.lists(st.integers(-(2**63), 2**63 - 1)))
def test_ids_are_packed_and_unpacked(ids: list[int]) -> None:
    assert unpack_ids(array("q", ids).tobytes()).tolist() == ids
