"""Language data for Russian: word tables, no logic."""
