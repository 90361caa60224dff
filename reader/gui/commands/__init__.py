"""What can be done: the one table of actions, its keys, and how a command is found."""
