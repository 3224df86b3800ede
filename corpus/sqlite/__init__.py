"""The store in SQLite, the one that Derek comes with."""
