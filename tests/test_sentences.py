"""Full stops that end a sentence, and those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sentences import ends_sentence, is_abbreviated, sentence_spans


@pytest.mark.parametrize(
    "line",
    ["The ferry is back.", "“The ferry is back.”", "It sails (twice a day.)", "船が戻った。」"],
)
def test_sentence(line):
    assert ends_sentence(line)


@pytest.mark.parametrize(
    "line",
    ["", "Ferry returns", "Ferry returns...", "Ferry returns…", "Talks with U.S.", "Boats Inc."],
)
def test_no_sentence(line):
    assert not ends_sentence(line)


def test_abbreviation_is_a_whole_word():
    assert is_abbreviated("Harbor Boats Co.")
    assert not is_abbreviated("They drank Taco.")


@pytest.mark.parametrize(
    "sentences",
    [
        ["The ferry is back.", "It sails twice a day."],
        ["Mr. Hirate and Dr. J. B. Kuroda met Gen. Sato at Mt. Hakugin.", "It rained."],
        ["The U.S. Navy sent help.", "It came from the U.S.", "The island was glad."],
        ["The price rose 2.5 percent to 1.28 billion yen.", "Nanbu Co. Ltd. paid it."],
        ["“We go,” he said.", "“We stay.”", "She laughed."],
        ["“Who pays?” Uehara asked.", "Nobody knew."],
        ["Ship No. 7 left on Nov. 2 at 5:40 a.m. Thursday.", "No. 8 stayed."],
        ["He waited... and waited.", "Then he left!"],
        ["市長は「反対だ。話し合う」と述べた。", "雨が降った！", "終わり"],
        ["町は（人口は5千人。）静かだ。", "「もう遅い。」と彼は言った。"],
        ["They drank from the cup of plan B.", "The rest is known."],
        ["He said 'no.'", "(Nobody asked.)", "1,340 yen was paid."],
        ["Orihata Inc. Chairman Goro Tsuji spoke."],
        ["「開いたまま。", "それでも分かる。"],
        [],
    ],
)
def test_sentences_of_a_paragraph(sentences):
    joint = "" if any(ends_sentence(each) and "。" in each for each in sentences) else " "
    text = joint.join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(st.text(alphabet="aA .。!?“”「」（）\n1"))
def test_nothing_but_space_is_between_sentences(text):
    spans = list(sentence_spans(text))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(start < end for start, end in spans)
