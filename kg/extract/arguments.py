"""Arguments of a verb by what they do in the event, not by where the grammar puts them.

Universal Dependencies v2; the agent of a passive is its "subject", the patient its "object".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, base, by_agent, child, is_passive, is_relative
from kg.extract.labels import PERSONS
from kg.extract.objects import UNMARKED, denied_content, direct_object
from kg.extract.recipients import recipient
from kg.extract.subjects import surface_subject
from kg.extract.told_clauses import content_before, is_asked, opens_clause
from kg.extract.undertakings import aim_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

CLAUSES = ("ccomp", "xcomp", "csubj", "csubj:pass")
# In front of the subject these set the scene: "On its site, the firm …", "For Peru, the deal …".
SCENE = frozenset({"on", "to", "for", "over", "about", "against"})
# Whoever these bring in takes part in the event, not in the phrase before: "talks on trade with Peru".
PARTNERS = frozenset({"with", "between", "by"})
# "talks on the future of the border [between A and B]": what the partners talk about.
ABOUT = frozenset({"on", "about", "over", "for", "of"})
# "spoke after a meeting with B" is not said to B.
TEMPORAL = frozenset({"after", "ahead of", "amid", "before", "during", "following", "since", "until"})
# What an agent turns to, when a parser hangs it on him.
GOALS = frozenset({"to", "on", "against"})
# Verbs whose passive keeps the office: "was named envoy".
INSTALLING = frozenset({"appoint", "crown", "elect", "name", "nominate"})
# "A, along with B": said of B too (quasi-coordinators, Quirk et al. 1985, 13.103).
QUASI_COORDINATORS = frozenset({"along with", "together with", "as well as", "alongside"})


@dataclass(frozen=True, eq=False, slots=True)
class Argument:
    """A participant of a predicate: its role and the head of its phrase.

    role: "subject", "object", "indirect", "clause" (complement clause), "purpose" (clause that says what for: "marched
    to demand aid", "marched demanding aid"), "possessive" ("Israel's strike"), "adjective" ("Israeli strike"),
    "compound" ("U.S. strike", "drone strike"), or the preposition in lower case ("with", "to", "on", "between", "ahead
    of"). The agent is the subject, the patient the object, also of a passive.
    """

    role: str
    token: Token


def arguments(verb: Token) -> tuple[Argument, ...]:
    """Arguments of a verb, agent first, then patient, recipient, complement clauses and prepositional phrases.

    "Zahedi was killed by Israel in Damascus" -> subject Israel, object Zahedi, in Damascus.
    """
    core = tuple(_passive_core(verb) if is_passive(verb) else _active_core(verb))
    taken = frozenset(argument.token for argument in core)
    return (*core, *_clauses(verb), *purposes(verb), *_obliques(verb, taken))


@lru_cache(maxsize=512)  # asked again and again within a sentence
def preposition(token: Token) -> str:
    """Preposition of a phrase in lower case, multiword ones whole: "ahead of", "because of"; "" without one."""
    words: list[Token] = []
    # A parser may leave the preposition with the title: "[from] President Kim".
    own = list(token.children)
    title = next((t for t in own if t.dep_ == "nmod:desc"), None)
    for case in (*(title.children if title is not None else ()), *own):
        if case.dep_ != "case" or case.i > token.i or case.tag_ in ("POS", "NNP"):  # "[von] Laue" is a name
            continue
        if words and case.i != words[-1].i + 1:
            if case.lower_ == "of":
                continue  # "with Secretary [of] State Kim"
            words = []  # a preposition of the phrase before: "[with] officers in a strike"
        words.extend((case, *(t for t in case.children if t.dep_ == "fixed")))
    return " ".join(word.lower_ for word in words or _of_later_member(token) or _misplaced(token))


def _of_later_member(token: Token) -> list[Token]:
    """Preposition of a coordination that a parser hung on a later member: "[with] Kim and other officials"."""
    members = (t for t in token.rights if t.dep_ == "conj")
    return [t for member in members for t in member.lefts if t.dep_ == "case" and t.i < token.i]


def _misplaced(token: Token) -> Sequence[Token]:
    """Preposition right before a phrase that a parser hung on the next one: "[along with] officers in a raid"."""
    first = token.left_edge.i
    if base(token) != "obl" or token.dep_ in UNMARKED or first == 0:
        return ()
    before = token.doc[first - 1]
    if before.dep_ != "case" or before.tag_ != "IN" or before.head.i <= token.i:
        return ()
    adverb = token.doc[first - 2] if first > 1 else before
    return (adverb, before) if f"{adverb.lower_} {before.lower_}" in QUASI_COORDINATORS else (before,)


def _active_core(verb: Token) -> Iterator[Argument]:
    subject, patient, content = surface_subject(verb), direct_object(verb), denied_content(verb)
    if subject is not None and patient is not None and _is_office(patient, verb):
        yield Argument("object", subject)
        return
    if subject is not None:
        yield Argument("subject", subject)
    if content is not None:
        yield Argument("clause", content)
    elif patient is not None and patient != subject:
        yield Argument("object", patient)
    given = recipient(verb, patient)
    if given is not None:
        yield Argument("indirect", antecedent(given))


def _is_office(noun: Token, verb: Token) -> bool:
    """Whether somebody is given an office by nobody knows whom, as headlines say: "Kim named [envoy] to Peru"."""
    bare = noun.tag_ == "NN" and noun.head == verb and child(noun, "det", "nmod:poss", "nummod") is None
    bare = bare and not any(t.ent_type_ in PERSONS for t in noun.lefts)  # "appointed Kim minister"
    simple = verb.tag_ in ("VBD", "VBN") and child(verb, "aux", "xcomp", "iobj") is None
    return bare and simple and verb.lemma_.lower() in INSTALLING


def _passive_core(verb: Token) -> Iterator[Argument]:
    """By-phrase as subject, surface subject as object; as recipient when an object stays behind ("was given X")."""
    agent, patient, left = by_agent(verb) or _causer(verb), surface_subject(verb), child(verb, "obj")
    if agent is not None:
        yield Argument("subject", antecedent(agent))
    if left is not None:
        yield Argument("object", antecedent(left))
    if patient is not None and patient != agent:
        yield Argument("object" if left is None else "indirect", patient)


def _causer(verb: Token) -> Token | None:
    """Who has something done to somebody: "[Kim] had Lee arrested"; not whom it befell: "had her phone stolen"."""
    if verb.dep_ != "xcomp" or verb.head.lemma_.lower() != "have" or verb.lemma_.lower() not in load_cues().harming:
        return None
    person = child(verb.head, "obj")
    is_person = person is not None and (person.ent_type_ in PERSONS or person.tag_ == "PRP")
    return surface_subject(verb.head) if is_person else None


def _clauses(verb: Token) -> Iterator[Argument]:
    for dependent in verb.children:
        if (dependent.dep_ in CLAUSES and dependent.i > verb.i and not opens_clause(dependent)) or is_asked(dependent):
            yield Argument("clause", dependent)
        elif verb.lemma_.lower() == "call" and dependent.dep_ == "advcl":
            yield from _called_for(dependent)
    if (content := content_before(verb)) is not None:
        yield Argument("clause", content)


def _called_for(clause: Token) -> Iterator[Argument]:
    """Who is called on: "called for [Kim] to leave"; in the passive what is called for: "for Kim [to be freed]"."""
    mark, subject = child(clause, "mark"), child(clause, "nsubj", "nsubj:pass")
    if mark is None or mark.lower_ != "for" or subject is None:
        return
    if is_passive(clause):
        yield Argument("for", clause)
    else:
        yield Argument("on", antecedent(subject))
        yield Argument("clause", clause)


def purposes(head: Token) -> Iterator[Argument]:
    """Infinitives and participles without a subject of their own that say what a verb or its event noun is for."""
    for dependent in head.children:
        if base(dependent) not in ("advcl", "acl") or dependent.i < head.i or dependent.dep_ == "acl:relcl":
            continue
        if is_asked(dependent):
            continue
        mark = child(dependent, "mark")
        infinitive = dependent.tag_ == "VB" and mark is not None and mark.lower_ == "to"
        participle = dependent.dep_ == "advcl" and dependent.tag_ == "VBG" and mark is None
        if (infinitive or participle) and child(dependent, "nsubj", "nsubj:pass", "aux") is None:
            yield Argument("purpose", dependent)


def _obliques(verb: Token, taken: frozenset[Token]) -> Iterator[Argument]:
    """Prepositional phrases of the verb, and those it shares with the first conjunct when they follow both.

    taken: its agent and patient, whatever the parser calls them.
    """
    shared = verb.head.children if verb.dep_ == "conj" else ()
    for dependent in (*verb.children, *(t for t in shared if t.i > verb.i)):
        if dependent.dep_ == "advmod":
            for behind in after_adverb(dependent):
                joined = _joined(verb, behind.token) if behind.role in QUASI_COORDINATORS else None
                yield replace(behind, role=joined or behind.role)
        if base(dependent) != "obl" or dependent.dep_ in UNMARKED:
            continue
        if antecedent(dependent) in taken:
            # Behind a name nothing tells more of it: "charges brought by Peru [against Chile]".
            yield from stacked(dependent) if dependent.pos_ == "PROPN" else ()
            continue
        if aim_of(dependent) is not None or _is_left_out(dependent):
            continue  # "in a bid to": neither where nor when
        role = preposition(dependent)
        if role in QUASI_COORDINATORS:
            yield Argument(_joined(verb, dependent) or role, antecedent(dependent))
        elif dependent.pos_ == "ADP" and verb.dep_ == "acl:relcl":
            yield Argument(dependent.lower_, verb.head)
        elif role and not (role in SCENE and _is_fronted(dependent) and not _leads_back(dependent)):
            yield Argument(role, antecedent(dependent))
            yield from stacked(dependent)
    if (with_next := shared_object(verb)) is not None:
        yield with_next


def _is_left_out(phrase: Token) -> bool:
    """Whether a phrase says with whom it is not so: "trades with Peru, [not with Chile]"; not "not only with Chile"."""
    first = phrase.left_edge.nbor(1) if phrase.left_edge.is_punct else phrase.left_edge
    return first.lower_ == "not" and first.head == phrase and first.nbor(1).lower_ not in ("just", "only")


def shared_object(verb: Token) -> Argument | None:
    """Object of the next verb behind a preposition that shares it: "opened fire on and seized [two ships]"."""
    following = child(verb, "conj")
    joint = child(following, "cc") if following is not None else None
    shared = child(following, "obj") if following is not None else None
    if following is None or joint is None or shared is None or joint.i <= verb.i or shared.i < joint.i:
        return None
    if any(t.dep_ == "obl" for t in following.rights):
        return None  # "made ties with and opened an embassy in Peru"
    word = joint.nbor(-1)
    if word.tag_ not in ("IN", "RP") or word.head not in (verb, shared):
        return None
    # "On" goes with many a verb as an adverb ("carried on and won"), but not behind its bare object: "opened fire on".
    noun = word.nbor(-1)
    of_noun = noun.dep_ == "obj" and noun.head == verb and noun.tag_ == "NN" and noun.left_edge == noun
    stranded = word.tag_ == "IN" and word.dep_ in ("advmod", "case", "obl") and word.lower_ != "on"
    return Argument(word.lower_, antecedent(shared)) if stranded or of_noun else None


def _joined(verb: Token, companion: Token) -> str | None:
    """Role that a companion shares: "killed along with aides" the patient's, "met Kim, along with Lee" Kim's.

    Behind the agent it is his: "a plan drawn up by Peru along with Chile". After an object of another kind it is open:
    "visited Rome along with Lee".
    """
    patient = child(verb, "obj")
    if is_passive(verb):
        agent = by_agent(verb)
        return "subject" if agent is not None and _follows(companion, agent) else "object"
    if patient is None or companion.i < verb.i:
        return "subject"
    return "object" if patient.ent_type_ and patient.ent_type_ == companion.ent_type_ else None


def _follows(phrase: Token, nominal: Token) -> bool:
    """Whether nothing but the nominal itself stands between a nominal and a phrase behind it."""
    between = nominal.doc[nominal.i : phrase.left_edge.i]
    return len(between) > 0 and all(t in nominal.subtree or t.is_punct for t in between)


def _leads_back(oblique: Token) -> bool:
    """Whether a relative pronoun opens the clause with its phrase: "for which he paid", "for whose release he paid"."""
    return is_relative(oblique) or any(t.lower_ == "whose" for t in oblique.lefts)


def _is_fronted(oblique: Token) -> bool:
    """Whether a phrase stands before the subject of its clause."""
    subject = child(oblique.head, "nsubj", "nsubj:pass")
    return subject is not None and oblique.i < subject.i


def stacked(phrase: Token) -> Iterator[Argument]:
    """Partners that a parser hangs on the phrase before them: "spoke by phone [with B]", "a call on aid [with B]",
    also two phrases down: "talks on the future of the dam [between A and B]".

    An agent only behind a name or "of": in "a protest against abuses by B" he is that of the abuses. Behind an agent
    also whom he turns to: "a visit by Kim [to B]".
    """
    outer = preposition(phrase)
    if outer in TEMPORAL:
        return
    for dependent in phrase.children:
        role = preposition(dependent) if dependent.dep_ == "nmod" else ""
        partner = role in PARTNERS and (role != "by" or phrase.pos_ == "PROPN" or outer == "of")
        if partner or (outer == "by" and role in GOALS):
            yield Argument(role, antecedent(dependent))
        elif role == "of" and outer in ABOUT:
            yield from stacked(dependent)


def is_companion(nominal: Token) -> bool:
    """Whether a quasi-coordinator adds it to the subject: "Peru, along with [Chile], left"."""
    return preposition(nominal) in QUASI_COORDINATORS


def after_adverb(adverb: Token) -> Iterator[Argument]:
    """Phrases whose preposition is made with an adverb: "ahead of the talks", "away from the border"."""
    for dependent in adverb.children:
        if dependent.dep_ == "obl" and dependent.i > adverb.i and (role := preposition(dependent)):
            yield Argument(f"{adverb.lower_} {role}", antecedent(dependent))
