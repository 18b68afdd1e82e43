"""Whose clause it is: the surface subject of a verb, its own or one the grammar hands down to it.

Universal Dependencies v2: nsubj, nsubj:pass, conj, xcomp, acl, acl:relcl, advcl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.control import (
    AIMS,
    APPOINTING,
    CHARGED,
    CHARGES,
    CIRCUMSTANCES,
    CONTROLLING_PREPOSITIONS,
    OBJECT_CONTROL_MARKS,
    OBJECT_CONTROL_VERBS,
    SUBJECT_CONTROL_VERBS,
    SUCCEEDING,
)
from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, base, by_agent, child, is_passive, is_relative, parting_verb
from kg.extract.own_subjects import FINITE, belongs_to_verb, is_finite, opens_conjunct, opens_later_clause, own_subject
from kg.extract.participles import clause_of, is_result
from kg.extract.undertakings import aim_of, is_undertaken, owner

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = frozenset({"GPE", "ORG", "PERSON"})
SKIPPED = ("ADV", "AUX", "PART")


def surface_subject(verb: Token) -> Token | None:
    """What stands as subject of the clause: its own nsubj or nsubj:pass, else the one the grammar hands down.

    "Israel attacked and left" -> Israel for both; "is expected to visit" -> the subject of "expected" (raising);
    "asked Iran to leave" -> Iran; "the man killed by police" -> man; "Fearing war, they left" -> they.
    """
    own = own_subject(verb)
    if own is not None:
        return antecedent(next((t for t in own.children if opens_later_clause(t)), own))
    if child(verb, "csubj", "csubj:pass", "expl") is not None:
        return None
    inherit = INHERITED.get(base(verb))
    return inherit(verb) if inherit else None


def _of_conjunct(verb: Token) -> Token | None:
    """Coordination: the subject of the first conjunct, unless that is no clause ("an attack and …")."""
    if verb.head.pos_ not in ("VERB", "AUX", "ADJ") and child(verb.head, "cop") is None:
        return None
    if goes_on(verb):
        return surface_subject(verb.head.head)
    if (main := _after_relative(verb)) is not None:
        return surface_subject(main)
    if verb.i < verb.head.i:
        first = child(verb.head, "nsubj", "nsubj:pass")
        return antecedent(first) if first is not None and first.i < verb.i else None
    return _of_later_conjunct(verb)


def _of_later_conjunct(verb: Token) -> Token | None:
    """The noun between the conjunction and a finite verb, which a parser gave to the clause before; else shared."""
    before = _before(verb) if is_finite(verb) else None
    noun = before.head if before is not None and before.dep_ == "flat" else before
    if noun is not None and noun.dep_ == "conj" and opens_conjunct(noun):
        return noun
    if is_finite(verb) and not _is_coordinated(verb):
        return None
    if before is None or before.is_punct or before.dep_ == "cc" or before.pos_ == "CCONJ":
        return surface_subject(verb.head)
    return noun if noun is not None and noun.dep_ == "conj" and belongs_to_verb(noun) else None


def _is_coordinated(verb: Token) -> bool:
    """Whether a conjunction joins the verb or a later member of its list: "came, [saw] and left"."""
    first = verb.head
    later = [t for t in first.children if t.dep_ == "conj" and t.i >= verb.i]
    later += [t for member in later for t in member.rights if t.dep_ == "conj" and t.pos_ == "VERB"]
    return any(t.dep_ == "cc" and t.i > first.i for member in (*later, first) for t in member.children)


def goes_on(verb: Token) -> bool:
    """Whether the subject of a report goes on: "[Kim] said A would leave (had left) and [urged] B", not A who urged.

    The tense tells: a past tense beside "would" or "had" is no part of what was said. So does a clause in which nobody
    acts: "said there was no need and [urged] B".
    """
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass") is not None:
        return False
    opening = _before(verb)
    joined = opening is not None and opening.dep_ == "cc"
    reported = first.dep_ == "ccomp" and first.head.tag_ == "VBD"
    return joined and reported and (_is_parted_by_tense(verb) or _tells_state(first, verb))


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


def _after_relative(verb: Token) -> Token | None:
    """The main verb with which a verb behind a relative clause in commas goes: "met A, who left, and [praised] B"."""
    clause, joined = verb.head, child(verb, "cc")
    if clause.dep_ != "acl:relcl" or joined is None or not is_finite(verb) or joined.nbor(-1).text != ",":
        return None
    own = {"nsubj", "nsubj:pass", "mark"} & {t.dep_ for t in verb.children}
    set_off = clause.left_edge.nbor(-1).text == "," or clause.left_edge.text == ","
    main = next((t for t in clause.head.ancestors if t.pos_ == "VERB"), None)
    behind = main is not None and main.i < clause.head.i and is_finite(main)
    return main if behind and set_off and not own else None


def _before(verb: Token) -> Token | None:
    """What stands before a verb, its adverbs, auxiliaries and other phrases of its own left out."""
    token, start = verb, verb.sent.start
    while token.i > start:
        token = token.nbor(-1)
        if token.dep_ == "cc" or token.is_punct:
            return token
        if token.head == verb:
            token = token.left_edge
        elif token.pos_ not in SKIPPED:
            return token if token.head != verb.head or token.dep_ != "compound:prt" else None
    return None


def _of_complement(verb: Token) -> Token | None:
    """Open complement: the object of the verb above, else its subject (control and raising)."""
    return _controller(verb.head, object_control=True)


def _controller(matrix: Token, *, object_control: bool) -> Token | None:
    held = child(matrix, "obj", "iobj") if object_control and not is_passive(matrix) else None
    if held is not None and held.lemma_.lower() in CHARGES:
        return _charged(held)
    if held is not None and matrix.lemma_.lower() not in SUBJECT_CONTROL_VERBS:
        return antecedent(held)
    called = _called_upon(matrix) if object_control and held is None else None
    return called or surface_subject(matrix)


def _called_upon(matrix: Token) -> Token | None:
    """Who is to do what an infinitive says, behind the preposition of its verb: "called on [Kim] to leave"."""
    prepositions = CONTROLLING_PREPOSITIONS.get(matrix.lemma_.lower(), frozenset())
    for oblique in matrix.rights if prepositions else ():
        first = oblique.left_edge
        # "called for Kim to leave": a parser may give the preposition to the infinitive.
        if base(oblique) == "obl" and (first.lower_ in prepositions or first.nbor(-1).lower_ in prepositions):
            return antecedent(oblique)
    return None


def _of_adverbial(verb: Token) -> Token | None:
    """Adverbial without a subject: that of the matrix clause; after "by" and "to" the agent of a passive.

    So with what comes of a passive: "was shelled by Peru, [killing] two".
    """
    matrix, mark = parting_verb(verb) or clause_of(verb), child(verb, "mark", "case")
    word = mark.lower_ if mark is not None else ""
    if matrix is None or (matrix.pos_ not in ("VERB", "AUX", "ADJ") and child(matrix, "cop") is None):
        return None
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return None
    if word in OBJECT_CONTROL_MARKS or (word == "to" and matrix.lemma_.lower() in OBJECT_CONTROL_VERBS):
        return _controller(matrix, object_control=True)
    if matrix.lemma_.lower() in APPOINTING and verb.lemma_.lower() in SUCCEEDING:
        return _controller(matrix, object_control=True)
    if is_passive(matrix) and (word in ("by", "to") or (mark is None and is_result(verb))):
        return by_agent(matrix)
    return (_called_upon(matrix) if word == "to" else None) or surface_subject(matrix)


def _of_modifier(verb: Token) -> Token | None:
    """Clause that modifies a noun: the noun itself, or, when it says what the noun is about, whoever has the noun.

    "troops attacking Kyiv", "the first leader to visit" -> the noun; "Iran's threat to attack" -> Iran; "has a plan to
    attack" -> the subject of "has"; "gave him a chance to go" -> him; "condemned the plan to attack" does not say.
    """
    noun, above, mark = verb.head, verb.head.head, child(verb, "mark")
    if noun.lemma_.lower() in CHARGES and verb.tag_ == "VBG" and mark is not None and noun.nbor(-1).lower_ != "in":
        return _charged(noun)
    if noun.lemma_.lower() in CIRCUMSTANCES and verb.tag_ == "VBG" and mark is not None:
        return _around(noun)
    if verb.dep_ == "acl:relcl" and verb.tag_ in FINITE and not _has_relative(verb):
        return None
    # "accused [soldiers] of burning": a parser may hang the clause of the verb on its object.
    controlled = mark is not None and mark.lower_ in ("of", "from") and noun.dep_ in ("obj", "nsubj:pass")
    participle = verb.tag_ in ("VBG", "VBN") and (mark is None or controlled)
    if verb.dep_ == "acl" and noun.dep_ == "obl:agent" and verb.nbor(-1).lower_ == "of":
        return surface_subject(above)  # "[Kim], accused by Lee of fleeing"
    # "[Kim] to meet Lee", "[Kim], in Lima to meet Lee": a name is nobody's plan.
    named = noun.ent_type_ in NAMED and verb.tag_ == "VB"
    if verb.dep_ == "acl:relcl" or participle or named or _is_ranked(noun):
        return antecedent(_modified(noun, verb))
    whose = owner(noun)
    if whose is None and noun.dep_ == "obj" and is_undertaken(above, noun) and verb.tag_ == "VB":
        whose = child(above, "iobj") or (by_agent(above) if is_passive(above) else surface_subject(above))
    if whose is None and aim_of(noun) == verb:
        whose = by_agent(above) if is_passive(above) else surface_subject(above)
    return antecedent(whose) if whose is not None else None


def _around(noun: Token) -> Token | None:
    """Whose aim or risk it is: "[Kim] came with the aim of", "[Kim] is on the brink of"."""
    if child(noun, "cop") is not None:
        return surface_subject(noun)
    if base(noun) != "obl":
        return None
    aimed = is_passive(noun.head) and noun.lemma_.lower() in AIMS
    return by_agent(noun.head) if aimed else surface_subject(noun.head)


def _charged(noun: Token) -> Token | None:
    """Whom charges are against: "charges of fraud against [Kim]", "[Kim] denied them", "held [Kim] on charges"."""
    verb = noun.head
    against = next((t for head in (noun, verb) for t in head.rights if t.left_edge.lower_ == "against"), None)
    if against is not None:
        return antecedent(against)
    if child(noun, "cop") is not None:
        return surface_subject(noun)  # "[Kim] is on trial for"
    if verb.pos_ != "VERB":
        return None
    if base(noun) == "obj":
        return surface_subject(verb) if verb.lemma_.lower() in CHARGED and not is_passive(verb) else None
    held = child(verb, "obj") if not is_passive(verb) else None
    return (antecedent(held) if held is not None else surface_subject(verb)) if base(noun) == "obl" else None


def _modified(noun: Token, participle: Token) -> Token:
    """What a participle behind a coordination modifies, not its first member: "the [truce] of A and B, made by C"."""
    last = max((t.i for t in noun.children if t.dep_ == "conj"), default=participle.i)
    behind = participle.dep_ == "acl" and noun.i < last < participle.i
    return noun.head if behind and noun.dep_ == "nmod" else noun


def _has_relative(verb: Token) -> bool:
    """A finite relative clause on its subject opens with a pronoun; without one the parser has erred."""
    return any(is_relative(t) or t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in verb.subtree if t.i < verb.i)


def _is_ranked(noun: Token) -> bool:
    """Whether the noun is the one who does it: "the first leader to visit", "the only officer to be killed"."""
    ranks = ("first", "second", "third", "last", "latest", "only")
    return any(t.dep_ == "amod" and (t.tag_ == "JJS" or t.lower_ in ranks) for t in noun.children)


INHERITED = {"conj": _of_conjunct, "xcomp": _of_complement, "advcl": _of_adverbial, "acl": _of_modifier}
