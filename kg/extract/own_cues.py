"""What a clause or noun phrase says of its own event: auxiliaries, adverbs, adjectives, negation, condition, command.

Universal Dependencies v2; words in kg/data/cues.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.extract.arguments import preposition
from kg.extract.clauses import (
    asks,
    conditional_inversion,
    denied_argument,
    future_of_speaker,
    is_arrangement,
    is_command,
    is_open_question,
    is_past,
    is_performative,
    is_polite_wish,
    is_reported_in_past,
    marker,
    opens_with_condition,
)
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child
from kg.extract.own_subjects import is_to
from kg.types import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token


class Standing(NamedTuple):
    """Modality of an event, and whether it is said not to be so."""

    modality: Modality = Modality.ASSERTED
    negated: bool = False


ASSERTED = Standing()
POSSIBLE = Standing(Modality.POSSIBLE)


def within(inner: Standing, outer: Standing) -> Standing:
    """What is told inside something else: its own modality, or the outer one if it is asserted; two denials cancel."""
    modality = outer.modality if inner.modality is Modality.ASSERTED else inner.modality
    return Standing(modality, inner.negated != outer.negated)


def future_within(inner: Standing, outer: Standing) -> Standing:
    """ "Fears that they will leave", "may say that it will leave": a future told inside what is open is as open."""
    is_open = outer.modality in (Modality.CONDITIONAL, Modality.POSSIBLE, Modality.THREATENED)
    weak = is_open and inner.modality in (Modality.EXPECTED, Modality.PLANNED)
    return within(Standing(Modality.ASSERTED, inner.negated) if weak else inner, outer)


def outcome(effect: str, above: Standing) -> Standing:
    """What becomes of a complement by the effect that a word has on it; kg/data/cues.toml says what effects there are.

    What somebody "may decide to do", or does "if he decides to", is as open as the deciding.
    above: how surely the word itself is told.
    """
    if effect == "fact":
        return ASSERTED
    if effect == "same":
        return Standing(above.modality)
    if effect in ("asserted", "negated"):
        return Standing(above.modality, effect == "negated")
    modality, is_open = (
        Modality(effect.removeprefix("not ")),
        above.modality in (Modality.CONDITIONAL, Modality.POSSIBLE),
    )
    ahead = modality in (Modality.PLANNED, Modality.EXPECTED)
    return Standing(above.modality if ahead and is_open else modality, effect.startswith("not "))


def verb_itself(verb: Token) -> Standing:
    """What the clause says by itself: auxiliaries, adverbs, negation, condition, question, command, headline "to"."""
    if conditional_inversion(verb):
        return Standing(Modality.CONDITIONAL, _is_denied(verb))
    modality = _auxiliary(verb) or _adverb(verb) or _clause_type(verb) or Modality.ASSERTED
    return Standing(modality, _is_denied(verb))


def _auxiliary(verb: Token) -> Modality | None:
    """Modality of the first modal auxiliary; the perfect shuts the future off ("must have left", "would have left")."""
    cues = load_cues()
    auxiliary = next((t for t in verb.children if base(t) == "aux" and t.lower_ in cues.auxiliaries), None)
    if auxiliary is None or _is_idle(auxiliary, verb) or _is_pluperfect(auxiliary, verb):
        return Modality.PLANNED if is_arrangement(verb) else None
    modality = Modality(cues.auxiliaries[auxiliary.lower_])
    if modality in (Modality.EXPECTED, Modality.CONDITIONAL) and is_open_question(verb):
        return Modality.POSSIBLE  # "whether they would leave"
    perfect = any(t.lemma_ == "have" for t in verb.children if base(t) == "aux")
    if modality is Modality.REQUESTED and perfect:
        return Modality.POSSIBLE
    if modality is Modality.CONDITIONAL and not perfect and is_reported_in_past(verb):
        modality = Modality.EXPECTED
    if _has_condition(verb):
        return Modality.CONDITIONAL
    if modality is Modality.CONDITIONAL and not perfect and _tells_past(verb):
        return None
    return Modality.PLANNED if modality is Modality.EXPECTED and future_of_speaker(verb) else modality


def _is_pluperfect(auxiliary: Token, verb: Token) -> bool:
    """ "He'd met": had; "he'd meet", "he'd be met", "he'd have met": would."""
    alone = all(base(t) not in ("aux", "aux:pass") or t == auxiliary for t in verb.lefts)
    return auxiliary.lower_ in ("'d", "’d") and verb.tag_ == "VBN" and alone


def _tells_past(verb: Token) -> bool:
    """Past by its words: a tale ("would later join"), a refusal ("would not comment"; Quirk et al. 1985, 4.58)."""
    if any(t.lower_ in ("later", "subsequently") for t in verb.children if t.dep_ == "advmod"):
        return True
    subject = child(verb, "nsubj")
    particle = child(verb, "compound:prt")
    phrase = verb.lemma_.lower() if particle is None else f"{verb.lemma_.lower()} {particle.lower_}"
    by_another = subject is not None and subject.lower_ not in ("i", "we", "you")
    return by_another and phrase in load_cues().withheld and _is_denied(verb)


def _is_idle(auxiliary: Token, verb: Token) -> bool:
    """Whether the auxiliary leaves the event as sure as without it: "I must say", "would like to", "can see"."""
    if auxiliary.lower_ == "can" and verb.lemma_.lower() in load_cues().perception:
        return not _is_denied(verb)
    return is_performative(verb) or (is_polite_wish(verb) and not _has_condition(verb))


def _adverb(verb: Token) -> Modality | None:
    words = (load_cues().adverbs.get(t.lower_) for t in verb.children if base(t) == "advmod")
    found = next((Modality(word) for word in words if word and word != "negated"), None)
    return None if found is Modality.EXPECTED and is_past(verb) else found  # "soon left"


def _clause_type(verb: Token) -> Modality | None:
    if asks(verb):
        return Modality.POSSIBLE
    if opens_with_condition(verb) and not is_past(verb):
        return Modality.CONDITIONAL
    if is_command(verb):
        return Modality.REQUESTED
    if not is_past(verb) and any(_open(t) for t in verb.children if t.dep_ == "nsubj"):
        return Modality.POSSIBLE
    if _is_headline_plan(verb):
        return Modality.PLANNED
    return None


def _is_headline_plan(verb: Token) -> bool:
    """ "Minister To Visit Cairo", "who is to visit Cairo": a clause of its own in the infinitive; also "is due to"."""
    marks = [t for t in verb.children if t.dep_ == "mark"]
    to = any(word.lower_ == "to" for t in marks for word in (t, *t.children))
    return to and (verb.dep_ in ("ROOT", "parataxis", "acl:relcl") or is_to(verb))


def _has_condition(verb: Token) -> bool:
    """Whether an if-clause hangs on it, or a phrase that stands for one: its truth is left open."""
    return opens_with_condition(verb) or any(
        t.dep_ == "advcl" and (load_cues().markers.get(marker(t)) == "conditional" or conditional_inversion(t))
        for t in verb.children
    )


def _is_denied(verb: Token) -> bool:
    """ "not", "never", "no longer"; "no official came", "nobody came"; two of them count as one ("nobody never")."""
    cues = load_cues()
    for token in verb.children:
        if token.dep_ in ("advmod", "det", "cc:preconj", "cc") and cues.adverbs.get(token.lower_) == "negated":
            following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
            if following not in ("only", "just", "merely", "simply") and not (token.dep_ == "cc" and token.i > verb.i):
                return not _happens_then(verb)
        if token.dep_ == "advmod" and any(t.lower_ == "never" for t in token.children):
            return True  # "never again"
        if token.lower_ == "longer" and any(t.lower_ == "no" for t in token.children):
            return True
    return denied_argument(verb)


def is_scarce(noun: Token) -> bool:
    """ "Little evidence", "few signs", not "a few signs": as good as none."""
    return any(t.lower_ in load_cues().scarce for t in noun.lefts) and all(t.lower_ != "a" for t in noun.lefts)


def _happens_then(verb: Token) -> bool:
    """ "Did not leave until Monday": what a past denial up to a point implies to have happened at it."""
    past = any(t.tag_ == "VBD" for t in verb.children if t.dep_ in ("aux", "aux:pass"))
    return past and any(
        t.lower_ in ("until", "till") for d in verb.children for t in d.children if t.dep_ in ("case", "mark")
    )


def noun_itself(noun: Token) -> Standing:
    """What the noun phrase says by itself: "a possible attack", "no attack", "without an attack", "any attack"."""
    cues = load_cues()
    found = [cues.adjectives.get(t.lower_) for t in noun.children if base(t) in ("amod", "compound")]
    found += [cues.determiners.get(t.lower_) for t in noun.children if t.dep_ == "det"]
    found += [cues.adverbs.get(t.lower_) for t in noun.children if t.dep_ == "advmod"]
    found.append(_open(noun))
    found.append("possible" if noun.lemma_.lower() == "attempt" and "negated" not in found else None)
    found.append(cues.markers.get(preposition(noun)) if preposition(noun) not in ("for", "against", "like") else None)
    return within(strongest(found), ASSERTED)


def _open(nominal: Token) -> str | None:
    """ "Anyone", "whoever": nobody yet."""
    effect = load_cues().pronouns.get(nominal.lower_)
    return effect if effect == "possible" else None


def strongest(effects: list[str | None]) -> Standing:
    """What cues come to together: the modality of the first that has one, negated if any of them negates."""
    modality = next((Modality(effect) for effect in effects if effect and effect != "negated"), Modality.ASSERTED)
    return Standing(modality, "negated" in effects)
