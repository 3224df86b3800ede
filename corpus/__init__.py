"""The news: reading, extracting, storing and asking. Knows nothing of Telegram and of templates."""
