"""Persons called for what they did or what befell them: "the defendant" after "Ann Lee was charged with fraud"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = {"nsubj:pass": "patient", "obj": "patient", "nsubj": "agent", "obl:agent": "agent"}
Roles = Mapping[str, Mapping[str, frozenset[str]]]
"""Part in the event -> noun -> lemmas of the verbs that make one so called."""


def link_befallen(phrases: Sequence[Phrase], chains: Chains) -> None:
    """ "The victim" is the only person named before of whom the text tells such an event; nobody where two are."""
    roles = load_roles()
    persons = [p for p in phrases if p.form == "name" and p.kind is Kind.PERSON and chains.of(p)]
    for phrase in phrases:
        if not _is_open(phrase, chains) or not any(phrase.noun in nouns for nouns in roles.values()):
            continue
        before = [p for p in persons if p.start < phrase.start and phrase.noun in _called(p, roles)]
        found = chains.one_each(before)
        if len(found) == 1:
            chains.join(found[0], phrase)


def _is_open(phrase: Phrase, chains: Chains) -> bool:
    """Whether all that the text has called someone so far is "the victim"."""
    bare = phrase.form == "description" and phrase.definite and phrase.bare and not phrase.plural
    return bare and phrase.possessor is None and all(p.noun == phrase.noun for p in chains.of(phrase))


def _called(person: Phrase, roles: Roles) -> frozenset[str]:
    """What somebody may be called for the event that a mention of him stands in."""
    found = ((part, verb.lemma_.lower()) for part, verb in _events(person.head))
    return frozenset(noun for part, lemma in found for noun, verbs in roles[part].items() if lemma in verbs)


def _events(noun: Token) -> Iterator[tuple[str, Token]]:
    """The verbs of which somebody is patient or agent, not those denied: "was charged", "shot her"."""
    first = noun.head if noun.dep_ == "conj" else noun
    verbs = [(PARTS[first.dep_], first.head)] if first.dep_ in PARTS else []
    verbs += [("patient", child) for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    for part, verb in verbs:
        if not any(child.lower_ in ("not", "n't", "never", "no") for child in verb.lefts):
            yield part, verb


@cache
def load_roles() -> Roles:
    """The nouns and verbs of kg/data/befallen.toml, read once."""
    data = tomllib.loads(files("kg.data").joinpath("befallen.toml").read_text(encoding="utf-8"))
    return {part: {noun: frozenset(verbs.split()) for noun, verbs in nouns.items()} for part, nouns in data.items()}
