"""The language of a page, by script and by small words."""

import pytest

from reader import formats
from reader.formats.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry returned to the harbor with its crew.", "en"),
        ("渡し船が港に戻った。乗組員は無事だった。", "ja"),
        ("渡し船（Ferry）が港に戻った。NHKが伝えた。", "ja"),
        ("渡轮返回港口，船员平安。", "zh"),
        ("페리가 항구로 돌아왔다.", "ko"),
        ("Die Fähre kehrte mit der Mannschaft in den Hafen zurück.", "de"),
        ("Le bac est rentré au port avec son équipage, et les passagers sont saufs.", "fr"),
        ("El transbordador volvió al puerto con la tripulación y los pasajeros.", "es"),
        ("Il traghetto è tornato nel porto con il suo equipaggio e non ci sono feriti.", "it"),
        ("A balsa voltou ao porto com a tripulação e não há feridos, disse o capitão.", "pt"),
        ("De veerboot is met de bemanning naar de haven gegaan en het schip ligt er.", "nl"),
        ("Паром вернулся в порт, и все были живы.", "ru"),
        ("Пором повернувся в порт, і всі були живі.", ""),
        ("Färjan kom tillbaka till hamnen med sin besättning.", ""),
        ("Kapal feri itu kembali ke pelabuhan dengan awaknya.", ""),
        ("La Paz, El Paso, Los Angeles", ""),
        ("NIKKEI 225 39,000.12 TOPIX 2,700.01 A B C", ""),
        ("The word 船 is a ship, and the word 港 is a harbor of the sea.", "en"),
        ("1234 5678", ""),
        ("", ""),
    ],
)
def test_language(text, language):
    assert language_of([text]) == language


def test_the_article_in_german_of_the_sample_archive(sample_archive):
    assert formats.read(sample_archive / "2023/filz-reist-nach-japan.txt").language == "de"


def test_only_the_beginning_is_looked_at():
    assert language_of(["ferry " * 1000, "the of and " * 100]) == ""
