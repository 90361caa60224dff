"""An article on paper, or as a PDF."""
