"""The names that an article prints, in sentences written for this."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.stories.names import name_key, names

ENGLISH = [
    # titles
    ("Foreign Minister Ichiro Toda left. Toda said no.", {"Ichiro Toda": "person"}),
    ("It was Prime Minister Sudo who spoke.", {"Sudo": "person"}),
    ("Her coach Mina Ogata resigned.", {"Mina Ogata": "person"}),
    ("We asked Chief Cabinet Secretary Jun Mori.", {"Jun Mori": "person"}),
    ("Then Secretary of State Ann Low spoke.", {"Ann Low": "person"}),
    ("The Prime Minister and the Foreign Minister met.", {}),
    ("He thanked Kinoko CEO Rika Abe.", {"Kinoko": "", "Rika Abe": "person"}),
    ("One of them, Aki Sato, 71, laughed.", {"Aki Sato": "person"}),
    ("They saw Mr. Baker and Dr. Lee Kane.", {"Baker": "person", "Lee Kane": "person"}),
    ("Then Conservator Mina Ogata spoke. Mina Ogata smiled.", {"Mina Ogata": "person"}),
    # what is one name and what are two
    ("It is part of the Belt and Road plan.", {"Belt and Road": ""}),
    ("He saw Bosnia and Herzegovina.", {"Bosnia and Herzegovina": "place"}),
    ("He saw Bosnia and Croatia.", {"Bosnia": "place", "Croatia": "place"}),
    # bodies
    ("The Bank of Japan waits.", {"Bank of Japan": "organisation"}),
    (
        "It sued Minami Boats Co. in May. Minami Boats is small.",
        {"Minami Boats Co.": "organisation"},
    ),
    (
        "The Open Sea Party (OSP) lost. The OSP had three seats.",
        {"Open Sea Party": "organisation"},
    ),
    ("The U.N. General Assembly met.", {"U.N. General Assembly": "organisation"}),
    (
        "Staff of the Prime Minister’s Office met the Foreign Minister’s aide in Tokyo.",
        {"Prime Minister’s Office": "organisation", "Tokyo": "place"},
    ),
    (
        "Aides of Shirasato Governor's Office met Governor Sudo’s wife.",
        {"Shirasato": "", "Governor's Office": "organisation", "Sudo": "person"},
    ),
    ("The President’s Tokyo visit ended.", {"Tokyo": "place"}),
    # places, and what is none
    ("She flew from N. Korea to Mount Sora.", {"N. Korea": "place", "Mount Sora": "place"}),
    ("It is in the U.S. and in Kobe City.", {"U.S.": "place", "Kobe City": "place"}),
    ("On Monday the Japanese and the Chinese met in May.", {}),
    ("Trade with Central Asian and South Korean firms grew.", {}),
    ("It lies in New York. New York is large.", {"New York": ""}),
    ("The alert went to Level 2.", {}),
    ("In mid-October we met, I think, and took an X-ray.", {}),
    # particles
    ("They met Ana de la Cruz and Bashar al-Tun.", {"Ana de la Cruz": "", "Bashar al-Tun": ""}),
    # the first word of a sentence
    ("Boats left the harbor. However, they returned. Recently they left.", {}),
    ("Kuzuha was late. They waited for Kuzuha.", {"Kuzuha": ""}),
    ("Deepening Japan talks are held.", {"Japan": "place"}),
]

JAPANESE = [
    ("岡田一郎外相は会見した。岡田氏は否定した。", {"岡田一郎": "person"}),
    ("前市長の木村さんが来た。", {"木村": "person"}),
    ("港市議会は緑党の森花子代表を招いた。", {"森花子": "person"}),
    ("白浜県と青山町が協定を結んだ。", {"白浜県": "place", "青山町": "place"}),
    ("港大学と日本銀行が調べた。", {"港大学": "organisation", "日本銀行": "organisation"}),
    ("キルギスと中央アジアを訪れた。", {"キルギス": "place", "中央アジア": "place"}),
    ("都市の住民さんと客さん。", {}),
    ("岡田一郎前首相と山本元知事、秋元議員が来た。", {"岡田一郎": "person", "山本": "person"}),
    ("秋元議員とナダル前大統領。", {"秋元": "person", "ナダル": "person"}),
    ("前首相は元知事と話した。", {}),
]


@pytest.mark.parametrize(("sentence", "expected"), ENGLISH)
def test_names_in_english(sentence, expected):
    found = {name.text: name.kind for name in names(["", sentence], "en")}
    assert found == expected


def test_and_carries_on_the_name_of_a_ministry():
    (name,) = names(["", "Staff of the Ministry of Trade, Ports and Fishing met."])
    assert (name.text, name.kind) == ("Ministry of Trade, Ports and Fishing", "organisation")


@pytest.mark.parametrize(("sentence", "expected"), JAPANESE)
def test_names_in_japanese(sentence, expected):
    found = {name.text: name.kind for name in names(["", sentence], "ja")}
    assert expected.items() <= found.items()
    assert not {"都市", "住民", "客", "前", "元"} & found.keys()


def test_short_forms_are_joined_to_the_long_one():
    body = "Foreign Minister Ichiro Toda spoke first. Later Toda left, and Toda’s car with him."
    (name,) = names(["Toda speaks", body], "en")
    assert (name.text, name.kind, name.count) == ("Ichiro Toda", "person", 4)
    assert name.forms == ("Ichiro Toda", "Toda")
    texts = ["Toda speaks", body]
    printed = [texts[each.text][each.start : each.end] for each in name.printings]
    assert printed == ["Toda", "Ichiro Toda", "Toda", "Toda"]


def test_a_short_form_of_two_names_is_joined_to_neither():
    body = "Mayor Ken Abe and Governor Rika Abe met. Abe was late."
    assert [name.text for name in names(["", body])] == ["Ken Abe", "Rika Abe", "Abe"]


def test_a_town_is_not_taken_for_the_firm_that_bears_its_name():
    body = "The ferry of Hama Kisen Co. left. In Hama it was late. People of Hama were angry."
    assert {name.text: name.count for name in names(["", body])} == {"Hama": 2, "Hama Kisen Co.": 1}


def test_two_names_side_by_side_are_not_one():
    body = "The Apple store was in Chicago. The Chicago Apple store is cold. We like Apple."
    assert {"Chicago", "Apple"} <= {name.text for name in names(["", body])}
    assert all(name.count < 3 for name in names(["", body]))


def test_a_headline_with_capitals_throughout_names_what_the_text_names():
    body = "The mayor of Asagiri, Ken Abe, put off the opening of the harbor bridge."
    found = names(["Mayor Abe Puts Off Opening of Harbor Bridge in Asagiri", body])
    assert {name.text: name.count for name in found} == {"Asagiri": 2, "Ken Abe": 2}
    assert {name.printings[0].text for name in found} == {0}


def test_capital_nouns_are_no_names():
    body = "Die Frau sah den Turm in der Stadt und fuhr mit dem Wagen über die Brücke nach Hause."
    assert names(["Der Turm", *[body] * 4]) == []


def test_the_agency_of_a_dateline_is_no_name():
    found = names(["", "MINATO (Sora Press) — The ferry to Okinose sank."])
    assert [name.text for name in found] == ["Okinose"]


def test_printings_of_one_name_have_one_key():
    assert name_key("U.S.") == name_key("United States")


@given(st.lists(st.text(), max_size=5))
def test_every_mention_stands_where_it_says(texts):
    for name in names(texts):
        assert name.count == len(name.printings) > 0
        for each in name.printings:
            printed = " ".join(texts[each.text][each.start : each.end].split())
            assert printed in name.forms


def test_names_of_the_seeds(seeds):
    from reader import formats
    from reader.library.captures import pieces

    capture = formats.read(seeds / "japan-eyes-meeting-with-central-asia-foreign-ministers.txt")
    found = {name.text: name for name in names(pieces(capture), "en")}
    hayashi = found["Yoshimasa Hayashi"]
    assert (hayashi.kind, hayashi.count) == ("person", 3)
    assert found["U.N. General Assembly"].kind == "organisation"
    assert {"Japan", "Central Asia", "Turkmenistan", "Moscow"} <= found.keys()
    assert not {"Central Asian", "Ukrainian", "May", "Thursday", "Deepening"} & found.keys()
