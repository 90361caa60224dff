"""What each command of the command line does with its options."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from reader import places, preflight
from reader.article import Article, ArticleId, Problem, parse_id
from reader.cli import comparisons, console, highlights_text, name_lines, records, stories_text
from reader.cli.done_text import Done, done_lines
from reader.cli.ids import article_id
from reader.errors import (
    ArchiveMissingError,
    ArticleMissingError,
    KawarabanError,
    LibraryBusyError,
    LibraryDamagedError,
)
from reader.library import Library, UpdateReport, identify, is_read_only, roots_of
from reader.search.results import INSTEAD

_HITS = 20  # that are printed when nobody says how many


class UsageError(KawarabanError):
    """The command line does not say what is needed."""


def window(options: Namespace) -> int:
    """Open the window. Where none can be shown, do all the rest and say what works here."""
    gc.disable()  # nearly all that is made until the window stands stays: nothing to be found
    _check_roots(options.archive or [])
    sentence = preflight.check()
    if sentence and options.archive:
        with _library(options) as library:
            gc.enable()
            _bring_up_to_date(library)
    if sentence:
        console.complain(sentence)
        return preflight.EXIT_STATUS
    from reader.gui.app import run  # Qt is loaded only now, when it can be

    return run(options.archive or [], options.data)


def index(options: Namespace) -> int:
    """Bring a library up to date, and with --watch keep it so."""
    if options.watch:
        from reader.cli.watching import watch

        with _library(options) as library:  # makes what is missing; the watch has its own
            data, roots = library.data, library.roots
        return watch(data, roots, sys.stdin.fileno())
    with _library(options) as library:
        start = perf_counter()
        report = _bring_up_to_date(library, options.progress)
        counts = library.catalog.counts()
        problems = library.catalog.problems()
        seconds = perf_counter() - start
        if options.json:
            console.print_json(records.update_record(report, counts, problems, seconds))
        else:
            console.print_update(report, counts, problems, seconds)
    return 0


def search(options: Namespace) -> int:
    """Print the first hits of a query: the exit status is 1 when there was no index to search."""
    query = _readable(" ".join(options.query))
    with _library_up_to_date(options) as library:
        results = library.search(query, sort=options.sort)
        console.check_query(results)
        most = results.limit or _HITS if options.limit is None else options.limit
        shown = list(map(ArticleId, results.ids[:most]))
        rows = [row for row in library.catalog.rows(shown) if row is not None]
        snippets = library.snippets(query, shown)
        suggestions = library.suggestions(query)
        if options.json:
            paths = {row.id: library.catalog.paths(row.id)[0] for row in rows}
            found = records.search_record(results, rows, paths, snippets, suggestions)
            console.print_json(found)
        else:
            console.print_hits(results, rows, snippets)
            console.print_suggestions(suggestions)
    if results.note:
        console.complain(f"{results.note} `kawaraban index` brings it up to date.")
    return int(results.note == INSTEAD)


def show(options: Namespace) -> int:
    """Print what was read from a file, or from the best capture of an article."""
    article = _find(options, options.article)
    done = _done_to(options, article.id) if article.gone else None
    if options.json:
        console.print_json(records.article_record(article, done))
    else:
        console.print_capture(article.id, article.capture)
        console.print_lines(done_lines(done) if done else ())
    return 0


def related(options: Namespace) -> int:
    """Print the articles related to one article or file."""
    article = _find(options, options.article)
    with _library_up_to_date(options) as library:
        found = library.related_to(article.capture, article.id)
    if options.json:
        console.print_json(records.related_record(article.id, found))
    else:
        console.print_related(found)
    return 0


def compare(options: Namespace) -> int:
    """Print two articles side by side; of two captures of one article what changed."""
    from reader.library import comparing  # not needed to open the window

    one, other = (_find(options, name, whole=True) for name in (options.a, options.b))
    a, b = one.capture, other.capture
    if options.json:
        console.print_json(records.comparison_record(comparing.compare(a, b)))
    elif a == b:
        console.print_lines(["Both are the same, word for word."])
    elif one.id == other.id:
        console.print_lines(comparisons.change_lines(comparing.compare_captures(a, b)))
    else:
        console.print_lines(comparisons.comparison_lines(a, b, comparing.compare(a, b)))
    return 0


def name(options: Namespace) -> int:
    """Print who prints a name, when, and which names are met with it."""
    text = " ".join(_readable(options.name).split())
    if not text:
        raise UsageError("Say which name.")
    with _library_up_to_date(options) as library:
        page = library.name(text)
        near = [] if page.articles else library.near_names(text)
        rows = [row for row in library.catalog.rows(page.articles) if row is not None]
    if options.json:
        console.print_json(records.name_record(page, rows, near))
    else:
        console.print_lines(name_lines.name_lines(page, rows, near))
    return 0


def stories(options: Namespace) -> int:
    """Print the stories of a library."""
    with _library_up_to_date(options) as library:
        found = library.stories()
    if options.json:
        console.print_json({"stories": [records.story_record(each) for each in found]})
    else:
        console.print_lines(stories_text.stories_lines(found))
    return 0


def story(options: Namespace) -> int:
    """Print the story of an article, the oldest article first."""
    article = article_id(options.id)
    with _library_up_to_date(options) as library:
        found = library.story(article)
    if options.json:
        console.print_json(records.whole_story_record(found))
    else:
        console.print_lines(stories_text.story_lines(found))
    return 0


def tags(options: Namespace) -> int:
    """Print the reader's tags."""
    with _library(options) as library:
        found = library.state.tags()
    if options.json:
        console.print_json(records.tags_record(found))
    else:
        console.print_lines(f"{each.articles:>7,}  {each.name}" for each in found)
    return 0


def tag(options: Namespace) -> int:
    """Give an article tags, or take them away; print those that it has then."""
    if options.remove and not options.names:
        raise UsageError("Say which tags to take away.")
    article = _find(options, options.article).id
    with _library(options) as library:
        if options.names:
            library.state.back_up_daily()
        change = library.state.untag if options.remove else library.state.tag
        for name in options.names:
            change([article], _readable(name))
        names = library.state.tags_of(article)
    if options.json:
        console.print_json(records.tagged_record(article, names))
    else:
        console.print_lines(names)
    return 0


def rankings(options: Namespace) -> int:
    """Print the published lists as they were printed last, or all that is known of them."""
    with _library_up_to_date(options) as library:
        lists = library.standings(options.section)
        histories = library.list_histories(options.section) if options.over_time else []
        if options.section is not None and not lists and not options.json:
            sections = sorted({each.section for each in library.standings() if each.section})
            told = ", ".join(sections) or "none"
            raise KawarabanError(f"No list of the section {options.section}; there are: {told}.")
    if options.json and options.over_time:
        console.print_json(records.histories_record(histories))
    elif options.json:
        console.print_json(records.rankings_record(lists))
    elif options.over_time:
        console.print_histories(histories)
    else:
        console.print_rankings(lists)
    return 0


def highlights(options: Namespace) -> int:
    """Print what the reader highlighted, article by article as the texts go."""
    with _library(options) as library:
        marked = library.state.highlights.by_article()
        articles = list(dict.fromkeys(each.article for each in marked))
        rows = (row for row in library.catalog.rows(articles) if row is not None)
        headlines = {row.id: row.headline for row in rows}
    if options.json:
        console.print_json(highlights_text.highlights_record(marked, headlines))
    else:
        console.print_lines(highlights_text.highlights_lines(marked, headlines))
    return 0


def export(options: Namespace) -> int:
    """Write articles into files that other programs read."""
    ways = "a QUERY, or --article ID, or --story ID, or --highlights"
    wanted = (options.query, options.article, options.story, options.highlights)
    if not any(wanted):
        raise UsageError(f"Say what to export: {ways}.")
    if sum(map(bool, wanted)) > 1:
        raise UsageError(f"Only one of these can be exported at a time: {ways}.")
    sentence = preflight.missing_library() if options.format == "pdf" else ""
    if sentence:
        console.complain(sentence)
        return preflight.EXIT_STATUS
    options.query = [_readable(word) for word in options.query]
    from reader.cli import taking_out  # not needed to open the window

    with _library_up_to_date(options) as library:
        return taking_out.export(library, options)


def state(options: Namespace) -> int:
    """Write the reading state into a file, or take it in from one."""
    from reader.cli import taking_out  # not needed to open the window

    act = taking_out.export_state if options.act == "export" else taking_out.import_state
    with _library(options) as library:
        act(library, options)
    return 0


def screenshot(options: Namespace) -> int:
    """Draw the window into a picture, without a screen."""
    sentence = preflight.missing_library()
    if sentence:
        console.complain(sentence)
        return preflight.EXIT_STATUS
    article = article_id(options.open) if options.open else None
    with _library_up_to_date(options) as library:
        if article is not None:
            library.known_article(article)  # before the window draws a notice that it is missing
        query = _readable(options.search)
        console.check_query(library.search(query))
        from reader.gui.screenshot import draw

        draw(library, options.picture, query, article, options.theme, options.size)
    return 0


def _readable(text: str) -> str:
    """Bytes that the locale has no letters for come as halves of surrogate pairs."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _library(options: Namespace) -> Library:
    """The library that --archive and --data name; each can be told from the other."""
    roots: list[Path] = options.archive or []
    data: Path | None = options.data
    if not roots and data is not None:
        roots = _roots_of(data)
    if not roots:
        raise UsageError("Say which archive: --archive DIR (or --data DIR of a library).")
    data = data or places.data_folder(roots)
    read_only = is_read_only(data)
    if options.archive or not read_only:
        _check_roots(roots)
    return Library(data, roots, read_only=read_only)


def _check_roots(roots: Sequence[Path]) -> None:
    for root in roots:
        if not root.exists():
            raise ArchiveMissingError(f"There is no folder {root}. Is its disk connected?")


def _roots_of(data: Path) -> list[Path]:
    try:
        return list(roots_of(data))
    except LibraryDamagedError:
        raise UsageError(
            f"There is nothing in {data} that tells its archive: add --archive DIR."
        ) from None


def _library_up_to_date(options: Namespace) -> Library:
    """The library; one that was never brought up to date is so now, as far as that can be.

    One that can't be written to stands as it is.
    """
    library = _library(options)
    try:
        if not library.is_complete and (options.archive or not is_read_only(library.data)):
            _bring_up_to_date(library)
    except LibraryBusyError as error:
        console.complain(str(error))
    except BaseException:
        library.close()
        raise
    return library


def _bring_up_to_date(library: Library, progress: str = "line") -> UpdateReport:
    if progress == "json":
        return library.update(console.progress_line)
    with console.ProgressLine(sys.stderr) as line:
        return library.update(line.show)


def _find(options: Namespace, name: str, *, whole: bool = False) -> Article:
    """The article that a file or an id on the command line means.

    Of one that is gone it is what is kept, unless the `whole` is wanted.
    """
    path = Path(name)
    article = parse_id(name)
    if article is None or path.exists():
        from reader import formats  # not needed to open the window

        if not path.exists() and not path.suffix and name == path.name:
            raise ArticleMissingError(
                f"{name} is neither a file nor an article's id: an id has 12 signs, and `search` "
                "prints it."
            )
        capture = formats.read(path)
        if isinstance(capture, Problem):
            raise ArticleMissingError(f"{path}: {capture.reason}")
        return Article(identify(capture), capture, (path,))
    with _library_up_to_date(options) as library:
        return library.article(article) if whole else library.known_article(article)


def _done_to(options: Namespace, article: ArticleId) -> Done:
    with _library(options) as library:
        state = library.state
        return Done(state.tags_of(article), state.note(article), state.highlights.of(article))
