"""The sidebar: what is related to the open article, and published lists."""
