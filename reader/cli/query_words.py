"""The words of one command on the command line; in a query a minus before one says "not"."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

_HELP = "-h"  # the one option with a single minus


class Parser(argparse.ArgumentParser):
    """The parser of a command. What it does not know is told with its own usage.

    Once `takes_words` is set, words may stand before, between and after the options; after `--`
    everything is a word. With `takes_query` they are those of a query, and what begins with one
    minus is a word, too.
    """

    takes_words = False
    takes_query = False

    def parse_known_args(  # type: ignore[override]  # typed by overloads there
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[Any, list[str]]:
        """As everywhere in argparse, but that all have to be known; words are set behind the
        options first."""
        if args is not None and (self.takes_words or self.takes_query):
            options, words = self._split(iter(args))
            args = [*options, *(["--"] if words else []), *words]
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def _split(self, args: Iterator[str]) -> tuple[list[str], list[str]]:
        options: list[str] = []
        words: list[str] = []
        for each in args:
            if each == "--":
                words.extend(args)
            elif each.startswith("--" if self.takes_query else "-") or each == _HELP:
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
