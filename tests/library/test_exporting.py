"""Articles taken out of a library in every format."""

import json

import pytest

from reader.anchors import anchor
from reader.article import ArticleId
from reader.errors import ArticleMissingError, KawarabanError
from reader.export.results import Format

TEXTS = [format for format in Format if format is not Format.PDF]


@pytest.fixture
def library(write, updated):
    for day, name in enumerate(("Ferry", "Tunnel", "瓦版の記事"), start=1):
        write(f"{name}.txt", headline=name, day=day)
    return updated()


def test_every_format_holds_every_article(library, tmp_path, id_of):
    articles = [id_of(library, name) for name in ("Tunnel", "Ferry", "瓦版の記事")]
    library.state.set_note(articles[0], "mine")
    library.state.tag(articles[:1], "Rail")
    for format in TEXTS:
        target = tmp_path / f"out{format.suffix if format is not Format.MARKDOWN else ''}"
        report = library.export([*articles, articles[0]], format, target)
        assert (report.written, report.missing, report.stopped) == (3, 0, False)
    folder = tmp_path / "out"
    names = ["2022-11-01-ferry.md", "2022-11-02-tunnel.md", "2022-11-03-瓦版の記事.md"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert "## Note\n\nmine" in (folder / names[1]).read_text(encoding="utf-8")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Tunnel", "Ferry", "瓦版の記事"]
    assert json.loads(lines[0])["tags"] == ["Rail"]
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert page.index("<h2>Tunnel") < page.index("<h2>Ferry") < page.index("<h2>瓦版")
    assert (tmp_path / "out.bib").read_text(encoding="utf-8").count("@misc{") == 3


def test_one_article_may_be_one_file_of_markdown(library, tmp_path, id_of):
    articles = [id_of(library, "Ferry"), id_of(library, "Tunnel")]
    library.export(articles[:1], Format.MARKDOWN, tmp_path / "a.md")
    assert "# Ferry" in (tmp_path / "a.md").read_text(encoding="utf-8")
    with pytest.raises(KawarabanError, match="folder of Markdown"):
        library.export(articles, Format.MARKDOWN, tmp_path / "b.md")


def test_progress_is_told_and_a_stop_leaves_nothing(library, tmp_path):
    told = []
    articles = list(library.catalog.ids())
    library.export(articles, Format.JSONL, tmp_path / "a.jsonl", progress=told.append)
    assert (told[-1].stage, told[-1].done, told[-1].total) == ("exporting", 3, 3)
    for format in TEXTS:
        report = library.export(articles, format, tmp_path / "b", stop=iter([False, True]).__next__)
        assert (report.stopped, report.written) == (True, 0)
    assert not list(tmp_path.glob("*b*"))


def test_an_article_that_is_not_there_is_left_out_and_counted(library, tmp_path):
    articles = [*library.catalog.ids(), ArticleId(5)]
    report = library.export(articles, Format.BIBTEX, tmp_path / "a.bib")
    assert (report.written, report.missing, report.without_text) == (3, 1, 0)
    library.export(articles, Format.HTML, tmp_path / "a.html")
    assert "not in the library" in (tmp_path / "a.html").read_text(encoding="utf-8")
    with pytest.raises(ArticleMissingError):
        library.export([ArticleId(5)], Format.BIBTEX, tmp_path / "b.bib")
    with pytest.raises(KawarabanError, match="no article"):
        library.export([], Format.BIBTEX, tmp_path / "b.bib")
    assert not (tmp_path / "b.bib").exists()


def test_of_an_article_without_a_file_what_is_kept_is_taken_out(library, tmp_path, id_of, archive):
    ferry = id_of(library, "Ferry")
    library.state.highlights.add(ferry, anchor("A bell rang twice.", 2, 6), "yellow", "Whose?")
    (archive / "Ferry.txt").unlink()
    report = library.export([ferry], Format.MARKDOWN, tmp_path / "a.md")
    assert (report.written, report.missing, report.without_text) == (1, 0, 1)
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    told = ("gone: true", "# Ferry", "*Its file can't be read", "The body is a sentence.", "> bell")
    assert [text.index(each) for each in told] == sorted(map(text.index, told))
    assert "Whose?" in text
    library.export([ferry], Format.HTML, tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert '<p class="aside">Its file can&#x27;t be read: all that is kept of its text' in page
    library.export([ferry], Format.JSONL, tmp_path / "a.jsonl")
    record = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    assert (record["gone"], record["files"]) == (True, [str(archive / "Ferry.txt")])
    assert library.export([ferry], Format.BIBTEX, tmp_path / "a.bib").written == 1
    report = library.export([ferry], Format.MARKDOWN, tmp_path / "b.md", excerpts=True)
    assert report.without_text == 0  # an excerpt has no text anyway


def test_highlights_are_taken_out_even_of_an_article_whose_file_is_gone(
    library, tmp_path, id_of, archive
):
    text = "The body is a sentence."
    ferry, tunnel = (id_of(library, name) for name in ("Ferry", "Tunnel"))
    library.state.highlights.add(ferry, anchor(text, 4, 8), "yellow", "Which one?")
    library.state.highlights.add(tunnel, anchor(text, 0, 3), "blue")
    (archive / "Tunnel.txt").unlink()
    articles = library.state.highlights.articles()
    assert articles == [tunnel, ferry]  # highlighted last
    report = library.export(articles, Format.MARKDOWN, tmp_path / "out", excerpts=True)
    assert (report.written, report.missing) == (2, 0)
    ferry_text, tunnel_text = (
        path.read_text(encoding="utf-8") for path in sorted((tmp_path / "out").iterdir())
    )
    assert "> body\n\n*yellow," in ferry_text
    assert "Which one?" in ferry_text
    assert text not in ferry_text
    assert "# Tunnel" in tunnel_text
    assert "> The\n\n*blue," in tunnel_text
    library.export(articles, Format.HTML, tmp_path / "a.html", excerpts=True)
    assert "Highlights in 2 articles" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_pdf_needs_somebody_who_sets_it(library, tmp_path):
    with pytest.raises(KawarabanError, match="another format"):
        library.export(list(library.catalog.ids()), Format.PDF, tmp_path / "a.pdf")
