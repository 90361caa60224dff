"""A page that says something where no article is shown. No Qt."""

from collections.abc import Iterable, Mapping

from reader.rendering.text import paragraph, plain
from reader.rendering.type import Typography, document


def render_notice(
    title: str,
    sentences: Iterable[str],
    colours: Mapping[str, str],
    typography: Typography,
    keys: Iterable[tuple[str, str]] = (),
) -> str:
    """A page that says something instead of showing an article; `keys` are (key, what it does)."""
    rows = "".join(
        f'<tr><td class="key">{paragraph("key", key)}</td><td>{paragraph("does", does)}</td></tr>'
        for key, does in keys
    )
    said = "".join(paragraph("notice", sentence) for sentence in sentences)
    table = f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""
    return document(f'<p class="title">{plain(title)}</p>{said}{table}', colours, typography)
