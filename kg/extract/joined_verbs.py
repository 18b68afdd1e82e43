"""Verbs that a conjunction joins to another: what stands before them, and whose subject they go on with.

Universal Dependencies v2: conj, cc; Penn Treebank tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.cues import load_cues
from kg.extract.dependents import child
from kg.extract.own_subjects import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

SKIPPED = ("ADV", "AUX", "PART")


def is_coordinated(verb: Token) -> bool:
    """Whether a conjunction joins the verb or a later member of its list: "came, [saw] and left"."""
    first = verb.head
    later = [t for t in first.children if t.dep_ == "conj" and t.i >= verb.i]
    later += [t for member in later for t in member.rights if t.dep_ == "conj" and t.pos_ == "VERB"]
    return any(t.dep_ == "cc" and t.i > first.i for member in (*later, first) for t in member.children)


def resumed(verb: Token) -> Token | None:
    """The verb above a clause that a verb goes on with, not with the clause that a parser joins it to.

    "[Kim] said A would leave (had left) and [urged] B": not A, who urged. The tense tells: a past tense beside "would"
    or "had" is no part of what was said. So does a clause in which nobody acts: "said there was no need and [urged] B".
    Nor does a finite verb go on with an infinitive or gerund: "[Kim] charged A with lying and [asked] B".
    """
    first = verb.head
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass") is not None:
        return None
    opening = before_verb(verb)
    if opening is None or opening.dep_ != "cc":
        return None
    if first.tag_ in ("VB", "VBG") and not is_finite(first):
        above = (t for t in first.ancestors if t.pos_ in ("VERB", "AUX") and is_finite(t))
        return next(above, None) if verb.tag_ in ("VBD", "VBZ") else None
    reported = verb.tag_ == "VBD" and first.dep_ == "ccomp" and first.head.tag_ == "VBD"
    return first.head if reported and (_is_parted_by_tense(verb) or _tells_state(first, verb)) else None


def participle_before(verb: Token) -> Token | None:
    """The participle at a noun that a bare passive goes on with, not with the verb above: "[led] by A, backed by B".

    Only with its own agent: elsewhere the tag of the participle may be wrong.
    """
    if (
        verb.head.pos_ != "VERB"
        or verb.tag_ != "VBN"
        or child(verb, "obl:agent") is None
        or child(verb, "aux", "aux:pass", "nsubj") is not None
    ):
        return None
    between = [t for t in verb.doc[verb.head.i : verb.i] if t.dep_ == "acl" and t.tag_ in ("VBG", "VBN")]
    return between[-1] if between and verb.head.tag_ != "VBN" else None


def _is_parted_by_tense(verb: Token) -> bool:
    """ "Would leave and [urged]"; "had armed rebels and trained them" may be one: its form may be the participle."""
    aux = [t for t in verb.head.lefts if t.dep_ == "aux"]
    return any(t.tag_ == "MD" or (t.lower_ == "had" and verb.lemma_.lower() in load_cues().speech) for t in aux)


def _tells_state(clause: Token, verb: Token) -> bool:
    """ "There was no need", "he had proof [and urged B]": a clause in which nobody acts and nobody is named."""
    subject, cues = child(clause, "nsubj"), load_cues()
    if child(clause, "expl") is not None:
        return True
    speaks = verb.lemma_.lower() in cues.speech | cues.performing
    state = child(clause, "cop") is not None or clause.lemma_ == "have"
    return speaks and state and subject is not None and subject.pos_ == "PRON"


def after_relative(verb: Token) -> Token | None:
    """The main verb with which a verb behind a relative clause in commas goes: "met A, who left, and [praised] B"."""
    clause, joined = verb.head, child(verb, "cc")
    if clause.dep_ != "acl:relcl" or joined is None or not is_finite(verb) or joined.nbor(-1).text != ",":
        return None
    own = {"nsubj", "nsubj:pass", "mark"} & {t.dep_ for t in verb.children}
    set_off = clause.left_edge.nbor(-1).text == "," or clause.left_edge.text == ","
    main = next((t for t in clause.head.ancestors if t.pos_ == "VERB"), None)
    behind = main is not None and main.i < clause.head.i and is_finite(main)
    return main if behind and set_off and not own else None


def before_verb(verb: Token) -> Token | None:
    """What stands before a verb, its adverbs, auxiliaries and other phrases of its own left out."""
    token, start = verb, verb.sent.start
    while token.i > start:
        token = token.nbor(-1)
        if token.dep_ == "cc" or token.is_punct:
            return token
        own = next((t for t in (token, *token.ancestors) if t.head == verb), None)
        if own is not None and verb in token.ancestors:
            token = own.left_edge
        elif token.pos_ not in SKIPPED:
            return token if token.head != verb.head or token.dep_ != "compound:prt" else None
    return None


def goes_on_in_headline(verb: Token) -> bool:
    """Whether a comma stands for "and" between verbs, as in headlines: "Peru frees Kim, [expels] Lee".

    Not what is said: "Peru frees Kim, says Lee", where a parser may take the speaker for an object.
    """
    first, cues = verb.head, load_cues()
    if verb.tag_ != "VBZ" or first.tag_ != "VBZ" or verb.sent[-1].is_punct or verb.i < first.i:
        return False
    says = verb.lemma_.lower() in cues.speech - cues.transitive
    own = child(verb, "nsubj", "nsubj:pass", "mark", "aux", "expl")
    return own is None and not says and verb.nbor(-1).text == "," and child(first, "nsubj") is not None
