"""Turns a file that somebody else wrote into Markdown, in a process of its own with limits."""
