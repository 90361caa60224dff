"""`python -m reader` and the command `kawaraban`."""

import sys

from reader.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
