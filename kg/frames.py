"""Frames: one line of relations.toml says by which words, and with whom at its two ends, a relation is told.

frame      "TRIGGER + CONDITION + ...: END -> END", or "TRIGGER + ...: between A and B"
TRIGGER    lemmas of a verb, with its particle ("speak|talk", "carry out"), of an adjective ("ready"), or of an event
           noun with its modifiers ("call|phone call (noun)")
CONDITION  "call|talk": the object is this noun; "not press|reporter": it is none of these; "by phone", "by|over
           phone", "for": such a phrase is there; "object(person)": so is such an argument; "to VERB", "that VERB": an
           infinitive, a finite complement; "will VERB": one in the future about the subject itself; "must VERB": one
           about what another must or should do; "should VERB": such a one or a subjunctive ("suggested that he
           leave"); "ing VERB": a gerund ("from leaving"); "for PROTEST": a clause says what for ("gathered to
           protest"); capitals instead of VERB name the event types or relations it may tell
           ("to ASSAULT|RELEASED"); "no for": there is none
END        roles, the first that is filled counts ("of|possessive"); "?" after it: may be missing
role       subject, object, indirect, clause, purpose, possessive, adjective, compound, actor (of an event noun:
           whoever does it), or a preposition; "object.actor", "clause.object", "clause.actor": inside that;
           "object(person)": only if it is one
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from kg.types import Kind

CLAUSES = frozenset({"clause", "purpose"})
ROLES = CLAUSES | {"subject", "object", "indirect", "possessive", "adjective", "compound", "actor"}
ACTORS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE, Kind.GROUP})
# Where a condition on a clause looks for it.
CLAUSE_FORMS = dict.fromkeys(("to", "that", "will", "must", "should", "whether", "ing"), ("clause",)) | {
    "for": ("purpose", "clause")
}
KINDS = {kind.value.lower(): frozenset({kind}) for kind in Kind} | {"actor": ACTORS}

_ALTERNATIVE = re.compile(r"\|(?![^(]*\))")
_ROLE = re.compile(r"(?P<name>[a-z ]+?)(?:\.(?P<inside>[a-z ]+))?(?:\((?P<kinds>[a-z|]+)\))?")
_PAIR = re.compile(r"(?P<role>[a-z]+) A and B")
_LIST = re.compile(r"<([^<>]+)>")
_CLAUSE = re.compile(r"(?P<form>to|that|will|must|should|whether|ing|for) (?P<types>[A-Z_|]+)")


@dataclass(frozen=True, slots=True)
class Role:
    """One way to fill an end: the argument of this name, or something inside it; kinds: empty for any."""

    name: str
    inside: str | None = None
    kinds: frozenset[Kind] = frozenset()


@dataclass(frozen=True, slots=True)
class End:
    """What stands at one end of the relation: its roles in order of preference."""

    roles: tuple[Role, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """What else must be there.

    form: "object" (a noun), "not" (none of these), "phrase", "role", "to" "that" "will" "must" "should" "whether" "ing"
    (complement clauses), "for" (purpose clauses), "no".
    words: nouns; with a clause, event types and relations (empty: any verb); with "no", roles.
    markers: roles of a phrase, any of them.
    """

    form: str
    words: frozenset[str] = frozenset()
    markers: frozenset[str] = frozenset()
    role: Role | None = None


@dataclass(frozen=True)
class Frame:
    """One trigger of a relation with its conditions and ends.

    modifiers: words before a noun ("phone call" -> ("phone",)).  pair: both ends are conjuncts of the subject's role.
    text: the line of relations.toml it comes from.
    """

    relation: str
    text: str
    lemma: str
    noun: bool
    particle: str | None
    modifiers: tuple[str, ...]
    conditions: tuple[Condition, ...]
    subject: End
    object: End
    pair: bool = False

    @cached_property
    def object_nouns(self) -> frozenset[str]:
        """Nouns its object must be; empty for any: "hold|have + call" -> {"call"}."""
        return frozenset().union(*(c.words for c in self.conditions if c.form == "object"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Nouns that its conditions name, of the object and of phrases."""
        return frozenset().union(*(c.words for c in self.conditions if c.form in ("object", "phrase")))

    @cached_property
    def clauses(self) -> frozenset[str]:
        """Roles of the clauses that it reads: "clause", "purpose"."""
        inside = CLAUSES & {role.name for end in (self.subject, self.object) for role in end.roles}
        return inside.union(*(CLAUSE_FORMS.get(condition.form, ()) for condition in self.conditions))


class FrameError(ValueError):
    """A frame breaks the grammar; the message says where, and what would be right."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a frame may use beside lemmas: prepositions, particles, event types and relations, shared lists by name."""

    prepositions: frozenset[str]
    particles: frozenset[str]
    event_types: frozenset[str]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def parse_frame(relation: str, text: str, grammar: Grammar) -> Iterator[Frame]:
    """The frames a line stands for, one for each of its triggers.

    Raises FrameError.

    >>> grammar = Grammar(frozenset({"with"}), frozenset({"up"}), frozenset())
    >>> [(frame.lemma, frame.particle) for frame in parse_frame("MET", "meet|meet up: subject -> with", grammar)]
    [('meet', None), ('meet', 'up')]
    """
    head, colon, ends = _spelt_out(text, grammar.lists).partition(": ")
    if not colon:
        raise FrameError('no ": " between trigger and ends; write "phone: subject -> object"')
    triggers, *conditions = head.split(" + ")
    noun = triggers.endswith(" (noun)")
    subject, obj, pair = _ends(ends, grammar.prepositions)
    parsed = tuple(_condition(condition, grammar) for condition in conditions)
    for trigger in _words(triggers.removesuffix(" (noun)")):
        lemma, particle, modifiers = _trigger(trigger, noun=noun)
        if particle:
            _known(
                {particle},
                grammar.particles,
                f'particle (a noun or preposition goes behind "+": "{lemma} + {particle}")',
            )
        yield Frame(relation, text, lemma, noun, particle, modifiers, parsed, subject, obj, pair)


def _spelt_out(text: str, lists: Mapping[str, tuple[str, ...]]) -> str:
    """The line with its shared lists in place: "<ceasefire>" -> "ceasefire|truce"."""
    _known(_LIST.findall(text), frozenset(lists), "list")
    return _LIST.sub(lambda name: "|".join(lists[name[1]]), text)


def _trigger(text: str, *, noun: bool) -> tuple[str, str | None, tuple[str, ...]]:
    """Lemma, particle of a verb, modifiers of a noun."""
    words = text.split(" ")
    if noun:
        return words[-1], None, tuple(words[:-1])
    return words[0], " ".join(words[1:]) or None, ()


def _words(text: str) -> list[str]:
    words = list(dict.fromkeys(text.split("|")))
    for word in words:
        if not re.fullmatch(r"[\w.'-]+( [\w.'-]+)*", word) or word != word.lower():
            raise FrameError(f'"{text}" is no list of lemmas; write them in lower case with "|" between: "speak|talk"')
    return words


def _condition(text: str, grammar: Grammar) -> Condition:
    if text.startswith("no "):
        roles = frozenset(text.removeprefix("no ").split("|"))
        _known(roles, ROLES | grammar.prepositions, "role")
        return Condition("no", roles)
    if text.startswith("not "):
        return Condition("not", frozenset(_words(text.removeprefix("not "))))
    if clause := _CLAUSE.fullmatch(text):
        types = frozenset(clause["types"].split("|")) - {"VERB"}
        _known(types, grammar.event_types, "event type or relation")
        return Condition(clause["form"], types)
    if text.endswith(")"):
        return Condition("role", role=_role(text, grammar.prepositions))
    return _phrase(text, grammar.prepositions)


def _phrase(text: str, prepositions: frozenset[str]) -> Condition:
    """A condition on the words of the subject, of a prepositional phrase, or of the object."""
    words = text.split(" ")
    if words[0] == "subject":
        return Condition("phrase", frozenset(_words(" ".join(words[1:]))), frozenset({"subject"}))
    for length in range(len(words), 0, -1):
        markers, nouns = frozenset(" ".join(words[:length]).split("|")), " ".join(words[length:])
        if markers <= prepositions:
            return Condition("phrase", frozenset(_words(nouns) if nouns else ()), markers)
    return Condition("object", frozenset(_words(text)))


def _ends(text: str, prepositions: frozenset[str]) -> tuple[End, End, bool]:
    if pair := _PAIR.fullmatch(text):
        end = End((_role(pair["role"], prepositions),))
        return end, end, True
    subject, arrow, obj = text.partition(" -> ")
    if not arrow:
        raise FrameError(f'"{text}" names no two ends; write "subject -> object" or "between A and B"')
    return _end(subject, prepositions), _end(obj, prepositions), False


def _end(text: str, prepositions: frozenset[str]) -> End:
    roles = (_role(role, prepositions) for role in _ALTERNATIVE.split(text.removesuffix("?")))
    return End(tuple(roles), optional=text.endswith("?"))


def _role(text: str, prepositions: frozenset[str]) -> Role:
    parts = _ROLE.fullmatch(text)
    if not parts:
        raise FrameError(f'"{text}" is no role; write "object", "object(person)" or "object.actor"')
    _known({parts["name"]}, ROLES | prepositions, "role")
    _known({parts["inside"]}, ROLES | prepositions, "role")
    names = parts["kinds"].split("|") if parts["kinds"] else []
    _known(set(names), frozenset(KINDS), "kind")
    return Role(parts["name"], parts["inside"], frozenset().union(*(KINDS[name] for name in names)))


def _known(names: Iterable[str | None], known: frozenset[str], what: str) -> None:
    for name in names:
        if name is not None and name not in known:
            nearest = get_close_matches(name, known, n=3) or sorted(known)[:9]
            raise FrameError(f'"{name}" is no {what}; write {" or ".join(nearest)}')
