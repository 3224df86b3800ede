"""How well Derek does against gold, printed as tables: ``python -m tests.evaluation.<subject>``."""
