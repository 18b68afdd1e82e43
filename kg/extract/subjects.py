"""Whose clause it is: the surface subject of a verb, its own or one the grammar hands down to it.

Universal Dependencies v2: nsubj, nsubj:pass, conj, xcomp, acl, acl:relcl, advcl.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.control import (
    AIMS,
    APPOINTING,
    BINDING,
    CHARGED,
    CHARGES,
    CIRCUMSTANCES,
    CONTROLLING_PREPOSITIONS,
    DISPATCHING,
    OBJECT_CONTROL_MARKS,
    OBJECT_CONTROL_VERBS,
    SUBJECT_CONTROL_VERBS,
    SUCCEEDING,
    URGING,
    is_of_complement,
)
from kg.extract.dependents import antecedent, base, by_agent, child, is_passive, parting_verb
from kg.extract.joined_verbs import (
    after_relative,
    before_verb,
    goes_on_in_headline,
    is_coordinated,
    participle_before,
    resumed,
)
from kg.extract.late_appositions import RANKS, clause_described
from kg.extract.objects import has_relative, told_of_gap
from kg.extract.own_subjects import (
    FINITE,
    belongs_to_verb,
    beside,
    gerund_before,
    is_finite,
    opens_conjunct,
    opens_later_clause,
    own_subject,
    seen_doing,
    with_phrase,
)
from kg.extract.participles import clause_of, is_result
from kg.extract.undertakings import aim_of, is_undertaken, owner

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = frozenset({"GPE", "ORG", "PERSON"})
# Only bodies have a head or a founder.
HEADING = frozenset({"chair", "found", "head", "own"})


@lru_cache(maxsize=512)  # asked again and again within a sentence
def surface_subject(verb: Token) -> Token | None:
    """What stands as subject of the clause: its own nsubj or nsubj:pass, else the one the grammar hands down.

    "Israel attacked and left" -> Israel for both; "is expected to visit" -> the subject of "expected" (raising);
    "asked Iran to leave" -> Iran; "the man killed by police" -> man; "Fearing war, they left" -> they.
    """
    own = own_subject(verb)
    if own is not None:
        return antecedent(next((t for t in own.children if opens_later_clause(t)), own))
    if child(verb, "csubj", "csubj:pass", "expl") is not None or gerund_before(verb) is not None:
        return None
    inherit = INHERITED.get(base(verb))
    return inherit(verb) if inherit else None


def _of_conjunct(verb: Token) -> Token | None:
    """Coordination: the subject of the first conjunct, unless that is no clause ("an attack and …")."""
    first = verb.head
    if first.dep_ == "amod" and first.i > first.head.i and verb.tag_ in ("VBG", "VBN"):
        return antecedent(first.head)  # "[men] loyal to Peru and trained by Chile"
    if first.pos_ not in ("VERB", "AUX", "ADJ") and child(first, "cop") is None:
        return None
    if (main := resumed(verb) or after_relative(verb) or participle_before(verb)) is not None:
        return surface_subject(main)
    if verb.i < verb.head.i:
        own = child(first, "nsubj", "nsubj:pass")
        return antecedent(own) if own is not None and own.i < verb.i else None
    return _of_later_conjunct(verb)


def _of_later_conjunct(verb: Token) -> Token | None:
    """The noun between the conjunction and a finite verb, which a parser gave to the clause before; else shared."""
    before = before_verb(verb) if is_finite(verb) else None
    noun = before.head if before is not None and before.dep_ == "flat" else before
    if noun is not None and noun.dep_ == "conj" and opens_conjunct(noun):
        return noun
    if goes_on_in_headline(verb):
        return surface_subject(verb.head)
    if is_finite(verb) and not is_coordinated(verb):
        return None
    if before is None or before.is_punct or before.dep_ == "cc" or before.pos_ == "CCONJ":
        return surface_subject(verb.head)
    return noun if noun is not None and noun.dep_ == "conj" and belongs_to_verb(noun) else None


def _of_parataxis(verb: Token) -> Token | None:
    """Main clause beside a noun or, in a headline, beside another verb."""
    return surface_subject(verb.head) if goes_on_in_headline(verb) else beside(verb)


def _of_complement(verb: Token) -> Token | None:
    """Open complement: the object of the verb above, else its subject (control and raising)."""
    return _controller(verb.head, object_control=True)


def _controller(matrix: Token, *, object_control: bool) -> Token | None:
    held = (child(matrix, "obj", "iobj") or told_of_gap(matrix)) if object_control and not is_passive(matrix) else None
    if held is not None and is_of_complement(held):
        held = None
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
    """Adverbial without a subject: the phrase before it (", with [Kim] scoring"), else as its matrix clause says."""
    absolute = with_phrase(verb)
    return antecedent(absolute) if absolute is not None else _of_matrix(verb)


def _of_matrix(verb: Token) -> Token | None:
    """Subject that an adverbial has in common with its matrix clause; after "by" and "to" the agent of a passive.

    So with what comes of a passive: "was shelled by Peru, [killing] two".
    """
    matrix, mark = parting_verb(verb) or clause_of(verb), child(verb, "mark", "case")
    word = mark.lower_ if mark is not None else ""
    if matrix is None or verb.tag_ in FINITE:
        return None
    if matrix.pos_ not in ("VERB", "AUX", "ADJ") and child(matrix, "cop") is None:
        return matrix if any(t.dep_ == "parataxis" and beside(t) == matrix for t in matrix.rights) else None
    if word in OBJECT_CONTROL_MARKS or (word == "to" and matrix.lemma_.lower() in OBJECT_CONTROL_VERBS):
        return _controller(matrix, object_control=True)
    appointed = matrix.lemma_.lower() in APPOINTING and verb.lemma_.lower() in SUCCEEDING
    if appointed or (word == "to" and _sends_person(matrix)):
        return _controller(matrix, object_control=True)
    if is_passive(matrix) and (word in ("by", "to") or (mark is None and is_result(verb))):
        sent = word == "to" and matrix.lemma_.lower() in DISPATCHING
        return by_agent(matrix) or (surface_subject(matrix) if sent else None)
    return (_called_upon(matrix) if word == "to" else None) or surface_subject(matrix)


def _sends_person(verb: Token) -> bool:
    """Whether somebody is sent to do what an infinitive says: "sent [Kim] to sign it", not "sent a letter to thank"."""
    sent = child(verb, "obj")
    personal = sent is not None and sent.pos_ == "PROPN" and sent.ent_type_ == "PERSON"
    return personal and verb.lemma_.lower() in DISPATCHING and not is_passive(verb)


def _of_modifier(verb: Token) -> Token | None:
    """Clause that modifies a noun: the noun itself, or, when it says what the noun is about, whoever has the noun.

    "troops attacking Kyiv", "the first leader to visit" -> the noun; "Iran's threat to attack" -> Iran; "has a plan to
    attack" -> the subject of "has"; "gave him a chance to go" -> him; "condemned the plan to attack" does not say.
    """
    noun, above, mark = verb.head, verb.head.head, child(verb, "mark")
    if noun.lemma_.lower() in CHARGES and verb.tag_ == "VBG" and mark is not None and noun.nbor(-1).lower_ != "in":
        return _charged(noun)
    going_on = verb.tag_ == "VBG" or any(t.lower_ == "being" for t in verb.lefts)
    if noun.lemma_.lower() in CIRCUMSTANCES and going_on and mark is not None:
        return _around(noun)
    if verb.dep_ == "acl:relcl" and verb.tag_ in FINITE and not has_relative(verb):
        return None
    # "accused [soldiers] of burning": a parser may hang the clause of the verb on its object.
    controlled = mark is not None and mark.lower_ in ("of", "from") and noun.dep_ in ("obj", "nsubj:pass")
    participle = verb.tag_ in ("VBG", "VBN") and (mark is None or controlled)
    if verb.dep_ == "acl" and noun.dep_ == "obl:agent" and verb.nbor(-1).lower_ == "of":
        return surface_subject(above)  # "[Kim], accused by Lee of fleeing"
    # "[Kim] to meet Lee", "[Kim], in Lima to meet Lee": a name is nobody's plan.
    named = noun.ent_type_ in NAMED and verb.tag_ == "VB"
    if verb.dep_ == "acl:relcl" or participle or named or _is_ranked(noun):
        return antecedent(described_late(noun) or _modified(noun, verb))
    return _told_of(noun) if noun.lower_ in RANKS and mark is not None else _of_undertaking(verb)


def _of_undertaking(verb: Token) -> Token | None:
    """Who is to do what a plan, an effort, a treaty asks for: its owner, else whoever makes it or is bound by it."""
    noun, above = verb.head, verb.head.head
    whose = owner(noun)
    if whose is None and noun.dep_ == "obj" and is_undertaken(above, noun) and _is_to_be_done(verb):
        whose = child(above, "iobj") or _doer(above)
    if whose is None and base(noun) == "obl" and verb.tag_ == "VB" and _is_bound(above):
        whose = surface_subject(above)
    if whose is None and aim_of(noun) == verb:
        whose = _doer(above)
    return antecedent(whose) if whose is not None else None


def _doer(verb: Token) -> Token | None:
    return by_agent(verb) if is_passive(verb) else surface_subject(verb)


def _is_to_be_done(verb: Token) -> bool:
    """An infinitive, of the passive too: "to [acquire] Acme", "to be [acquired] by Acme"."""
    passive = verb.tag_ == "VBN" and child(verb, "mark") is not None and child(verb, "aux:pass") is not None
    return verb.tag_ == "VB" or passive


def _is_bound(verb: Token) -> bool:
    """Whether a passive takes an infinitive, which a parser hung on the noun before: "bound by treaty [to help]"."""
    return is_passive(verb) and verb.lemma_.lower() in URGING | BINDING


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
    """What a participle behind a coordination modifies, not its first member: "the [truce] of A and B, made by C".

    Nobody heads what somebody does: "a ruling by [the court], headed by Kim".
    """
    if participle.lemma_.lower() in HEADING and not noun.ent_type_:
        makers = (t for t in noun.rights if t.dep_ == "nmod" and t.left_edge.lower_ in ("by", "from"))
        maker = next((t for t in makers if t.right_edge.i + 1 == participle.i - 1), None)
        if maker is not None and participle.nbor(-1).text == ",":
            return maker
    last = max((t.i for t in noun.children if t.dep_ == "conj"), default=participle.i)
    behind = participle.dep_ == "acl" and noun.i < last < participle.i
    return noun.head if behind and noun.dep_ == "nmod" else noun


def described_late(apposition: Token) -> Token | None:
    """Whom an apposition behind a whole clause describes: "[Kim] met Lee in Oslo, the first envoy to go there"."""
    clause = clause_described(apposition)
    return surface_subject(clause) if clause is not None else None


def _is_ranked(noun: Token) -> bool:
    """Whether the noun is the one who does it: "the first leader to visit", "the only officer to be killed"."""
    return any(t.dep_ == "amod" and (t.tag_ == "JJS" or t.lower_ in RANKS) for t in noun.children)


def _told_of(rank: Token) -> Token | None:
    """Who is said to be the first: "[Kim] was the first to visit", "[Kim] became the first to visit"."""
    if child(rank, "cop") is not None:
        return surface_subject(rank)
    return surface_subject(rank.head) if rank.dep_ == "xcomp" and rank.head.lemma_ == "become" else None


INHERITED = {
    "conj": _of_conjunct,
    "xcomp": _of_complement,
    "ccomp": seen_doing,
    "advcl": _of_adverbial,
    "acl": _of_modifier,
    "parataxis": _of_parataxis,
}
