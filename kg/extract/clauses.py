"""What kind of clause a verb heads: past, question, command, condition, reported, and what marks it.

Universal Dependencies v2; Penn Treebank tags (VBD, VBN, MD, …).
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from kg.extract.attribution import quote_speaker
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child
from kg.extract.governors import governor
from kg.extract.labels import PERSONS
from kg.extract.reporters import is_reporting, reporter
from kg.extract.subjects import surface_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST_PERSON = frozenset({"i", "we"})
NO_AVOWAL = frozenset({"will", "'ll", "’ll", "shall", "wo", "have", "'ve", "’ve"})
WISHES = frozenset({"like", "love", "prefer"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})


def is_verbal(token: Token) -> bool:
    """Whether the token heads a clause: a verb, or whatever has a copula or subject."""
    return token.pos_ in ("VERB", "AUX") or child(token, "cop", "nsubj", "nsubj:pass") is not None


def is_past(verb: Token) -> bool:
    """Whether the clause is in the past or perfect: "left", "has left", "was leaving", "having left"."""
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and child(verb, "aux", "aux:pass") is None):
        return True
    return any(t.tag_ == "VBD" or t.lemma_ == "have" for t in verb.children if base(t) in ("aux", "cop"))


def finite(verb: Token) -> Token:
    """The verb that bears the tense of an open complement: "[had] to wait"."""
    while base(verb) in ("xcomp", "conj") and verb.tag_ in ("VB", "VBG") and is_verbal(verb.head):
        verb = verb.head
    return verb


def marker(clause: Token) -> str:
    """What introduces the clause, multiword ones whole: "if", "so that", "as if"; "" when it is no cue."""
    words = [t for t in clause.children if t.dep_ in ("mark", "case", "advmod") and t.i < clause.i]
    for word, following in zip_longest(words, words[1:]):
        joined = [following] if following is not None and following.i == word.i + 1 else []
        fixed = [t for t in word.children if t.dep_ == "fixed"]
        for rest in (joined, fixed):
            phrase = " ".join((word.lower_, *(t.lower_ for t in rest)))
            if phrase in load_cues().markers:
                return phrase
    return ""


def opening_word(clause: Token) -> str:
    """The conjunction that opens the clause, multiword ones whole: "because", "even though"; "" without one."""
    mark = child(clause, "mark")
    return " ".join((mark.lower_, *(t.lower_ for t in mark.children if t.dep_ == "fixed"))) if mark is not None else ""


def conditional_inversion(verb: Token) -> bool:
    """ "Should Iran attack, …", "Had he known, …", "Were it to …": an auxiliary before the subject opens the clause."""
    if verb.dep_ != "advcl" or child(verb, "mark") is not None:
        return False
    subject, first = child(verb, "nsubj", "nsubj:pass"), child(verb, "aux", "cop", "aux:pass")
    if subject is None or first is None:
        return False
    return first.i < subject.i and first.lower_ in ("should", "had", "were")


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
    """ "unclear if they will leave", "whether they will leave is unclear", "decide whether to leave"."""
    marks = {t.lower_ for t in clause.lefts if t.dep_ == "mark"}
    return {"to", "whether"} <= marks or (base(clause) in ("ccomp", "csubj") and bool(marks & {"if", "whether"}))


def denies_part(verb: Token) -> bool:
    """ "(did not hit) all ships", "(failed to hit) some": an object of which the denial says nothing as a whole."""
    quantifiers = load_cues().partial
    objects = [t for t in verb.children if t.dep_ in ("obj", "nsubj:pass")]
    return any(word.lower_ in quantifiers for t in objects for word in (t, *t.lefts))


def asks(verb: Token) -> bool:
    """Whether the clause is a polar question: the main clause of a sentence that ends in "?", without question word.

    "Why did they leave?" takes it that they left; "Did they leave?" does not. Nor does "They left?" ask: it commits who
    says so as much as a statement (Gunlogson, "True to Form", 2003); "Anyone there?" leaves the inversion out.
    """
    top = verb
    while base(top) in ("conj", "xcomp"):
        top = top.head
    if top.dep_ != "ROOT":
        return False
    if not any("?" in t.text and t.dep_ == "punct" and t.i > verb.i for t in top.children):
        return False
    if any(t.tag_ in ("WP", "WRB", "WDT", "WP$") for t in top.subtree if t.i < top.i):
        return False
    return _is_inverted(top) or child(top, "nsubj", "nsubj:pass") is None


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
    if top.dep_ == "ccomp" and surface_subject(top) is not None:
        return False  # "heard Kim threaten Lee"
    markers = child(top, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "expl", "csubj")
    return markers is None and child(verb, "nsubj", "nsubj:pass", "aux", "mark") is None


def denied_argument(verb: Token) -> bool:
    """ "No official came", "nobody came", "neither side won", "not one came", "found nothing"; not "nobody but Kim"."""
    for argument in verb.children:
        label = base(argument)
        if label in ("nsubj", "obj") and _is_none(argument):
            return True
        fronted = label == "obl" and preposition_of(argument) in ("under", "at", "in", "on") and argument.i < verb.i
        if fronted and any(t.lower_ == "no" for t in argument.children):
            return True
    return False


def _is_none(nominal: Token) -> bool:
    """Whether the noun phrase says that there is none: "no official", "not a single official", "neither of them"."""
    cues = load_cues()
    if any(t.lower_ in cues.exceptions for t in nominal.subtree if t.i > nominal.i):
        return False
    if cues.pronouns.get(nominal.lower_) == "negated":
        return True
    limits = [t for t in nominal.children if t.dep_ in ("det", "advmod", "cc:preconj") and t.i < nominal.i]
    if any(cues.determiners.get(t.lower_) == "negated" for t in limits):
        return True
    # "[Not] the army but the police" contrasts, "[not] a single soldier" denies.
    one = nominal.tag_ in ("NN", "CD") and any(t.lower_ in ("a", "one") for t in (nominal, *nominal.children))
    return one and any(t.dep_ == "advmod" and t.lower_ == "not" for t in limits)


def preposition_of(argument: Token) -> str:
    """First word of the phrase's preposition in lower case, or ""."""
    case = child(argument, "case")
    return case.lower_ if case is not None else ""


def is_performative(verb: Token) -> bool:
    """ "I would recommend", "we must admit": a modal of politeness; the first person does by saying (Austin 1962).

    Not so "I will call", "I should have asked", "Can I ask".
    """
    subject = child(verb, "nsubj")
    words = {t.lower_ for t in verb.children if base(t) in ("aux", "advmod")}
    if subject is None or subject.lower_ not in FIRST_PERSON or words & (NO_AVOWAL | load_cues().adverbs.keys()):
        return False
    cues, lemma = load_cues(), verb.lemma_.lower()
    return (lemma in cues.speech or lemma in cues.performing) and not _is_inverted(verb)


def is_parenthetical(verb: Token) -> bool:
    """ "I believe that they left" states it, softened (Urmson, "Parenthetical verbs", 1952); "he believes" does not."""
    subject = child(verb, "nsubj")
    of_speaker = subject is not None and subject.lower_ in FIRST_PERSON and not is_past(verb)
    return of_speaker and verb.lemma_.lower() in load_cues().thinking - {"expect"}


def is_generic(clause: Token) -> bool:
    """ "When you leave": an adverbial clause of time in the present about anybody, as open as an "if"."""
    subject = child(clause, "nsubj", "nsubj:pass")
    times = any(t.lower_ in ("when", "whenever") for t in clause.children if t.dep_ in ("advmod", "mark"))
    return times and subject is not None and subject.lower_ == "you"


def is_set_off(clause: Token) -> bool:
    """Whether a comma parts the clause from its noun, of which it then tells more: "a deal, which ends the war"."""
    first = clause.left_edge
    return first.is_punct or (first.i > 0 and first.nbor(-1).is_punct)


def is_polite_wish(verb: Token) -> bool:
    """ "Would like to see": says what somebody wants now (Quirk et al. 1985, 4.63)."""
    return verb.lemma_.lower() in WISHES and any(t.lower_ in ("would", "'d", "’d") for t in verb.children)


def is_arrangement(verb: Token) -> bool:
    """ "I am leaving for Lima": where the first person goes is still to come, unless the clause says "now"."""
    subject = child(verb, "nsubj")
    if verb.tag_ != "VBG" or subject is None or subject.lower_ not in FIRST_PERSON:
        return False
    words = {t.lower_ for t in verb.children}
    present = bool(words & {"am", "'m", "’m", "are", "'re", "’re"})
    return present and "now" not in words and verb.lemma_.lower() in load_cues().motion and child(verb, "xcomp") is None


def is_avowal(verb: Token) -> bool:
    """ "I have to say", "we can confirm", "I want to stress": the first person says it by these words.

    The clause they introduce is as sure as if it stood alone.
    """
    subject = surface_subject(verb)
    denied = any(load_cues().adverbs.get(t.lower_) == "negated" for word in (verb, verb.head) for t in word.children)
    return subject is not None and subject.lower_ in FIRST_PERSON and verb.tag_ == "VB" and not denied


def is_reported_in_past(verb: Token) -> bool:
    """ "Said it would leave", "it would leave, he said": a clause whose "would" is the future of what was said."""
    clause = verb
    while base(clause) in ("conj", "xcomp"):
        clause = clause.head
    head = clause.head
    if any(t.dep_ == "parataxis" and t.tag_ == "VBD" and is_reporting(t) for t in clause.children):
        return True
    if base(clause) == "acl" and any(t.lower_ == "that" for t in clause.lefts if t.dep_ == "mark"):
        return is_verbal(head.head) and is_past(head.head)
    if base(clause) != "ccomp" or not (is_past(head) or head.tag_ == "VBG"):
        return False
    return reporter(head) is not None or ("clause", head.lemma_.lower()) in load_cues().complements


def future_of_speaker(verb: Token) -> bool:
    """Whether who says that something will be done will do it: "they said they will leave", "“We will leave,”"."""
    subject = surface_subject(verb)
    if subject is None:
        return False
    speaker = quote_speaker(verb) or reported_by(verb)
    if speaker is not None and subject.lemma_ == speaker.lemma_:
        return True
    return may_be_speaker(subject, speaker)


def may_be_speaker(subject: Token, speaker: Token | None) -> bool:
    """Whether a pronoun may stand for who speaks, by person and number: "Kim said he", not "Kim said they"."""
    word = subject.lower_
    if word in FIRST_PERSON:
        return True
    if speaker is None or word not in THIRD_PERSON:
        return False
    plural = speaker.tag_ in ("NNS", "NNPS") or child(speaker, "conj") is not None
    person = speaker.ent_type_ in PERSONS or speaker.lower_ in ("he", "she")
    return {"they": plural or not person, "it": not plural and not person}.get(word, not plural)


def reported_by(verb: Token) -> Token | None:
    """Who says what the clause says, by the verb above it."""
    clause = verb
    while base(clause) in ("conj", "xcomp"):
        clause = clause.head
    return reporter(governor(clause)) if base(clause) == "ccomp" else None
