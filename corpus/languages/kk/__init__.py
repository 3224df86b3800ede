"""Language data for Kazakh: word tables, no logic."""
