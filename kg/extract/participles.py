"""The clause that a free participle goes with, ", accusing …", ", wounding six"; the agent in "a US-brokered truce".

Parsers hang a free participle on the last verb before it, also on that of a relative clause that only gives the
background. Quirk et al., "A Comprehensive Grammar of the English Language" (1985), 15.60 (supplementive clauses) and
appendix I.63 (compounds of subject and verb).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.cues import load_cues
from kg.extract.dependents import by_agent, child, is_passive
from kg.extract.labels import ACTORS

if TYPE_CHECKING:
    from spacy.tokens import Token

# What an event as a whole brings about, so that behind a passive only its agent does it.
BRINGING_ABOUT = frozenset(
    {"cause", "damage", "destroy", "drive", "end", "force", "ignite", "lead", "leave", "prompt", "provoke", "push"}
    | {"raise", "shatter", "spark", "trigger"}
)

# What sets a weapon off, so that who does it is who hits.
LAUNCHING = frozenset({"drop", "fly", "launch", "plant", "throw"})
# "a strike carried out by Peru": who does these did it.
DOING = frozenset({"carry", "conduct", "mount", "perpetrate", "stage"})
DEEDS = frozenset({"bombing", "killing", "offensive", "operation", "shooting"})
# "…, hours after meeting B": when the whole of the clause before happened.
TIMING = frozenset({"after", "before", "following", "since", "while"})
HYPHENS = frozenset("-‐‑–")


def compound_agent(participle: Token) -> Token | None:
    """Who did it, before a participle that modifies a noun: "a [US]-brokered truce", "[French]-led troops"."""
    if participle.tag_ not in ("VBN", "VBD") or participle.i < 2 or compound_thing(participle) is None:
        return None
    hyphen, agent = participle.nbor(-1), participle.nbor(-2)
    joined = hyphen.text in HYPHENS and not agent.whitespace_ and not hyphen.whitespace_
    related = participle in (agent.head, *agent.children)
    return agent if joined and agent.ent_type_ in ACTORS and related else None


def compound_thing(participle: Token) -> Token | None:
    """The noun behind a participle, which parsers take for its object in headlines: "after US-brokered [truce]"."""
    if participle.dep_ == "amod":
        return participle.head if participle.tag_ == "VBN" else None
    thing = child(participle, "obj")
    return thing if thing is not None and thing.left_edge.i == participle.i + 1 else None


def agent_behind(thing: Token) -> Token | None:
    """Who acts through a document or weapon: "a report published by [Peru]", "a shell fired by [Peru]"."""
    cues = load_cues()
    made = [t for t in thing.rights if t.dep_ == "acl" and t.tag_ == "VBN"]
    lemma = thing.lemma_.lower()
    is_deed = lemma in cues.attacks | DEEDS
    made += [thing.head] if is_deed and thing.dep_ == "nsubj:pass" else []
    verbs = cues.attacks | LAUNCHING | (DOING if is_deed else frozenset())
    agents = (by_agent(t) for t in made if lemma in cues.documents or t.lemma_.lower() in verbs)
    return next((agent for agent in agents if agent is not None), None)


def is_result(participle: Token) -> bool:
    """Whether it tells what comes of the event before it: "was shelled by Peru, [killing] two"."""
    lemma = participle.lemma_.lower()
    return participle.tag_ == "VBG" and (lemma in load_cues().harming or lemma in BRINGING_ABOUT)


def clause_of(participle: Token) -> Token | None:
    """Verb that a free participle goes with; None when a relative clause and its main clause are both possible.

    "fired at men who had gathered there, [killing] two" -> fired; "a man who stabbed the mayor, [killing] him" ->
    stabbed; "arrested a man who had crashed a car, [killing] two" -> None.
    """
    if (main := behind_words(participle) or _told_to_act(participle) or _timed_from(participle)) is not None:
        return main
    head, relative = participle.head, _relative_above(participle)
    main = _main_clause(relative) if relative is not None else None
    if relative is None or main is None:
        return head
    if is_result(participle):
        return _of_harm(head, relative, main)
    if main.tag_ != "VBD":
        return head
    if is_passive(relative) and participle.lemma_.lower() in load_cues().speech:
        return main  # what a passive tells of a person gives him no occasion to speak
    return None if _is_earlier(relative) else head


def behind_words(participle: Token) -> Token | None:
    """Verb of saying between a quotation and a participle that a parser hung within: "“We left,” Kim [said], accusing".

    Without quotation marks too, if the participle tells what else is said.
    """
    head = participle.head
    if participle.tag_ != "VBG" or child(participle, "mark", "case", "nsubj", "aux") is not None:
        return None
    saying = next((t for t in head.ancestors if head.i < t.i < participle.i and t.pos_ == "VERB"), None)
    if saying is None:
        return None
    quoted = any(t.is_quote for t in participle.doc[head.i : saying.i])
    return saying if quoted or participle.lemma_.lower() in load_cues().speech else None


def _told_to_act(participle: Token) -> Token | None:
    """Verb above an infinitive that a participle of saying or of time follows: "[urged] Kim to leave, accusing Lee".

    "[Ordered] Kim to leave, hours after meeting Lee".
    """
    head, before, mark = participle.head, participle.left_edge, child(participle, "mark", "case")
    if head.dep_ != "xcomp" or head.tag_ != "VB" or participle.tag_ != "VBG" or child(participle, "nsubj", "aux"):
        return None
    cues, lemma = load_cues(), participle.lemma_.lower()
    free = lemma in cues.speech - cues.happening if mark is None else mark.lower_ in TIMING
    behind = before.i > head.i and "," in (before.text, before.nbor(-1).text)
    while head.dep_ == "xcomp":
        head = head.head
    return head if free and behind and head.pos_ == "VERB" else None


def _timed_from(participle: Token) -> Token | None:
    """Verb above an infinitive that is dated from something else: "[told] Kim to leave, hours after meeting Lee"."""
    head, before = participle.head, participle.left_edge
    mark, span = child(participle, "mark", "case"), child(participle, "obl:unmarked", "nmod:unmarked")
    timed = mark is not None and mark.lower_ in ("after", "before") and span is not None and span.i < mark.i
    behind = before.i > head.i and "," in (before.text, before.nbor(-1).text)
    if not (timed and behind) or head.tag_ not in ("VB", "VBG"):
        return None
    while head.dep_ in ("conj", "xcomp") and head.tag_ in ("VB", "VBG"):
        head = head.head
    return head if head.pos_ == "VERB" else None


def _of_harm(head: Token, relative: Token, main: Token) -> Token | None:
    """Which of two verbs does harm: the one that attacks, else not what was going on; what was over is open."""
    attacks = load_cues().attacks
    main_attacks, relative_attacks = main.lemma_.lower() in attacks, relative.lemma_.lower() in attacks
    if main_attacks != relative_attacks:
        return main if main_attacks else head
    if any(t.dep_ == "aux" and t.lemma_ == "be" for t in relative.children):
        return main
    return None if _is_earlier(relative) else head


def _relative_above(participle: Token) -> Token | None:
    """Verb of the relative clause whose last word a free participle follows."""
    before = participle.left_edge
    free = participle.tag_ == "VBG" and child(participle, "mark", "case", "nsubj", "aux") is None
    if not free or "," not in (before.text, before.nbor(-1).text if before.i else "") or before.i < participle.head.i:
        return None
    clause = participle.head
    while clause.dep_ in ("conj", "xcomp"):
        clause = clause.head
    return clause if clause.dep_ == "acl:relcl" else None


def _main_clause(relative: Token) -> Token | None:
    """Verb before the noun of a relative clause, in whose clause the noun stands."""
    above = next((t for t in relative.head.ancestors if t.pos_ == "VERB"), None)
    return above if above is not None and above.i < relative.head.i else None


def _is_earlier(verb: Token) -> bool:
    return any(t.dep_ == "aux" and t.lower_ in ("had", "'d", "’d") for t in verb.children)
