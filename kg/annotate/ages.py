"""People called by their age: "the 54-year-old" after "Peter Lindqvist, 54,"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.clauses import is_subject
from kg.annotate.phrases import Phrase
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OLD = ("-", "year", "-", "old")
CLOSING = frozenset({",", ".", ")"})


def find_aged(doc: Doc) -> Iterator[Phrase]:
    """Every "the 54-year-old" that is no modifier ("the 54-year-old teacher"), in text order."""
    for token in doc[: -len(OLD) or None]:
        words = doc[token.i + 1 : token.i + 1 + len(OLD)]
        if token.tag_ != "CD" or tuple(word.lower_ for word in words) != OLD or token.i == 0:
            continue
        old = words[-1]
        if doc[token.i - 1].lower_ == "the" and old.dep_ not in ("amod", "compound"):
            yield Phrase(
                start=token.i,
                end=old.i + 1,
                head=old,
                form="description",
                kind=Kind.PERSON,
                name=doc[token.i : old.i + 1].text,
                noun=old.lower_,
                definite=True,
                bare=True,
            )


def link_ages(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """Whom the text calls by an age is the only one of that age named before; nobody where there are two.

    Where no age was told, it is the subject of the sentence before, if nobody else is spoken of there.
    """
    aged: defaultdict[str, list[Phrase]] = defaultdict(list)
    told = [p for p in phrases if p.kind is Kind.PERSON or (p.kind is Kind.GROUP and p.noun not in actors.organization)]
    told = [p for p in told if p.form != "pronoun"]
    for phrase in phrases:
        if phrase.named and phrase.kind is Kind.PERSON and (age := _age(phrase)) is not None:
            aged[age.text].append(phrase)
        elif phrase.form == "description" and phrase.noun == OLD[-1]:
            persons = chains.one_each(aged[phrase.head.doc[phrase.start].text])
            subject = None if persons else _subject_before(phrase, told, chains)
            if len(persons) == 1:
                chains.join(persons[0], phrase)
            elif subject is not None and not any(subject in chains.of(p) for same in aged.values() for p in same):
                chains.join(subject, phrase)
            else:
                chains.drop(phrase)


def _subject_before(phrase: Phrase, persons: Sequence[Phrase], chains: Chains) -> Phrase | None:
    """The subject of the sentence before, if nobody else is told of there, nor any single person since."""
    sent = phrase.head.sent
    start = sent.doc[max(sent.start - 1, 0)].sent.start
    near = [p for p in persons if start <= p.start < phrase.start and (p.start < sent.start or not p.plural)]
    named = [p for p in near if p.named and p.kind is Kind.PERSON]
    main = [p for p in named if is_subject(p.head) and p.head.head.dep_ == "ROOT"]
    return main[0] if main and len(chains.one_each(near)) == 1 else None


def _age(phrase: Phrase) -> Token | None:
    """The age behind a name: "Ann Lee, 54," or "Ann Lee (54)"."""
    after = phrase.head.doc[phrase.end : phrase.end + 3]
    if len(after) < 3 or after[0].text not in (",", "(") or after[1].tag_ != "CD" or after[2].text not in CLOSING:
        return None
    return after[1]
