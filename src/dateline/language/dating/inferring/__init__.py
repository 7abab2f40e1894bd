"""What the writer left out, inferred by weighing all grounds at once."""
