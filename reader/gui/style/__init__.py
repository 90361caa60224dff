"""How everything looks: colours, type, icons and measures."""
