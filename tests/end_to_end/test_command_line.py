"""What a reader does on the command line: index an archive, search it, follow a story."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
TOKYO_MEETING = "Japan and Central Asia pledge closer ties at Tokyo meeting"


@pytest.fixture
def archive(sample_archive: Path, tmp_path: Path) -> Path:
    """A copy of the sample archive, to be written into."""
    return Path(shutil.copytree(sample_archive, tmp_path / "archive"))


def kawaraban(*arguments: str) -> str:
    """What a command prints; it succeeds and has nothing to complain of."""
    outcome = subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=CHECKOUT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    return outcome.stdout


def test_a_story_is_followed_on_the_command_line(archive: Path, tmp_path: Path) -> None:
    library = "--archive", str(archive), "--data", str(tmp_path / "library")

    # The archive is read once, and then only what has changed.
    first = json.loads(kawaraban("index", *library, "--json"))
    assert (first["articles"], first["captures"], first["added"]) == (65, 72, 72)
    assert first["problems"] == []
    assert kawaraban("index", *library).startswith("65 articles in 72 captures")

    # A search finds the meeting in Tokyo.
    found = json.loads(
        kawaraban("search", '"central asia" ministers date:2022', *library, "--json")
    )
    (meeting,) = (hit for hit in found["hits"] if hit["title"] == TOKYO_MEETING)
    assert meeting["section"] == "Politics"
    assert Path(meeting["path"]).is_relative_to(archive)

    # It is shown by its id as it is by its file.
    shown = json.loads(kawaraban("show", meeting["id"], *library, "--json"))
    assert (shown["agency"], shown["place"]) == ("Jiji Press", "TOKYO")
    assert shown == json.loads(kawaraban("show", meeting["path"], "--json"))
    assert "Foreign Minister Yoshimasa Hayashi" in kawaraban("show", meeting["id"], *library)

    # What is related tells how the story began.
    related = json.loads(kawaraban("related", meeting["id"], *library, "--json"))["related"]
    assert related[0]["title"] == "Tokyo weighs December talks with five Central Asian ministers"
    assert any("Central Asia" in reason for reason in related[0]["reasons"])
    assert related[0]["published"] < shown["published"]

    # The rankings lead to articles of the archive, which are shown in turn.
    lists = json.loads(kawaraban("rankings", *library, "--json"))["lists"]
    (ranking,) = (each for each in lists if each["kind"] == "ranking" and not each["section"])
    assert ranking["captured_is_lower_bound"]
    held = next(entry for entry in ranking["entries"] if entry["id"])
    assert held["title"].split()[0] in kawaraban("show", held["id"], *library)

    # A file put into the folder is found after the next run; a removed one still is, as gone.
    (archive / "new.txt").write_text(
        "Ministers to meet again\n9:00 JST, March 3, 2025\nAstana will be the host.\n"
    )
    Path(meeting["path"]).unlink()
    kawaraban("index", *library)
    assert "Ministers to meet again" in kawaraban("search", "astana host", *library)
    still = kawaraban("search", '"central asia" ministers', *library)
    assert still.split(TOKYO_MEETING)[1].splitlines()[1].endswith("file gone")
