"""The child processes of the window, and how they are asked."""
