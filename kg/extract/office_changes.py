"""Who takes up, is given, keeps, leaves or is deprived of an office, as a verb tells it: "was sworn in as president".

Universal Dependencies v2: xcomp or obj ("elected her [president]"), obl with "as" ("resigned [as head]"), nmod of what
the verb takes ("took office [as mayor]", "held the post [of minister]").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import arguments, preposition
from kg.extract.dependents import base, child, is_passive
from kg.extract.modality import standing
from kg.extract.offices import is_holder
from kg.extract.own_cues import ASSERTED
from kg.extract.subjects import surface_subject
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from kg.extract.office_holders import Kinds
    from kg.extract.offices import Offices

# Phrases of a verb that say for whom it is done: "works as a lawyer [for Siemens]".
_EMPLOYED = frozenset({"at", "for", "with"})


def changed(office: Token, offices: Offices) -> Iterator[tuple[Token, bool]]:
    """Persons whose office a verb tells, each with whether it is over; none that is only planned or denied.

    "Ann Lee succeeded Tom Berg as mayor" -> (Lee, not over), (Berg, over).
    """
    verb = telling_verb(office, offices)
    if verb is None or standing(verb) != ASSERTED:
        return
    word = _with_particle(verb)
    patient = next((a.token for a in arguments(verb) if a.role == "object" and a.token != office), None)
    doer = None if is_passive(verb) else surface_subject(verb)
    if word in offices.succeeding:
        agent = next((a.token for a in arguments(verb) if a.role == "subject"), None)
        ends = [(agent, False), (patient, True)]
    elif word in offices.removing:
        ends = [(patient, True)]
    elif word in offices.losing:
        ends = [(doer, True)]
    else:
        ends = [(patient if is_passive(verb) or word in offices.giving else doer, False)]
    yield from ((person, over) for person, over in ends if person is not None and is_holder(person))


def by_noun(office: Token, offices: Offices) -> Iterator[tuple[Token, bool]]:
    """The person whose office a noun tells, and whether it is over: "[her] resignation as head of the bank"."""
    for noun in _nouns_of(office) if preposition(office) == "as" else ():
        over = offices.acts.get(noun.lemma_.lower())
        of = (t for t in noun.children if t.dep_ == "nmod:poss" or (t.dep_ == "nmod" and preposition(t) == "of"))
        person = next((t for t in of if is_holder(t)), None)
        if over is not None and person is not None and standing(noun) == ASSERTED:
            yield person, over
            return


def _nouns_of(office: Token) -> Iterator[Token]:
    """Nouns that an office with "as" may belong to: its head, that of a name between, the object of its verb."""
    head = office.head
    if head.pos_ == "VERB":
        yield from (t for t in head.children if t.dep_ == "obj")
    else:
        yield from (head, head.head)


def telling_verb(office: Token, offices: Offices) -> Token | None:
    """The verb by which an office changes hands, or with which it is held: "[became] president", "[quit] as head"."""
    first = office.head if office.dep_ == "conj" and office.head.pos_ != "VERB" else office
    noun = first.head
    if noun.pos_ == "VERB":
        return noun if _is_told_by(first, noun, offices) else None
    verb = noun.head
    return verb if verb.pos_ == "VERB" and _is_behind(first, noun, verb, offices) else None


def _is_behind(office: Token, noun: Token, verb: Token, offices: Offices) -> bool:
    """Whether an office hangs on what the verb takes: "took the oath [as mayor]", "held the post [of mayor]".

    In "named Ann Lee ambassador" parsers take the office for a part of the name.
    """
    if is_holder(noun):
        return base(office) == "flat" and noun.dep_ == "obj" and _with_particle(verb) in offices.becoming
    word = noun.lemma_.lower()
    if preposition(office) == "as":
        return noun.dep_ == "obj" and word in offices.taken.get(verb.lemma_.lower(), ())
    return preposition(office) == "of" and word in offices.slots and _is_post(noun, verb, offices)


def of_verb(office: Token, offices: Offices, kinds: Kinds) -> Token | None:
    """Where an office is held that has no phrase of its own, as its verb tells: by whom it is given, for whom it is."""
    return _employer(office, offices, kinds) or _giver(office, offices, kinds)


def _giver(office: Token, offices: Offices, kinds: Kinds) -> Token | None:
    """The organisation or country that gives an office of its own: "[Siemens] named Ann Lee chairwoman".

    A parliament that elects a president has none of its own, and so an office of state is only a country's. "The best
    coach" is a verdict.
    """
    verb, article = telling_verb(office, offices), child(office, "det")
    if verb is None or verb.lemma_.lower() not in offices.naming or (article is not None and article.lower_ == "the"):
        return None
    held = {Kind.COUNTRY} if offices.of_place(office.lemma_.lower()) else {Kind.COUNTRY, Kind.ORGANIZATION}
    agents = (argument.token for argument in arguments(verb) if argument.role == "subject")
    return next((agent for agent in agents if kinds.get(agent.i) in held), None)


def _employer(office: Token, offices: Offices, kinds: Kinds) -> Token | None:
    """The organisation behind the verb of the office: "worked as a lawyer for [Siemens]"."""
    verb = telling_verb(office, offices)
    if verb is None:
        return None
    behind = (t for t in verb.rights if base(t) == "obl" and t.i > office.i and preposition(t) in _EMPLOYED)
    return next((t for t in behind if kinds.get(t.i) is Kind.ORGANIZATION), None)


def _is_told_by(office: Token, verb: Token, offices: Offices) -> bool:
    """Whether the office is what the verb makes somebody, or the post that it is about."""
    word, joined, noun = _with_particle(verb), preposition(office), verb.lemma_.lower()
    if office.lemma_.lower() in offices.posts:
        return _is_post(office, verb, offices)
    if joined == "as":
        objects = {a.token.lemma_.lower() for a in arguments(verb) if a.role == "object"}
        taken = not objects.isdisjoint(offices.taken.get(noun, ()))
        post = not objects.isdisjoint(offices.slots) and word in offices.having | offices.losing
        return taken or post or word in offices.by_as
    return not joined and base(office) in ("xcomp", "obj") and word in offices.becoming


def _is_post(noun: Token, verb: Token, offices: Offices) -> bool:
    """Whether a verb takes, holds or leaves what a noun names: "assumed the presidency", "elected to the post"."""
    word = _with_particle(verb)
    if noun.dep_ == "obj":
        return word in offices.having | offices.losing
    return word in offices.giving and preposition(noun) == "to"


def _with_particle(verb: Token) -> str:
    particle = child(verb, "compound:prt")
    return f"{verb.lemma_.lower()} {particle.lower_}" if particle is not None else verb.lemma_.lower()
