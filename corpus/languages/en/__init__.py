"""Language data for English: word tables, no logic."""
