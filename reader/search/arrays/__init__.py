"""A codec for Whoosh that keeps an index as plain arrays, and fast readers of those arrays.

It knows fields of words and columns of values, nothing of what they stand for.
"""
