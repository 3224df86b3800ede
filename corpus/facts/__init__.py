"""The figures of an article: what they say, of what, of when, and who said them."""

from corpus.facts.extract import extract_facts

__all__ = ["extract_facts"]
