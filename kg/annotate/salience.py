"""What speaks for an actor as the antecedent of a pronoun, as facts that are or are not so.

After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (Computational Linguistics 20, 1994), and
Hobbs, "Resolving pronoun references" (Lingua 44, 1978): nearness, part in the clause, being told of again. What each
fact weighs is learned (kg/data/antecedents.toml).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotate.clauses import clause_of, governing_subjects, is_reflexive, is_subject
from kg.annotate.phrases import Phrase, is_plural
from kg.annotate.recent import Text
from kg.annotate.rivals import agrees

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE_NAME = frozenset({"compound", "flat", "nmod:desc"})
FARTHEST = 2
OFTEN = 3
MANY = 3
CLOSE = 4  # tokens


@dataclass(frozen=True, eq=False, slots=True)
class Candidate:
    """Whom a pronoun may mean: the last mention of an actor, and the facts that speak for or against him."""

    phrase: Phrase
    facts: frozenset[str]


def find_candidates(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> list[Candidate]:
    """One candidate for every actor among the rivals, the nearest first."""
    last = {id(text.chains.of(phrase)): phrase for phrase in rivals}
    nearest = sorted(last.values(), key=lambda phrase: -phrase.start)
    shared = frozenset(_situation(pronoun, len(nearest), text))
    return [
        Candidate(phrase, shared | {f"rank {min(rank, FARTHEST)}", *_facts(pronoun, phrase, rivals, text)})
        for rank, phrase in enumerate(nearest)
    ]


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
    if head.dep_ == "nmod:poss":
        return "owner"
    return "object" if head.dep_ in ("obj", "iobj") else "other"


def _facts(pronoun: Phrase, last: Phrase, rivals: Sequence[Phrase], text: Text) -> Iterator[str]:
    """What is so of one candidate, by his last mention and those beside it in its sentence."""
    same = [p for p in rivals if text.chains.of(p) is text.chains.of(last)]
    back = text.distance(last, pronoun)
    near = [p for p in same if text.distance(p, pronoun) == back]
    sentence = f"in sentence {min(back, FARTHEST)} back"
    yield sentence
    yield f"last {last.form}"
    yield f"last {_part(last.head)}"
    yield f"last {_part(last.head)}, pronoun {_part(pronoun.head)}"
    if last.end > pronoun.start - CLOSE:
        yield "close"
    if any(is_subject(p.head) for p in near):
        yield f"subject {sentence}"
    if any(is_subject(p.head) and p.head.head.dep_ == "ROOT" for p in near):
        yield f"main subject {sentence}"
    if near[0] is next(p for p in rivals if text.distance(p, pronoun) == back):
        yield f"first {sentence}"
    if any(p.form == "pronoun" for p in near):
        yield "same pronoun"
    if text.quotation[last.start] != text.quotation[pronoun.start]:
        yield "other quotation"
    others = [p for p in rivals if text.distance(p, pronoun) <= 1 and text.chains.of(p) is not text.chains.of(last)]
    if back <= 1 and not others:
        yield f"only one near, {_gender(pronoun, last, text)}, pronoun {_part(pronoun.head)}"
        yield f"only one near, {_gender(pronoun, last, text)}, {sentence}"
    if pronoun.head.dep_ == "nmod:poss" and any(
        p.start > last.start and text.distance(p, pronoun) == 0 for p in others
    ):
        yield "another before what is owned"
    yield from _told(pronoun, last, text)
    yield from _above(pronoun, same)
    if pronoun.plural:
        yield f"other nouns {min(len(find_other_nouns(pronoun, last, text)), MANY - 1)}"
        yield "plural" if last.plural else "singular"
        yield f"kind {last.kind}"


def _told(pronoun: Phrase, last: Phrase, text: Text) -> Iterator[str]:
    """What the article has told of the candidate so far."""
    told = [p for p in text.chains.of(last) if p.start < pronoun.start]
    yield _gender(pronoun, last, text)
    if len(told) >= OFTEN:
        yield "told of often"
    if len(told) == 1:
        yield "told of once"


def _gender(pronoun: Phrase, last: Phrase, text: Text) -> str:
    """Whether the article has told the candidate's name, or that "he" or "she" is right."""
    told = [p for p in text.chains.of(last) if p.start < pronoun.start]
    named = "named" if any(p.named for p in told) else "unnamed"
    return f"{named}, gender known" if pronoun.plural or any(p.gender for p in told) else f"{named}, gender unknown"


def _above(pronoun: Phrase, same: Sequence[Phrase]) -> Iterator[str]:
    """Whether the candidate is a subject above the pronoun, and the nearest one."""
    heads = {i for p in same for i in range(p.start, p.end)}
    for n, subject in enumerate(governing_subjects(pronoun.head)):
        if subject.i in heads:
            yield f"{'farther' if n else 'nearest'} subject above, pronoun {_part(pronoun.head)}"
            if clause_of(pronoun.head) == clause_of(subject):
                yield "in the same clause"
            return


def _situation(pronoun: Phrase, candidates: int, text: Text) -> Iterator[str]:
    """What is so for all candidates alike: whether it is likely that any of them is meant."""
    yield "any"
    yield f"pronoun {_part(pronoun.head)}"
    yield f"candidates {min(candidates, MANY)}"
    if text.quotation[pronoun.start] is not None:
        yield "quoted"
    if any(is_unknown(p, pronoun, text) for p in text.recent(pronoun)):
        yield "unknown pronoun before"
    if _speaker_follows(pronoun, text):
        yield "speaker follows"
    verb = clause_of(pronoun.head).lemma_.lower()
    if is_subject(pronoun.head) and verb in text.actors.acting | text.actors.addressing | text.actors.speech:
        yield "acts"
    above = next(governing_subjects(pronoun.head), None)
    if above is None:
        yield "no subject above"
    elif not any(p.start <= above.i < p.end for p in text.recent(pronoun)):
        yield "thing above"


def is_unknown(phrase: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether a mention is the same pronoun, and it was not understood who that is; "himself" brings in nobody."""
    same = (phrase.gender, phrase.plural) == (pronoun.gender, pronoun.plural)
    return phrase.form == "pronoun" and same and not text.chains.of(phrase) and not is_reflexive(phrase.head)


def _speaker_follows(pronoun: Phrase, text: Text) -> bool:
    """Whether who speaks stands behind: in "he would resign, Massa said", he may be Massa or not."""
    behind = [p for p in text.after(pronoun) if is_subject(p.head) and p.form != "pronoun"]
    speakers = [p for p in behind if p.head.head.lemma_.lower() in text.actors.speech]
    return any(agrees(pronoun, text.chains.of(p), text.actors) for p in speakers)
