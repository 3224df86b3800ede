"""Errors with a remedy: each message names the thing that is wrong and what to do about it.

DerekError
 ├─ ArticleError     a file or record that cannot be read as an article; the others go in
 ├─ StoreError       a database that cannot be opened or is not Derek's
 └─ SettingsError    a setting that is missing or wrong
"""

from __future__ import annotations


class DerekError(Exception):
    """The base of all errors that a person can mend; shown as one line, without a traceback."""


class ArticleError(DerekError):
    """A file or record that cannot be read as an article."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem

    def __reduce__(self) -> tuple[type[ArticleError], tuple[str, str]]:
        """So that a worker process can hand it back."""
        return type(self), (self.source, self.problem)


class StoreError(DerekError):
    """A database that cannot be opened, written, or is not Derek's."""


class SettingsError(DerekError):
    """Settings that are missing or wrong, each named."""
