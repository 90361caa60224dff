"""Bytes of every encoding become text, or a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.decoding import Decoded, decode

ENGLISH = "The mayor’s “plan” — the café stays open.\nNothing else changed.\n"
CHINESE = (
    "渡轮在漫长的冬天之后返回港口。\n船员全部平安，市长在码头上迎接他们。\n"
    "从下个星期开始，这艘船每天航行两次，票价和去年一样。\n"
)
JAPANESE = "渡し船が港に戻った。\n乗組員は全員無事で、市長が迎えた。ｶﾀｶﾅも読める。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", ["Ferry returns\n", ENGLISH, JAPANESE])
def test_unicode_is_read_without_a_word(encoding, text):
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


@pytest.mark.parametrize(
    ("encoding", "text", "name"),
    [
        ("cp932", JAPANESE, "Shift_JIS"),
        ("euc_jp", JAPANESE, "EUC-JP"),
        ("iso2022_jp", JAPANESE.replace("ｶﾀｶﾅ", "カタカナ"), "ISO-2022-JP"),
        ("cp1252", ENGLISH, "cp1252"),
        ("gb18030", CHINESE, "gb18030"),
        ("euc_kr", "페리가 항구로 돌아왔다.\n선원은 모두 무사했다.\n", "EUC-KR"),
        ("utf-16-le", "Ferry returns\n", "utf-16-le"),
        ("utf-16-be", "Ferry returns\n", "utf-16-be"),
    ],
)
def test_other_encodings_are_detected_and_said(encoding, text, name):
    decoded = decode(text.encode(encoding))
    assert isinstance(decoded, Decoded)
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert decoded.problems == (f"The file is not in UTF-8; it was read as {name}, as detected.",)


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize("length", [4, 9, 20])
def test_short_japanese_is_told_from_korean(encoding, length):
    text = JAPANESE[:length]
    decoded = decode(text.encode(encoding))
    assert isinstance(decoded, Decoded)
    assert decoded.text == text


def test_detection_looks_where_the_foreign_letters_are():
    text = "Plain line.\n" * 20_000 + JAPANESE
    decoded = decode(text.encode("cp932"))
    assert isinstance(decoded, Decoded)
    assert decoded.text == text


def test_utf8_that_was_cut_in_a_letter_stays_utf8():
    decoded = decode(JAPANESE.strip().encode()[:-1])
    assert isinstance(decoded, Decoded)
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith("渡し船が港に戻った。")
    assert "\ufffd" in decoded.problems[0]


def test_nul_among_text_is_shown_and_said():
    decoded = decode(b"The ferry\0 returned to the harbor with its crew on Monday.\n")
    assert isinstance(decoded, Decoded)
    assert decoded.text.startswith("The ferry\ufffd returned")
    assert decoded.problems == ("The file has NUL characters (1); each is shown as \ufffd.",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bytes(range(256)) * 4, "binary"),
        (bytes(1000), "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"%PDF-1.7\n%text", "PDF"),
        (b"PK\x03\x04" + bytes(20), "ZIP"),
    ],
)
def test_binary_is_said_to_be_binary(data, words):
    reason = decode(data)
    assert isinstance(reason, str)
    assert words in reason
    assert "not text" in reason


@given(st.binary(max_size=300))
def test_any_bytes_are_text_without_nul_or_a_reason(data):
    decoded = decode(data)
    if isinstance(decoded, Decoded):
        assert "\0" not in decoded.text
        decoded.text.encode()
    else:
        assert decoded.endswith(".")
