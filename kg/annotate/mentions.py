"""Mentions of actors in an article: names, descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.annotate.ages import find_aged
from kg.annotate.descriptions import find_descriptions
from kg.annotate.names import find_names
from kg.annotate.pairs import find_sides
from kg.annotate.phrases import Lexicon, Phrase
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc

WITHIN_TITLE = frozenset({"amod", "compound", "flat", "nmod", "nmod:desc", "nmod:poss"})
# pronoun -> gender, plural; None where it may be either
PRONOUNS = {
    "he": ("Masc", False),
    "him": ("Masc", False),
    "his": ("Masc", False),
    "himself": ("Masc", False),
    "she": ("Fem", False),
    "her": ("Fem", False),
    "hers": ("Fem", False),
    "herself": ("Fem", False),
    "it": ("Neut", False),
    "its": ("Neut", False),
    "itself": ("Neut", False),
    "they": (None, True),
    "them": (None, True),
    "their": (None, True),
    "theirs": (None, True),
    "themselves": (None, True),
}


def find_mentions(doc: Doc, lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Every name, description and third-person pronoun that may stand for an actor, in text order, none overlapping."""
    names = _outside_titles(list(_apart(find_names(doc, lexicon))))
    taken = frozenset(i for phrase in names for i in range(phrase.start, phrase.end))
    found = [*names, *find_descriptions(doc, lexicon, taken), *find_aged(doc), *find_sides(doc), *_pronouns(doc)]
    return tuple(_apart(iter(sorted(found, key=lambda phrase: phrase.start))))


def _outside_titles(names: list[Phrase]) -> list[Phrase]:
    """The names without those that are part of a title and nothing else, in a tree that makes them a subject."""
    inside = {i for name in names if name.title_start is not None for i in range(name.title_start, name.start)}
    return [name for name in names if name.head.i not in inside or name.head.dep_ in WITHIN_TITLE]


def _apart(phrases: Iterator[Phrase]) -> Iterator[Phrase]:
    """The phrases without those that begin inside an earlier one."""
    end = 0
    for phrase in phrases:
        if phrase.start >= end:
            yield phrase
            end = phrase.end


def _pronouns(doc: Doc) -> Iterator[Phrase]:
    """Third-person pronouns; "it" without a referent ("it is clear that") is left out by its label."""
    for token in doc:
        if token.lower_ in PRONOUNS and token.pos_ == "PRON" and token.dep_ != "expl":
            gender, plural = PRONOUNS[token.lower_]
            yield Phrase(
                start=token.i,
                end=token.i + 1,
                head=token,
                form="pronoun",
                kind=Kind.GROUP if plural else Kind.ORGANIZATION if gender == "Neut" else Kind.PERSON,
                name=token.text,
                plural=plural,
                gender=gender,
            )
