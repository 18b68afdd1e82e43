"""What speaks for an actor as the antecedent of a pronoun, as facts that are or are not so.

After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (Computational Linguistics 20, 1994), and
Hobbs, "Resolving pronoun references" (Lingua 44, 1978): nearness, part in the clause, being told of again. What each
fact weighs is learned (kg/data/antecedents.toml).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotate.clauses import clause_of, governing_subjects, is_reflexive, is_subject
from kg.annotate.phrases import Phrase, is_plural
from kg.annotate.preferences import find_preferred, is_overshadowed
from kg.annotate.recent import FARTHEST_BACK, Text
from kg.annotate.rivals import agrees

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE_NAME = frozenset({"compound", "flat", "nmod:desc"})
FARTHEST = 2
OFTEN = 3
MANY = 3
CLOSE = 4  # tokens
PREFERRED = "preferred"
PARTS = {
    "nmod:poss": "owner", "obj": "object", "iobj": "object", "conj": "joined", "obl": "oblique", "nmod": "complement",
    "obl:agent": "agent", "appos": "beside", "flat": "beside", "compound": "beside", "nmod:desc": "beside",
}  # fmt: skip


@dataclass(frozen=True, eq=False, slots=True)
class Candidate:
    """Whom a pronoun may mean: the last mention of an actor, and the facts that speak for or against him."""

    phrase: Phrase
    facts: frozenset[str]


@dataclass(frozen=True, eq=False, slots=True)
class Choice:
    """A pronoun and those whom it may mean: the mentions of each actor in text order, the nearest actor first."""

    pronoun: Phrase
    actors: tuple[tuple[Phrase, ...], ...]
    text: Text


def find_candidates(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> list[Candidate]:
    """One candidate for every actor among the rivals, the nearest first."""
    told: defaultdict[int, list[Phrase]] = defaultdict(list)
    for phrase in rivals:
        told[id(text.chains.told(phrase))].append(phrase)
    choice = Choice(pronoun, tuple(map(tuple, sorted(told.values(), key=lambda same: -same[-1].start))), text)
    shared = frozenset(_situation(choice))
    grammar = _grammar(choice, rivals)
    return [
        Candidate(
            same[-1],
            shared | grammar.get(id(text.chains.told(same[-1])), frozenset()) | frozenset(_facts(same, rank, choice)),
        )
        for rank, same in enumerate(choice.actors)
    ]


def _grammar(choice: Choice, rivals: Sequence[Phrase]) -> dict[int, frozenset[str]]:
    """Which candidate grammar prefers, by his chain."""
    pronoun, text = choice.pronoun, choice.text
    facts: defaultdict[int, set[str]] = defaultdict(set)
    if (preferred := find_preferred(pronoun, rivals, text)) is not None:
        facts[id(text.chains.told(preferred))] |= {PREFERRED, f"preferred, pronoun {_part(pronoun.head)}"}
    for same in choice.actors:
        if is_overshadowed(same[-1], pronoun, rivals, text):
            facts[id(text.chains.told(same[-1]))].add("overshadowed")
    return {chain: frozenset(told) for chain, told in facts.items()}


def find_other_nouns(pronoun: Phrase, antecedent: Phrase, text: Text) -> list[Token]:
    """Nouns of the pronoun's number between the antecedent and it, that it might mean instead."""
    between = pronoun.head.doc[antecedent.end : pronoun.start]
    nouns = [t for t in between if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in INSIDE_NAME and not _is_time(t, text)]
    return [noun for noun in nouns if is_plural(noun) == pronoun.plural and not noun.is_ancestor(pronoun.head)]


def _is_time(noun: Token, text: Text) -> bool:
    """Whether a noun says when: "today", "Monday", "week"."""
    return noun.dep_ in ("obl:unmarked", "obl:tmod", "nmod:unmarked") or noun.lemma_.lower() in text.actors.time


def _part(head: Token) -> str:
    """Part of a mention in its clause."""
    if is_subject(head):
        return "subject"
    part = PARTS.get(head.dep_, "other")
    return part if part in ("owner", "object") else "other"


def _facts(same: Sequence[Phrase], rank: int, choice: Choice) -> Iterator[str]:
    """What is so of one candidate: where and as what he was last told of, and who else was.

    same: his mentions. rank: actors told of since.
    """
    pronoun, text, last = choice.pronoun, choice.text, same[-1]
    yield f"rank {min(rank, FARTHEST)}"
    yield from _place(same, choice)
    yield from _company(same, choice)
    yield from _told(pronoun, last, text)
    yield from _above(pronoun, same)
    if not pronoun.plural:
        known = [actor for actor in choice.actors if _is_known(actor, pronoun, text)]
        if known and same not in known:
            yield "gender of another known"
    else:
        yield f"other nouns {min(len(find_other_nouns(pronoun, last, text)), MANY - 1)}"
        yield "plural" if last.plural else "singular"
        yield f"kind {last.kind}"


def _place(same: Sequence[Phrase], choice: Choice) -> Iterator[str]:
    """Where a candidate's last mention stands, and its part in the clause."""
    pronoun, text, last = choice.pronoun, choice.text, same[-1]
    back = text.distance(last, pronoun)
    near = [p for p in same if text.distance(p, pronoun) == back]
    part, own = _part(last.head), _part(pronoun.head)
    sentence = f"in sentence {min(back, FARTHEST)} back"
    yield from (sentence, f"sentences {min(back, FARTHEST_BACK - 1)} back", f"last {last.form}")
    yield f"in paragraph {min(text.paragraph[pronoun.start] - text.paragraph[last.start], FARTHEST)} back"
    yield from (f"last {part}", f"last {part}, pronoun {own}")
    if part == "other":
        yield f"last {PARTS.get(last.head.dep_, 'elsewhere')}"
    if last.end > pronoun.start - CLOSE:
        yield "close"
    if any(is_subject(p.head) for p in near):
        yield f"subject {sentence}"
    if any(is_subject(p.head) and p.head.head.dep_ == "ROOT" for p in near):
        yield f"main subject {sentence}"
    if any(p.form == "pronoun" for p in near):
        yield "same pronoun"
    if text.quotation[last.start] != text.quotation[pronoun.start]:
        yield "other quotation"
    if own == "owner" and pronoun.head.head.lemma_.lower() in text.actors.kin:
        yield f"owns a relative, last {part}"
    if own == "subject" and pronoun.start == pronoun.head.sent.start:
        yield f"begins a sentence, last {part}"


def _company(same: Sequence[Phrase], choice: Choice) -> Iterator[str]:
    """Who else is told of near a candidate."""
    pronoun, text, last = choice.pronoun, choice.text, same[-1]
    back = text.distance(last, pronoun)
    others = [p for actor in choice.actors if actor is not same for p in actor if text.distance(p, pronoun) <= 1]
    near = next(p for p in same if text.distance(p, pronoun) == back)
    beside = (p for actor in choice.actors for p in actor if text.distance(p, pronoun) == back)
    if near.start == min(p.start for p in beside):
        yield f"first in sentence {min(back, FARTHEST)} back"
    if back <= 1 and not others:
        yield f"only one near, {_named(pronoun, last, text)}, pronoun {_part(pronoun.head)}"
        yield f"only one near, {_named(pronoun, last, text)}, in sentence {back} back"
    if _part(pronoun.head) == "owner" and any(p.start > last.start and text.distance(p, pronoun) == 0 for p in others):
        yield "another before what is owned"


def _told(pronoun: Phrase, last: Phrase, text: Text) -> Iterator[str]:
    """What the article has told of the candidate so far."""
    told = [p for p in text.chains.told(last) if p.start < pronoun.start]
    yield _named(pronoun, last, text)
    if len(told) >= OFTEN:
        yield "told of often"
    if len(told) == 1:
        yield "told of once"


def _named(pronoun: Phrase, last: Phrase, text: Text) -> str:
    """Whether the article has told the candidate's name."""
    told = [p for p in text.chains.told(last) if p.start < pronoun.start]
    return "named" if any(p.named for p in told) else "unnamed"


def _is_known(same: Sequence[Phrase], pronoun: Phrase, text: Text) -> bool:
    """Whether the article has told before that "he" or "she" is right, by a name, a title or another pronoun."""
    return any(p.gender for p in text.chains.told(same[-1]) if p.start < pronoun.start)


def _above(pronoun: Phrase, same: Sequence[Phrase]) -> Iterator[str]:
    """Whether the candidate is a subject above the pronoun, and the nearest one."""
    heads = {i for p in same for i in range(p.start, p.end)}
    for n, subject in enumerate(governing_subjects(pronoun.head)):
        if subject.i in heads:
            yield f"{'farther' if n else 'nearest'} subject above, pronoun {_part(pronoun.head)}"
            if clause_of(pronoun.head) == clause_of(subject):
                yield "in the same clause"
            return


def _situation(choice: Choice) -> Iterator[str]:
    """What is so for all candidates alike: whether it is likely that any of them is meant."""
    pronoun, text = choice.pronoun, choice.text
    yield "any"
    yield f"pronoun {_part(pronoun.head)}"
    yield f"candidates {min(len(choice.actors), MANY)}"
    if text.quotation[pronoun.start] is not None:
        yield "quoted"
    recent = text.recent(pronoun)
    if any(is_unknown(p, pronoun, text) for p in recent):
        yield "unknown pronoun before"
    if _speaker_follows(pronoun, text):
        yield "speaker follows"
    verb, actors = clause_of(pronoun.head).lemma_.lower(), text.actors
    if is_subject(pronoun.head) and (verb in actors.acting or verb in actors.addressing or verb in actors.speech):
        yield "acts"
    above = next(governing_subjects(pronoun.head), None)
    if above is not None and any(child.dep_ == "conj" for child in above.children):
        yield "several above"
    if above is None:
        yield "no subject above"
    elif not any(p.start <= above.i < p.end for p in recent):
        yield "thing above"


def is_unknown(phrase: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether a mention is the same pronoun, and it was not understood who that is; "himself" brings in nobody."""
    same = (phrase.gender, phrase.plural) == (pronoun.gender, pronoun.plural)
    return phrase.form == "pronoun" and same and not text.chains.told(phrase) and not is_reflexive(phrase.head)


def _speaker_follows(pronoun: Phrase, text: Text) -> bool:
    """Whether who speaks stands behind: in "he would resign, Massa said", he may be Massa or not."""
    behind = [p for p in text.after(pronoun) if is_subject(p.head) and p.form != "pronoun"]
    speakers = [p for p in behind if p.head.head.lemma_.lower() in text.actors.speech]
    return any(agrees(pronoun, text.chains.told(p), text.actors) for p in speakers)
