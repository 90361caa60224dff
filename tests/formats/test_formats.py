"""One way to read a file: any path gives a capture or a problem."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Capture, Problem
from reader.formats import MAX_LINES, SUFFIXES, read

TEXT = "Ferry Returns\n16:03 JST, November 2, 2022\nThe ferry’s crew is back.\n"


def read_data(tmp_path, data, name="a.txt"):
    path = tmp_path / name
    path.write_bytes(data)
    return read(path)


def test_suffixes_are_lower_case():
    assert sorted(SUFFIXES) == ["", ".text", ".txt"]


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.text", "a", "a.other"])
def test_capture_of_a_file(tmp_path, name):
    capture = read_data(tmp_path, TEXT.encode(), name)
    assert isinstance(capture, Capture)
    assert (capture.headline, capture.encoding, capture.problems) == ("Ferry Returns", "utf-8", ())


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip().encode(),
        TEXT.encode("cp1252"),
    ],
)
def test_marks_line_ends_and_encodings_make_no_other_capture(tmp_path, data):
    capture = read_data(tmp_path, data)
    plain = read_data(tmp_path, TEXT.encode())
    assert isinstance(capture, Capture)
    assert isinstance(plain, Capture)
    assert (capture.headline, capture.dateline, capture.blocks, capture.lines) == (
        plain.headline,
        plain.dateline,
        plain.blocks,
        plain.lines,
    )


def test_detected_encoding_is_in_the_capture(tmp_path):
    capture = read_data(tmp_path, TEXT.encode("cp1252"))
    assert isinstance(capture, Capture)
    assert capture.encoding == "cp1252"
    assert "cp1252" in capture.problems[0]


def test_captures_in_a_folder_named_after_the_moment_of_saving_are_several_pages(tmp_path):
    folder = tmp_path / "20241101-153000"
    folder.mkdir()
    for name in ("ferry.txt", "harbor.txt"):
        capture = read_data(folder, b"Ferry Returns\nIt is back.", name)
        assert isinstance(capture, Capture)
        assert (capture.page, capture.dateline) == ("", None)


def test_number_in_the_folder_of_an_index(tmp_path):
    folder = tmp_path / "20241028-219154"
    folder.mkdir()
    capture = read_data(folder, b"Ferry Returns\nIt is back.", "index.txt")
    assert isinstance(capture, Capture)
    assert capture.page == "219154"
    assert capture.dateline is not None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "blanks"),
        (b"\xef\xbb\xbf", "blanks"),
        (bytes(range(256)), "binary"),
        (b"a\n" * (MAX_LINES + 1), "lines"),
    ],
)
def test_no_capture_but_a_reason(tmp_path, data, words):
    problem = read_data(tmp_path, data)
    assert isinstance(problem, Problem)
    assert words in problem.reason


def test_line_of_ten_megabytes(tmp_path):
    capture = read_data(tmp_path, ("Ferry’s crew. " * 700_000).encode())
    assert isinstance(capture, Capture)
    assert len(capture.lines) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_give_a_capture_or_a_problem(tmp_path, data):
    found = read_data(tmp_path, data)
    assert isinstance(found, Capture) or found.reason.endswith(".")
