"""A table of what readers type, and what it finds and marks of an article, through a real index."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple
from unicodedata import normalize

import pytest

from reader.article import ArticleId
from reader.search.index import Document, Index
from reader.search.language import Query, parse
from reader.search.marks import marks


class Case(NamedTuple):
    """A text, the queries that find it by the stretch that they mark, and those that do not.

    Where a query marks several stretches, " | " stands between them.
    """

    text: str
    found: dict[str, tuple[str, ...]]
    missed: tuple[str, ...] = ()


TYPOGRAPHY = (
    Case(
        "The Café’s ﬁnances — “naïve”, said Zoë",
        {
            "Café": ("cafe", "café", "CAFÉ", "cafes", normalize("NFD", "café"), "=cafe", "ｃａｆé"),
            "ﬁnances": ("finance", "FINANCES", "finan*"),
            "naïve": ("naive", '"naïve"', "“naive”"),
            "Zoë": ("zoe", "=Zoe"),
        },
        ("caf", "=cafes"),
    ),
    Case(normalize("NFD", "The Élysée"), {normalize("NFD", "Élysée"): ("elysee", "Élysée")}),
    Case(
        "Moscow’s and Kyiv's envoys met the boys' teacher",
        {
            "Moscow": ("moscow", "moscow's", "Moscow’s", "=moscow"),
            "Kyiv": ("kyiv", "Kyiv’s"),
            "boys": ("boys", "boy", "boys'", "boy's"),
        },
        ("moscou", "=moscows", "=boy"),
    ),
    Case(
        "Pat O’Brien and Jun'ichiro said they don’t know; we'll ask in the Qur’an",
        {
            "O’Brien": ("o'brien", "O’Brien", "obrien", "o'bri*", "OBRIEN'S"),
            "Jun'ichiro": ("junichiro", "Jun’ichiro"),
            "don’t": ("don't", "dont", "DON’T"),
            "we'll": ("we'll", "we’ll"),
            "Qur’an": ("quran", "Qur'an"),
        },
        ("brien", "well", "ichiro"),
    ),
    Case(
        "co\u00adoperation", {"co\u00adoperation": ("cooperation", "cooperate", "coop*")}, ("co",)
    ),
    Case("inter\u200bnational", {"inter\u200bnational": ("international",)}, ("national",)),
    Case(
        "Ｆｕｌｌ　ｗｉｄｔｈ　２０２２",
        {"Ｆｕｌｌ　ｗｉｄｔｈ": ('"full width"',), "２０２２": ("2022",)},
    ),
    Case("Straße in Łódź", {"Straße": ("strasse", "STRASSE"), "Łódź": ("lodz", "Łódź")}),
    Case("Diyarbakır, İstanbul", {"Diyarbakır": ("diyarbakir",), "İstanbul": ("istanbul",)}),
    Case("Hawaiʻi", {"Hawaiʻi": ("hawaii", "Hawai'i", "HAWAIʻI")}),
)

ABBREVIATIONS = (
    Case(
        "In the U.S. and at the U.N.’s seat, at 10:30 a.m.",
        {
            "U.S.": ("us", "US", "U.S.", "u.s.", "u.s", "Ｕ．Ｓ．"),
            "U.N.": ("un", "U.N.", "u.n.'s"),
            "a.m.": ("am", "a.m."),
        },
        ("u", "s", "usa", "=uns"),
    ),
    Case("The U.S.-led force", {"U.S.-led": ("u.s.-led", '"us led"', "us-led")}),
    # The price of finding U.S. as "us": the pronoun is found too.
    Case("They told us so", {"us": ("us", "U.S.")}, ("usa",)),
    Case("The A.V. Club", {"A.V.": ("av", "A.V.", "a.v"), "A.V. Club": ('"av club"',)}, ("a", "v")),
    Case(
        "AT&T and R＆D",
        {"AT&T": ("at&t", "AT&T", "AT＆T", "at&t's"), "R＆D": ("r&d",)},
        ("at", "t", "att"),
    ),
    # "N." is not made "North": it is more often somebody's initial.
    Case("N. Korea", {"N. Korea": ('"n. korea"', "N.Korea", '"N Korea"')}, ("north",)),
    Case("N. Korea", {"N | Korea": ("n. korea", "n korea")}, ('"north korea"', "nkorea")),
    Case(
        "Nihon Hidankyo",
        {"Nihon Hidankyo": ("nihon hidankyo", '"Nihon Hidankyō"'), "Hidankyo": ("hidankyou",)},
    ),
)

NUMBERS = (
    Case(
        "up 5% or 25％",
        {"5%": ("5%", "５％", '"5 percent"'), "25％": ("25%", "25％")},
        ("2%", "=55", '"5 per cent"'),
    ),
    Case("up 15% or 0.5%", {"15%": ("15%",), "0.5%": ("0.5%", "０.５%")}, ("5%", "5")),
    Case("¥100 or US$3.5bn", {"¥100": ("¥100", "￥100"), "$3.5bn": ("$3.5bn",)}, ("$100", "£100")),
    Case("¥100 or US$3.5bn", {"100": ("100",), "US": ("us",), "3.5bn": ("3.5bn",)}, ("3", "5bn")),
    Case(
        "4,200 and 1,000,000 people",
        {"4,200": ("4200", "4,200"), "1,000,000": ("1000000",)},
        ("200",),
    ),
    Case(
        "４，２００人",
        {"４，２００": ("4200", "4,200"), "４，２００人": ("4200人", "4,200人")},
        ("200人",),
    ),
    Case("On 9/11 at 10:30", {"9/11": ("9/11", "9-11"), "10:30": ("10:30", '"10 30"')}, ("910",)),
    Case(
        "2011.3.11, version 1.5", {"2011": ("2011",), "2011.3.11": ("2011.3.11",)}, ("1.2", "3.11")
    ),
    Case(
        "10km in the 1990s", {"10km": ("10km", '"10 km"', "10-km"), "1990s": ("1990s",)}, ("1990",)
    ),
    Case(
        "10 km on the 20th", {"10 km": ("10km", '"10 km"'), "20th": ("20th",)}, ("20", "th", "10k")
    ),
    Case("2022's best", {"2022": ("2022", "2022's")}),
)

CODES = (
    Case(
        "COVID-19 spreads",
        {
            "COVID-19": ("covid-19", "covid19", '"covid 19"', "Covid‑19", "covid-1*"),
            "COVID": ("covid", "cov*"),
        },
        ("covid-20", "covid-9", "19-covid"),
    ),
    Case(
        "COVID19 spreads", {"COVID19": ("covid-19", "covid19", "COVID-19's"), "COVID": ("covid",)}
    ),
    Case("The G7 met", {"G7": ("g7", "G-7", "Ｇ７")}, ("g", "7", "g20")),
    Case("The G-7 met", {"G-7": ("g7", "G-7", "g‐7")}, ("g", "7")),
    Case(
        "F-16s and H5N1",
        {"F-16s": ("f-16", "f16", "F16s", "=f-16s"), "H5N1": ("h5n1",)},
        ("f", "=f16"),
    ),
)

HYPHENS = (
    Case(
        "Minato-Hama, state-of-the-art and/or new",
        {
            "Minato-Hama": ("minato-hama", '"minato hama"', "minato hama"),
            "Hama": ("hama",),
            "state-of-the-art": ('"state of the art"', "state-of-the-art", "state–of–the–art"),
            "and/or": ("and/or",),
        },
        ("minatohama", "hama-minato"),
    ),
)

JAPANESE_IN_LATIN = (
    *(
        Case(
            f"Shohei {name} hit",
            {name: ("Ōtani", "otani", "ohtani", "Ootani", "OHTANI'S")},
            ("tani",),
        )
        for name in ("Ōtani", "Otani", "Ohtani", "Ootani")
    ),
    Case(
        "Shohei Ohtani", {"Shohei Ohtani": ("shōhei ōtani", "shouhei otani")}, ("=otani", "=ōtani")
    ),
    Case("Tōkyō", {"Tōkyō": ("tokyo", "Tokyo", "=tokyo", "toukyou")}),
    Case(
        "a house, too, of the soul",
        {"house": ("house", "houses"), "too": ("too",)},
        ("hose", "sol"),
    ),
    Case(
        "a hose to a book", {"hose": ("hose",), "to": ("to",), "book": ("book",)}, ("house", "too")
    ),
)

SCRIPTS = (
    Case(
        "「G7広島サミット」、日本とJapan",
        {
            "G7": ("G7", "g7", "g-7"),
            "広島": ("広島", "広島*"),
            "サミット": ("サミット", "ｻﾐｯﾄ", '"サミット"'),
            "広島サミット": ("広島サミット", "広島 サミット"),
            "G7広島サミット": (
                "G7広島サミット",
                "「G7広島サミット」",
                "g7広島サミット",
            ),
            "G7広島": ("G7広島", "Ｇ７広島"),
            "日本": ("日本",),
            "日本とJapan": ("日本とJapan", "日本とjapan"),
            "Japan": ("japan", "JAPAN"),
        },
        ("サミット広島", "島広", "広ミ", "G8広島", "日本japan", "広ット"),
    ),
    Case(
        "ﾄﾞﾅﾙﾄﾞ・トランプ",
        {"ﾄﾞﾅﾙﾄﾞ": ("ドナルド",), "ﾄﾞﾅﾙﾄﾞ・トランプ": ("ドナルド・トランプ",)},
        ("トナルト",),
    ),
    Case("か\u3099す", {"か\u3099す": ("がす",), "か\u3099": ("が",)}, ("か", "かす")),
    Case("葛\U000e0100城市", {"葛\U000e0100城": ("葛城",), "城市": ("城市",)}),
    Case(
        "中华人民共和国",
        {"人民": ("人民",), "华人民共": ("华人民共",), "国": ("国",)},
        ("民人", "中国"),
    ),
    Case(
        "서울시 강남구",
        {"서울": ("서울",), "울시": ("울시",), "강남구": ("강남구", normalize("NFD", "강남구"))},
        ("서시",),
    ),
    Case(
        normalize("NFD", "서울시"), {normalize("NFD", "서울"): ("서울", normalize("NFD", "서울"))}
    ),
    Case("Москва и Киев", {"Москва": ("москва", "МОСКВА")}),
)

STEMS = (
    Case(
        "Ministers taxed the taxes",
        {"Ministers": ("minister", "ministers", "=ministers"), "taxed | taxes": ("tax",)},
        ("=minister", "=tax", "mini"),
    ),
)

CASES = (
    *TYPOGRAPHY,
    *ABBREVIATIONS,
    *NUMBERS,
    *CODES,
    *HYPHENS,
    *JAPANESE_IN_LATIN,
    *SCRIPTS,
    *STEMS,
)
FOUND = [
    pytest.param(number, asked, stretch, id=f"{case.text[:20]} by {asked}")
    for number, case in enumerate(CASES)
    for stretch, queries in case.found.items()
    for asked in queries
]
MISSED = [
    pytest.param(number, asked, id=f"{case.text[:20]} not by {asked}")
    for number, case in enumerate(CASES)
    for asked in case.missed
]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """All texts of the table in one index, numbered as there."""
    made = Index.create(tmp_path_factory.mktemp("words") / "index")
    texts = enumerate(case.text for case in CASES)
    made.update([Document(ArticleId(n), "", "", text) for n, text in texts], [])
    yield made
    made.close()


def typed(text: str) -> Query:
    """A query that has no problems."""
    found = parse(text, today=date(2022, 11, 8))
    assert not found.problems
    return found


def hits(index: Index, text: str) -> set[int]:
    return set(index.search(typed(text), states=lambda leaf: ()).ids)


def marked(asked: str, text: str) -> str:
    return " | ".join(text[span.start : span.end] for span in marks(typed(asked), text))


@pytest.mark.parametrize(("number", "asked", "stretch"), FOUND)
def test_what_finds_a_text_and_marks_it(table, number: int, asked: str, stretch: str) -> None:
    assert number in hits(table, asked)
    assert marked(asked, CASES[number].text) == stretch


@pytest.mark.parametrize(("number", "asked"), MISSED)
def test_what_does_not_find_a_text(table, number: int, asked: str) -> None:
    assert number not in hits(table, asked)
    assert marked(asked, CASES[number].text) == ""


@pytest.mark.parametrize("run", ["新聞記者クラブ", "中华人民共和国", "대한민국", "ガラスのコップ"])
def test_any_piece_of_a_run_is_found_and_marked(index, document, run: str) -> None:
    index.update([document(1, f"In the {run}, said"), document(2, "違う話")], [])
    places = range(len(run) + 1)
    for piece in (run[start:end] for start, end in combinations(places, 2)):
        assert hits(index, piece) == {1}
        assert piece in marked(piece, run)
