"""Which words of an article are names, and of what kind: the pipeline's entities, put right where rules know better."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.name_kinds import told_by_article
from kg.annotate.phrases import Lexicon, countries_in, head_of, words
from kg.countries import Countries
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    Name = tuple[list[Token], Kind]

KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "NORP": Kind.GROUP,
}
MODIFIER = frozenset({"amod", "compound"})
ADDRESS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx"})


def find_spans(doc: Doc, lexicon: Lexicon) -> list[Name]:
    """Entities cut to the name, and names of countries and citizens outside them, in text order."""
    surnames = find_surnames(doc)
    found = [(_trimmed(ent, lexicon.actors), KINDS[ent.label_]) for ent in doc.ents if ent.label_ in KINDS]
    found = [
        (tokens, _kind(tokens, kind, lexicon.countries, surnames))
        for tokens, kind in found
        if _is_name(tokens, lexicon)
    ]
    free = [token for token in doc if not token.ent_type_]
    for start, end, _ in countries_in(free, lexicon.countries):
        tokens = free[start:end]
        if lexicon.countries.named(words(tokens)) and head_of(tokens).pos_ == "PROPN":
            found.append((tokens, Kind.PLACE))
    for token in free:
        if lexicon.countries.of_people(token.text) and not modifies_noun(token):
            found.append(([token], Kind.GROUP))
    found = list(_with_kind_of_people(found, lexicon.countries))
    merged = _merged(sorted(found, key=lambda name: name[0][0].i), lexicon.actors)
    return told_by_article(doc, merged, lexicon.actors)


def _with_kind_of_people(names: list[Name], countries: Countries) -> Iterator[Name]:
    """The names, those of a people with the word that tells which: "[Bosnian] Serbs", "[Christian] Democrats".

    At the start of a sentence every word has a capital: only a nationality counts there.
    """
    longer = {}
    for tokens, kind in names:
        before = tokens[0].nbor(-1) if kind is Kind.GROUP and tokens[0].i > 0 else tokens[0]
        of_people = len(tokens) == 1 and tokens[0].tag_ in ("NNS", "NNPS") and before.head == tokens[0]
        written = before.is_title and (not before.is_sent_start or countries.of_adjective(before.text) is not None)
        if of_people and written and before.dep_ in MODIFIER and before.left_edge == before:
            longer[tokens[0].i] = before
    inside = {before.i for before in longer.values()}
    for tokens, kind in names:
        if not inside.issuperset(token.i for token in tokens):
            yield ([longer[tokens[0].i], *tokens] if tokens[0].i in longer else tokens), kind


def _is_addressed(token: Token) -> bool:
    """Whether a word can only be a surname: "Son" in "Mr Son"."""
    before = token.nbor(-1).text if token.i > 0 else ""
    return token.is_title and before.rstrip(".") in ADDRESS


def find_surnames(doc: Doc) -> frozenset[str]:
    """Last words of the longer person names: where Michael Jordan is told of, "Jordan" is no country."""
    return frozenset(ent[-1].text for ent in doc.ents if len(ent) > 1 and KINDS.get(ent.label_) is Kind.PERSON)


def _merged(names: list[Name], actors: Actors) -> list[Name]:
    """Names, an organization's that was cut in two put together: "International" + "Atomic Energy Agency"."""
    merged: list[Name] = []
    for name in names:
        if merged and name[0][0].i <= merged[-1][0][-1].i:
            continue
        if merged and _is_start(merged[-1], name):
            merged[-1][0].extend(name[0])
        elif merged and _is_cause(merged[-1], name, actors):
            merged[-1][0].extend(name[0][0].doc[merged[-1][0][-1].i + 1 : name[0][-1].i + 1])
        else:
            merged.append(_with_complement(name, actors))
    return merged


def _with_complement(name: Name, actors: Actors) -> Name:
    """A name of which the pipeline saw the bare noun only, in full: "Group [of Seven]"."""
    tokens, _ = name
    doc, end = tokens[0].doc, tokens[-1].i + 1
    noun = tokens[0].lower_ in actors.organization or tokens[0].lower_ in actors.group
    if len(tokens) > 1 or not noun or end >= len(doc) or doc[end].lower_ != "of":
        return name
    start = end + 2 if doc[end + 1 : end + 2].text.lower() == "the" else end + 1
    complement = list(takewhile(lambda token: token.text[:1].isupper(), doc[start:]))
    return ([*doc[tokens[0].i : complement[-1].i + 1]], Kind.ORGANIZATION) if complement else name


def _is_cause(name: Name, after: Name, actors: Actors) -> bool:
    """Whether a second name says what the first is for: "Party" for "National Renewal"."""
    (tokens, kind), (others, other_kind) = name, after
    between = tokens[0].doc[tokens[-1].i + 1 : others[0].i]
    noun = tokens[-1].is_title and tokens[-1].lower_ in actors.organization
    return noun and kind is other_kind is Kind.ORGANIZATION and [t.lower_ for t in between] == ["for"]


def _is_start(name: Name, after: Name) -> bool:
    (tokens, kind), (others, other_kind) = name, after
    adjacent = tokens[-1].i + 1 == others[0].i and kind is other_kind is Kind.ORGANIZATION
    return adjacent and head_of(tokens).dep_ in MODIFIER and head_of(tokens).head in others


def _is_name(tokens: list[Token], lexicon: Lexicon) -> bool:
    return any(token.text[0].isupper() for token in tokens) and not _is_field(tokens, lexicon)


def _kind(tokens: list[Token], kind: Kind, countries: Countries, surnames: frozenset[str]) -> Kind:
    """The kind the pipeline gives, but for countries, capitals and nationalities that it took for something else."""
    text = words(tokens)
    if countries.seat(text):
        return Kind.ORGANIZATION
    if kind is Kind.PERSON and tokens[-1].text in surnames:
        return kind
    if countries.named(text) or countries.of_capital(text):
        return Kind.PLACE
    return Kind.GROUP if countries.of_adjective(text) or countries.of_people(text) else kind


def _is_field(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether an entity is but the field of an office, cut out of a title: "[U.S. Defense] Secretary".

    So is "Minister of [Trade and Water]".
    """
    head = head_of(tokens)
    of_office = head.dep_ in MODIFIER or any(child.lower_ == "of" for child in head.lefts)
    office = lexicon.actors.is_title(head.head.text) or head.head.lower_ in lexicon.actors.portfolio
    own = [t for t in tokens if t.tag_ not in ("CC", ",") and not lexicon.countries.of_modifier(t.text)]
    return office and of_office and bool(own) and all(t.lower_ in lexicon.actors.fields for t in own)


def _trimmed(ent: Span, actors: Actors) -> list[Token]:
    """The entity without article, title, possessive mark or what follows a line break; empty if no name remains."""
    tokens = list(ent)
    broken = next((n for n, token in enumerate(tokens) if "\n" in token.text or token.text in "–—"), len(tokens))
    tokens = tokens[:broken]
    while tokens and _hangs(tokens[-1]):
        tokens.pop()
    person = KINDS[ent.label_] is Kind.PERSON
    if person and len(tokens) > 1 and _is_weekday(tokens[-1], actors):
        tokens.pop()
    while tokens and (tokens[0].tag_ == "DT" or tokens[0].is_punct or (person and _is_of_title(tokens, actors))):
        tokens.pop(0)
    return _before(tokens) + tokens if tokens and ent.label_ == "ORG" else tokens


def _hangs(last: Token) -> bool:
    """Whether no name ends in the word: a possessive mark, punctuation, "Council for the [in]"."""
    joining = last.pos_ in ("ADP", "DET") and last.is_lower
    return joining or last.tag_ == "POS" or last.lower_ in ("'s", "’s") or last.is_punct


def _is_weekday(token: Token, actors: Actors) -> bool:
    """Whether a name is followed by the day of what its bearer did: "Chancellor Ann Kim [Monday] rejected"."""
    return token.is_title and token.lower_.endswith("day") and token.lower_ in actors.time


def _is_of_title(name: list[Token], actors: Actors) -> bool:
    """Whether the first word of a person's name is a title taken in: "Gen.", "Actor" at the start of a sentence.

    "Son" and "Hunter" are names where they have a capital of their own.
    """
    word = name[0]
    if not actors.is_title(word.text) or (word.is_title and word.text in actors.gender) or _is_addressed(word):
        return False
    own = len(name) > 1 and word.is_title and not word.is_sent_start
    return not own or word.lower_.rstrip(".") in actors.titles


def _before(tokens: list[Token]) -> list[Token]:
    """Start of an organization's name of which the pipeline saw the end only: "State [Department]"."""
    start, inside = tokens[0].i, {token.i for token in tokens}
    doc = tokens[0].doc
    while start > 0 and not doc[start - 1].ent_type_ and doc[start - 1].pos_ == "PROPN":
        if doc[start - 1].dep_ not in ("compound", "flat") or doc[start - 1].head.i not in inside:
            break
        start -= 1
        inside.add(start)
    return list(doc[start : tokens[0].i])


def modifies_noun(token: Token) -> bool:
    """Whether an adjective or noun of nationality stands before a noun, also as one of several: "U.S. and Israeli"."""
    first = token
    while first.dep_ in ("conj", "flat"):
        first = first.head
    return first.dep_ in MODIFIER or (token.pos_ == "ADJ" and token.dep_ not in ("nsubj", "obj", "obl", "nmod", "conj"))
