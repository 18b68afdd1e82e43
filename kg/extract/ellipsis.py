"""What a clause leaves out because the clause beside it says it.

Huddleston and Pullum, "The Cambridge Grammar of the English Language" (2002), chapter 17; Universal Dependencies v2:
conj, advcl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import base, child, is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

AUXILIARIES = frozenset({"be", "do", "have"})
# "…, as did B", "… and so has B"; "… and B did too".
INVERTING = frozenset({"as", "so", "nor", "neither"})
LIKEWISE = frozenset({"as", "so", "too", "also", "likewise"})
NOR = frozenset({"nor", "neither"})
DENIALS = frozenset({"not", "n't", "n’t", "never"})
# All that an auxiliary without verb may have beside its subject; more would make it another event.
BARE = frozenset({"advmod", "aux", "cc", "mark", "nsubj", "nsubj:pass", "obj", "punct"})
BETWEEN = frozenset({"advmod", "aux", "cc", "compound:prt", "punct"})


def who_else(verb: Token) -> Iterator[Token]:
    """Of whom an auxiliary alone says the same as of the subject: "A has left, as have [B] and C".

    Also in the next sentence, which it then opens: "A has left. So has [B]."
    """
    for clause in verb.rights:
        beside = base(clause) in ("advcl", "conj", "parataxis")
        subject = _subject(clause) if beside and _is_alike(clause, verb) else None
        if subject is not None and subject.pos_ in ("NOUN", "PROPN") and subject.right_edge.tag_ != "POS":
            yield subject
    if verb.dep_ == "ROOT" and (other := _so_did(verb)) is not None:
        yield other


def _so_did(verb: Token) -> Token | None:
    end = verb.sent.end
    if end + 2 >= len(verb.doc) or verb.doc[end].lower_ not in ("so", "nor", "neither"):
        return None
    auxiliary = verb.doc[end + 1]
    inverts = auxiliary.lemma_.lower() in AUXILIARIES and auxiliary.dep_ == "ROOT"
    other = _behind(auxiliary) if inverts and _is_alike(auxiliary, verb) else None
    return other if other is not None and other.dep_ in ("nsubj", "obj") and other.head == auxiliary else None


def _is_alike(clause: Token, verb: Token) -> bool:
    """Whether the clause affirms or denies as the verb does: "left, [and so did] B", "did not leave, [nor did] B"."""
    words = {t.lower_ for t in (*clause.children, clause.nbor(-1))}
    if any(t.lower_ in DENIALS for t in verb.children):
        return not words.isdisjoint(NOR)
    return not words.isdisjoint(LIKEWISE) and words.isdisjoint(DENIALS)


def _subject(clause: Token) -> Token | None:
    """Subject of a clause that is no more than an auxiliary; behind "as did" whatever the parser makes of it."""
    before = clause.nbor(-1)
    if clause.pos_ == "PROPN" and before.dep_ == "cop" and before.nbor(-1).lower_ in INVERTING:
        return clause  # "arrested, as was [Kim]"
    if clause.lemma_.lower() not in AUXILIARIES or not {t.dep_ for t in clause.children} <= BARE:
        return None
    inverted = before.lower_ in INVERTING
    return child(clause, "nsubj", "nsubj:pass") or (_behind(clause) if inverted else None)


def _behind(auxiliary: Token) -> Token | None:
    """The nominal that begins right behind an auxiliary, wherever a parser hung it."""
    end = auxiliary.sent.end
    nominals = (t for t in auxiliary.doc[auxiliary.i + 1 : end] if t.pos_ in ("NOUN", "PROPN"))
    return next((t for t in nominals if t.left_edge.i == auxiliary.i + 1), None)


def gapped(verb: Token) -> Iterator[tuple[Token, Token]]:
    """Subject and object of clauses that leave out the verb: "Peru arrested Kim, and [Chile] [Lee]"."""
    patient = child(verb, "obj")
    for second in patient.rights if patient is not None else ():
        first = child(second, "nsubj") if second.dep_ == "conj" and child(second, "cop") is None else None
        if first is not None and first.i < second.i:
            yield first, second


def shared_object(verb: Token) -> Token | None:
    """Object that a verb without one has in common with the next: "visited and later condemned [the prison]"."""
    first = verb.head if verb.dep_ == "conj" else verb
    following = next((t for t in first.rights if t.dep_ == "conj" and t.i > verb.i and t.pos_ == "VERB"), None)
    if following is None or is_passive(verb) or is_passive(following) or child(verb, "obj", "iobj") is not None:
        return None
    if child(following, "nsubj", "nsubj:pass", "mark") is not None or not _adjoin(verb, following):
        return None
    found = child(following, "obj")
    if found is None:
        return shared_object(following)
    # "network, push, reward friends": only the last of a list has what belongs to all.
    return found if found.i > following.i and child(following, "cc") is not None else None


def _adjoin(verb: Token, following: Token) -> bool:
    """Whether nothing but conjunction, adverbs and auxiliaries stands between two verbs."""
    between = verb.doc[verb.i + 1 : following.i]
    return all(t.dep_ in BETWEEN and t.head in (verb, following, verb.head, *between) for t in between)
