"""The article list: its model, how rows are painted, and the lines around them."""
