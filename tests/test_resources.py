"""The program's own files are found in the checkout and in a wheel (see also test_wheel)."""

import shutil
import subprocess
import sys
from pathlib import Path

from reader import resources

CHECKOUT = Path(__file__).resolve().parents[1]


def test_the_checkout_has_them_beside_the_package():
    assert resources.resource("screenshots") == CHECKOUT / "resources" / "screenshots"
    assert resources.sample_archive() == CHECKOUT / "articles"
    assert resources.sample_archive().is_dir()


def test_a_wheel_has_them_inside_the_package(tmp_path):
    package = tmp_path / "reader"
    (package / "_resources" / "themes").mkdir(parents=True)
    (package / "_articles").mkdir()
    (package / "__init__.py").touch()
    shutil.copy(CHECKOUT / "reader" / "resources.py", package)
    ask = "from reader.resources import *; print(resource('themes').is_dir(), sample_archive())"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {ask}"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert answer.stdout.strip() == f"True {package / '_articles'}"
