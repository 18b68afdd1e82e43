"""Which tokens fill the roles that a frame names: of the predicate itself, inside its object, of an event noun.

Universal Dependencies v2.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.countries import load_countries
from kg.extract.complements import expanded
from kg.extract.dependents import by_agent
from kg.extract.events import LEAVING, noun_arguments, phrasal
from kg.extract.naming import is_target
from kg.extract.predicates import Argument, Predicate
from kg.frames import ACTORS
from kg.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Token

    from kg.frames import Frame
    from kg.vocabulary import Vocabulary

    KindOf = Callable[[Token], Kind | None]

# Who does an event that a noun names, surest first: "paid a visit", "visit by Lula", "Lula's visit", "Brazilian visit".
ACTOR_ROLES = ("subject", "by", "possessive", "adjective", "compound", "from")
# Roles that belong to a noun itself, whatever its verb; other phrases behind an object may be the verb's.
_OWN_ROLES = frozenset({"of", "by", "possessive", "adjective", "compound", "clause"})


@dataclass(frozen=True, eq=False, slots=True)
class Roles:
    """The roles of one predicate; remembers what frames ask for again and again."""

    predicate: Predicate
    vocabulary: Vocabulary
    kind_of: KindOf
    found: dict[tuple[str, bool], tuple[Token, ...]] = field(default_factory=dict)
    inside: dict[bool, tuple[Argument, ...]] = field(default_factory=dict)

    def fillers(self, role: str, frame: Frame) -> tuple[Token, ...]:
        """Tokens in a role, conjuncts included."""
        key = role, bool(frame.object_nouns)
        if key not in self.found:
            self.found[key] = self._filled(role, frame)
        return self.found[key]

    def actors(self, noun: str, arguments: Iterable[Argument]) -> tuple[Token, ...]:
        """Who does what a noun names. "Zahedi's killing" does not say: he may be its victim."""
        found = list(arguments)
        if (self.predicate.support or "").split(" ")[0] == "lead" and any(a.role == "possessive" for a in found):
            found = [a for a in found if a.role != "subject"]  # "Kim led its purchase of Acme": the owner buys
        ambiguous = noun in self.vocabulary.patient_nouns and all(argument.role != "of" for argument in found)
        for role in ACTOR_ROLES:
            if (role == "possessive" and ambiguous) or (role == "from" and noun in LEAVING):
                continue
            tokens = expanded(a.token for a in found if a.role == role and not is_target(a.token))
            if role == "compound":
                tokens = tuple(token for token in tokens if not self._is_scene(token))
            if actors := tokens if role == "subject" else self.of_kind(tokens, ACTORS):
                return actors
        return ()

    def _is_scene(self, modifier: Token) -> bool:
        """ "The Atlanta compromise": where it was made; "the Moscow offer" is made by a government."""
        return self.kind_of(modifier) is Kind.PLACE and load_countries().of_capital(modifier.text) is None

    def doers(self, noun: Token) -> tuple[Token, ...]:
        """Who does what a noun inside another phrase names: "[Iran]'s attack", "the protest staged by [students]"."""
        return self.actors(noun.lemma_.lower(), (*noun_arguments(noun), *self._carried_out(noun)))

    def owners(self, things: Iterable[Token]) -> tuple[Token, ...]:
        """Who is named before things: "limits on [German] goods"; whose "their goods" are is no news."""
        before = (argument for thing in things for argument in noun_arguments(thing) if argument.token.i < thing.i)
        tokens = expanded(argument.token for argument in before if argument.token.pos_ != "PRON")
        return self.of_kind(tokens, ACTORS)

    def of_kind(self, tokens: tuple[Token, ...], kinds: frozenset[Kind]) -> tuple[Token, ...]:
        """The tokens that stand for one of these kinds; all of them where no kind is asked for."""
        if not kinds:
            return tokens
        return tuple(token for token in tokens if (self.kind_of(token) or Kind.CONCEPT) in kinds)

    def _filled(self, role: str, frame: Frame) -> tuple[Token, ...]:
        """Tokens in a role, also in the phrase of the object; who is addressed counts as object where there is none.

        "pledged [aid to Malawi]" fills "to", "asked Mali to leave" fills "object".
        """
        asked = (role, f"back {role}", f"home {role}")
        own = [argument.token for argument in self.predicate.arguments if argument.role in asked]
        if not own and role == "object":
            own = [argument.token for argument in self.predicate.arguments if argument.role == "indirect"]
        if role == "by" and self.predicate.noun:  # "the bombing of Jos by [Chadian] aircraft"
            return self.of_kind(expanded(own), ACTORS) or self.owners(own) or expanded(own)
        if not own and not self.predicate.noun:
            own = [inner.token for inner in self._inside_object(asked=bool(frame.object_nouns)) if inner.role == role]
        return expanded(own)

    def _inside_object(self, *, asked: bool) -> tuple[Argument, ...]:
        """What hangs on the object: all of it where the frame asks for its noun, phrases but "of" on any thing."""
        if asked not in self.inside:
            objects = expanded(a.token for a in self.predicate.arguments if a.role == "object")
            things = (thing for thing in objects if asked or self.kind_of(thing) is None)
            inner = (inner for thing in things for inner in self._inside_thing(thing))
            self.inside[asked] = tuple(a for a in inner if asked or a.role not in _OWN_ROLES)
        return self.inside[asked]

    def _inside_thing(self, noun: Token, outer: tuple[Token, ...] = ()) -> Iterator[Argument]:
        """What hangs on a noun or on what it measures: "millions of dollars in aid to Malawi".

        outer: the nouns it hangs on; a relative pronoun leads back to one of them ("homes, many of which …").
        """
        within = (*outer, noun)
        for inner in noun_arguments(noun):
            yield inner
            if inner.role in ("of", "in") and inner.token not in within and self.kind_of(inner.token) is None:
                yield from self._inside_thing(inner.token, within)

    def _carried_out(self, noun: Token) -> Iterator[Argument]:
        """Who does an event by a participle behind its noun: "the protest staged by students"."""
        for verb in noun.rights:
            agent = by_agent(verb) if verb.dep_ == "acl" and phrasal(verb) in self.vocabulary.support_verbs else None
            if agent is not None:
                yield Argument("by", agent)
