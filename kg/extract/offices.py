"""Words for offices, and the person of whom an office is told: before the name, beside it, by a copula or a verb."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.extract.arguments import arguments, preposition
from kg.extract.coordination import conjuncts
from kg.extract.dependents import antecedent, base, child, is_passive
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset({"NOUN", "PROPN"})
PRONOUNS = frozenset({"he", "she", "him", "her"})


@dataclass(frozen=True, eq=False, slots=True)
class Offices:
    """Office nouns and the verbs around them, as kg/data/offices.toml lists them.

    holding: verb -> office ("head" -> "head").  taking: verbs of taking or giving an office.  giving: those that give
    one to somebody else.  ended: "former".
    incidental: adjectives before an office that are no part of its name ("top", "newly").
    postposed: adjectives behind one ("elect").  before_general: where "general" is one.
    of_state: those of a country ("minister").  private: those of none ("lawyer").
    seated: who sits for a place ("senator").
    bodies: nouns of what has offices ("junta").  plural: those in the plural ("forces").
    before_office: what stands right before an office, each by its words ("coast", "guard").
    parts: what a body has, and is told of as the whole ("chapter").
    """

    nouns: frozenset[str]
    holding: dict[str, str]
    taking: frozenset[str]
    giving: frozenset[str]
    ended: frozenset[str]
    incidental: frozenset[str]
    prepositions: frozenset[str]
    postposed: frozenset[str]
    before_general: frozenset[str]
    of_state: frozenset[str]
    private: frozenset[str]
    seated: frozenset[str]
    bodies: frozenset[str]
    plural: frozenset[str]
    before_office: frozenset[tuple[str, ...]]
    parts: frozenset[str]

    def tells(self, token: Token) -> bool:
        """Whether a word is one for an office, or the adjective behind it: "general" of "secretary general"."""
        return token.lemma_.lower() in self.nouns or self.is_postposed(token)

    def of_place(self, office: str) -> bool:
        """Whether a country or place behind the name is where it is held: "Prime Minister Ann Lee of [Kenya]"."""
        return office in self.of_state or office in self.seated

    def is_postposed(self, token: Token) -> bool:
        """Whether an adjective stands behind its office: "secretary [general]"; "chief General" has a rank."""
        word = token.lower_
        offices = self.before_general if word == "general" else self.nouns if word in self.postposed else ()
        return token.i > 0 and bool(offices) and token.nbor(-1).lemma_.lower() in offices


@cache
def load_offices() -> Offices:
    """Offices of the package, read once."""
    data = tomllib.loads((files("kg") / "data" / "offices.toml").read_text(encoding="utf-8"))
    changing, bodies = data["changing"], data["bodies"]
    return Offices(
        nouns=frozenset(data["nouns"].split()),
        holding=data["holding"],
        taking=frozenset(changing["taking"]) | frozenset(changing["giving"]),
        giving=frozenset(changing["giving"]),
        ended=frozenset(changing["ended"]),
        incidental=frozenset(data["phrases"]["incidental"]),
        prepositions=frozenset(data["phrases"]["prepositions"]),
        postposed=frozenset(data["postposed"].split()),
        before_general=frozenset(data["before_general"].split()),
        of_state=frozenset(data["of_state"].split()),
        private=frozenset(data["private"].split()),
        seated=frozenset(data["seated"].split()),
        bodies=frozenset(bodies["nouns"].split()),
        plural=frozenset(bodies["plural"].split()),
        before_office=frozenset(tuple(name.split()) for name in bodies["before_office"]),
        parts=frozenset(bodies["parts"].split()),
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
    if office.tag_ in ("NNS", "NNPS") and child(office, "cc") is not None:
        return None  # "Ann Lee, Tom Berg and leaders of the party" are not the same
    if top.dep_ == "appos" and _is_person(top.head):
        return _nearest(top.head, top)
    own = (t for t in top.children if _is_person(t) and t.i > top.i)
    beside = (t for t in own if base(t) in ("appos", "flat") or (base(t) == "nmod" and not preposition(t)))
    return next(beside, None) or _behind_holder(top)


def _nearest(person: Token, office: Token) -> Token:
    """Of coordinated names the last before the office: "either Ann Lee or [Tom Berg], the former head"."""
    before = [t for t in conjuncts(person) if _is_person(t) and t.i < office.left_edge.i]
    return before[-1] if before else person


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
    given = is_passive(verb) or verb.lemma_.lower() in offices.giving
    person = patient if patient is not None else None if given else surface_subject(verb)
    return person if person is not None and (_is_person(person) or person.lower_ in PRONOUNS) else None


def held_by_verb(verb: Token) -> tuple[list[Token], Token | None]:
    """Persons and organisation of a verb of holding, in the present: "Ann Lee, who heads the bank" -> [Ann], bank.

    "The party is led by Ann Lee and Tom Berg", "the party led by Ann Lee" -> [Ann, Tom], party.
    """
    if is_passive(verb):
        aux = child(verb, "aux:pass")
        lasts = aux.tag_ in ("VBZ", "VBP") if aux is not None else base(verb) == "acl"
    else:
        lasts = verb.tag_ in ("VBZ", "VBP")
    roles = [(argument.role, argument.token) for argument in arguments(verb)] if lasts else []
    persons = [each for role, token in roles if role == "subject" for each in conjuncts(token) if _is_person(each)]
    return persons, next((token for role, token in roles if role == "object"), None)


def _is_person(token: Token) -> bool:
    return token.ent_type_ in ("PERSON", "PER")
