"""Puts the operands of a NEAR together, or says what can't stand there."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.complaint import Complaint
from reader.search.numbers import MOST_APART, NEAR_ALONE, whole_number
from reader.search.syntax import Near, Node, Or, Phrase, TextLeaf, positive_text


@dataclass(frozen=True, slots=True)
class Operand:
    """What stands beside a NEAR: its node, None when that looks for nothing, and its text."""

    node: Node | None
    text: str


def gap_of(number: str | None) -> int | Complaint:
    """How near `NEAR/5` asks for, from what stands after the slash; NEAR alone is NEAR/10."""
    if number is None:
        return NEAR_ALONE
    gap = whole_number(number)
    if gap is not None and 1 <= gap <= MOST_APART:
        return gap
    instead = NEAR_ALONE if gap is None else min(max(gap, 1), MOST_APART)
    sentence = f"After NEAR/ stands within how many words, from 1 to {MOST_APART}."
    return Complaint(sentence, f"NEAR/{instead}")


def nearness(operands: Sequence[Operand], gaps: Sequence[int]) -> Node | Complaint:
    """The node of a chain of operands; what is said against it is said against all of it."""
    nodes = [operand.node for operand in operands if operand.node and _may_be_near(operand.node)]
    if len(nodes) < len(operands):
        sentence = "On both sides of NEAR stand words or phrases, or ( ) with OR between them."
        return Complaint(sentence, " AND ".join(operand.text for operand in operands))
    fields = [_fields(node) for node in nodes]
    if len(set().union(*fields)) == 1:
        return Near(tuple(nodes), tuple(gaps))
    sentence = "What stands near each other has to be of one field."
    named = set().union(*fields) - {""}
    if len(named) > 1 or any(len(each) > 1 for each in fields):
        return Complaint(sentence, None)
    (field,) = named
    pieces = [
        f"{'' if field in its else f'{field}:'}{operand.text}"
        for its, operand in zip(fields, operands, strict=True)
    ]
    rest = [f" NEAR/{gap} {piece}" for gap, piece in zip(gaps, pieces[1:], strict=True)]
    return Complaint(sentence, pieces[0] + "".join(rest))


def _may_be_near(node: Node) -> bool:
    if isinstance(node, Or):
        return all(map(_may_be_near, node.children))
    return isinstance(node, TextLeaf) and not (isinstance(node, Phrase) and node.within > 0)


def _fields(node: Node) -> set[str]:
    return {leaf.field for leaf in positive_text(node)}
