"""Words of a query on the command line: there too, a minus before one says "not"."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

_HELP = "-h"  # the one option with a single minus


class Parser(argparse.ArgumentParser):
    """A parser of which all words are those of a query once `takes_query` is set.

    Then what begins with one minus is a word too, and words may stand before, between and after
    the options. After `--` everything is a word.
    """

    takes_query = False

    def parse_known_args(  # type: ignore[override]  # typed by overloads there
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[Any, list[str]]:
        """As everywhere in argparse; words of a query are set behind the options first."""
        if not self.takes_query or args is None:
            return super().parse_known_args(args, namespace)
        options, words = self._split(iter(args))
        return super().parse_known_args([*options, *(["--"] if words else []), *words], namespace)

    def _split(self, args: Iterator[str]) -> tuple[list[str], list[str]]:
        options: list[str] = []
        words: list[str] = []
        for each in args:
            if each == "--":
                words.extend(args)
            elif each == _HELP or each.startswith("--"):
                options.append(each)
                if self._takes_value(each):
                    options.extend(value for value in [next(args, None)] if value is not None)
            else:
                words.append(each)
        return options, words

    def _takes_value(self, option: str) -> bool:
        """Whether the next word is an option's; it may be shortened, as argparse allows."""
        actions = self._option_string_actions
        if option in actions:
            return actions[option].nargs != 0
        return any(name.startswith(option) and actions[name].nargs != 0 for name in actions)
