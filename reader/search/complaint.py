"""What is said against a piece of a query."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a piece of a query, and what might stand `instead` of it, if anything."""

    sentence: str
    instead: str | None
