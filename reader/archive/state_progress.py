"""How far the reader has come in articles that were left before their end."""

from reader.archive.database import Database


def progress(database: Database, article: int) -> float:
    """How far down an article one was, from 0 to 1; 0 for one not begun or read to its end."""
    found = database.one("SELECT place FROM progress WHERE article = ?", (article,))
    return float(found[0]) if found else 0.0


def set_progress(database: Database, article: int, place: float) -> None:
    """Note how far down an article one is; 0 or 1: there is nothing to come back to."""
    if 0 < place < 1:
        database.run("INSERT OR REPLACE INTO progress VALUES (?, ?)", (article, place))
    else:
        database.run("DELETE FROM progress WHERE article = ?", (article,))
