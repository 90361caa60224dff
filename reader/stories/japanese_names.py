"""Names in Japanese text by runs of script: what a title follows, and what ends as places do."""

import re
from collections.abc import Iterator

from reader.stories.name_kinds import Run

_KANJI = "々\u4e00-\u9fff"
_KATAKANA = "ァ-ヺー"
_RUN = re.compile(
    "(?:中央|東南|東|南)?(?:アジア|アフリカ)"
    rf"|[{_KANJI}]+(?:[ノヶケツ][{_KANJI}]+)*"
    rf"|[{_KATAKANA}][{_KATAKANA}・＝]*[{_KATAKANA}]"
    "|[A-Z][A-Z0-9]+"
)
_HONORIFIC = re.compile("(?:さん|氏|ちゃん|くん)")
_TITLES = (
    "内閣官房長官 官房長官 最高経営責任者 国家主席 副大統領 大統領 首相 外相 財務相 防衛相 "
    "経産相 総務相 法相 厚労相 農相 文科相 環境相 国交相 大臣 総裁 総書記 書記長 幹事長 代表 "
    "委員長 党首 議長 知事 副知事 市長 町長 村長 区長 議員 社長 会長 頭取 専務 教授 准教授 "
    "監督 選手 投手 捕手 容疑者 被告 裁判長 弁護士 長官 大使 国王 天皇 皇后 親王 校長 園長 "
    "館長 学芸員 研究員 記者 医師 所長 署長 氏"
).split()
_TITLE = re.compile(f"(?:{'|'.join(sorted(_TITLES, key=len, reverse=True))})$")
_FORMER = re.compile("(?<=..)(?:前|元|新|現|副)+$")  # of 岸田文雄前, not of 秋元
_BEFORE = re.compile("^(?:前|元|故|新|副|現|同|両|各|米|英|仏|独|露|中国|韓国|日本)+")
_BODY = re.compile(
    "^(.+?(?:党|省|庁|県|府|都|道|市|町|村|区|社|大学|高校|銀行|委員会|協会|博物館|警察|病院"
    "|連盟|球団))"
)
_ORGANISATION = re.compile(
    "(?:党|省|庁|銀行|大学|高校|大学院|委員会|協会|新聞|博物館|美術館|病院|裁判所|地裁|高裁|警察"
    "|県警|警察署|研究所|機構|連盟|連合|組合|学校|鉄道|電力|商事)$"
)
_PLACE = re.compile("(?:県|市|町|村|区|州|島|諸島|湾|川|山|峠|駅|空港|港|海|半島|海峡|共和国)$")
_COUNTRIES = frozenset(
    "日本 中国 米国 英国 韓国 北朝鮮 台湾 ロシア ウクライナ ドイツ フランス イタリア インド "
    "イラン イラク イスラエル カザフスタン キルギス ウズベキスタン タジキスタン "
    "トルクメニスタン アメリカ イギリス カナダ オーストラリア ブラジル メキシコ トルコ "
    "エジプト ベトナム タイ インドネシア フィリピン ミャンマー 中央アジア 東南アジア アジア "
    "アフリカ 南アフリカ ヨーロッパ 欧州 東京 大阪 京都 北海道 沖縄".split()
)
_COMMON = frozenset(
    "都市 全国 各地 本州 同市 同県 同町 同村 同区 市町村 都道府県 自治体 地区 全島 離島 火山 "
    "登山 下山 鉱山 河川 空港 漁港 同港 入港 出港 帰港 国会 議会 野党 与党 政党 同党 各党 "
    "両党 本島 半島 諸島 無人島 近海 日本海側 世界 社会 会社 病院 学校 大学 高校 銀行 新聞 "
    "協会 組合 博物館 美術館 同省 同庁 中学校 小学校 鉄道 電力 警察 同大学 同病院 市 県 町 村 "
    "区 島 州 省 庁 党 湾 川 山 峠 駅 港 海 省庁 官庁 本省 入党 離党 同駅 各駅 当駅 全駅 役場 "
    "同社 会場 市場 工場 地方 道路 歩道 市道 県道 国道 客 皆 母 父 兄 姉 弟 妹 娘 嫁 婿 孫 奥 "
    "叔父 叔母 祖母 祖父 店員 患者 業者 住民 医者 女性 男性".split()
)
_LONGEST_PERSON = 6
_TITLE_REACH = 8


def japanese_runs(text: str) -> Iterator[Run]:
    """The names of a text in Japanese; Latin letters in it count when they are initials."""
    for match in _RUN.finditer(text):
        after = text[match.end() : match.end() + _TITLE_REACH]
        yield from _named(match.group(), match.start(), after)


def is_family_name(short: str, name: str) -> bool:
    """Whether `short` can be the family name of a Japanese person: 岸田 of 岸田文雄."""
    return (
        short > "々"
        and name.startswith(short)
        and all(_is_person(each) and not _is_place_or_body(each) for each in (short, name))
    )


def _is_place_or_body(run: str) -> bool:
    return bool(_ORGANISATION.search(run) or _PLACE.search(run))


def _named(run: str, start: int, after: str) -> Iterator[Run]:
    if run[0].isascii():
        yield _run(run, "", start)
        return
    titled = _TITLE.search(run)
    if titled is None and not _HONORIFIC.match(after) and not _title_follows(after, run):
        yield from _place_or_body(run, start)
        return
    name = _FORMER.sub("", run[: titled.start()]) if titled else run
    body = _BODY.match(name)
    if body and body.end() < len(name) and body.group() not in _COMMON:
        yield from _place_or_body(body.group(), start)
        start, name = start + body.end(), name[body.end() :]
    before = _BEFORE.match(name)
    if before:  # all of it in "the former president"
        start, name = start + before.end(), name[before.end() :]
    if name and _is_person(name):
        yield _run(name, "person", start)


def _title_follows(after: str, run: str) -> bool:
    """Whether a run of katakana is followed by a title in kanji, a former one too."""
    title = _BEFORE.sub("", after)
    return "ァ" <= run[0] <= "ヺ" and title.startswith(tuple(_TITLES))


def _is_person(name: str) -> bool:
    if "ァ" <= name[0] <= "ー":
        return True
    return len(name) <= _LONGEST_PERSON and name not in _COMMON and name not in _COUNTRIES


def _place_or_body(run: str, start: int) -> Iterator[Run]:
    if run in _COUNTRIES:
        yield _run(run, "place", start)
    elif run not in _COMMON and len(run) > 1:
        if _ORGANISATION.search(run):
            yield _run(run, "organisation", start)
        elif _PLACE.search(run):
            yield _run(run, "place", start)
        elif "・" in run or "＝" in run:
            yield _run(run, "", start)


def _run(words: str, kind: str, start: int) -> Run:
    return Run((words,), kind, start, start + len(words), words)
