"""Pages that take the article's place: stories, names, rankings, comparisons, highlights."""
