"""Words for offices, and the person of whom an office is told: before the name, beside it, by a copula or a verb."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.extract.arguments import arguments, preposition
from kg.extract.dependents import antecedent, base, child, is_passive
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset({"NOUN", "PROPN"})
PRONOUNS = frozenset({"he", "she", "him", "her"})


@dataclass(frozen=True, eq=False, slots=True)
class Offices:
    """Office nouns and the verbs around them, as kg/data/offices.toml lists them.

    holding: verb -> office ("head" -> "head").  taking: verbs of taking or giving an office.  ended: "former".
    incidental: adjectives before an office that are no part of its name ("top", "newly").
    """

    nouns: frozenset[str]
    holding: dict[str, str]
    taking: frozenset[str]
    ended: frozenset[str]
    incidental: frozenset[str]
    prepositions: frozenset[str]


@cache
def load_offices() -> Offices:
    """Offices of the package, read once."""
    data = tomllib.loads((files("kg") / "data" / "offices.toml").read_text(encoding="utf-8"))
    changing = data["changing"]
    return Offices(
        nouns=frozenset(data["nouns"].split()),
        holding=data["holding"],
        taking=frozenset(changing["taking"]),
        ended=frozenset(changing["ended"]),
        incidental=frozenset(data["phrases"]["incidental"]),
        prepositions=frozenset(data["phrases"]["prepositions"]),
    )


def before_name(office: Token) -> Token | None:
    """Person whose name follows the office as a title: "Foreign Minister Ann Lee", "spokesman Gen. Ann Lee".

    A title with a phrase of its own is often given the name's own place in the tree ("minister of trade Ann Lee").
    """
    if office.tag_ in ("NNS", "NNPS"):
        return None
    if base(office) in ("nmod", "compound", "flat") and _is_person(office.head) and office.i < office.head.i:
        return office.head
    following = office.right_edge.i + 1
    doc = office.doc
    while following < len(doc) and doc[following].dep_ == "nmod:desc":
        following += 1
    name = doc[following] if following < len(doc) else office
    begins = _is_person(name) and name.ent_iob_ != "I" and office.i < name.i
    return name if begins and (name.head == office.head or office.right_edge == office) else None


def named_beside(office: Token) -> Token | None:
    """Person in apposition with the office, or with the first of several: "Ann Lee, founder and head of the bank"."""
    top = office.head if office.dep_ == "conj" else office
    if top.dep_ == "appos" and _is_person(top.head):
        return top.head
    own = (t for t in top.children if _is_person(t) and t.i > top.i)
    beside = (t for t in own if base(t) in ("appos", "flat") or (base(t) == "nmod" and not preposition(t)))
    return next(beside, None) or _behind_holder(top)


def _behind_holder(office: Token) -> Token | None:
    """Person whom a parser put beside the holder: "the archbishop of Dakar, Ann Lee"; no place is a person."""
    persons = (t for t in office.subtree if t.dep_ == "appos" and _is_person(t))
    return next((t for t in persons if _names_between(t.head, office)), None)


def _names_between(token: Token, office: Token) -> bool:
    """Whether only names of no person lead from the token up to the office: "head of the [Red Cross] in [Chad]"."""
    while token != office and token.dep_ == "nmod" and token.pos_ == "PROPN" and not _is_person(token):
        token = token.head
        if token == office:
            return True
    return False


def said_of(office: Token) -> Token | None:
    """Person who is said to be it: "Ann Lee is the president of Kenya", "Ann Lee, who was president of Kenya"."""
    top = office.head if office.dep_ == "conj" and child(office, "cop") is None else office
    subject = child(top, "nsubj") if child(top, "cop") is not None else None
    person = antecedent(subject) if subject is not None else None
    return person if person is not None and (_is_person(person) or person.lower_ in PRONOUNS) else None


def changed(office: Token, offices: Offices) -> Token | None:
    """Person who takes the office up or is given it: "was appointed director", "elected her president", "served as"."""
    verb = office.head
    if verb.lemma_.lower() not in offices.taking or verb.pos_ != "VERB":
        return None
    if base(office) not in ("xcomp", "obj") and preposition(office) != "as":
        return None
    patient = next((a.token for a in arguments(verb) if a.role == "object" and a.token != office), None)
    person = patient if patient is not None else None if is_passive(verb) else surface_subject(verb)
    return person if person is not None and (_is_person(person) or person.lower_ in PRONOUNS) else None


def held_by_verb(verb: Token) -> tuple[Token | None, Token | None]:
    """Person and organisation of a verb of holding: "Ann Lee, who heads the bank" -> (Ann, bank)."""
    if is_passive(verb) or verb.tag_ not in ("VBZ", "VBP"):
        return None, None
    roles = {argument.role: argument.token for argument in arguments(verb)}
    person = roles.get("subject")
    return (person if person is not None and _is_person(person) else None), roles.get("object")


def _is_person(token: Token) -> bool:
    return token.ent_type_ in ("PERSON", "PER")
