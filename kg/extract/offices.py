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
from kg.extract.subjects import described_late

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = frozenset({"NOUN", "PROPN"})
PRONOUNS = frozenset({"he", "she", "him", "her", "his"})


@dataclass(frozen=True, eq=False, slots=True)
class Offices:
    """Office nouns and the verbs around them, as kg/data/offices.toml lists them.

    holding: verb -> office ("head" -> "head").  becoming: verbs whose complement is the office ("became", "elected").
    by_as: those with "as" before it.  giving: those that give one to somebody else.  naming: those of whose office it
    is.  succeeding, removing, leaving: those by which one ends.  taken: verb -> what it takes with an office ("oath").
    slots: what an office fills ("post").  posts: noun -> the office it stands for ("presidency").  having, losing:
    verbs of holding and losing a post.  acts: noun -> whether it ends an office ("appointment", "resignation").
    ended: "former".
    incidental: adjectives before an office that are no part of its name ("top", "newly").
    postposed: adjectives behind one ("elect").  before_general: where "general" is one.
    of_state: those of a country ("minister").  national: of these, those that nothing else has.
    private: those of none ("lawyer").  seated: who sits for a place ("senator").
    bodies: nouns of what has offices ("junta").  plural: those in the plural ("forces").
    before_office: what stands right before an office, each by its words ("coast", "guard").
    parts: what a body has, and is told of as the whole ("chapter").
    """

    nouns: frozenset[str]
    holding: dict[str, str]
    becoming: frozenset[str]
    by_as: frozenset[str]
    giving: frozenset[str]
    naming: frozenset[str]
    succeeding: frozenset[str]
    removing: frozenset[str]
    leaving: frozenset[str]
    taken: dict[str, list[str]]
    slots: frozenset[str]
    posts: dict[str, str]
    having: frozenset[str]
    losing: frozenset[str]
    acts: dict[str, bool]
    ended: frozenset[str]
    incidental: frozenset[str]
    prepositions: frozenset[str]
    postposed: frozenset[str]
    before_general: frozenset[str]
    of_state: frozenset[str]
    national: frozenset[str]
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
    bodies = data["bodies"]
    verbs = {name: frozenset(listed) for name, listed in data["changing"].items()}
    return Offices(
        nouns=frozenset(data["nouns"].split()),
        holding=data["holding"],
        becoming=verbs["becoming"] | verbs["giving"],
        by_as=frozenset().union(*verbs.values()),
        giving=verbs["giving"],
        naming=verbs["naming"],
        succeeding=verbs["succeeding"],
        removing=verbs["removing"],
        leaving=verbs["leaving"],
        taken=data["taken"],
        slots=frozenset(data["posts"]["slots"]),
        posts=data["posts"]["offices"],
        having=frozenset(data["posts"]["having"]),
        losing=frozenset(data["posts"]["losing"]) | verbs["leaving"],
        acts=dict.fromkeys(data["acts"]["taking"], False) | dict.fromkeys(data["acts"]["ending"], True),
        ended=frozenset(data["phrases"]["ended"]),
        incidental=frozenset(data["phrases"]["incidental"]),
        prepositions=frozenset(data["phrases"]["prepositions"]),
        postposed=frozenset(data["postposed"].split()),
        before_general=frozenset(data["before_general"].split()),
        of_state=frozenset(data["of_state"].split()),
        national=frozenset(data["national"].split()),
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
    top = one_of(office) or (office.head if office.dep_ == "conj" else office)
    if office.tag_ in ("NNS", "NNPS") and child(office, "cc") is not None:
        return None  # "Ann Lee, Tom Berg and leaders of the party" are not the same
    if (described := described_late(top)) is not None:
        return described if _is_person(described) else None
    if top.dep_ == "appos" and _is_person(top.head):
        return _nearest(top.head, top)
    own = (t for t in (*office.rights, *top.rights) if _is_person(t))
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


def one_of(offices: Token) -> Token | None:
    """ "[One] of the leaders", which stands where the office would."""
    one = offices.head
    return one if offices.tag_ == "NNS" and one.lower_ == "one" and preposition(offices) == "of" else None


def said_of(office: Token) -> Token | None:
    """Person who is said to be it: "Ann Lee is the president of Kenya", "the president of Kenya is Ann Lee"."""
    if told_as(office) != office:
        return office.head
    first = office.head if office.dep_ == "conj" and child(office, "cop") is None else office
    top = one_of(office) or first
    subject = child(top, "nsubj") if child(top, "cop") is not None else None
    person = antecedent(subject) if subject is not None else None
    return person if person is not None and is_holder(person) else None


def told_as(office: Token) -> Token:
    """The predicate of the clause that says who holds it: the name in "the president is [Ann Lee]", else the office."""
    named = office.dep_ == "nsubj" and _is_person(office.head) and child(office.head, "cop") is not None
    return office.head if named else office


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


def is_holder(token: Token) -> bool:
    """Whether a word names a person, or stands for one: only persons hold offices."""
    return _is_person(token) or token.lower_ in PRONOUNS
