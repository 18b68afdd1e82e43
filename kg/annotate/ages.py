"""People called by their age: "the 54-year-old" after "Peter Lindqvist, 54,"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.annotate.chains import Chains
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


def link_ages(phrases: Sequence[Phrase], chains: Chains) -> None:
    """Whom the text calls by an age is the only one of that age named before; nobody where there is none, or two."""
    aged: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        if phrase.named and phrase.kind is Kind.PERSON and (age := _age(phrase)) is not None:
            aged[age.text].append(phrase)
        elif phrase.form == "description" and phrase.noun == OLD[-1]:
            persons = chains.one_each(aged[phrase.head.doc[phrase.start].text])
            if len(persons) == 1:
                chains.join(persons[0], phrase)
            else:
                chains.drop(phrase)


def _age(phrase: Phrase) -> Token | None:
    """The age behind a name: "Ann Lee, 54," or "Ann Lee (54)"."""
    after = phrase.head.doc[phrase.end : phrase.end + 3]
    if len(after) < 3 or after[0].text not in (",", "(") or after[1].tag_ != "CD" or after[2].text not in CLOSING:
        return None
    return after[1]
