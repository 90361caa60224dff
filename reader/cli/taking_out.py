"""What leaves a library by the command line: articles in other formats."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from reader.article import ArticleId, parse_id
from reader.cli import console
from reader.errors import ArticleMissingError, KawarabanError, QueryError, TargetExistsError
from reader.export.results import ExportReport, Format
from reader.library import Library


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
                progress=line.show,
            )
        except TargetExistsError as error:
            raise KawarabanError(
                f"There is already something at {options.to}: choose another name, or add "
                "--force to replace it."
            ) from error
    _print_report(report)
    return int(report.missing > 0)


def _wanted(library: Library, options: Namespace) -> Sequence[ArticleId]:
    if options.article:
        return [_article_id(text) for text in options.article]
    if options.story:
        return [each.id for each in library.story(_article_id(options.story)).articles]
    query = " ".join(options.query)
    results = library.search(query)
    if results.problems:
        raise QueryError(console.query_problem(query, results.problems[0]))
    if not results.ids:
        raise ArticleMissingError(f"Nothing was found for {query}, so there is nothing to export.")
    return list(map(ArticleId, results.ids))


def _print_report(report: ExportReport) -> None:
    many = f"{report.written:,} article{'' if report.written == 1 else 's'}"
    console.print_lines([f"{many} written to {_shown(report.target)}"])
    if report.missing:
        console.complain(
            f"{report.missing:,} left out, since their files are not there or can't be read."
        )


def _article_id(text: str) -> ArticleId:
    article = parse_id(text)
    if article is None:
        raise ArticleMissingError(f"{text} is not the id of an article.")
    return article


def _shown(path: Path) -> str:
    return str(path).encode("utf-8", "replace").decode()
