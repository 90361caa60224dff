"""Draw all pictures anew: `python -m tests.pictures`."""

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from reader.resources import resource
from tests.pictures.comparing import fonts
from tests.pictures.driving import half
from tests.pictures.film import first_hour
from tests.pictures.states import pictures

EXPECTED = Path(__file__).parent / "expected"
_WHOLE = {"light", "dark", "story", "comparison", "ranking", "name"}


def main() -> None:
    """Write those of the README whole, all of them half as large, and the film of a first hour."""
    EXPECTED.mkdir(exist_ok=True)
    for old in EXPECTED.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as home:
        for name, image in pictures(Path(home)):
            half(image).save(str(EXPECTED / f"{name}.png"))
            if name in _WHOLE:
                image.save(str(resource("screenshots") / f"{name}.png"))
            sys.stdout.write(f"{name}\n")
        first_hour(Path(home)).save(str(resource("screenshots") / "first-hour.png"), "PNG", 0)
        sys.stdout.write("first-hour\n")
    (EXPECTED / "fonts.json").write_text(json.dumps(fonts(), indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
