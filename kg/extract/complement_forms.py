"""The form in which a word takes its complement, and how the word may be listed among the cues.

Universal Dependencies v2; Penn Treebank tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import finite, is_past, is_set_off, is_verbal
from kg.extract.control import OBJECT_CONTROL_MARKS
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child, is_passive
from kg.extract.own_subjects import FINITE, is_to
from kg.extract.participles import behind_words, clause_of
from kg.extract.reporters import is_reporting

if TYPE_CHECKING:
    from spacy.tokens import Token

# "agreed to stop after meeting B" tells when, "ended it by killing B" how, not what was agreed or ended.
ADVERBIAL_WORDS = frozenset({"after", "by", "when", "while", "since", "following", "upon"})

# Words before a participle that put it before the verb it hangs on.
EARLIER = frozenset({"after", "since", "following", "upon"})

# Verbs whose past is their base form (Quirk et al. 1985, 3.17); with others a parser errs: "that he free them".
UNCHANGED_IN_PAST = frozenset(
    {"beat", "bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "rid", "set", "shed"}
    | {"shut", "split", "spread", "thrust"}
)


def form_of(verb: Token) -> str:
    """Form of a complement clause: "infinitive", "gerund" (behind a preposition, or an -ing form), "clause"."""
    marks = {t.lower_ for t in verb.children if t.dep_ in ("mark", "case")}
    bare = verb.tag_ == "VBG" and child(verb, "aux", "aux:pass") is None  # "admitted to leaving"
    if "to" in marks and (verb.tag_ != "VBN" or is_to(verb)) and not bare:
        return "clause" if is_to(verb) else "infinitive"
    having = any(t.tag_ == "VBG" for t in verb.children if base(t) == "aux")  # "denied having left"
    if marks & OBJECT_CONTROL_MARKS - {"for"} or having:
        return "gerund"
    # "Though Peru is leaving" is finite.
    progressive = any(t.tag_ in FINITE for t in verb.children if base(t) == "aux")
    if verb.tag_ == "VBG" and not progressive:
        return "gerund"
    if "to" in marks or (base(verb) == "xcomp" and child(verb, "nsubj") is None):
        return "infinitive"
    if verb.tag_ == "VB" and verb.dep_ == "ccomp" and child(verb, "aux", "nsubj") is None:
        return "infinitive"
    return "clause"


def gerund_preposition(verb: Token) -> str:
    """The word that opens a gerund: "prevent A [from] leaving"; "" without one."""
    mark = child(verb, "mark", "case")
    return mark.lower_ if mark is not None else ""


def is_complement(verb: Token, form: str) -> bool:
    """Whether the clause says what is promised, denied, … by the word above; not when, why or what for that is done."""
    if form == "clause" and verb.dep_ == "advcl":
        return False
    return not (is_free(verb) or is_reduced_relative(verb) or is_purpose(verb))


def is_free(verb: Token) -> bool:
    """ "refused to comment, citing security", "agreed after meeting B", "Having met B, agreed": no complement."""
    having = verb.tag_ == "VBN" and any(t.lower_ == "having" for t in verb.children)
    if not (verb.tag_ == "VBG" or having) or not (base(verb) == "advcl" or (verb.dep_ == "acl" and is_reporting(verb))):
        return False
    mark = child(verb, "mark", "case")
    if mark is not None:
        return mark.lower_ in ADVERBIAL_WORDS
    return verb.i < verb.head.i or is_set_off(verb)


def told_with(verb: Token) -> Token | None:
    """The verb that a free participle is as sure as, where it hangs on what is only tried or asked; else None.

    "[tried] to stop the boat, ramming it", "was [ordered] to leave after losing"; not "plans to leave after losing".
    """
    main = finite(verb.head)
    if not is_free(verb):
        return None
    if (saying := behind_words(verb)) is not None:
        return saying  # "“We must leave,” Kim [said], accusing Lee"
    if _is_aim(verb.head) and verb.tag_ == "VBG" and is_set_off(verb) and child(verb, "mark") is None:
        return verb.head.head  # "[marched] to demand aid, blocking the road"
    if main == verb.head:
        return None
    if clause_of(verb) == main:
        return main  # "[urged] Kim to leave, accusing Lee"
    cues, lemma = load_cues(), main.lemma_.lower()
    asked = cues.complements.get(("infinitive", lemma))
    ordered = is_passive(main) and asked is not None and asked.affirmed == "requested"
    earlier = gerund_preposition(verb) in EARLIER
    return main if is_past(main) and (lemma in cues.attempting or (earlier and ordered)) else None


def _is_aim(verb: Token) -> bool:
    """An infinitive that says what for: "marched [to demand aid]"."""
    to = any(t.lower_ == "to" for t in verb.lefts if t.dep_ == "mark")
    return verb.dep_ == "advcl" and verb.tag_ == "VB" and to and is_verbal(verb.head)


def is_purpose(verb: Token) -> bool:
    """ "Made a stop [to meet Kim]", "held talks [to end the war]": the verb takes no infinitive with "to" there."""
    if base(verb) != "advcl" or verb.tag_ != "VB" or not any(t.lower_ == "to" for t in verb.lefts if t.dep_ == "mark"):
        return False
    return verb.head.lemma_.lower() in load_cues().bare and child(verb.head, "obj") is not None


def is_mandative(clause: Token) -> bool:
    """Whether a finite complement says what should be, not what is: "insisted that he (should) leave"."""
    bare = clause.lower_ == clause.lemma_.lower() and clause.lower_ not in UNCHANGED_IN_PAST
    subject = child(clause, "nsubj", "nsubj:pass")
    if clause.tag_ == "VBP" and subject is not None and subject.tag_ == "NNS":
        return False  # "suggests that the songs refute it"
    if clause.tag_ == "VBZ" or (clause.tag_ == "VBD" and not bare):
        return False
    finite = (t for t in clause.children if base(t) in ("aux", "cop") and t.tag_ in FINITE)
    return next(finite, None) is None


def is_reduced_relative(verb: Token) -> bool:
    """ "an estimate issued in May": a participle that says what was done to the noun, not what the noun says."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and child(verb, "mark", "nsubj", "nsubj:pass", "aux:pass") is None


def phrases_of(word: Token, form: str, case: str) -> list[str]:
    """Ways the word may be listed, longest first: with particle and preposition ("stop short", "call for"), alone.

    A verb with an event noun behind a preposition is only what both say together: "call for" is not "call".
    """
    lemma = word.lemma_.lower()
    parts = [t.lower_ for t in word.children if t.dep_ in ("compound:prt", "advmod", "xcomp") and t.i == word.i + 1]
    bare = [*(f"{lemma} {part}" for part in parts), lemma, word.lower_]
    if not case:
        return bare
    whole = [f"{phrase} {case}" for phrase in bare]
    return whole if form == "noun" and is_verbal(word) else whole + bare
