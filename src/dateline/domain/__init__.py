"""The nouns: what a chronology is made of. Standard library only."""
