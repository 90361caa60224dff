"""What the command line prints for people."""

import io
import json

import pytest

from reader.cli.console import ProgressLine, duration, progress_words
from reader.library import Progress


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (25.4, "25 s"),
        (99.4, "99 s"),
        (150, "2 min"),
        (5_900, "98 min"),
        (7_300, "2 h 2 min"),
    ],
)
def test_durations(seconds, words):
    assert duration(seconds) == words


def test_progress():
    assert progress_words(Progress("scanning", 0, 0, 0.0, None)) == "Scanning"
    told = progress_words(Progress("indexing", 41_220, 100_000, 2310.4, 25.4))
    assert told == "Indexing 41,220 of 100,000 · 2,310 a second · 25 s left"


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_one_line_that_is_gone_at_the_end():
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        with ProgressLine(stream) as line:
            line.show(Progress("reading", 1, 2, 0.0, None))
    assert terminal.getvalue() == "\r\x1b[KReading 1 of 2\r\x1b[K"
    assert pipe.getvalue() == ""


def test_hits(kawaraban, write, options):
    write("a.txt", "Tax plan", rest='"Politics" POPULAR ARTICLE\n- One\n')
    outcome = kawaraban("search", "sentence", *options)
    lines = outcome.out.splitlines()
    assert lines[0] == "Tax plan"
    assert lines[1].endswith(" · 2 Nov 2022 · Politics")
    assert lines[2] == "  The body is a sentence."
    assert lines[3].startswith("1 hit · ")
    write("b.txt", "Tax talks")
    kawaraban("index", *options)
    shortened = kawaraban("search", "sentence", *options, "--limit", "1")
    assert shortened.out.splitlines()[-1].startswith("1 of 2 hits · ")


def test_a_hit_without_a_headline_is_called_after_its_beginning(kawaraban, archive, options):
    words = "The ferry came back to the pier and nobody said a word about that. "
    (archive / "a.txt").write_text(words * 17 + "\n16:03 JST, November 2, 2022\n", "utf-8")
    first = kawaraban("search", "ferry", *options).out.splitlines()[0]
    assert first == "The ferry came back to the pier and nobody said a word…"


def test_what_to_ask_instead_stands_below_few_hits(write, options, kawaraban):
    for number in range(3):
        write(f"{number}.txt", f"Tax plan {number}")
    lines = kawaraban("search", "sentense", "plan", *options).out.splitlines()
    assert lines[0].startswith("0 hits · ")
    assert lines[1:] == [
        "Did you mean: sentence plan (3 hits)",
        "Without sentense: plan (3 hits)",
    ]


def test_hits_on_a_terminal_have_their_marks_in_bold(write, options, kawaraban, monkeypatch):
    write("a.txt", "Tax plan", body="The tax \x1b[31mis a tax.")
    kawaraban("index", *options)
    monkeypatch.setattr("sys.stdout", terminal := Terminal())
    monkeypatch.setattr("sys.stderr", io.StringIO())
    from reader.cli.main import main

    assert main(["search", "tax", *options]) == 0
    assert "The \x1b[1mtax\x1b[0m \ufffd[31mis a \x1b[1mtax\x1b[0m." in terminal.getvalue()
    assert terminal.getvalue().startswith("\x1b[1mTax\x1b[0m plan\n")


def test_an_article_is_printed_as_one_reads_it(kawaraban, sample_archive):
    path = sample_archive / "2023" / "mt-hakugin-erupts-residents-leave-hot-spring.txt"
    lines = kawaraban("show", path).out.splitlines()
    assert any(line.startswith("Mt. Hakugin erupts") for line in lines[:3])
    assert any("5:40 JST, January 8, 2023" in line for line in lines[:4])
    assert "    Ash covers the main street of the Hakugin hot spring on Sunday." in lines
    assert any(line.startswith("  1  ") for line in lines)


def test_related_articles_have_their_reasons(kawaraban, sample, sample_archive):
    path = (
        sample_archive / "2022" / "japan-and-central-asia-pledge-closer-ties-at-tokyo-meeting.txt"
    )
    first, about, *_ = kawaraban("related", path, *sample).out.splitlines()
    assert first == "Tokyo weighs December talks with five Central Asian ministers"
    assert "Central Asia" in about


def test_reports_that_say_the_same_are_told_of_in_one_line(kawaraban, write, options):
    body = "The ferry Shiokaze ran into the pier of Hama on Sunday and eleven people were hurt."
    path = write("a.txt", "Ferry hits pier", 2, body)
    for number in (1, 2):
        write(f"{number}.txt", f"Ferry crash {number}", 3, f"{body} It rained.")
    _, about = kawaraban("related", path, *options).out.splitlines()
    assert " · nearly the same text · also " in about


def test_where_nothing_is_related_it_says_so(kawaraban, write, options):
    path = write("a.txt", "Ferry hits pier")
    assert kawaraban("related", path, *options) == (0, "Nothing related in this archive.\n", "")
    outcome = kawaraban("related", path, *options, "--json")
    assert json.loads(outcome.out)["related"] == []


def test_all_about_a_name(kawaraban, sample):
    lines = kawaraban("name", "Naoki Uehara", *sample).out.splitlines()
    assert lines[:2] == ["Naoki Uehara: 7 articles", "  person · Uehara"]
    assert "    7  Shirasato" in lines
    assert any(line.startswith("  2022-12 ") and "█" in line for line in lines)
    assert lines[-1].endswith("Shirasato mayoral race begins with bypass as main issue (Update 1)")
    found = kawaraban("name", "Nobody Anywhere", *sample).out
    assert found == "Nobody Anywhere: 0 articles\n  No article prints it.\n"


def test_movement_in_the_rankings(kawaraban, write, options):
    ranking = "JN ACCESS RANKING\n- {}\n- {}\n- {}\n"
    write("a.txt", "One", 2, rest=ranking.format("One", "Two", "Three"))
    write("b.txt", "B", 9, rest=ranking.format("Two", "New", "One"))
    assert kawaraban("rankings", *options).out.splitlines() == [
        "JN ACCESS RANKING  (captured ≥ 9 Nov 2022)",
        "  1   ▲1  Two  (not in the archive)",
        "  2  new  New  (not in the archive)",
        "  3   ▼2  One",
        "",
    ]


def test_rankings_over_time(kawaraban, write, options):
    ranking = "JN ACCESS RANKING\n- {}\n- {}\n- {}\n"
    write("a.txt", "One", 2, rest=ranking.format("One", "Two", "Three"))
    write("b.txt", "B", 9, rest=ranking.format("Two", "New", "One"))
    assert kawaraban("rankings", "--over-time", *options).out.splitlines() == [
        "JN ACCESS RANKING  (captured ≥ 2 Nov 2022 to ≥ 9 Nov 2022)",
        "  2  1   best 1   Two  (not in the archive)",
        "  ·  2   best 2   New  (not in the archive)",
        "  1  3   best 1   One",
        "  3  ·   best 3   Three  (not in the archive)",
        "",
    ]


def test_orders_to_the_terminal_in_an_article_are_not_passed_on(kawaraban, write, options):
    rest = "JN ACCESS RANKING\n- Title\x1b]0;x\x07\n"
    path = write("a\x1b[2J.txt", "Tax \x1b[31mred", body="Text \x9b31m red.\x07", rest=rest)
    write("b\x1b[2J.txt").write_text("")
    outputs = [
        kawaraban(*command, *options)
        for command in (["index"], ["search", "tax"], ["show", path], ["rankings"])
    ]
    outputs.append(kawaraban("show", "nosuch\x1b[2J"))
    for outcome in outputs:
        assert not {"\x1b", "\x9b", "\x07"} & set(outcome.out + outcome.err)
    assert "Tax \ufffd[31mred" in outputs[1].out


def test_a_very_long_headline(kawaraban, write, options):
    write("a.txt", "Word " * 2_000)
    assert kawaraban("search", "word", *options).status == 0
