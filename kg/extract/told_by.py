"""The speakers of a triple as participants of the article: a chain, outermost first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution import speakers
from kg.extract.coordination import conjuncts
from kg.extract.dependents import child
from kg.extract.subjects import surface_subject
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.ends import Ends


def told_by(verb: Token, ends: Ends) -> tuple[int, ...]:
    """Who says so, outermost first; a speaker who cannot be told ("he", without antecedent) is left out.

    Those who speak together ("Peru and two witnesses said") are one link of the chain.
    """
    found = (_link(token, ends) for token in speakers(verb) if not _is_spoken_of(token, verb, ends))
    return tuple(dict.fromkeys(index for index in found if index is not None))


def _is_spoken_of(speaker: Token, verb: Token, ends: Ends) -> bool:
    """Whether who speaks would call himself by a name: in "Kim, he said, had left" he is not Kim (Chomsky 1981).

    In "Kim had left, he said" he may be.
    """
    subject = surface_subject(verb)
    if speaker.pos_ != "PRON" or speaker.i > verb.i or subject is None or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    return bool(set(ends.find(speaker)) & set(ends.find(subject)))


def _link(token: Token, ends: Ends) -> int | None:
    """The participant that a speaker's phrase stands for; of several who speak together a group of them all."""
    members = conjuncts(token)
    found = {index: member for member in members for index in _of_phrase(member, ends)}
    if len(found) < 2:
        return next(iter(found), None)
    return ends.together(found)


def _of_phrase(token: Token, ends: Ends) -> tuple[int, ...]:
    """Who a speaker's phrase stands for; what is no known participant speaks as it is called: "the palace said"."""
    found = ends.find(token) or _behind(token, ends)
    if found:
        return found
    teller = ends.teller(token)
    return () if teller is None else (teller,)


def _behind(speaker: Token, ends: Ends) -> tuple[int, ...]:
    """Whom an unnamed body or officer speaks for, a country or organisation: "its defence ministry said".

    Behind what it says, "its" is of whom that speaks: "Chad will leave, its foreign ministry said".
    """
    owner = child(speaker, "nmod:poss")
    if owner is None:
        return ()
    found = ends.find(owner)
    content = child(speaker.head, "ccomp")
    if not found and owner.lower_ == "its" and content is not None and content.i < speaker.i:
        subject = surface_subject(content)
        found = ends.find(subject) if subject is not None else ()
    return tuple(i for i in found if ends.participants[i].kind in (Kind.COUNTRY, Kind.ORGANIZATION))
