"""The library pane: its model, how rows are painted, and their order."""
