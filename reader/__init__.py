"""Kawaraban: a desktop reader for the news one keeps as files."""

__version__ = "0.1.0"
