"""Paths as people are told of them."""

from pathlib import Path


def printable(path: Path) -> str:
    """`path` as text for people: bytes that are no text become question marks."""
    return str(path).encode("utf-8", "replace").decode()
