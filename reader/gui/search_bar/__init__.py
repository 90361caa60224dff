"""The search bar: the field, what it offers, and the dates of the hits."""
