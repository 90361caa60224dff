"""A Library behind a pipe: the child processes that answer the window and write exports."""
