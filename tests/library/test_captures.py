"""The text of an article as it is read from its files."""

from reader import formats
from reader.library import identify
from reader.library.captures import lead_and_body, pieces, read_article

TEXT = """Bridge opens
16:03 JST, November 2, 2022
The bridge is open. It took four years and one more winter than the builders had promised.
What now?
Ships may pass below it, the town said. Those with masts must wait for the tide to go out.
"""


def test_the_first_file_that_still_is_the_article_is_read(tmp_path):
    paths = [tmp_path / name for name in ("gone.txt", "empty.txt", "other.txt", "a.txt", "b.txt")]
    _, empty, other, good, better = paths
    empty.write_text("")
    other.write_text("Another headline\n16:03 JST, November 2, 2022\nText.\n")
    good.write_text(TEXT)
    better.write_text(TEXT + "More.\n")
    article = identify(formats.read(good))
    capture, path = read_article(paths, article)
    assert path == good
    assert capture.headline == "Bridge opens"
    assert read_article(paths[:3], article) is None
    assert read_article([], article) is None


def test_nothing_one_reads_is_left_out_of_the_index(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    capture = formats.read(path)
    lead, body = lead_and_body(capture)
    assert lead.startswith("The bridge is open.")
    assert "Ships may pass" in body
    assert "The bridge is open." not in body
    read = "\n".join(pieces(capture))
    assert all(line in read for line in TEXT.splitlines() if "JST" not in line)
    assert lead_and_body(formats.text_capture.parse("Headline alone", "a.txt")) == ("", "")
