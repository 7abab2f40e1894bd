"""What accounts and entries do to one another: where they conflict, where they come from, what they dispute."""
