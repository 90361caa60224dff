"""The published lists over time, and the reader's own most-read beside them."""
