"""The subject that a clause has of its own, also where a parser labels it otherwise or hangs it elsewhere.

Universal Dependencies v2: nsubj, nsubj:pass, nsubj:outer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import CAUSING
from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, child

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
    own = [t for t in own if not is_fronted_object(t) and t != _parted(verb)] or [
        t for t in verb.lefts if is_to(verb) and t.dep_ == "nsubj:outer"
    ]
    own = own if len(own) == 1 else [t for t in own if not _is_of_them(t)]
    before = next((t for t in reversed(own) if t.i < verb.i), None)
    if before is not None or own:
        infinitive = verb.dep_ == "xcomp" and verb.tag_ == "VB"
        return before or (own[0] if not infinitive else None)
    if not is_finite(verb) or verb.dep_ in ("acl", "advcl", "xcomp"):
        return None
    mislabelled = (t for t in reversed(list(verb.lefts)) if t.dep_ in MISLABELLED and _stands_bare(t))
    return next(mislabelled, None) or _stranded(verb)


def _is_of_them(quantity: Token) -> bool:
    """ "The rebels, [most of them] trained by Peru, left": some of those whose clause it is."""
    return any(t.dep_ == "nmod" and t.lower_ == "them" for t in quantity.rights)


def is_to(verb: Token) -> bool:
    """Whether a finite "be" makes the infinitive a plan: "leaders [are to meet]" (UD: its copula)."""
    marks = (t for t in verb.lefts if t.dep_ == "mark" and t.lower_ == "to")
    finite = [t.i for t in verb.lefts if t.dep_ in ("cop", "aux", "aux:pass") and t.lower_ in BE]
    return any(i < mark.i for mark in marks for i in finite)


def is_fronted_object(nominal: Token) -> bool:
    """Whether a phrase with "whose" opens the clause of another subject: "Peru, [whose envoy] he described as"."""
    whose = any(t.lower_ == "whose" for t in nominal.lefts)
    return whose and any(t.dep_ == "nsubj" and nominal.i < t.i < nominal.head.i for t in nominal.head.children)


def _stranded(verb: Token) -> Token | None:
    """Subject that a parser gave to the verb above, which has its own: "[Kim] left, the ministry said".

    "[Peru], said Kim, has left": behind an aside.
    """
    if verb.dep_ != "ccomp":
        return None
    if verb.i > verb.head.i:
        return _parted(verb.head)
    subjects = [t for t in verb.head.lefts if t.dep_ in ("nsubj", "nsubj:pass")]
    return subjects[0] if len(subjects) > 1 and subjects[0].i < verb.i < subjects[-1].i else None


def _parted(saying: Token) -> Token | None:
    """The nominal before an aside of verb and speaker in commas, which is no speaker: "[Peru], said Kim, has left"."""
    subjects = [t for t in saying.children if t.dep_ == "nsubj"]
    if len(subjects) != 2 or not subjects[0].i < saying.i < subjects[1].i:
        return None
    end = subjects[1].right_edge
    set_off = saying.nbor(-1).text == "," and "," in (end.text, end.nbor(1).text if end.i + 1 < len(end.doc) else "")
    return subjects[0] if set_off and any(t.dep_ == "ccomp" and t.i > end.i for t in saying.rights) else None


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


def seen_doing(verb: Token) -> Token | None:
    """Bare infinitive or participle of what is seen, heard or brought about, which a parser took for a clause.

    "Heard [Kim] threaten Lee": the nominal between the two verbs.
    """
    matrix = verb.head
    if verb.tag_ not in ("VB", "VBG") or child(verb, "mark", "aux", "expl") is not None or verb.i < matrix.i:
        return None
    seen = matrix.lemma_.lower() in load_cues().perception | CAUSING
    between = (t for t in matrix.rights if t.dep_ in ("obj", "iobj", "nsubj") and t.i < verb.i)
    return next((antecedent(t) for t in between if seen), None)


def beside(verb: Token) -> Token | None:
    """The noun that a parser took for a sentence of its own, before a verb without subject: "[Peru], …, left"."""
    noun = verb.head
    bare = noun.dep_ == "ROOT" and noun.pos_ in ("NOUN", "PROPN") and noun.i < verb.i and noun.left_edge.dep_ != "case"
    if not bare or not is_finite(verb) or child(verb, "mark") is not None or child(noun, "cop", "nsubj") is not None:
        return None
    opening = verb.doc[noun.i + 1 : verb.left_edge.i]
    return noun if len(opening) > 0 and opening[0].text == "," and opening[-1].text == "," else None


def gerund_before(verb: Token) -> Token | None:
    """A gerund right before a finite verb, whose subject it is, whatever the label: "[growing] it was banned"."""
    if not is_finite(verb):
        return None
    below = (t for t in verb.lefts if t.dep_ == "advcl" and t.tag_ == "VBG")
    gerunds = (t for t in below if child(t, "mark", "case", "aux") is None)
    first = min((t.i for t in verb.lefts if t.dep_ in ("aux", "aux:pass", "cop")), default=verb.i)
    return next((t for t in gerunds if t.right_edge.i + 1 == first and not t.right_edge.is_punct), None)


def with_phrase(participle: Token) -> Token | None:
    """Whose participle follows ", with", which a parser hung on the verb: "Peru won, with [Kim], 20, scoring twice"."""
    if participle.tag_ not in ("VBG", "VBN") or participle.dep_ != "advcl":
        return None
    for phrase in participle.head.rights:
        case = child(phrase, "case")
        if phrase.dep_ == "obl" and phrase.i < participle.i and case is not None and case.lower_ == "with":
            opens = case.nbor(-1).text == "," and phrase.right_edge.i + 1 == participle.left_edge.i
            return phrase if opens else None
    return None
