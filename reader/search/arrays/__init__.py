"""A codec for Whoosh that keeps an index as plain arrays, and fast readers of those arrays.

It knows fields of words and columns of values, nothing of what they stand for. Words are looked
up one by one, by a beginning, by a range (`choices.Between`), by a pattern or by a near spelling.
"""
