"""The words of the command line, and what happens to an error. What it does is in `commands`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader import __version__
from reader.cli import commands, console
from reader.cli.query_words import Parser
from reader.errors import KawarabanError, QueryError

_ARCHIVE = "a folder of article files (or one file); may be given several times"
_DATA = "the folder of the library's catalog, index and reading state"
_JSON = "print JSON"
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_ENDINGS = f"{', '.join(_PICTURES[:-1])} or {_PICTURES[-1]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0, 1 (failed), 2 (wrong usage), 3 (no
    window can be shown here), 130 (interrupted).

    A mistake in the program is one sentence too; `python -X dev -m reader` shows where it is.
    """
    console.prepare_streams()
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except KawarabanError as error:
        console.complain(str(error))
        return 2 if isinstance(error, commands.UsageError | QueryError) else 1
    except OSError as error:
        return console.leave_after(error)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        console.complain(f"Something went wrong in the program ({type(error).__name__}: {error}).")
        return 1
    return status


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = make_parser().parse_args(arguments)
    except SystemExit as end:  # after --help, --version or wrong usage
        return int(end.code or 0)
    if options.json and not options.has_json:
        raise commands.UsageError("There is no --json here: it is for commands that list or show.")
    status: int = options.run(options)
    return status


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; what it answers has the function to `run`."""
    parser = argparse.ArgumentParser(
        prog="kawaraban",
        description="A reader for the news one keeps as files. Without a command it opens the "
        "window on the archive named, or on the one opened last with its --data.",
    )
    parser.add_argument("--version", action="version", version=f"kawaraban {__version__}")
    _add_library(parser, default=None)
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=commands.window, has_json=False)
    added = parser.add_subparsers(metavar="COMMAND", title="commands", parser_class=Parser)
    _add_index(added.add_parser("index", help="bring a library up to date with its folders"))
    _add_search(added.add_parser("search", help="search a library"))
    _add_show(added.add_parser("show", help="show what was read from a file, or an article"))
    _add_related(added.add_parser("related", help="list the articles related to one"))
    _add_compare(added.add_parser("compare", help="hold two articles against each other"))
    _add_name(added.add_parser("name", help="tell who prints a name, when, and beside whom"))
    _add_stories(added.add_parser("stories", help="list the stories of a library"))
    _add_story(added.add_parser("story", help="show the story of an article"))
    _add_tags(added.add_parser("tags", help="list your tags"))
    _add_tag(added.add_parser("tag", help="give an article tags, or take them away"))
    _add_rankings(added.add_parser("rankings", help="list what the paper printed as popular"))
    _add_highlights(added.add_parser("highlights", help="list what was highlighted in articles"))
    _add_export(added.add_parser("export", help="write articles into files for other programs"))
    _add_state(added.add_parser("state", help="take the reading state to a file and back"))
    _add_screenshot(added.add_parser("screenshot", help="draw the window into a picture"))
    return parser


def _add_index(parser: argparse.ArgumentParser) -> None:
    # Several folders may follow one --archive here, as no other words follow.
    _add_library(parser, nargs="+")
    _add_json(parser)
    parser.add_argument(
        "--watch", action="store_true", help="go on: take up what changes, until stdin closes"
    )
    parser.add_argument(
        "--progress", choices=("line", "json"), default="line", help="how progress is told"
    )
    parser.set_defaults(run=commands.index)


def _add_search(parser: Parser) -> None:
    parser.takes_query = True
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help="what to search for, best between quotes; after -- when it begins with two minuses",
    )
    _add_library(parser)
    parser.add_argument(
        "--limit",
        type=_count,
        metavar="N",
        help="at most N hits: without it as many as the query's limit: says, or 20",
    )
    parser.add_argument(
        "--sort", choices=("relevance", "newest", "oldest", "title", "rank"), default=""
    )
    _add_json(parser)
    parser.set_defaults(run=commands.search)


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="FILE-or-ID", help="a file, or an article's id")
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.show)


def _add_related(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="FILE-or-ID", help="a file, or an article's id")
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.related)


def _add_compare(parser: argparse.ArgumentParser) -> None:
    for name in ("a", "b"):
        parser.add_argument(name, metavar=name.upper(), help="a file, or an article's id")
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.compare)


def _add_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a name as articles print it")
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.name)


def _add_stories(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.stories)


def _add_story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the id of a story, or of any of its articles")
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.story)


def _add_tags(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.tags)


def _add_tag(parser: Parser) -> None:
    parser.takes_words = True
    parser.add_argument("article", metavar="FILE-or-ID", help="a file, or an article's id")
    parser.add_argument("names", nargs="*", metavar="TAG", help="a tag; without one, just look")
    _add_library(parser)
    parser.add_argument("--remove", action="store_true", help="take the tags away")
    _add_json(parser)
    parser.set_defaults(run=commands.tag)


def _add_rankings(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    parser.add_argument("--section", default=None, metavar="S", help="only this section's lists")
    parser.add_argument(
        "--over-time", action="store_true", help="where each title stood in every capture"
    )
    _add_json(parser)
    parser.set_defaults(run=commands.rankings)


def _add_highlights(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    _add_json(parser)
    parser.set_defaults(run=commands.highlights)


def _add_export(parser: Parser) -> None:
    parser.takes_query = True
    parser.add_argument("query", nargs="*", metavar="QUERY", help="export all hits of a query")
    _add_library(parser)
    parser.add_argument(
        "--article", action="append", metavar="ID", help="an article; may be given several times"
    )
    parser.add_argument("--story", metavar="ID", help="the story of an article")
    parser.add_argument(
        "--highlights",
        action="store_true",
        help="all articles with highlights: of Markdown, HTML and PDF only these, not the text",
    )
    parser.add_argument(
        "--format",
        required=True,
        choices=("markdown", "html", "jsonl", "bibtex", "pdf"),
        help="the form",
    )
    parser.add_argument(
        "--to",
        required=True,
        type=_path,
        metavar="PATH",
        help="the file to write; Markdown and PDF go into a folder, a file for each article, "
        "unless it ends in .md (for one article) or .pdf (for all)",
    )
    parser.add_argument("--force", action="store_true", help="replace what is there")
    parser.set_defaults(run=commands.export)


def _add_state(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(metavar="export|import", dest="act", required=True)
    out = acts.add_parser("export", help="write what was read, starred, tagged and noted to a file")
    out.add_argument("--force", action="store_true", help="replace the file that is there")
    back = acts.add_parser("import", help="take in what such a file, or a backup, holds")
    back.add_argument(
        "--replace", action="store_true", help="in the place of what is there, not beside it"
    )
    back.add_argument("--dry-run", action="store_true", help="only tell what would change")
    for each in (out, back):
        each.add_argument("file", metavar="FILE", type=_path)
        _add_library(each)
        each.set_defaults(run=commands.state)


def _add_screenshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "picture", metavar="OUT.png", type=_picture, help=f"the picture to write ({_ENDINGS})"
    )
    _add_library(parser)
    parser.add_argument("--search", default="", metavar="Q", help="show the hits of a query")
    parser.add_argument("--open", default="", metavar="ID", help="open this article")
    parser.add_argument("--theme", choices=("light", "sepia", "dark", "contrast"), default="light")
    parser.add_argument(
        "--size", type=_size, default=(1400, 900), metavar="WxH", help="such as 1400x900"
    )
    parser.set_defaults(run=commands.screenshot)


def _add_library(
    parser: argparse.ArgumentParser,
    default: object = argparse.SUPPRESS,  # a command must not undo what stands before it
    nargs: str | None = None,
) -> None:
    action = "extend" if nargs else "append"
    parser.add_argument(
        "--archive",
        action=action,
        nargs=nargs,
        type=_path,
        metavar="DIR",
        default=default,
        help=_ARCHIVE,
    )
    parser.add_argument("--data", type=_path, metavar="DIR", default=default, help=_DATA)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=_JSON)
    parser.set_defaults(has_json=True)


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("a path can't be empty")
    return Path(text)


def _picture(text: str) -> Path:
    path = _path(text)
    if path.suffix.lower() not in _PICTURES:
        raise argparse.ArgumentTypeError(f"the name of a picture ends in {_ENDINGS}: {text}")
    return path


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 up")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not all(side.isdecimal() and 200 <= int(side) <= 10_000 for side in (width, height)):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1400x900")
    return int(width), int(height)
