"""The folders of article files, the catalog of what they say, and the reading state."""
