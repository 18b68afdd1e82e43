"""Participants of an article: chains of mentions, each with one name, kind, country and its titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors, load_actors
from kg.annotate.coreference import find_chains
from kg.annotate.mentions import find_mentions
from kg.annotate.phrases import Lexicon, Phrase
from kg.annotate.states import institution_in
from kg.countries import Countries
from kg.types import Kind, Mention, Participant

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_participants(doc: Doc, countries: Countries) -> tuple[Participant, ...]:
    """Persons, organizations, countries, places and groups of an article, by first mention.

    doc: a whole article with Universal Dependencies labels, tags, lemmas and entities.
    """
    lexicon = Lexicon(countries.meant_in({token.text for token in doc}), load_actors())
    phrases = find_mentions(doc, lexicon)
    chains = find_chains(doc, phrases, lexicon.actors)
    several = Counter(phrase for chain in chains for phrase in chain)
    owners = {phrase.head.i: chain for chain in chains for phrase in chain if several[phrase] == 1}
    owners |= _whose(doc, chains)
    found = (_owned(_participant(doc, chain, phrases, lexicon), chain, owners, lexicon) for chain in chains)
    return tuple(participant for participant in found if participant is not None)


def _participant(doc: Doc, chain: Sequence[Phrase], phrases: Sequence[Phrase], lexicon: Lexicon) -> Participant:
    named = [phrase for phrase in chain if phrase.named]
    kind = _kind(named or chain)
    mentions = tuple(_mention(doc, phrase) for phrase in chain)
    if state := institution_in(chain, phrases, lexicon):
        name, country = state
        return Participant(name, Kind.ORGANIZATION, named=True, mentions=mentions, country=country)
    return Participant(
        name=_styled(_name([phrase for phrase in named if phrase.kind is kind] or chain, kind), chain, lexicon.actors),
        kind=kind,
        named=bool(named),
        mentions=mentions,
        country=_country(chain),
        titles=_titles(chain, kind),
    )


def _owned(
    participant: Participant, chain: Sequence[Phrase], owners: Mapping[int, Sequence[Phrase]], lexicon: Lexicon
) -> Participant | None:
    """The unnamed by their owner: "his lawyer" -> "Donald Trump's lawyer"; None when it is not known whose."""
    possessor = next((phrase.possessor for phrase in chain if phrase.possessor is not None), None)
    if participant.named:
        return participant
    if possessor is None:
        return replace(participant, name=_with_full_owner(participant.name, chain[0], owners, lexicon))
    owner = owners.get(possessor)
    named = [phrase for phrase in owner or () if phrase.named]
    related = chain[0].noun in lexicon.actors.relational
    # "the ministers met their Iranian counterpart": whose country is told is somebody, whoever the ministers are
    if owner is None or not (named or (related and participant.country)):
        return None
    owner_name = _owner_name(owner, lexicon)
    country = lexicon.countries.named(owner_name)
    if not named:
        return replace(participant, name=f"{participant.name} of {owner_name}")
    if related:
        return replace(participant, name=f"{owner_name}'s {participant.name}")
    whose = country.modifier if country else f"{owner_name}'s"
    return replace(participant, name=f"{whose} {participant.name}", country=participant.country or _country(owner))


def _whose(doc: Doc, chains: Sequence[tuple[Phrase, ...]]) -> dict[int, tuple[Phrase, ...]]:
    """Whom each "whose" stands for: the noun in front of its relative clause ("[Kim], whose lawyers left").

    Not where a name follows: "whose Badr Corps" is known by that.
    """
    common = (t for t in doc if t.lower_ == "whose" and all(word.pos_ != "PROPN" for word in doc[t.i : t.head.i]))
    clauses = {whose.i: next((t for t in whose.ancestors if t.dep_ == "acl:relcl"), None) for whose in common}
    nouns = {i: clause.head.i for i, clause in clauses.items() if clause is not None}
    return {i: chain for i, noun in nouns.items() for chain in chains if any(p.start <= noun < p.end for p in chain)}


def _with_full_owner(name: str, phrase: Phrase, owners: Mapping[int, Sequence[Phrase]], lexicon: Lexicon) -> str:
    """A description by its owner's fullest name: "Mr Lund's lawyer" -> "Peter Lund's lawyer"."""
    noun = next((child for child in phrase.head.lefts if child.dep_ == "nmod:poss"), None)
    owner = owners.get(noun.i, ()) if noun is not None else ()
    _, mark, owned = name.partition("'s ")
    return f"{_owner_name(owner, lexicon)}'s {owned}" if mark and any(p.named for p in owner) else name


def _owner_name(owner: Sequence[Phrase], lexicon: Lexicon) -> str:
    named = [phrase for phrase in owner if phrase.named] or owner
    return _styled(_name(named, named[0].kind), owner, lexicon.actors)


def _kind(phrases: Sequence[Phrase]) -> Kind:
    """The kind most mentions have: one name, one kind within an article; a full name outweighs single words."""
    longest = max(len(phrase.name.split()) for phrase in phrases)
    weights: Counter[Kind] = Counter()
    for phrase in phrases:
        if phrase.form != "pronoun":
            weights[phrase.kind] += 3 if len(phrase.name.split()) == longest else 1
    return weights.most_common(1)[0][0]


def _name(phrases: Sequence[Phrase], kind: Kind) -> str:
    """The fullest name; of a country its short name; of several equally full the first; of a description the first."""
    if not phrases[0].named:
        return phrases[0].name
    if kind is Kind.PERSON:
        return max(phrases, key=lambda phrase: len(phrase.name.split())).name
    return max(phrases, key=lambda phrase: (len(phrase.name), not phrase.name.isupper())).name


def _styled(name: str, chain: Sequence[Phrase], actors: Actors) -> str:
    """A single name with the style its bearer is known by: "Pope Francis"; "Prince Faisal bin Farhan" has no need."""
    nearest = (phrase.titles[0] for phrase in chain if phrase.titles and phrase.name == name)
    style = next((title for title in nearest if title.lower() in actors.styled), None)
    return name if style is None or " " in name else f"{style} {name}"


def _country(chain: Sequence[Phrase]) -> str | None:
    """The country most mentions give; the first of them if they differ."""
    countries = Counter(phrase.country for phrase in chain if phrase.country)
    return countries.most_common(1)[0][0] if countries else None


def _titles(chain: Sequence[Phrase], kind: Kind) -> tuple[str, ...]:
    """Titles before the name and descriptions beside it, longest first, each once."""
    if kind is not Kind.PERSON:
        return ()
    titles = [title for phrase in chain for title in phrase.titles]
    inside = {i for p in chain if p.title_start is not None for i in range(p.title_start, p.start)}
    titles += [
        p.name
        for p in chain
        if p.form == "description" and p.start not in inside and not (p.bare or p.plural or p.noun == "old")
    ]
    return tuple(sorted(dict.fromkeys(titles), key=len, reverse=True))


def _mention(doc: Doc, phrase: Phrase) -> Mention:
    span = doc[phrase.start : phrase.end]
    return Mention(span.start_char, span.end_char, span.text, phrase.form)
