"""The translations are whole: what the code says, all of it, and nothing that it no longer says."""

import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import translations
from tests.core_sentences import READER, calls, templates

PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%s")


class Text(NamedTuple):
    """A text of a .ts file with its forms in the other language."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool


def texts(file: Path) -> Iterator[Text]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for text in context.iter("message"):
            (said,) = text.findall("translation")
            forms = [form.text or "" for form in said.findall("numerusform")] or [said.text or ""]
            yield Text(
                context.findtext("name", ""),
                text.findtext("source", ""),
                tuple(forms),
                "type" not in said.attrib,
            )


def test_a_text_that_is_new_or_dead_is_found(tmp_path: Path) -> None:
    for language in translations.LANGUAGES:
        kept = translations.source_file(language)
        renewed = tmp_path / kept.name
        shutil.copyfile(kept, renewed)
        translations.update(renewed)
        assert renewed.read_bytes() == kept.read_bytes(), "run `python3 dev.py translate`"


def test_no_text_is_where_the_tools_do_not_look() -> None:
    """They pass over a call within an f-string."""
    known = {text.source for text in texts(translations.source_file("ja"))}
    for name in ("tr", "_tr"):
        called = list(calls(name, READER / "gui"))
        assert called
        assert [(module, text) for module, text in called if text not in known] == []


def test_the_window_knows_every_template() -> None:
    lines = translations.templates_file().read_text("utf-8").splitlines()
    assert lines == templates(), "run `python3 dev.py translate`"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    found = list(texts(translations.source_file(language)))
    assert found
    assert [text for text in found if not text.is_finished or not all(text.forms)] == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text(language: str) -> None:
    for text in texts(translations.source_file(language)):
        wanted = sorted(PLACEHOLDER.findall(text.source))
        for form in text.forms:
            had = sorted(PLACEHOLDER.findall(form))
            is_one = len(text.forms) > 1 and form == text.forms[0]  # "The selected article"
            assert had == wanted or (is_one and set(wanted) - set(had) == {"%Ln"}), text


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_window_loads_what_is_written(language: str, tmp_path: Path) -> None:
    file = translations.source_file(language)
    made = tmp_path / "made.qm"
    translations.release(file, made)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), (
        "run `python3 dev.py translate`"
    )
