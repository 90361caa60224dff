"""A page that needs nothing from anywhere, and does nothing that an article says."""

import re
from html.parser import HTMLParser

from reader.article import Block, Role
from reader.export import html
from reader.export.html import Line

HOSTILE = '<script>alert(1)</script><img src=x onerror="y">&amp;'


class Tags(HTMLParser):
    """All tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def page_of(*all_exported) -> Tags:
    lines = [Line(each.article.id, each.article.capture.headline, None) for each in all_exported]
    articles = "".join(map(html.article, all_exported))
    page = Tags(html.head("Some news", lines) + articles + html.foot())
    assert page.open == []
    return page


def test_what_articles_and_readers_wrote_is_text(exported):
    hostile = exported(
        HOSTILE,
        [Block(Role.PARAGRAPH, HOSTILE), Block(Role.CAPTION, HOSTILE)],
        section=HOSTILE,
        source=HOSTILE,
        language='en"><b',
        address="javascript:alert(1)",
        note=HOSTILE,
        tags=(HOSTILE,),
    )
    page = page_of(hostile, exported(id=8))
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "b", "link", "iframe"}
    assert all(not name.startswith("on") for _, found in page.tags for name in found)
    assert page.text.count("<script>alert(1)</script>") == 8


def test_nothing_is_loaded_and_links_lead_to_the_paper_or_down_the_page(exported):
    page = page_of(exported(address="https://news.example/?a=1&b=2"), exported("Other", id=8))
    links = [found["href"] for tag, found in page.tags if tag == "a"]
    assert links == ["#a-000000000007", "#a-000000000008", "https://news.example/?a=1&b=2"]
    assert {found["id"] for tag, found in page.tags if tag == "article"} == {
        link[1:] for link in links[:2]
    }
    assert not any("src" in found for _, found in page.tags)
    policy = [found["content"] for _, found in page.tags if "http-equiv" in found]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert not re.search(r"url\(|@import", html.head("x", []))


def test_a_source_that_was_concluded_is_not_shown_as_printed(exported):
    assert "The Daily" in html.article(exported())
    assert "The Daily" not in html.article(exported(inferred=frozenset({"source"})))


def test_one_article_has_no_contents_and_one_that_is_gone_says_so(exported):
    assert "nav" not in {tag for tag, _ in page_of(exported()).tags}
    gone = Line(exported().article.id, "Gone", None)
    assert "Not there." in html.missing(gone, "Not there.")
