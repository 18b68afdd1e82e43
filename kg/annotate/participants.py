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
    owners = {phrase.start: chain for chain in chains for phrase in chain if phrase.form == "pronoun"}
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
    if participant.named or possessor is None:
        return participant
    owner = owners.get(possessor)
    if owner is None or not any(phrase.named for phrase in owner):
        return None
    owner_name = _name([phrase for phrase in owner if phrase.named], owner[0].kind)
    country = lexicon.countries.named(owner_name)
    if chain[0].noun in lexicon.actors.relational:
        return replace(participant, name=f"{owner_name}'s {participant.name}")
    whose = country.modifier if country else f"{owner_name}'s"
    return replace(participant, name=f"{whose} {participant.name}", country=participant.country or _country(owner))


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
