"""What is done in the window: each joins panels with the library and its processes."""
