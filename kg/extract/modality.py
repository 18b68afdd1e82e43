"""How surely an event is told: asserted, planned, possible, …, and whether it is denied.

Read from the clause itself and then upwards, from each word the clause depends on (kg/data/cues.toml); what stands
nearest to the event decides the modality, every denial on the way counts. Universal Dependencies v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.clauses import (
    asks_for_more,
    denied_argument,
    finite,
    is_avowal,
    is_command,
    is_generic,
    is_open_question,
    is_past,
    is_set_off,
    is_verbal,
    marker,
    opening_word,
)
from kg.extract.complement_forms import (
    form_of,
    gerund_preposition,
    is_complement,
    is_mandative,
    is_reduced_relative,
    phrases_of,
    told_with,
)
from kg.extract.constructions import by_construction, by_marker, is_missing
from kg.extract.control import SUCCEEDING
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child, is_passive
from kg.extract.event_nouns import (
    AHEAD,
    in_time,
    is_announced,
    is_known,
    is_new,
    is_one_of_many,
    last_complement,
    told_of_what_is_ahead,
    verbs_of_happening,
)
from kg.extract.governors import compared, governor, message_verb
from kg.extract.joined_verbs import resumed
from kg.extract.noun_phrases import is_voiced, of_deed, of_phrase
from kg.extract.own_cues import (
    ASSERTED,
    POSSIBLE,
    Standing,
    future_within,
    is_scarce,
    noun_itself,
    outcome,
    verb_itself,
    within,
)
from kg.extract.participles import is_result
from kg.extract.reporters import is_reporting
from kg.types import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.predicates import Predicate

# What may be done without words: "it would encourage them to leave" asks for nothing.
SPURRING = frozenset({"encourage", "inspire", "invite", "motivate", "tempt"})
NOMINAL = frozenset({"obj", "iobj", "obl", "nmod", "nsubj", "appos"})


def judge(predicate: Predicate, *, speaks: bool = False, by_verb: bool = False) -> tuple[Modality, bool]:
    """Modality of a predicate, and whether it is negated; an event noun is judged by its support verb too.

    "failed to leave", "denied leaving" -> asserted, negated; "may leave" -> possible; "refused to rule out an attack"
    -> possible.
    speaks: whether it tells the act of speech, which is done whatever becomes of its content: "promised aid".
    by_verb: whether its verb tells it, and does not undo it: "called off the strike".
    """
    if predicate.verb == predicate.token:
        return standing(predicate.token)
    noun = predicate.token
    effect = _effect(predicate.verb, "noun", preposition(noun)) if not speaks else None
    if effect is not None and effect.negated and by_verb:
        effect = None
    outer = effect or (Standing(Modality.PLANNED) if is_announced(noun) else standing(predicate.verb))
    own = noun_itself(noun)
    # "held no talks": the same "no" denies both
    twice = own.negated and outer.negated and denied_argument(predicate.verb)
    return outer if twice else within(own, outer)


def standing(token: Token) -> Standing:
    """How surely the event of a verb or event noun is told."""
    if is_verbal(token):
        return future_within(verb_itself(token), _above(token))
    return within(noun_itself(token), _above(token))


def _above(token: Token) -> Standing:
    """What becomes of the event by the word it depends on."""
    label, head = base(token), token.head
    if head == token or label in ("parataxis", "list", "dislocated", "discourse"):
        return ASSERTED
    if label == "conj":
        return _of_conjunct(token)
    if token.dep_ == "acl:relcl":
        return _of_relative(token)
    if label in ("ccomp", "xcomp", "csubj", "acl", "advcl"):
        return _of_clause(token)
    if label in NOMINAL and not is_verbal(token):
        return _of_noun(token)
    return ASSERTED


def _of_conjunct(token: Token) -> Standing:
    """A conjunct shares what stands above the first one; also its auxiliaries and denial, unless it has its own clause.

    "may go or stay", "did not eat or drink" share; "did not go but stayed" does not.
    """
    head = token.head
    if not is_verbal(token) or not is_verbal(head):
        return _above(head)
    if (main := resumed(token)) is not None:
        return _above(main)
    own = child(token, "nsubj", "nsubj:pass", "aux", "cop", "mark") is not None
    contrast = any(t.dep_ == "cc" and t.lower_ == "but" for t in token.children)
    if contrast and token.tag_ == "VBG" and head.tag_ == "VB" and base(head) == "xcomp":
        return Standing(standing(head.head).modality)  # "seeking to win but declining to pay": not what is sought
    if token.tag_ == "VBD" and head.tag_ == "VB" and base(head) == "xcomp":
        return _above(finite(head))  # "was to visit Oslo but cancelled": no part of what was to be
    if own or token.tag_ != head.tag_:
        return _above(head)
    found = standing(head)
    nor = any(t.dep_ == "cc" and t.lower_ == "nor" for t in token.children)  # denies by itself
    return Standing(found.modality, found.negated and not contrast and not nor)


def _of_relative(verb: Token) -> Standing:
    """A relative clause stands on its own, but not at a noun that is open or denied: "any state that attacks".

    "That is not the man who called" denies who it was, not that one called.
    """
    noun = noun_itself(verb.head)
    if noun.negated and is_known(verb.head):
        return ASSERTED
    if (
        noun == ASSERTED
        and verb.head.dep_ == "obj"
        and is_one_of_many(verb.head)
        and not (is_past(verb) or is_set_off(verb))
    ):
        return Standing(_of_noun(verb.head).modality)  # "wants a law that bans it"
    if noun.modality in (Modality.EXPECTED, Modality.PLANNED) and not (noun.negated or is_past(verb)):
        return told_of_what_is_ahead(verb, noun.modality)
    return POSSIBLE if noun.negated or (noun != ASSERTED and not is_past(verb)) else ASSERTED


def _of_clause(verb: Token) -> Standing:
    """What the governing word makes of a complement clause; else what its marker, else its form says.

    A noun as the complement ("called it an attack") is as sure as its verb.
    """
    if verb.pos_ in ("NOUN", "PROPN") and verb.dep_ == "xcomp" and not is_verbal(verb):
        return Standing(standing(verb.head).modality)
    if is_open_question(verb):
        return POSSIBLE
    form, mark = form_of(verb), marker(verb)
    if verb.dep_ in ("ccomp", "csubj") and form == "clause" and is_past(verb) and asks_for_more(verb):
        return ASSERTED
    if mark in load_cues().purposes:
        return Standing(Modality.PLANNED)
    return _by_denial(verb, form) or _by_governor(verb, form) or by_marker(verb, mark, standing) or _by_form(verb, form)


def _by_denial(verb: Token, form: str) -> Standing | None:
    """What a noun says that is denied: "rejected the claim that they left", "reports that they left were denied"."""
    if verb.dep_ != "acl" or form != "clause" or is_reduced_relative(verb):
        return None
    above = verb.head.head
    known = (load_cues().complements.get(("clause", phrase)) for phrase in phrases_of(above, "clause", ""))
    entry = next((found for found in known if found is not None), None)
    if entry is None or verb.head.dep_ not in ("obj", "nsubj:pass"):
        return None
    if entry.affirmed != "negated" and above.lemma_.lower() not in load_cues().thinking:
        return None  # "did not see the report that they left"
    effect = _effect(above, "clause")
    return effect if effect is not None and effect.negated else None


def _by_governor(verb: Token, form: str) -> Standing | None:
    """What the word above makes of a complement clause; a clause of time, cause, purpose or condition is none."""
    head = governor(verb)
    if not is_complement(verb, form):
        return None
    if (found := by_construction(verb, head, form, standing)) is not None:
        return found
    effect = _effect(head, form, gerund_preposition(verb) if form == "gerund" else "")
    to_be = effect is not None and effect.modality in (Modality.REQUESTED, Modality.PLANNED)
    return None if to_be and form == "clause" and not is_mandative(verb) else effect


def _by_form(verb: Token, form: str) -> Standing:
    """A clause that no listed word governs: an infinitive is open, anything else as sure as what it hangs on."""
    head, label = told_with(verb) or compared(verb.head), base(verb)
    above = standing(head) if is_verbal(head) else noun_itself(head)
    if label == "advcl":
        return _of_adverbial(verb, above)
    if label == "ccomp" and form == "clause" and is_command(head):
        return ASSERTED  # "Read: Peru leaves the pact"; who obeys does not bring it about
    if label == "ccomp" and is_reporting(head) and (is_avowal(head) or (is_past(verb) and above.modality in AHEAD)):
        return ASSERTED
    if label == "acl":
        return _of_content(verb, form, above)
    has_to = any(t.lower_ == "to" for t in verb.children if t.dep_ == "mark")
    if form == "infinitive" and has_to and not (label == "csubj" and is_past(head)):
        return POSSIBLE
    return POSSIBLE if above.negated and label != "xcomp" else above


def _of_content(verb: Token, form: str, above: Standing) -> Standing:
    """Clause at a noun: an infinitive, a participle ("missiles fired at"), or its content ("no evidence that")."""
    if form == "infinitive" and verb.tag_ == "VB":
        return _of_infinitive(verb)
    if form == "clause" and (verb.tag_ != "VBN" or child(verb, "aux") is not None):
        return POSSIBLE if above.negated else ASSERTED
    if form == "gerund" and verb.head.dep_ == "obj" and is_one_of_many(verb.head):
        return Standing(_of_noun(verb.head).modality)  # "wants a law banning it"
    return Standing(above.modality)


def _of_infinitive(verb: Token) -> Standing:
    """Infinitive at a noun that is no cue: "the first leader to visit" did; in a headline a plan; else open."""
    if _is_perfect(verb):
        return ASSERTED
    ranks = (load_cues().complements.get(("infinitive", t.lemma_.lower())) for t in verb.head.children)
    if any(rank is not None and rank.affirmed == "fact" for rank in ranks):
        return ASSERTED
    if is_missing(verb.head, standing):
        return Standing(Modality.POSSIBLE, True)
    is_headline = verb.head.dep_ == "ROOT" and child(verb.head, "cop") is None
    return Standing(Modality.PLANNED) if is_headline else POSSIBLE


def _is_perfect(infinitive: Token) -> bool:
    """ "One of few [to have swept] all prizes"."""
    return any(t.lower_ == "have" for t in infinitive.children if base(t) == "aux")


def _of_adverbial(verb: Token, above: Standing) -> Standing:
    """Adverbial clauses: "to" is a purpose; the others are as sure as what they go with, unless in the past."""
    has_to = any(t.lower_ == "to" for t in verb.children if t.dep_ == "mark")
    if has_to and verb.tag_ != "VBG" and not _is_perfect(verb):
        return Standing(Modality.PLANNED)
    if verb.lemma_.lower() in SUCCEEDING and (effect := _effect(verb.head, "gerund")) is not None:
        return effect  # "nominated Kim, replacing Lee"
    if above.negated and is_result(verb) and verb.head.dep_ == "ccomp" and not verb_itself(verb.head).negated:
        return above  # "denied that they shelled it, killing six"
    has = any(t.lower_ in ("has", "have") for t in verb.children if base(t) == "aux")
    known = is_past(verb) and not (has and above.modality in AHEAD)  # "will vote once they have met"
    if not known and is_generic(verb):
        return Standing(Modality.CONDITIONAL)
    return ASSERTED if known or opening_word(verb) in load_cues().reasons else Standing(above.modality)


def _of_noun(noun: Token) -> Standing:
    """What the word an event noun depends on makes of the event: "cancelled the visit", "plans for an attack".

    A noun that brings up a new event ("an attack", "talks") is as sure as its verb ("will hold talks", "an attack would
    mean war"); one that the reader knows ("will discuss the attack") is there whatever becomes of the verb.
    """
    head = message_verb(noun) or noun.head
    told = of_deed(noun, standing) or _of_happening(noun) or of_phrase(noun, standing)
    if told is not None:
        return told
    voiced = is_voiced(noun, head)
    effect = None if voiced else _effect(head, "noun", preposition(noun), known=is_verbal(head) and not is_new(noun))
    if effect is not None and noun.dep_ != "nsubj":
        return effect
    if is_verbal(head):
        above = Standing(standing(head).modality)
        return above if is_new(noun) else in_time(noun, above)
    if base(noun) != "nmod":
        return ASSERTED
    return within(noun_itself(head), _above(head) if is_new(noun) and base(head) in NOMINAL else ASSERTED)


def _of_happening(noun: Token) -> Standing | None:
    """An event that the clause says to happen or to be called off: "talks are set to begin", "due on Monday but …".

    Its own verbs decide, the last of several: "the visit was to start in May but was cancelled" -> negated.
    """
    found: Standing | None = None
    for verb in verbs_of_happening(noun):
        last = last_complement(verb)
        effect = _effect(verb, "noun") if is_passive(verb) and not is_voiced(noun, verb) else None
        if effect is not None and (effect.negated or verb.lemma_.lower() in load_cues().deferring):
            found = effect
        elif last.lemma_.lower() in load_cues().happening:
            found = standing(last)
    return found


def _effect(word: Token, form: str, case: str = "", *, known: bool = False) -> Standing | None:
    """What a governing word makes of its complement, by its own standing; None when it is no listed word.

    known: whether the complement is an event the reader knows of; it does not become open by being considered.
    """
    entry = next((e for p in phrases_of(word, form, case) if (e := load_cues().complements.get((form, p)))), None)
    if entry is None or (known and entry.affirmed == "possible"):
        return None
    above = standing(word)
    denied = above.negated or is_scarce(word) or is_missing(word, standing)
    effect = entry.denied if denied else entry.past if is_past(word) else entry.affirmed
    if effect == "requested" and word.lemma_.lower() in SPURRING and above.modality is not Modality.ASSERTED:
        effect = "possible"
    if effect == "same" and form == "clause" and is_command(word):
        return None  # "See: Peru leaves the pact"
    return outcome(effect, above)
