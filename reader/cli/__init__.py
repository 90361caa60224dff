"""The command line: the same Library as the window, without a screen."""
