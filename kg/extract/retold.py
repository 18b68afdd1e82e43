"""A predicate told once more of others, in words that leave it out: "as did B", "A but not B", "and B five Peruvians".

Huddleston and Pullum, "The Cambridge Grammar of the English Language" (2002), chapters 15 and 17.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.arguments import Argument
from kg.extract.coordination import denied_conjuncts
from kg.extract.ellipsis import gapped, who_else
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.extract.predicates import Predicate


def retold(predicate: Predicate) -> Iterator[tuple[Predicate, bool]]:
    """The predicate of others than its own words name, and whether it is denied of them.

    "Peru left, as did [Chile]"; "met Kim but not [Lee]" (denied); "Peru arrested Kim, and [Chile] [Lee]".
    """
    subject = surface_subject(predicate.verb)
    for other in who_else(predicate.verb) if subject is not None else ():
        yield _instead(predicate, {subject: other}), False
    for argument in predicate.arguments:
        for denied in denied_conjuncts(argument.token):
            yield _instead(predicate, {argument.token: denied}), True
    for other, patient in gapped(predicate.verb):
        yield _instead(predicate, {subject: other, patient.head: patient}), False


def _instead(predicate: Predicate, others: dict[Token | None, Token]) -> Predicate:
    """The predicate with other tokens in the places of its arguments; what is left out keeps its place."""
    kept = tuple(Argument(a.role, others.get(a.token, a.token)) for a in predicate.arguments)
    return replace(predicate, arguments=kept)
