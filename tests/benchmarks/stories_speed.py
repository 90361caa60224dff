"""How long it takes to make stories of many articles at once, and to take in one more.

The articles are made up: words with the frequencies of a language, and six of each a topic's.
"""

from itertools import accumulate
from math import log, sqrt
from random import Random
from time import perf_counter, process_time

from reader.article import ArticleId
from reader.stories.clustering import Clustering
from reader.stories.profiles import Outline, is_rare
from tests.benchmarks.figures import Figure
from tests.benchmarks.libraries import Libraries

_FORMS = 60_000
_WORDS, _TOPIC_WORDS = 70, 10
_TOPIC_ARTICLES = 6
_MORE = 100


def measure(libraries: Libraries, articles: int) -> list[Figure]:
    """All but a hundred articles at once, then these one by one."""
    del libraries
    outlines = _made_up(articles)
    clustering = Clustering({})
    start = process_time()
    clustering.add(outlines[:-_MORE])
    whole = process_time() - start
    singly = []
    for outline in outlines[-_MORE:]:
        start = perf_counter()
        clustering.add([outline])
        singly.append((perf_counter() - start) * 1000)
    return [
        Figure(f"{articles:,} articles, CPU", "s", [whole], goal="60"),
        Figure("one more article", "ms", singly, goal="20"),
    ]


def _made_up(articles: int) -> list[Outline]:
    random = Random(1)
    weights = list(accumulate(1 / (rank + 30) for rank in range(_FORMS)))
    topics = [
        (random.sample(range(2_000, _FORMS), 2 * _TOPIC_WORDS), random.random() * articles * 97)
        for _ in range(articles // _TOPIC_ARTICLES + 1)
    ]
    drawn, frequencies = [], [0] * _FORMS
    for _ in range(articles):
        own, start = random.choice(topics)
        words = {*random.choices(range(_FORMS), cum_weights=weights, k=_WORDS - _TOPIC_WORDS)}
        words.update(random.sample(own, _TOPIC_WORDS))
        for word in words:
            frequencies[word] += 1
        drawn.append((int(start + random.expovariate(1 / 40_000)), sorted(words)))
    return [
        _outline(ArticleId(number), minute, words, frequencies, articles)
        for number, (minute, words) in enumerate(drawn, start=1)
    ]


def _outline(
    number: ArticleId, minute: int, words: list[int], frequencies: list[int], articles: int
) -> Outline:
    weights = {str(word): log(1 + articles / frequencies[word]) for word in words}
    length = sqrt(sum(weight**2 for weight in weights.values()))
    rare = frozenset(str(word) for word in words if is_rare(frequencies[word], articles))
    return Outline(number, minute, {word: w / length for word, w in weights.items()}, rare)
