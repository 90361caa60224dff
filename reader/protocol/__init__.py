"""What the window asks its child processes, and what they tell: values that cross a pipe."""
