"""The order of saved searches: what moving, grouping and dropping make of it.

An order is a list of (name, group), group "" being none; the searches of a group follow each
other. Each function answers a new order.
"""

from collections.abc import Collection, Sequence

Order = list[tuple[str, str]]
_Unit = tuple[str, list[str]]  # a group and its searches, or "" and one search


def step(order: Sequence[tuple[str, str]], name: str, by: int, closed: Collection[str]) -> Order:
    """Move a search by one place up (-1) or down (1).

    It goes into a group that stands there and out of it at the other end, but past a closed one.
    """
    units = _units(order)
    at = _unit_of(units, name)
    group, names = units[at]
    place, aim = names.index(name), at + by
    if group and 0 <= place + by < len(names):
        names[place], names[place + by] = names[place + by], name
    elif group:
        names.remove(name)
        units.insert(at + (by > 0), ("", [name]))
    elif 0 <= aim < len(units):
        other, others = units[aim]
        if other and other not in closed:
            others.insert(0 if by > 0 else len(others), name)
            del units[at]
        else:
            units[at], units[aim] = units[aim], units[at]
    return _flat(units)


def step_group(order: Sequence[tuple[str, str]], group: str, by: int) -> Order:
    """Move a group by one place up (-1) or down (1)."""
    units = _units(order)
    at = next(at for at, unit in enumerate(units) if unit[0] == group)
    if 0 <= at + by < len(units):
        units[at], units[at + by] = units[at + by], units[at]
    return _flat(units)


def place(order: Sequence[tuple[str, str]], name: str, group: str, before: str = "") -> Order:
    """Put a search into a group (or with "" into none), before another one or at the end.

    A group that is new stands where the search did.
    """
    if name == before:
        return list(order)
    units = _units(order)
    at = _unit_of(units, name)
    units[at][1].remove(name)
    if group:
        found = next((names for known, names in units if known == group), None)
        if found is None:
            units.insert(at, (group, [name]))
        else:
            found.insert(found.index(before) if before in found else len(found), name)
    else:
        aim = _unit_of(units, before) if before else len(units)
        units.insert(aim, ("", [name]))
    return _flat(units)


def place_group(order: Sequence[tuple[str, str]], group: str, before: str = "") -> Order:
    """Put a group before the search or the group that a search stands in; or at the end."""
    units = _units(order)
    moved = next(unit for unit in units if unit[0] == group)
    if before in moved[1]:
        return list(order)
    units.remove(moved)
    units.insert(_unit_of(units, before) if before else len(units), moved)
    return _flat(units)


def rename_group(order: Sequence[tuple[str, str]], group: str, to: str) -> Order:
    """Give a group another name; with "" its searches stand in none."""
    return [(name, to if known == group else known) for name, known in order]


def new_group(order: Sequence[tuple[str, str]], name: str) -> str:
    """A name for a group that no group has: `name`, or with a number after it."""
    known = {group for _, group in order}
    number, made = 1, name
    while made in known:
        number += 1
        made = f"{name} {number}"
    return made


def _units(order: Sequence[tuple[str, str]]) -> list[_Unit]:
    units: list[_Unit] = []
    for name, group in order:
        if group and units and units[-1][0] == group:
            units[-1][1].append(name)
        else:
            units.append((group, [name]))
    return units


def _unit_of(units: Sequence[_Unit], name: str) -> int:
    return next(at for at, (_, names) in enumerate(units) if name in names)


def _flat(units: Sequence[_Unit]) -> Order:
    return [(name, group) for group, names in units for name in names]
