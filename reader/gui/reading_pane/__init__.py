"""The reading pane: the page of an article with its marks, highlights and note."""
