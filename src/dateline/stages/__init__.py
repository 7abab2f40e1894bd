"""The verbs, in order: pure functions, no store, no network."""
