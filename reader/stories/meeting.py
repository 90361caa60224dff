"""Which names are met together with one name, over the names of several articles."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from reader.stories.names import name_key
from reader.stories.results import MetName, Name

_FEW = 5  # articles: in more, a name that only one of them has was met by chance


@dataclass(slots=True)
class _Met:
    """One name over several articles: in how many it is, and how they print it."""

    count: int = 0
    texts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)

    def add(self, name: Name) -> None:
        self.count += 1
        self.texts[name.text] += 1
        self.kinds[name.kind] += 1
        self.forms.update(name.forms)

    def join(self, other: "_Met") -> None:
        self.count += other.count
        self.kinds.update(other.kinds)
        self.forms.update(other.forms)

    @property
    def kind(self) -> str:
        """What most articles that tell it say it is."""
        told = [(count, kind) for kind, count in self.kinds.items() if kind]
        return max(told)[1] if told else ""


def of_name(asked: str, articles: Sequence[Sequence[Name]]) -> tuple[str, tuple[str, ...]]:
    """What kind of name `asked` is, and its forms, the most frequent first."""
    keys = _keys_of(asked, articles)
    found = _Met()
    for names in articles:
        for name in names:
            if _is_of(keys, name):
                found.add(name)
    return found.kind, tuple(form for form, _ in found.forms.most_common())


def met_with(asked: str, articles: Sequence[Sequence[Name]], most: int) -> tuple[MetName, ...]:
    """The names that most of the `articles` have beside `asked`, at most `most`."""
    keys = _keys_of(asked, articles)
    found: dict[str, _Met] = {}
    for names in articles:
        for name in names:
            if not _is_of(keys, name):
                found.setdefault(name_key(name.text), _Met()).add(name)
    _join_short(found)
    least = 2 if len(articles) > _FEW else 1
    met = [
        MetName(each.texts.most_common(1)[0][0], each.kind, each.count)
        for each in found.values()
        if each.count >= least
    ]
    met.sort(key=lambda each: (-each.count, each.text))
    return tuple(met[:most])


def _keys_of(asked: str, articles: Sequence[Sequence[Name]]) -> Set[str]:
    """The keys of a name: of what was asked for, and of the long names that it is short for.

    Those are what articles have that print it, too; else the one person whose family name it is.
    """
    wanted = name_key(asked)
    printed = [name for names in articles for name in names]
    keys = {wanted}
    keys |= {name_key(name.text) for name in printed if wanted in map(name_key, name.forms)}
    people = {
        name_key(name.text)
        for name in printed
        if wanted in _short_keys(name_key(name.text), name.kind, name.forms)
    }
    return keys | people if len(keys | people) <= 2 else keys  # no more than one that is long


def _short_keys(key: str, kind: str, forms: Iterable[str]) -> Set[str]:
    """What else a name is called: its other forms, and the family name of a person."""
    family_name = {key.rpartition(" ")[2]} if kind == "person" else set()
    return ({*map(name_key, forms)} | family_name) - {key}


def _is_of(keys: Set[str], name: Name) -> bool:
    return not keys.isdisjoint(map(name_key, name.forms))


def _join_short(found: dict[str, _Met]) -> None:
    """Count a name that an article prints but short for the one long name it can mean."""
    longer: dict[str, set[str]] = {}
    for key, each in found.items():
        for form in _short_keys(key, each.kind, each.forms):
            if form in found:
                longer.setdefault(form, set()).add(key)
    for short, longs in longer.items():
        (long, *others) = longs
        if not others and long in found:
            found[long].join(found.pop(short))
