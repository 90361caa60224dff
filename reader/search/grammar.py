"""The version of the query language."""

GRAMMAR_VERSION = 2
"""Raised when a text of the query language gets another meaning than it had."""
