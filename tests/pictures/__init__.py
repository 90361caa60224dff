"""Pictures of the window in every state: made by one command, compared by a test.

`python3 dev.py screenshot` draws them anew, those of the README with them. They are half as large
as the window was, and only comparable where the fonts are the same.
"""
