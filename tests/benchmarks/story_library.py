"""A library made of stories, eight articles each, that share rare words and the names of people."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from reader.library import Library
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.libraries import Place

STORY = 8  # articles
_WORDS, _SENTENCE, _PARAGRAPH = 450, 15, 75
_OWN_WORDS, _PEOPLE = 40, 5
_SHARED = 0.25  # of the words of an article
_RARE = slice(2_000, 40_000)


def story_library(folder: Path, size: int) -> Place:
    """A library of so many articles, made once and kept."""
    archive, data = folder / f"stories-{size}", folder / f"library-stories-{size}"
    with Library(data, [_written(archive, size)]) as library:
        if not library.is_complete or library.catalog.counts().articles < size:
            library.update()
    return Place(data, (archive,))


def _written(folder: Path, size: int) -> Path:
    if not (folder / ".complete").exists():
        forms, random = Corpus().forms, Random(4)
        weights = [1 / (rank + 2) for rank in range(len(forms))]
        common = random.choices(forms, weights, k=500_000)
        for number in range(size):
            if number % STORY == 0:
                own = random.sample(forms[_RARE], _OWN_WORDS)
                people = [_person(random, forms) for _ in range(_PEOPLE)]
            path = folder / f"{number // 1000:03}" / f"story-{number:07}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_capture(number, random, common, own, people), encoding="utf-8")
        (folder / ".complete").touch()
    return folder


def _person(random: Random, forms: list[str]) -> str:
    return " ".join(name.capitalize() for name in random.sample(forms[_RARE], 2))


def _capture(
    number: int, random: Random, common: list[str], own: list[str], people: list[str]
) -> str:
    start = random.randrange(len(common) - _WORDS)
    words = common[start : start + _WORDS]
    for place in random.sample(range(_WORDS), int(_WORDS * _SHARED)):
        words[place] = random.choice(own) if random.random() < 0.8 else random.choice(people)
    time = datetime(2004, 1, 1, 6) + timedelta(minutes=number * 97)
    title = " ".join(random.sample(own, 5) + words[:3]).capitalize()
    dateline = f"{time.hour}:{time:%M} JST, {time:%B} {time.day}, {time.year}"
    return "\n".join([title, dateline, *_paragraphs(words)])


def _paragraphs(words: list[str]) -> list[str]:
    sentences = [words[at : at + _SENTENCE] for at in range(0, len(words), _SENTENCE)]
    told = [" ".join(["It", *sentence]) + "." for sentence in sentences]
    step = _PARAGRAPH // _SENTENCE
    return [" ".join(told[at : at + step]) for at in range(0, len(told), step)]
