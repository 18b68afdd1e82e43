"""Names and what stands beside them: "Kurilla, the head of CENTCOM", "Iran's president, Ebrahim Raisi", "known as"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.chains import Chains
from kg.annotate.phrases import Phrase, next_word
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

ARGUMENTS = frozenset({"nsubj", "obj", "obl", "conj"})
NAMING = frozenset({"known", "nicknamed", "dubbed", "identified"})
BROKEN = frozenset({"dep", "parataxis", "list"})


def link_appositions(phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> None:
    """A description joins the name it stands beside; where the tree puts it beside two, the nearer one.

    What someone is known as is a name too.
    """
    at = {i: phrase for phrase in phrases for i in range(phrase.start, phrase.end)}
    nearest: dict[Phrase, Phrase] = {}
    pairs = (*_beside(phrases, at), *_broken_titles(phrases, at, actors))
    for name, description in pairs:
        if (name.form, description.form) == ("name", "description") and fits(description, name, actors):
            rival = nearest.get(description, name)
            nearest[description] = min(name, rival, key=lambda other: abs(other.start - description.start))
    for description, name in nearest.items():
        chains.join(name, description)
    for phrase, other in _known_as(phrases, at):
        if (other.form == "name" and phrase.kind is other.kind) or fits(other, phrase, actors):
            chains.join(other, phrase)


def _broken_titles(phrases: Sequence[Phrase], at: dict[int, Phrase], actors: Actors) -> Iterator[tuple[Phrase, Phrase]]:
    """Names with a title of three words that the tree has torn: "Secretary | of State Ann Lee".

    "The lawyer of President Ann Lee" is none: there the name has a title of its own.
    """
    for phrase in phrases:
        before = at.get(phrase.start - 3)
        if before is None or before.end != phrase.start - 2 or phrase.kind is not Kind.PERSON or before.plural:
            continue
        of, what = phrase.head.doc[before.end : phrase.start]
        if of.lower_ == "of" and what.is_title and not actors.is_title(what.text):
            yield phrase, before


def _known_as(phrases: Sequence[Phrase], at: dict[int, Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Names that someone is said to be known as, and who is: "Mohamed Hamdan Dagalo, widely known as Hemedti"."""
    for phrase in phrases:
        verb = phrase.head.head
        as_name = any(child.lower_ == "as" for child in phrase.head.lefts) and phrase.form == "name"
        if as_name and verb.lower_ in NAMING and verb.dep_ in ("acl", "acl:relcl", "amod") and verb.head.i in at:
            yield phrase, at[verb.head.i]


def _beside(phrases: Sequence[Phrase], at: dict[int, Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Pairs in apposition, the name first if one is a name, and names with each title the tree holds as a phrase."""
    for phrase in phrases:
        other = at.get(_last_before(phrase).i)
        if other is not None and other is not phrase and phrase.head.dep_ in ("appos", "flat"):
            yield (other, phrase) if other.form == "name" else (phrase, other)
        if (apposed := at.get(_apposed_with(phrase.head).i)) is not None and apposed.form == "name":
            yield apposed, phrase
        if phrase.title_start is not None:
            titles = (at[i] for i in range(phrase.title_start, phrase.start) if i in at and at[i].head.i == i)
            yield from ((phrase, title) for title in titles)
        before = at.get(phrase.start - 1) or at.get(phrase.start - 2)
        if before is not None and before.form == "description" and _adjoins(before, phrase):
            yield phrase, before


def _last_before(phrase: Phrase) -> Token:
    """What a phrase stands beside, a description beside the last of several: "Berg or Lund, the minister,"."""
    head = phrase.head.head
    described = phrase.form == "description"
    joined = (token for token in head.rights if described and token.dep_ == "conj" and token.i < phrase.start)
    return max(joined, key=lambda token: token.i, default=head)


def _apposed_with(noun: Token) -> Token:
    """What the second of two descriptions stands beside: "Berg" for "mayor" in "Berg, a lawyer and mayor,".

    The tree may join it to the first description or to the name. "Berg, a lawyer, and a mayor" are two persons: there
    it is itself.
    """
    first, end = noun.head, noun.right_edge.i + 1
    before = any(noun.doc[child.i - 1].text == "," for child in noun.lefts if child.dep_ == "cc")
    if noun.dep_ != "conj" or before or end >= len(noun.doc) or noun.doc[end].text != ",":
        return noun
    if first.dep_ == "appos":
        return first.head
    return first if any(child.dep_ == "appos" and child.i < noun.i for child in first.rights) else noun


def _adjoins(description: Phrase, name: Phrase) -> bool:
    """Whether a name follows its description at once ("the bloc ECOWAS"), or behind a comma where the tree breaks."""
    one_phrase = name.head.head in (description.head, description.head.head)
    if description.end == name.start:
        if _is_second_argument(description, name):
            return not description.plural
        return one_phrase and name.head.dep_ not in ARGUMENTS and not description.plural
    return next_word(description) == "," and name.head.dep_ in BROKEN and name.form == "name"


def _is_second_argument(description: Phrase, name: Phrase) -> bool:
    """Whether the tree has two arguments of one sort where only the first has a preposition: "from the bloc ECOWAS"."""
    noun, head = description.head, name.head
    alike = noun.dep_ in ("obl", "nmod") and (noun.dep_, noun.head.i) == (head.dep_, head.head.i)
    before = [child for child in head.lefts if child.i < name.start]
    return alike and not before and any(child.dep_ == "case" for child in noun.lefts)


def fits(description: Phrase, name: Phrase, actors: Actors) -> bool:
    """Whether the noun can be said of the named: a person noun of a person, a collective noun of an organization."""
    if description.plural:
        return name.kind is Kind.GROUP
    if name.kind is Kind.PERSON:
        agree = not (description.gender and name.gender and description.gender != name.gender)
        return agree and description.noun in actors.person
    collective = description.noun in actors.organization or description.noun in actors.group
    return name.kind in (Kind.ORGANIZATION, Kind.GROUP) and collective
