"""Which articles belong together, and why. Pure functions over what `search` offers."""
