"""Who is given, granted or refused what the object says: "paid [Kim] $60", "granted [Kim] asylum".

Levin, "English Verb Classes and Alternations" (1993), 2.1 and 13.3; Universal Dependencies v2: iobj.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import antecedent, child
from kg.extract.labels import PERSONS

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVING = frozenset({"deny", "give", "grant", "offer", "promise", "refuse", "send", "show"})
# What is granted or refused without an article, so that "her" before it is who gets it.
GRANTED = frozenset({"access", "asylum", "bail", "entry", "permission", "refuge", "sanctuary", "shelter"})
# No name is a part of these: "lent [Peru] billions".
SUMS = frozenset({"billion", "hundred", "million", "thousand", "trillion"})


def recipient(verb: Token, patient: Token | None) -> Token | None:
    """Indirect object beside a direct one; before a sum or number parsers may call both direct: "paid [Kim] $60".

    Before a bare noun they may take it for a part of its phrase: "granted [Kim] asylum", "refused [her] asylum".
    """
    if patient is None:
        return None
    if (within := _within(verb, patient)) is not None:
        return within
    if patient.head == verb and (patient.pos_ == "SYM" or child(patient, "nummod", "det")):
        before = (t for t in verb.rights if t.dep_ == "obj" and t.i < patient.i and t.pos_ in ("PROPN", "PRON"))
        return child(verb, "iobj") or next(before, None)
    given = child(verb, "iobj")
    return given if given is not None and antecedent(given) != patient else None


def _within(verb: Token, patient: Token) -> Token | None:
    """Whoever stands in front of a bare noun as if it were a part of its phrase."""
    first = patient.left_edge
    if first.head == patient and first.dep_ == "compound" and first.ent_type_ and patient.lemma_ in SUMS:
        return first
    if first.head != patient or patient.tag_ != "NN" or verb.lemma_.lower() not in GIVING:
        return None
    granted = patient.lemma_.lower() in GRANTED and patient.head == verb
    if first.dep_ == "nmod:poss" and first.lower_ == "her":
        return first if granted and first.nbor(1) == patient else None
    is_name = first.dep_ == "compound" and first.pos_ == "PROPN" and first.right_edge.tag_ != "POS"
    return first if is_name and (granted or first.ent_type_ in PERSONS) else None
