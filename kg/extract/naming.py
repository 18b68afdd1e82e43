"""By which words of the vocabulary a noun phrase can be named: "phone call" is a call and a phone call."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kg.extract.cues import load_cues
from kg.extract.events import PARTITIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

# A sum is headed by its sign where that comes first: "$60 million", "US$60 million".
_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "X"})


def names(token: Token) -> frozenset[str]:
    """The lemma of a head, and that with one or two of the words before it in its phrase, in their order.

    "the long phone call" -> call, long call, phone call, long phone call; "$60 million" -> dollar; "hundreds of
    students" -> hundred, student; "ambassador Ann Kim" -> ann, ambassador; "Cyclone Idai" -> idai, cyclone.
    """
    head = _CURRENCIES.get(token.text[-1]) or token.lemma_.lower()
    before = [_forms(t) for t in token.lefts if t.pos_ in _MODIFIERS]
    counted = [t for t in token.rights if t.dep_ == "nmod"] if head in PARTITIVES else []
    titles = [t for t in token.lefts if t.dep_ == "nmod:desc"]
    named = token.ent_type_ == "MISC" and token.i > 0 and token.nbor(-1).pos_ == "PROPN"
    kind = token.nbor(-1).lemma_.lower() if named else head
    return frozenset((head, kind, *_with(head, before))).union(*(names(t) for t in (*counted[:1], *titles)))


def is_target(modifier: Token) -> bool:
    """Whether a place before a noun is what that is about, not whose it is: "[Ukraine] aid", "the [Iraq] war".

    Of "US aid" and "UN talks" it may be either: they have no adjective.
    """
    noun = modifier.head
    if modifier.dep_ != "compound" or modifier.ent_type_ not in ("GPE", "LOC") or noun.pos_ == "PROPN":
        return False
    return noun.lemma_.lower() in load_cues().aimed and not (modifier.text.isupper() or "." in modifier.text)


def _with(head: str, before: list[frozenset[str]]) -> Iterator[str]:
    for forms in before:
        yield from (f"{form} {head}" for form in forms)
    for first, second in combinations(before, 2):
        yield from (f"{one} {two} {head}" for one in first for two in second)


def _forms(token: Token) -> frozenset[str]:
    return frozenset((token.lemma_.lower(), token.lower_))
