"""What stands at the ends of an edge: a participant, or a concept made from the phrase; never a bare pronoun.

An adjective or possessor of an event or weapon names its actor: "Israeli strike", "Iran's missiles".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.apposed import NUMBERS, QUANTITIES, is_counted, names_beside
from kg.extract.arguments import preposition
from kg.extract.cues import load_cues
from kg.extract.dependents import antecedent, base, child
from kg.extract.mentions import dated_tokens, mentions_by_token, shared_mentions
from kg.extract.naming import is_target
from kg.extract.participles import agent_behind
from kg.extract.pronouns import KINDS, described_subject, subject_above
from kg.extract.subjects import described_late
from kg.extract.voices import WE, I, body_of, is_of_side, is_officer, speaking
from kg.extract.wording import clause_phrase, noun_phrase
from kg.types import Annotation, Kind, Mention, Participant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

# "the city of Kirkuk" is Kirkuk (appositive "of", Quirk et al. 1985, 17.47).
SETTLEMENTS = frozenset(
    {"city", "town", "village", "province", "state", "region", "district", "island", "capital", "port", "area"}
)
# "pro-Russian fighters" are not Russia's, "the Pan-American highway" is not America's.
PREFIXES = frozenset({"pro", "anti", "pan", "non", "ex", "post", "pre", "trans", "inter", "intra", "afro", "neo"})
HYPHENS = frozenset("-‐‑–")
HOMES = frozenset({"country", "nation"})
OWNERS = (Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP, Kind.COUNTRY)
TITLED = ("flat", "nmod:desc")


class Ends:
    """Participants of one article by token; concepts and countries named by adjectives join them as they are met.

    participants: those of the annotation, in their order, then what was added.
    sides: person -> the country or organisation that he says "we" for.
    """

    def __init__(self, annotation: Annotation) -> None:
        """Index the mentions of one annotated article."""
        self.participants: list[Participant] = list(annotation.participants)
        self.sides: dict[int, int] = {}
        self._by_token, self._mentions = mentions_by_token(annotation)
        self._found: dict[int, tuple[int, ...]] = {}
        self._pairs = shared_mentions(annotation)
        self._dated = dated_tokens(annotation)
        self._added: dict[tuple[Kind, str], int] = {}
        self._countries = load_countries()

    def find(self, token: Token) -> tuple[int, ...]:
        """Participants that a token stands for; several for "his counterparts, Austin and Healey"; () for a thing."""
        if token.i not in self._found:
            self._found[token.i] = self._find(antecedent(token))
        return self._found[token.i]

    def _find(self, token: Token) -> tuple[int, ...]:
        """What `find` finds for a token that is no relative pronoun."""
        if token.i in self._pairs:
            return self._pairs[token.i]
        own = self._own(token)
        if own is not None and self.participants[own].named:
            return (own,)
        if named := self._apposed(token) or self._described(token):
            return named
        found = own if own is not None else self._counted(token)
        found = found if found is not None else self._toll(token)
        return () if found is None else (found,)

    def kind(self, token: Token) -> Kind | None:
        """Kind of participant a token stands for; None for a thing."""
        found = self.find(token)
        return self.participants[found[0]].kind if found else None

    def actor(self, thing: Token) -> Token | None:
        """Modifier that names who is behind a thing: "Iran's missiles", "Iranian missiles", "a strike by Iran".

        "The Jos fighting" says where it was, not who fought; of "one of Iran's ships" the ships are asked. "A Facebook
        post by Kim" is by Kim, known or not.
        """
        of = next((t for t in thing.rights if is_counted(t)), None)
        if of is not None:
            return self.actor(of)
        by = [t for t in thing.children if base(t) == "nmod" and preposition(t) == "by" and t.i not in self._dated]
        owning = ("nmod:poss", "amod") if by else ("nmod:poss", "amod", "compound")
        for dependent in thing.children:
            if dependent.tag_ == "PRP$" and not self.find(dependent):
                break  # "his Mexican counterpart": whose he is, is open
            names_owner = dependent.dep_ in owning and not is_target(dependent)
            if names_owner and self.find(dependent) and not self._is_scene(dependent):
                return antecedent(dependent)
        behind = agent_behind(thing)
        known = (t for t in (*by, behind) if t is not None and self.find(t))
        return next(known, None)

    def _is_scene(self, modifier: Token) -> bool:
        return modifier.dep_ == "compound" and self.kind(modifier) is Kind.PLACE

    def owner(self, thing: Token) -> Token | None:
        """Who a thing belongs to: "Israeli towns", "Iran's consulate", "positions of the army"."""
        of = (t for t in thing.children if base(t) == "nmod" and preposition(t) == "of" and self.kind(t) in OWNERS)
        return self.actor(thing) or next(of, None)

    def is_dated(self, token: Token) -> bool:
        """Whether a token is part of a time expression."""
        return token.i in self._dated

    def concept(self, token: Token, *, without: frozenset[Token] = frozenset()) -> int | None:
        """A thing or clause as a concept named by its words; None for pronouns, quantities, dates and "his country".

        without: heads of phrases inside it that stand at the other end.
        """
        is_clause = _is_clause(token)
        if token.lemma_.lower() in HOMES and _is_bare(token):
            return None
        if self._is_of_pronoun(token) or any(t.tag_ == "WP$" for t in token.lefts):
            return None
        if not is_clause and (token.pos_ not in ("NOUN", "PROPN", "ADJ", "SYM") or token.i in self._dated):
            return None
        name = clause_phrase(token) if is_clause else self._name_of_thing(token, without)
        if not any(character.isalpha() for character in name):
            return None
        mention = Mention(token.idx, token.idx + len(token), token.text, "description")
        return self._add(Participant(name, Kind.CONCEPT, token.ent_type_ == "MISC", (mention,)))

    def _name_of_thing(self, token: Token, without: frozenset[Token]) -> str:
        """The words of a noun phrase, a pronoun by the name it stands for: "his residence" -> "Ann Lee's residence"."""
        owner = next((t for t in token.lefts if t.tag_ == "PRP$"), None)
        outside = self.dates_behind(token) | without
        if owner is None:
            return noun_phrase(token, without=outside)
        name = noun_phrase(token, without=outside | {owner})
        found = [self.participants[index] for index in self.find(owner)]
        if len(found) != 1 or not found[0].named:
            return name
        (whose,) = found
        country = self._countries.named(whose.name) if whose.kind is Kind.COUNTRY else None
        return f"{country.modifier} {name}" if country is not None else f"{whose.name}'s {name}"

    def teller(self, token: Token) -> int | None:
        """Who says something and is no participant yet, as he is called: "the palace said", "his [lawyer] said"."""
        owners = frozenset(t for t in token.children if t.tag_ in ("PRP$", "WP$"))
        name = noun_phrase(token, without=owners | self.dates_behind(token))
        if token.pos_ not in ("NOUN", "PROPN") or not any(character.isalpha() for character in name):
            return None
        kind = Kind.CONCEPT if token.lemma_.lower() in load_cues().documents else Kind.GROUP
        mention = Mention(token.idx, token.idx + len(token), token.text, "description")
        return self._add(Participant(name, kind, False, (mention,)))

    def words(self, token: Token) -> str:
        """The phrase of a token without dates behind it; of a name at least the whole name."""
        if _is_clause(token):
            return clause_phrase(token)
        mention = self._mentions.get(token.i)
        if mention is None or mention.form != "name":
            return noun_phrase(token, without=self.dates_behind(token))
        # "met Kim in Rome": what follows a name does not tell it apart.
        phrase = noun_phrase(token, without=frozenset(t for t in token.rights if t.idx >= mention.end))
        return mention.text if len(mention.text) > len(phrase) else phrase

    def dates_behind(self, token: Token) -> frozenset[Token]:
        """Dates at the end of a phrase, which belong to its clause: "the senators [on Monday]"."""
        days = (t for t in token.subtree if t.i in self._dated and t.i > token.i)
        return frozenset(t for t in days if base(t) in ("nmod", "obl") and preposition(t) in ("", "on"))

    def country(self, name: str, token: Token) -> int:
        """The country of that name as a participant; added, with the token as its mention, if there is none."""
        for index, participant in enumerate(self.participants):
            if participant.kind is Kind.COUNTRY and participant.name == name:
                return index
        mention = Mention(token.idx, token.idx + len(token), token.text, "description")
        return self._add(Participant(name, Kind.COUNTRY, True, (mention,), name))

    def together(self, members: Mapping[int, Token]) -> int:
        """Participants that act as one, as a group called by all their names: "Peru, Chile and two witnesses"."""
        names = [self.participants[index].name for index in members]
        heads = sorted(members.values(), key=lambda t: t.i)
        start, end = heads[0].idx, heads[-1].idx + len(heads[-1])
        mention = Mention(start, end, heads[0].doc.text[start:end], "description")
        name = " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
        return self._add(Participant(name, Kind.GROUP, False, (mention,)))

    def _own(self, token: Token) -> int | None:
        if token.i in self._by_token:
            return self._by_token[token.i]
        if token.lower_ in I | WE:
            return self._first_person(token)
        if token.lower_ in KINDS:
            return self._reporting(token)
        beside = (*token.children, token.head) if token.dep_ == "nmod:desc" else token.children
        name = next((t for t in beside if (t == token.head or t.dep_ in TITLED) and t.i in self._by_token), None)
        if name is not None:
            return self._by_token[name.i]
        return self._home(token) if token.lemma_.lower() in HOMES else self._country(token)

    def _home(self, token: Token) -> int | None:
        """ "His country": that of the one whom the pronoun stands for."""
        whose = next((t for t in token.children if t.tag_ == "PRP$"), None)
        owner = self._own(whose) if whose is not None else None
        country = self.participants[owner].country if owner is not None else None
        return self.country(country, token) if country is not None else None

    def _first_person(self, token: Token) -> int | None:
        """Whom "I" and "we" mean in a quotation: the speaker, the country or organisation that he speaks for."""
        speaker = speaking(token)
        index = self._own(speaker) if speaker is not None else None
        if speaker is None or not is_of_side(token):
            return index if token.lower_ in I else None
        if index is not None and self.participants[index].kind is Kind.PERSON:
            return self.sides.get(index)
        body = body_of(speaker) if is_officer(speaker) else speaker
        return self._own(body) if body is not None else None

    def _reporting(self, pronoun: Token) -> int | None:
        """Who says of himself what the clause of a pronoun says: "[Peru] said it would leave"."""
        subject = subject_above(pronoun)
        found = self.find(subject) if subject is not None else ()
        if subject is None or len(found) != 1:
            return None
        kind = self.participants[found[0]].kind
        # "The junta said it would leave": a body in the singular is no "they".
        body = kind is Kind.GROUP and subject.tag_ == "NN" and pronoun.lower_ == "it"
        return found[0] if body or kind in KINDS[pronoun.lower_] else None

    def _country(self, token: Token) -> int | None:
        """Country that an adjective or name before a noun gives: "Israeli strike", "French and U.S. ships"."""
        if (token.head.dep_ if token.dep_ == "conj" else token.dep_) not in ("amod", "compound", "nmod:poss"):
            return None
        if token.i > 1 and token.nbor(-1).text in HYPHENS and token.nbor(-2).lower_ in PREFIXES:
            return None
        country = self._countries.of_modifier(_name(token))
        if country is None:
            return None
        return self.country(country.name, token)

    def _apposed(self, token: Token) -> tuple[int, ...]:
        """Named appositives of a description: "their counterparts, Austin and Healey"."""
        is_mention = token.i in self._by_token
        names = names_beside(token, is_title=(lambda name: self._is_title(token, name)) if is_mention else None)
        found = [self._by_token[name.i] for name in names if name.i in self._by_token]
        return tuple(dict.fromkeys(index for index in found if self.participants[index].named))

    def _is_title(self, office: Token, name: Token) -> bool:
        """Whether a noun is the office of the name below it, not of somebody else: "wife of President Kim"."""
        mention, index = self._mentions.get(name.i), self._by_token.get(name.i)
        if mention is None or index is None or not any(t.dep_ == "nmod:desc" for t in name.lefts):
            return True
        before = name.doc.text[: mention.start].rstrip()
        titles = (title for title in self.participants[index].titles if before.endswith(title))
        return any(len(before) - len(title) <= office.idx for title in titles)

    def _described(self, token: Token) -> tuple[int, ...]:
        """The name before a description of one: "Mali, [a neighbour] that left", "Mali was [the first] to leave"."""
        subject = described_subject(token)
        if subject is not None:
            own = self._own(antecedent(subject))
            return (own,) if own is not None and self.participants[own].named else ()
        if token.dep_ != "appos" or token.tag_ != "NN" or not any(t.dep_ == "det" for t in token.children):
            return ()
        own = self._by_token.get((described_late(token) or token.head).i)
        return (own,) if own is not None and self.participants[own].named else ()

    def _counted(self, token: Token) -> int | None:
        """Who stands behind a quantity, what behind a noun for a place: "dozens of protesters", "the city of Jos"."""
        lemma = token.lemma_.lower()
        if lemma not in QUANTITIES and lemma not in SETTLEMENTS and token.pos_ != "NUM":
            return None
        # Parsers hang both nouns of "tens of thousands of protesters" on the first.
        for of in (t for t in token.children if t.dep_ == "nmod" and preposition(t) == "of"):
            own = self._own(of)
            found = own if own is not None else self._counted(of)
            if found is not None:
                return found
        return None

    def _toll(self, token: Token) -> int | None:
        """People of whom only the number is told: "wounding [four]", "held [dozens of them]", "[thousands] rallied"."""
        is_number = token.pos_ == "NUM" or token.lemma_.lower() in NUMBERS
        harmed = token.dep_ in ("obj", "nsubj:pass") and token.head.lemma_.lower() in load_cues().harming
        acting = token.dep_ == "nsubj" and token.tag_ == "NNS" and child(token, "nmod") is None
        of = [t for t in token.rights if base(t) == "nmod" and t.pos_ != "PRON"]
        if not is_number or not (harmed or acting) or of or token.i in self._dated:
            return None
        mention = Mention(token.idx, token.idx + len(token), token.text, "description")
        return self._add(
            Participant(f"{token.text} {'' if token.pos_ == 'NUM' else 'of '}people", Kind.GROUP, False, (mention,))
        )

    def _is_of_pronoun(self, token: Token) -> bool:
        """ "Dozens of them", when nobody knows who they are."""
        of = (t for t in token.children if t.dep_ == "nmod" and t.pos_ == "PRON" and preposition(t) == "of")
        return token.lemma_.lower() in QUANTITIES and any(self._own(t) is None for t in of)

    def _add(self, participant: Participant) -> int:
        key = (participant.kind, participant.name.lower())
        if key not in self._added:
            self._added[key] = len(self.participants)
            self.participants.append(participant)
        return self._added[key]


def _is_bare(noun: Token) -> bool:
    """Whether nothing tells which one is meant: "the country", "his own country"."""
    return all(t.dep_ in ("det", "case", "punct") or t.tag_ == "PRP$" or t.lower_ == "own" for t in noun.children)


def _is_clause(token: Token) -> bool:
    """A verb, or a nominal predicate with copula and subject: "that the attack was the reason"."""
    if token.pos_ in ("VERB", "AUX"):
        return not base(token).startswith("n")
    return base(token) == "ccomp" and any(t.dep_ == "cop" for t in token.children)


def _name(token: Token) -> str:
    """The token's entity as written, else the token: "Saudi Arabian" for either of its words."""
    doc: Doc = token.doc
    if not token.ent_type_:
        return token.text
    start = next(i for i in range(token.i, -1, -1) if doc[i].ent_iob_ != "I")
    end = next((i for i in range(token.i + 1, len(doc)) if doc[i].ent_iob_ != "I"), len(doc))
    return doc[start:end].text
