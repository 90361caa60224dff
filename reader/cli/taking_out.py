"""What leaves a library by the command line, and comes back: articles in other formats, and the
reading state."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from reader.article import ArticleId
from reader.cli import console
from reader.cli.ids import article_id
from reader.errors import ArticleMissingError, KawarabanError, TargetExistsError
from reader.export.results import ExportReport, Format, Paper
from reader.library import Change, Library
from reader.paths import printable


def export(library: Library, options: Namespace) -> int:
    """Write the articles that the options name; the exit status is 1 when some were left out."""
    articles = _wanted(library, options)
    with console.ProgressLine(sys.stderr) as line:
        try:
            report = library.export(
                articles,
                Format(options.format),
                options.to,
                replace=options.force,
                excerpts=options.highlights,
                paper=_paper() if options.format == Format.PDF else None,
                progress=line.show,
            )
        except TargetExistsError as error:
            raise _taken(options.to) from error
    _print_report(report)
    return int(report.missing > 0)


def _paper() -> Paper:
    from reader.gui.printing.pdf_paper import pdf_paper  # Qt is loaded only where it is needed

    return pdf_paper()


def _wanted(library: Library, options: Namespace) -> Sequence[ArticleId]:
    if options.highlights:
        return _highlighted(library)
    if options.article:
        return [article_id(text) for text in options.article]
    if options.story:
        return [each.id for each in library.story(article_id(options.story)).articles]
    query = " ".join(options.query)
    results = library.search(query)
    console.check_query(results)
    if not results.ids:
        raise ArticleMissingError(f"Nothing was found for {query}, so there is nothing to export.")
    return list(map(ArticleId, results.ids))


def _highlighted(library: Library) -> Sequence[ArticleId]:
    articles = library.state.highlights.articles()
    if not articles:
        raise ArticleMissingError("Nothing is highlighted yet, so there is nothing to export.")
    return articles


def _print_report(report: ExportReport) -> None:
    many = f"{report.written:,} article{'' if report.written == 1 else 's'}"
    console.print_lines([f"{many} written to {printable(report.target)}"])
    if report.without_text:
        console.complain(
            f"Of {report.without_text:,} there is only what is kept of them, since their files "
            "are not there or can't be read."
        )
    if report.missing:
        console.complain(f"{report.missing:,} left out, since the library does not hold them.")


def _taken(path: Path) -> KawarabanError:
    return KawarabanError(
        f"There is already something at {printable(path)}: choose another name, or add --force to "
        "replace it."
    )


def export_state(library: Library, options: Namespace) -> None:
    """Write the whole reading state into one file."""
    try:
        library.save_state(options.file, replace=options.force)
    except TargetExistsError as error:
        raise _taken(options.file) from error
    console.print_lines([f"The reading state was written to {printable(options.file)}"])


def import_state(library: Library, options: Namespace) -> None:
    """Take in the reading state of a file, or tell what that would change."""
    if options.dry_run:
        changes = library.state.weigh(options.file, options.replace)
        console.print_lines(_change_lines(changes, "Nothing would change."))
        return
    restored = library.state.restore(options.file, options.replace)
    console.print_lines(_change_lines(restored.changes, "Nothing changed."))
    if restored.backup is not None:
        console.print_lines([f"As it was before: {printable(restored.backup)}"])


def _change_lines(changes: Sequence[Change], nothing: str) -> list[str]:
    """ "1,204 articles marked read", "3 tags new", "2 saved searches replaced": a line each."""
    lines = []
    for kind, *counts in changes:
        noun, nouns, *verbs = _WORDS.get(kind, (kind, kind, "new", "replaced", "taken away"))
        lines += [
            f"{count:,} {noun if count == 1 else nouns} {verb}"
            for count, verb in zip(counts, verbs, strict=True)
            if count
        ]
    return lines or [nothing]


_USUAL = "new", "replaced", "taken away"
_WORDS = {
    "read": ("article", "articles", "marked read", "read at another time", "marked unread"),
    "starred": ("article", "articles", "starred", "starred at another time", "no longer starred"),
    "opened": ("article", "articles", "opened", "opened more or less often", "never opened"),
    "tags": ("tag", "tags", *_USUAL),
    "tagged": ("tag on an article", "tags on articles", *_USUAL),
    "notes": ("note", "notes", *_USUAL),
    "highlights": ("highlight", "highlights", *_USUAL),
    "progress": ("article", "articles", "begun", "read on", "begun no more"),
    "searches": ("saved search", "saved searches", *_USUAL),
    "groups": ("group of saved searches", "groups of saved searches", "closed", "closed", "opened"),
    "history": ("line of the history", "lines of the history", *_USUAL),
    "places": ("story decision", "story decisions", *_USUAL),
    "names": ("article of a story", "articles of stories", "named", "named otherwise", "unnamed"),
    "pinned": (
        *("article of a story", "articles of stories"),
        *("pinned", "pinned at another time", "no longer pinned"),
    ),
    "followed": (
        *("article of a story", "articles of stories"),
        *("followed", "followed since another time", "not followed"),
    ),
    "seen": (
        *("article of a story", "articles of stories"),
        *("looked at", "looked at later or earlier", "not looked at"),
    ),
}
