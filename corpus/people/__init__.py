"""People: one key per person across scripts and cases, display names, roles with their dates.

Model-free: the answering process uses all that is exported here. The indexer's part, which knows the
people of an article, is ``corpus.people.cast``.
"""

from corpus.people.mentions import PersonMention, find_people
from corpus.people.roles import Role, find_roles, role_holder
from corpus.people.table import display_name, person_key, same_person

__all__ = [
    "PersonMention",
    "Role",
    "display_name",
    "find_people",
    "find_roles",
    "person_key",
    "role_holder",
    "same_person",
]
