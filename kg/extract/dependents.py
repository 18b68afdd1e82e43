"""Dependents of a token by their label; what a relative pronoun stands for; the passive and its agent.

Universal Dependencies v2: acl:relcl, aux:pass, nsubj:pass, obl:agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.labels import ACTORS, PERSONS

if TYPE_CHECKING:
    from spacy.tokens import Token

WHOLE = frozenset({"all", "both", "each"})
PARTS = frozenset({"many", "most", "several", "some"})
# "a pardon for Kim", "the case against Kim": what these nouns tell is meant for a person.
TOWARDS = frozenset({"after", "against", "for", "on", "to", "with"})
# Endings of nouns for whoever does something (Quirk et al. 1985, appendix I.33-I.36).
AGENT_ENDINGS = ("ant", "ee", "er", "ian", "ist", "man", "or")
# Whom something befell, so that a clause with "that" behind "of" tells of what befell them.
UNDERGOERS = frozenset({"casualty", "survivor", "victim"})
# "A and B, which together left": said of all.
TOGETHER = frozenset({"both", "each", "jointly", "respectively", "together"})
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})


def child(token: Token, *deps: str) -> Token | None:
    """First dependent with one of these labels."""
    for dependent in token.children:
        if dependent.dep_ in deps:
            return dependent
    return None


def base(token: Token) -> str:
    """Label without subtype: "acl:relcl" -> "acl"."""
    return token.dep_.partition(":")[0]


def hyphenated(verb: Token) -> tuple[Token, ...]:
    """What a hyphen joins to a verb, with the hyphen: "[test-]fired"."""
    if verb.i < 2:
        return ()
    first, hyphen = verb.nbor(-2), verb.nbor(-1)
    return (first, hyphen) if hyphen.text == "-" and not (first.whitespace_ or hyphen.whitespace_) else ()


def is_relative(token: Token) -> bool:
    """Whether the token is a relative pronoun ("who attacked", "for which he paid")."""
    if token.lower_ == "whose":
        return True  # taggers take it for "his" now and then
    return token.lower_ in RELATIVE_PRONOUNS and token.tag_ in ("WP", "WDT", "IN")


def relative_clause(token: Token) -> Token | None:
    """Verb of the nearest relative clause that contains the token, or None."""
    for ancestor in (token, *token.ancestors):
        if ancestor.dep_ == "acl:relcl" or _is_cleft(ancestor):
            return ancestor
    return None


def _is_cleft(clause: Token) -> bool:
    """ "It was Peru [that left]": the clause tells what the name in front of it did, unless it did not."""
    name = clause.head
    if clause.dep_ != "advcl:relcl" or name.pos_ != "PROPN" or child(name, "cop") is None:
        return False
    return not any(t.lower_ in ("not", "n't", "n’t") for t in name.children)


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; any other token is its own antecedent.

    "the man who came" -> man, for "who"; "men, many of whom came" -> men, for "many".
    """
    clause = relative_clause(token) if (is_relative(token) and token.dep_ != "det") or _is_part(token) else None
    if clause is None:
        return token
    # One word taken for a person may be a company.
    if token.lower_ == "which" and _is_person(clause.head) and child(clause.head, "flat") is not None:
        return _thing_before(clause) or _doer(clause.head) or token
    found = _agent_before(clause) or _befallen_by(clause, token) or clause.head
    return _agreeing(found, clause) or _last_member(found, clause, token) or found


def _agent_before(clause: Token) -> Token | None:
    """Who stands behind "by" or "from" right before a relative clause in commas: "an offer by [Peru], which left".

    Behind other prepositions only a person, of whom "who" must speak: "a pardon for [Kim], whom he had jailed".
    """
    comma = _before(clause)
    if clause.dep_ != "acl:relcl" or comma.text != ",":
        return None
    made = (t for t in clause.head.rights if t.dep_ == "acl")
    behind = (t for head in (clause.head, *made) for t in head.rights if t.dep_ in ("nmod", "obl:agent"))
    last = next((t for t in behind if t.right_edge.i == comma.i - 1), None)
    if last is None:
        return None
    word = last.left_edge.lower_
    if any(t.lower_ in ("who", "whom") for t in clause.subtree):
        return last if word == "by" or (word in TOWARDS and _is_person(last) and _is_thing(clause.head)) else None
    return last if word in ("by", "from") else None


def _befallen_by(clause: Token, pronoun: Token) -> Token | None:
    """What befell the people a relative clause seems to speak of: "survivors of [the flood] that destroyed Jos".

    "That" and "which" speak of no person, if the number of the verb leaves it open.
    """
    people = clause.head
    if people.lemma_.lower() not in UNDERGOERS or pronoun.lower_ not in ("that", "which"):
        return None
    last = next((t for t in people.rights if t.dep_ == "nmod" and _opens_with(t, "of") and t.i < clause.i), None)
    if last is None or last.pos_ != "NOUN" or last.tag_ == people.tag_ or _is_plural(clause):
        return None
    return last if last.right_edge.i + 1 in (clause.left_edge.i, clause.left_edge.i - 1) else None


def _last_member(first: Token, clause: Token, pronoun: Token) -> Token | None:
    """The last of several, right before a clause in commas that speaks of one: "by Peru and [Chile], which has left".

    "Which" behind names without number in its verb takes up the nearest; "who" needs a verb in the singular.
    """
    comma = _before(clause)
    members = [t for t in first.rights if t.dep_ == "conj" and t.pos_ in ("NOUN", "PROPN") and t.i < comma.i]
    if comma.text != "," or not members or members[-1].right_edge.i + 1 != comma.i:
        return None
    if _is_plural(clause) or any(t.lower_ in TOGETHER for t in clause.subtree):
        return None
    alone = members[-1].tag_ in ("NN", "NNP") and _is_singular(clause)
    named = pronoun.lower_ == "which" and members[-1].pos_ == "PROPN"
    return members[-1] if clause.dep_ == "acl:relcl" and (alone or named) else None


def _is_plural(clause: Token) -> bool:
    return any(t.tag_ == "VBP" or t.lower_ in ("were", "are", "have") for t in _finite(clause))


def _is_singular(clause: Token) -> bool:
    return any(t.tag_ == "VBZ" or t.lower_ in ("was", "is", "has") for t in _finite(clause))


def _finite(clause: Token) -> tuple[Token, ...]:
    """What may tell the number of a clause's subject: its verb, auxiliaries and copula."""
    return (clause, *(t for t in clause.lefts if base(t) in ("aux", "cop")))


def _before(clause: Token) -> Token:
    """The comma that sets a clause off, a part of it or not; else the word before."""
    first = clause.left_edge
    return first if first.is_punct or first.i == 0 else first.nbor(-1)


def _thing_before(clause: Token) -> Token | None:
    """What "which" takes up around a person: "Kim, head of [a group], which", "[a feud] with Kim, which"."""
    name, comma = clause.head, _before(clause)
    last = comma.nbor(-1) if comma.is_punct and comma.i > name.i else name
    if last.pos_ in ("NOUN", "PROPN") and last.dep_ != "flat" and last != name and name.is_ancestor(last):
        return last
    return name.head if name.dep_ == "nmod" and _is_thing(name.head) else None


def _doer(name: Token) -> Token | None:
    """Who does what a "which" behind a person takes up as a whole: "[Peru] expelled Kim, which angered Chile"."""
    verb = name.head
    if name.dep_ not in ("obj", "obl", "nsubj:pass") or verb.pos_ != "VERB":
        return None
    return by_agent(verb) if is_passive(verb) else child(verb, "nsubj")


def _agreeing(country: Token, clause: Token) -> Token | None:
    """The several before a country, of which "who" and a plural verb cannot speak: "[men] sent by Peru, who are".

    Of those right before the clause it speaks whatever its verb: "took Jos from [men], who fled".
    """
    if country.ent_type_ != "GPE" or not any(t.lower_ == "who" for t in clause.subtree if t.i < clause.i):
        return None
    comma = clause.left_edge
    last = comma.nbor(-1) if comma.is_punct and comma.i > country.i else country
    if last.tag_ == "NNS" and not country.is_ancestor(last):
        return last
    if child(country, "conj") is not None or not _is_plural(clause):
        return None
    above = (t for t in country.ancestors if t.i < country.i)
    return next((t for t in above if t.tag_ == "NNS"), None)


def _is_person(name: Token) -> bool:
    return name.pos_ == "PROPN" and name.ent_type_ in PERSONS


def _is_thing(noun: Token) -> bool:
    """A common noun that is not made to name whoever does something, as "lawyer", "adviser", "assistant" are."""
    return noun.pos_ == "NOUN" and not noun.ent_type_ and not noun.lemma_.lower().endswith(AGENT_ENDINGS)


def _is_part(quantity: Token) -> bool:
    """ "[Many] of whom", "[two] of which": some of the several that a relative clause speaks of."""
    word = quantity.lower_
    if word not in WHOLE and word not in PARTS and (quantity.pos_ != "NUM" or word == "one"):
        return False
    whom = next((t for t in quantity.rights if t.dep_ == "nmod" and is_relative(t)), None)
    clause = relative_clause(whom) if whom is not None else None
    return clause is not None and (word in WHOLE or clause.head.tag_ == "NNS")


def parting_verb(dependent: Token) -> Token | None:
    """Verb above that parts a dependent from its head without a comma, so that it is the verb's own.

    "will leave, he said [on Monday]"; in "will leave, he said, [on Monday]" the day may be that of leaving.
    """
    head, first = dependent.head, dependent.left_edge
    if first.is_punct or (first.i > 0 and first.nbor(-1).is_punct):
        return None
    return next((above for above in head.ancestors if head.i < above.i < dependent.i), None)


def by_agent(verb: Token) -> Token | None:
    """The by-phrase of a passive, also behind the last of several: "was arrested, tried and jailed [by Peru]"."""
    first = verb.head if verb.dep_ == "conj" else verb
    members = [first, *(t for t in first.children if t.dep_ == "conj" and _is_bare_participle(t))]
    agent = _own_agent(verb)
    if agent is not None or verb not in members or any(_is_closed(member) for member in members[:-1]):
        return agent
    shared = (found for member in members if (found := _own_agent(member)) is not None)
    return next((found for found in shared if found.left_edge.i > members[-1].i), None)


def _is_bare_participle(verb: Token) -> bool:
    return verb.tag_ == "VBN" and child(verb, "aux", "aux:pass", "nsubj", "nsubj:pass") is None


def _is_closed(verb: Token) -> bool:
    """Whether a verb has what belongs to it behind it: "was arrested [in May] and jailed by Peru"."""
    last = max((t.i for t in verb.rights if t.dep_ == "conj"), default=verb.i)
    return any(t.dep_ not in ("conj", "cc", "punct") and t.i < last for t in verb.rights)


def _own_agent(verb: Token) -> Token | None:
    """The by-phrase that hangs on the verb; parsers give its label to other phrases now and then, or another to it."""
    agents = (t for t in verb.children if t.dep_ == "obl:agent")
    return next((t for t in agents if _opens_with(t, "by")), None) or _stranded_agent(verb)


def _stranded_agent(verb: Token) -> Token | None:
    """A by-phrase that a parser took for another or hung on what the verb asks for: "was accused of fraud [by Peru]".

    "Was asked to leave [by Peru]"; "was hugged on the tarmac [by Kim]", where only a name tells who from where.
    """
    if verb.tag_ != "VBN":
        return None
    asked = [t for t in verb.rights if t.dep_ == "obl" and _opens_with(t, "of", "with")]
    inner = (t for noun in asked for t in noun.rights if t.dep_ == "nmod" and _opens_with(t, "by"))
    return next(inner, None) or _named_agent(verb)


def _named_agent(verb: Token) -> Token | None:
    """Behind a passive the name of an actor after "by", on the verb, on its infinitive, on "as"."""
    if child(verb, "aux:pass") is None and verb.dep_ not in ("acl", "advcl"):
        return None
    told = [t for t in verb.rights if t.dep_ == "xcomp" and t.tag_ == "VB"]
    called = [t for t in verb.rights if t.dep_ == "obl" and _opens_with(t, "as")]
    phrases = (t for head in (verb, *told, *called) for t in head.rights if base(t) in ("obl", "nmod"))
    by = (t for t in phrases if _opens_with(t, "by"))
    return next((t for t in by if _names_actor(t) or t.dep_ == "obl:agent"), None)


def _names_actor(nominal: Token) -> bool:
    """Whether it is an actor's name, or a description with one beside it: "[envoy Kim]"."""
    return any(t.pos_ == "PROPN" and t.ent_type_ in ACTORS for t in (nominal, *nominal.children))


def _opens_with(nominal: Token, *prepositions: str) -> bool:
    """Whether one of these is its preposition, also where a parser left it with the title: "[by] envoy Kim"."""
    title = next((t for t in nominal.lefts if t.dep_ == "nmod:desc"), None)
    words = (*nominal.lefts, *(title.lefts if title is not None else ()))
    return any(t.dep_ == "case" and t.lower_ in prepositions for t in words)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: marked by its subject or auxiliary, or a bare past participle.

    "was killed", "a man killed by police", "arrested in May, he …"; "was arrested and deported" shares the auxiliary.
    """
    labels = {dependent.dep_ for dependent in verb.children}
    if _has_fronted_object(verb):
        return False
    if labels & {"aux:pass", "nsubj:pass", "csubj:pass"} or ("obl:agent" in labels and verb.tag_ in ("VBD", "VBN")):
        return True
    if verb.tag_ != "VBN" or labels & {"aux", "nsubj", "cop"}:
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "advcl", "xcomp", "amod")


def _has_fronted_object(verb: Token) -> bool:
    """A past tense that a parser took for the participle: "a town that rebels [seized]"."""
    if verb.dep_ != "acl:relcl" or child(verb, "aux", "aux:pass") is not None:
        return False
    held, subject = child(verb, "obj"), child(verb, "nsubj:pass")
    return held is not None and subject is not None and is_relative(held) and held.i < subject.i < verb.i
