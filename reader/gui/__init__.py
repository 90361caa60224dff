"""The window. The only package that imports PySide6: one panel, one file."""
