"""A query made from the title of an article that is not there: what comes nearest to it?"""

import re

from reader.folding import fold

# Long words of alphabets, and runs of Han or katakana: what a headline is about.
_TELLING = re.compile(r"[^\W\d_぀-ヿ一-鿿]{4,}|[一-鿿]{2,}|[ァ-ヿ]{2,}")
_MOST = 8


def words_query(title: str) -> str:
    """The telling words of `title` joined by OR; the best match then has most of them."""
    words = dict.fromkeys(_TELLING.findall(fold(title)))
    return " OR ".join(list(words)[:_MOST])
