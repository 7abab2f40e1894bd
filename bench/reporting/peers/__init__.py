"""Readers by others, each served in an environment of its own."""
