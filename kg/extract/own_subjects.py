"""The subject that a clause has of its own, also where a parser labels it otherwise or hangs it elsewhere.

Universal Dependencies v2: nsubj, nsubj:pass, nsubj:outer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.dependents import child

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = ("VBD", "VBZ", "VBP")
BE = frozenset({"is", "are", "was", "were", "am", "'s", "'re", "’s", "’re"})
# Labels that parsers give to a subject when a title or an apposition stands between it and its verb.
MISLABELLED = ("obj", "obl", "dep", "dislocated")
DASHES = frozenset({"-", "–", "—", "--"})


def own_subject(verb: Token) -> Token | None:
    """Subject of its own: of two the one next to the verb ("envoy Kim left"); what follows is of another clause.

    A finite verb without one has it in the nominal before it that no preposition opens, whatever the label.
    """
    own = [t for t in verb.children if t.dep_ in ("nsubj", "nsubj:pass") and not _is_dateline(t)]
    own = [t for t in own if not is_fronted_object(t)] or [
        t for t in verb.lefts if is_to(verb) and t.dep_ == "nsubj:outer"
    ]
    before = next((t for t in reversed(own) if t.i < verb.i), None)
    if before is not None or own:
        infinitive = verb.dep_ == "xcomp" and verb.tag_ == "VB"
        return before or (own[0] if not infinitive else None)
    if not is_finite(verb) or verb.dep_ in ("acl", "advcl", "xcomp"):
        return None
    mislabelled = (t for t in reversed(list(verb.lefts)) if t.dep_ in MISLABELLED and _stands_bare(t))
    return next(mislabelled, None) or _stranded(verb)


def is_to(verb: Token) -> bool:
    """Whether a finite "be" makes the infinitive a plan: "leaders [are to meet]" (UD: its copula)."""
    marks = (t for t in verb.lefts if t.dep_ == "mark" and t.lower_ == "to")
    finite = [t.i for t in verb.lefts if t.dep_ in ("cop", "aux", "aux:pass") and t.lower_ in BE]
    return any(i < mark.i for mark in marks for i in finite)


def is_fronted_object(nominal: Token) -> bool:
    """Whether a phrase with "whose" opens the clause of another subject: "Peru, [whose envoy] he described as"."""
    whose = any(t.tag_ == "WP$" for t in nominal.lefts)
    return whose and any(t.dep_ == "nsubj" and nominal.i < t.i < nominal.head.i for t in nominal.head.children)


def _stranded(verb: Token) -> Token | None:
    """Subject that a parser gave to the verb above, which has its own: "[Kim] left, the ministry said"."""
    if verb.dep_ != "ccomp" or verb.head.i < verb.i:
        return None
    subjects = [t for t in verb.head.lefts if t.dep_ in ("nsubj", "nsubj:pass")]
    return subjects[0] if len(subjects) > 1 and subjects[0].i < verb.i < subjects[-1].i else None


def _is_dateline(nominal: Token) -> bool:
    """Where an article was written, before its first sentence: "ROME – The envoy left"."""
    opens = nominal.is_upper and bool(nominal.is_sent_start)
    # Without a space it is a part of the name: "G-7".
    return opens and bool(nominal.whitespace_) and nominal.nbor(1).text in DASHES


def _stands_bare(nominal: Token) -> bool:
    """A name or noun without preposition: "the envoy, Kim, left"; "Secretary of State Kim" has one inside only."""
    first = nominal.left_edge
    if first.dep_ == "case":
        return False  # "according to Kim"
    return nominal.pos_ in ("PROPN", "NOUN") and first.tag_ not in ("IN", "TO", "WP", "WDT", "WRB", "WP$", "RB", "CD")


def is_finite(verb: Token) -> bool:
    """Whether the verb has a tense of its own or from its auxiliary."""
    return verb.tag_ in FINITE or any(t.dep_ in ("aux", "aux:pass") and t.tag_ in (*FINITE, "MD") for t in verb.lefts)


def belongs_to_verb(conjunct: Token) -> bool:
    """Whether a noun read as coordinated opens the next clause: "struck with drones and [Kim] vowed to answer"."""
    if conjunct.dep_ != "conj" or conjunct.left_edge.i == 0:
        return False
    if opens_conjunct(conjunct):
        return True
    before = conjunct.left_edge.nbor(-1)
    # "[Kim] and [Lee] met" is one subject, wherever the conjunction hangs.
    return before.dep_ == "cc" and before.head.pos_ == "VERB" and conjunct.head.head != before.head


def opens_conjunct(noun: Token) -> bool:
    """Whether a finite verb without subject and conjunction follows a conjunct of the object: "met A and [B] met C"."""
    last = noun.right_edge
    following = last.nbor(1) if last.i + 1 < len(last.doc) else last
    if noun.head.dep_ != "obj" or following.dep_ != "conj" or following.head != noun.head.head:
        return False
    return following.tag_ in FINITE and child(following, "cc", "nsubj", "nsubj:pass") is None


def opens_later_clause(conjunct: Token) -> bool:
    """Whether the verb of a first clause stands before a noun read as coordinated: "Peru sent aid, and [Kim] left".

    There the parser has hung the first verb on the second, and both subjects together.
    """
    subject = conjunct.head
    if conjunct.dep_ != "conj" or subject.dep_ != "nsubj":
        return False
    first = (t for t in subject.head.lefts if t.dep_ == "conj" and t.pos_ == "VERB")
    return any(subject.i < verb.i < conjunct.i for verb in first)
