"""What kind of clause a verb heads: past, question, command, condition, reported, and what marks it.

Universal Dependencies v2; Penn Treebank tags (VBD, VBN, MD, …).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution import quote_speaker, reporter
from kg.extract.cues import load_cues
from kg.extract.subjects import base, child, surface_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_PERSON = frozenset({"i", "we"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})


def is_verbal(token: Token) -> bool:
    """Whether the token heads a clause: a verb, or whatever has a copula or subject."""
    return token.pos_ in ("VERB", "AUX") or child(token, "cop", "nsubj", "nsubj:pass") is not None


def is_past(verb: Token) -> bool:
    """Whether the clause is in the past or perfect: "left", "has left", "was leaving", "having left"."""
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and child(verb, "aux", "aux:pass") is None):
        return True
    return any(t.tag_ == "VBD" or t.lemma_ == "have" for t in verb.children if base(t) in ("aux", "cop"))


def marker(clause: Token) -> str:
    """What introduces the clause, multiword ones whole: "if", "so that", "in order"; "" when it is no cue."""
    words = [t for t in clause.children if t.dep_ in ("mark", "case", "advmod") and t.i < clause.i]
    for word in words:
        phrase = " ".join((word.lower_, *(t.lower_ for t in word.children if t.dep_ == "fixed")))
        if phrase in load_cues().markers:
            return phrase
    return ""


def conditional_inversion(verb: Token) -> bool:
    """ "Should Iran attack, …", "Had he known, …", "Were it to …": an auxiliary before the subject opens the clause."""
    subject, first = child(verb, "nsubj", "nsubj:pass"), child(verb, "aux", "cop", "aux:pass")
    if subject is None or first is None or child(verb, "mark") is not None:
        return False
    return verb.dep_ == "advcl" and first.i < subject.i and first.lower_ in ("should", "had", "were")


def opens_with_condition(verb: Token) -> bool:
    """ "In such a scenario, …", "In the event of an attack, …": a phrase before the clause that sets a condition."""
    return any(base(t) == "obl" and t.i < verb.i and _sets_condition(t) for t in verb.children)


def _sets_condition(noun: Token) -> bool:
    cues, lemma = load_cues(), noun.lemma_.lower()
    if preposition_of(noun) != "in" or lemma not in cues.condition:
        return False
    pointing = any(t.lower_ in cues.condition_pointing for t in noun.lefts)
    return pointing or (lemma in cues.condition_of and child(noun, "nmod", "acl") is not None)


def is_open_question(clause: Token) -> bool:
    """ "unclear if they will leave", "whether they will leave is unclear"."""
    mark = child(clause, "mark")
    return base(clause) in ("ccomp", "csubj") and mark is not None and mark.lower_ in ("if", "whether")


def denies_part(verb: Token) -> bool:
    """ "(did not hit) all ships", "(failed to hit) some": an object of which the denial says nothing as a whole."""
    quantifiers = load_cues().partial
    objects = [t for t in verb.children if t.dep_ in ("obj", "nsubj:pass")]
    return any(word.lower_ in quantifiers for t in objects for word in (t, *t.lefts))


def asks(verb: Token) -> bool:
    """Whether the clause is a polar question: the main clause of a sentence that ends in "?", without question word.

    "Why did they leave?" takes it that they left; "Did they leave?" does not. Without inversion the last clause is what
    is asked: "They left early and nobody knew?".
    """
    top = verb
    while base(top) in ("conj", "xcomp"):
        top = top.head
    if top.dep_ != "ROOT":
        return False
    if any(t.tag_ in ("WP", "WRB", "WDT", "WP$") for t in top.subtree if t.i < top.i):
        return False
    end = [t.text for t in top.children if t.dep_ == "punct" and t.i > verb.i]
    return "?" in end and (_is_inverted(top) or child(top, "conj", "parataxis", "ccomp") is None)


def asks_for_more(clause: Token) -> bool:
    """Whether a question word opens a complement clause: "asked why they left", "not sure what they did"."""
    opening = (t for t in clause.subtree if t.i < clause.i)
    return any(t.tag_ in ("WP", "WRB", "WP$") or (t.tag_ == "WDT" and t.lower_ == "which") for t in opening)


def _is_inverted(verb: Token) -> bool:
    """ "Did they leave", "Are they there": auxiliary or copula before the subject."""
    subject, first = child(verb, "nsubj", "nsubj:pass"), child(verb, "aux", "aux:pass", "cop")
    return subject is not None and first is not None and first.i < subject.i


def is_command(verb: Token) -> bool:
    """ "Read the report.", "Please leave": a main clause with a bare verb and no subject."""
    top = verb
    while top.dep_ == "conj" and top.tag_ == "VB":
        top = top.head
    if verb.tag_ != "VB" or top.dep_ not in ("ROOT", "parataxis", "ccomp"):
        return False
    markers = child(top, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "expl", "csubj")
    return markers is None and child(verb, "nsubj", "nsubj:pass", "aux", "mark") is None


def denied_argument(verb: Token) -> bool:
    """ "No official came", "nobody came", "neither side won", "found nothing"."""
    cues = load_cues()
    for argument in verb.children:
        if base(argument) not in ("nsubj", "obj", "obl"):
            continue
        if base(argument) != "obl" and cues.pronouns.get(argument.lower_) == "negated":
            return True
        determiners = (t.lower_ for t in argument.children if t.dep_ in ("det", "advmod", "cc:preconj"))
        if base(argument) != "obl" and any(cues.determiners.get(word) == "negated" for word in determiners):
            return True
        if preposition_of(argument) in ("under", "at", "in", "on") and any(t.lower_ == "no" for t in argument.children):
            return argument.i < verb.i
    return False


def preposition_of(argument: Token) -> str:
    """First word of the phrase's preposition in lower case, or ""."""
    case = child(argument, "case")
    return case.lower_ if case is not None else ""


def is_performative(verb: Token) -> bool:
    """ "I would recommend", "we must admit": a modal of politeness; the first person does by saying (Austin 1962)."""
    subject = child(verb, "nsubj")
    if subject is None or subject.lower_ not in FIRST_PERSON or child(verb, "advmod") is not None:
        return False
    return verb.lemma_.lower() in load_cues().speech


def is_reported_in_past(verb: Token) -> bool:
    """ "said it would leave": a clause whose "would" is the future of what was said then."""
    clause = verb
    while base(clause) in ("conj", "xcomp"):
        clause = clause.head
    head = clause.head
    return base(clause) == "ccomp" and (is_past(head) or head.tag_ == "VBG") and reporter(head) is not None


def future_of_speaker(verb: Token) -> bool:
    """Whether who says that something will be done will do it: "they said they will leave", "“We will leave,”"."""
    subject = surface_subject(verb)
    if subject is None:
        return False
    if subject.lower_ in FIRST_PERSON:
        return True
    speaker = quote_speaker(verb) or _reporter_above(verb)
    if speaker is None:
        return False
    return subject.lemma_ == speaker.lemma_ or subject.lower_ in THIRD_PERSON


def _reporter_above(verb: Token) -> Token | None:
    clause = verb
    while base(clause) in ("conj", "xcomp"):
        clause = clause.head
    return reporter(clause.head) if base(clause) == "ccomp" else None
