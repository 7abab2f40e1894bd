"""Our own plugins; nobody imports them, they register like any other."""
