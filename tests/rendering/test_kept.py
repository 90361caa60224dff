"""The page of an article whose file is gone."""

from dataclasses import replace
from pathlib import Path

from reader.article import Article, ArticleId
from reader.rendering import Page, Quote, Typography, Words, render
from tests.rendering.test_page import COLOURS, HARBOUR, Outline

FILES = (Path("/news/harbour.txt"), Path("/news/again.txt"))
WHY = "Its file is gone. It was here: /news/harbour.txt"
BEGINS = "All that is kept of its text is how it begins."
KEPT = replace(HARBOUR, blocks=HARBOUR.blocks[2:3], problems=(WHY, BEGINS))


def pieces(page: Page, words: Words | None = None) -> list[tuple[str, str, str]]:
    html = render(page, COLOURS, Typography(), words or Words())
    return Outline(html).pieces


def test_it_says_what_is_kept_before_that_and_then_what_was_highlighted():
    quotes = (Quote("It took <nine> years.\nLonger", "Really?\nAsk."), Quote("町", ""))
    page = Page(Article(ArticleId(1), KEPT, FILES, gone=True), quotes=quotes)
    below = [piece[1:] for piece in pieces(page)][3:]
    assert below == [
        ("caption", WHY),
        ("caption", BEGINS),
        ("paragraph", "HAMADA (Jiji Press) — The bridge opened on Saturday."),
        ("subhead", "Highlighted in it"),
        ("paragraph", "It took <nine> years."),
        ("paragraph", "Longer"),
        ("caption", "Really?"),
        ("caption", "Ask."),
        ("paragraph", "町"),
    ]


def test_its_facts_promise_no_more_than_there_is():
    facts = pieces(Page(Article(ArticleId(1), KEPT, FILES, gone=True)))[2][2]
    assert facts == "7:10 JST, December 25, 2022 · By A Name / Staff Writer · Jiji Press"
    dateline = replace(HARBOUR.dateline, printed="")
    unprinted = Article(ArticleId(1), replace(KEPT, dateline=dateline), FILES, gone=True)
    assert pieces(Page(unprinted))[2][2].startswith("25 December 2022 · ")


def test_its_sentences_are_in_the_language_of_the_reader():
    page = Page(Article(ArticleId(1), KEPT, FILES, gone=True), quotes=(Quote("x", ""),))
    said = [piece[2] for piece in pieces(page, Words(say=str.upper))]
    assert {WHY.upper(), BEGINS.upper(), "HIGHLIGHTED IN IT"} <= set(said)


def test_one_that_is_there_sets_no_highlights():
    page = Page(Article(ArticleId(1), HARBOUR, FILES))
    assert "Highlighted in it" not in [piece[2] for piece in pieces(page)]
