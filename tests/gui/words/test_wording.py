"""Sentences that come from outside the window in English are said in its language."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from reader.gui.settings import Settings
from reader.gui.translation import Translation
from reader.gui.words.wording import CONTEXT, page_words, told
from tests.core_sentences import templates

VALUES = ("/media/ニュース", "12", "木")


@pytest.fixture
def translation(qapp, tmp_path: Path) -> Iterator[Translation]:
    before = QLocale()
    translation = Translation(Settings(tmp_path / "window.ini"))
    translation.choose("ja")
    yield translation
    translation.remove()
    QLocale.setDefault(before)


@pytest.mark.usefixtures("translation")
def test_every_sentence_is_known_by_its_template() -> None:
    for template in templates():
        said = QCoreApplication.translate(CONTEXT, template)
        assert said != template
        assert told(template.format(*VALUES)) == said.format(*VALUES)


@pytest.mark.usefixtures("translation")
def test_what_stands_in_a_sentence_is_said_too() -> None:
    assert told("This is a pipe, not a file with an article.") == (
        "これは記事のファイルではなく、パイプです。"
    )
    inside = "The saved search “税” has a mistake in it: This ( is never closed."
    assert told(inside) == "保存した検索「税」に誤りがあります：この ( は閉じられていません。"


@pytest.mark.usefixtures("translation")
def test_a_sentence_that_nothing_makes_stays() -> None:
    assert told("Quite another sentence.") == "Quite another sentence."
    assert told("") == ""


def test_english_stays(translation: Translation) -> None:
    translation.choose("en")
    assert told("The file is empty.") == "The file is empty."
    assert page_words().say("{minutes} min") == "{minutes} min"


def test_plurals_and_numbers_are_those_of_the_language(translation: Translation) -> None:
    def found(count: int) -> str:
        return QCoreApplication.translate("CompletionPopup", "%Ln articles", "", count)

    assert [found(1), found(1234)] == ["1件", "1,234件"]
    translation.choose("en")
    assert [found(1), found(2), found(1234)] == ["1 article", "2 articles", "1,234 articles"]


@pytest.mark.usefixtures("translation")
def test_pages_have_the_words_and_notes_of_the_language() -> None:
    words = page_words()
    assert words.say("{count} captures").format(count=2) == "保存版2件"
    assert words.say("The list “人気” is cut off.") == "リスト“人気”が途中で切れています。"


def test_numbers_do_not_mix_with_those_of_the_region(tmp_path: Path) -> None:
    asked = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QLocale\n"
        "from reader.gui.settings import Settings; from reader.gui.translation import Translation\n"
        "kept = Translation(Settings(Path(sys.argv[1])))\n"
        "print(QLocale.system().toString(1234), QLocale().toString(1234))"
    )
    command = [sys.executable, "-c", asked, str(tmp_path / "window.ini")]
    environment = os.environ | {"LC_ALL": "en_DE.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.stdout.split()[-1] == "1,234"
    if sys.platform == "linux":
        assert done.stdout.split()[0] == "1.234"
