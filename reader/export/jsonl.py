"""An article as one line of JSON, always with the same keys."""

import json

from reader.article import format_id
from reader.export.results import Exported, Highlighted
from reader.export.texts import clean, concluded, iso, published


def jsonl(exported: Exported) -> str:
    """One line, its end included.

    Texts: `id`, `title`, `source`, `section`, `kicker`, `author`, `agency`, `place`, `language`,
    `address`, `dateline` (as printed), `note` (Markdown as typed); "" is what the page does not
    tell. Times in ISO 8601, null where unknown: `published` (a day alone where no hour was
    printed), `updated`, `captured`. Then `concluded` (the keys of what was concluded rather than
    read off the page), `gone` (true where no file can be read: the text is how it began),
    `starred` (true or false), `tags` (texts), `text` (objects of `role` and `text` in printed
    order; the roles are paragraph, subhead, caption, credit), `files` (the captures' paths, the
    one that was read first) and `highlights` (objects of `quote`, `colour`,
    `comment` as typed and `created`, in the order of the text).
    """
    capture, dateline = exported.article.capture, exported.article.capture.dateline
    record = {
        "id": format_id(exported.article.id),
        "title": clean(capture.headline),
        "source": clean(capture.source),
        "section": clean(capture.section),
        "kicker": clean(capture.kicker),
        "author": clean(capture.byline),
        "agency": clean(capture.agency),
        "place": clean(capture.place),
        "language": clean(capture.language),
        "address": clean(capture.address),
        "dateline": clean(dateline.printed) if dateline else "",
        "published": published(dateline) or None,
        "updated": iso(dateline.updated if dateline else None) or None,
        "captured": iso(capture.captured) or None,
        "concluded": concluded(capture),
        "gone": exported.article.gone,
        "starred": exported.starred,
        "tags": list(map(clean, exported.tags)),
        "note": clean(exported.note),
        "text": [{"role": block.role.value, "text": clean(block.text)} for block in capture.blocks],
        "files": [clean(str(path)) for path in exported.article.captures],
        "highlights": list(map(_highlight, exported.highlights)),
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _highlight(highlight: Highlighted) -> dict[str, str]:
    return {
        "quote": clean(highlight.anchor.quote),
        "colour": highlight.colour,
        "comment": clean(highlight.comment),
        "created": iso(highlight.created),
    }
