"""Answering: from a question to the citations that answer it, or to an honest "not found".

``evidence`` scores every sentence of the articles found; one module a kind of question chooses from it;
``select`` decides between answering and abstaining. ``docs/answering.md`` explains the threshold.
"""

from corpus.answering.answer import Asking, Topic, answer
from corpus.answering.knowledge import Knowledge

__all__ = ["Asking", "Knowledge", "Topic", "answer"]
