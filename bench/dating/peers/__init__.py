"""Other people's finders behind one door: JSON Lines in, JSON Lines out, each in an environment of its own."""
