"""Which relation of the vocabulary a predicate tells, and which words stand at its ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract.arguments import arguments, is_companion
from kg.extract.complement_forms import is_mandative
from kg.extract.complements import (
    clause_form,
    clause_predicate,
    clause_subject,
    expanded,
    first_actor,
    noun_phrase_arguments,
)
from kg.extract.control import OBJECT_CONTROL_MARKS
from kg.extract.cues import load_cues
from kg.extract.dependents import base, child, is_passive
from kg.extract.events import noun_arguments
from kg.extract.naming import names
from kg.extract.predicates import Predicate
from kg.extract.roles import Roles
from kg.extract.wording import NEGATIONS
from kg.frames import ACTORS, CLAUSE_FORMS, CLAUSES, End

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from kg.extract.roles import KindOf
    from kg.frames import Condition, Frame, Role
    from kg.vocabulary import Relation, Vocabulary

_RECIPROCAL = (frozenset({"each", "other"}), frozenset({"one", "another"}))
# Words of one name below its head.
_NAME_PARTS = frozenset({"flat", "compound"})


@dataclass(frozen=True, eq=False, slots=True)
class Match:
    """The relation a predicate tells, and the heads of what stands at its ends, conjuncts included.

    objects: empty only where the frame says that the object may be missing; may be the verb of a complement clause.
    frame: the line of the vocabulary that was read.  clauses: verbs of the clauses that it looked into.
    """

    relation: Relation
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    frame: Frame
    clauses: tuple[Token, ...] = ()


def lookup(predicate: Predicate, vocabulary: Vocabulary, kind_of: KindOf) -> Match | None:
    """The relation whose most specific frame fits the predicate; None when none does.

    More words (particle, noun, preposition, clause) are more specific than fewer, then a participant as object is
    better than a thing, a thing better than none, a frame for certain kinds better than one for any; of equals the
    first in the file is taken.
    """
    reader = _FrameReader(predicate, vocabulary, kind_of, Roles(predicate, vocabulary, kind_of))
    matches = [match for frame in reader.candidates() if (match := reader.fit(frame))]
    return max(matches, key=reader.specificity, default=None)


def _is_reciprocal(pronoun: Token) -> bool:
    """ "Each other", "one another", whichever word heads it."""
    words = {t.lower_ for t in (pronoun, *pronoun.children)}
    return any(pair <= words for pair in _RECIPROCAL)


def _is_against(verb: Token) -> bool:
    """ "(promised) to help prevent Chad from …": done against its object, who gets nothing by the promise."""
    if verb.lemma_.lower() in load_cues().promised_against:
        return True
    inner = [t for t in verb.children if t.dep_ in ("xcomp", "ccomp") and t.pos_ == "VERB"]
    return child(verb, "obj", "iobj") is None and any(_is_against(t) for t in inner)


def _fronted_object(verb: Token) -> Token | None:
    """The noun of which a relative clause says that it is done: "the [loan] that Chad agreed to provide"."""
    if is_passive(verb):  # "Kim, who agreed to be freed"
        return None
    objects = (argument.token for argument in arguments(verb) if argument.role == "object")
    return next((noun for noun in objects if noun.is_ancestor(verb)), None)


@dataclass(frozen=True, eq=False, slots=True)
class _FrameReader:
    """Holds one predicate against frames; remembers what they ask for again and again."""

    predicate: Predicate
    vocabulary: Vocabulary
    kind_of: KindOf
    roles: Roles
    complements: dict[Token, Match | None] = field(default_factory=dict)
    heads: dict[bool, list[Token]] = field(default_factory=dict)
    named: dict[Token, frozenset[str]] = field(default_factory=dict)

    def candidates(self) -> Iterator[Frame]:
        """Frames of its words; of a support verb only those that ask for an object ("hold + call")."""
        predicate = self.predicate
        yield from self.vocabulary.frames(predicate.lemma, noun=predicate.noun)
        if predicate.support:
            verb = predicate.support.split(" ")[0]
            yield from (frame for frame in self.vocabulary.frames(verb, noun=False) if frame.object_nouns)

    def fit(self, frame: Frame) -> Match | None:
        """The match of one frame, if its words, its conditions and both its ends are there."""
        if not self._words_fit(frame) or not all(self._holds(condition, frame) for condition in frame.conditions):
            return None
        relation = self.vocabulary.relations[frame.relation]
        subjects, objects = self._ends(frame, mutual=relation.symmetric)
        subjects = self.roles.of_kind(subjects, relation.subject_kinds)
        objects = self.roles.of_kind(objects, relation.object_kinds)
        if not subjects or not (objects or frame.object.optional):
            return None
        clauses = tuple(verb for role in frame.clauses for verb in self.roles.fillers(role, frame))
        return Match(relation, subjects, objects, frame, clauses)

    def specificity(self, match: Match) -> tuple[int, int, int]:
        """How much a match rests on: words of its frame, the kind of its object, kinds its frame asks for."""
        frame = match.frame
        words = bool(frame.particle) + len(frame.modifiers)
        for condition in frame.conditions:
            if condition.form == "object":
                words += 1 + self._object_words(condition, frame)
            elif condition.form not in ("no", "not"):
                named = not condition.words.isdisjoint(self.vocabulary.relations)
                words += 1 + bool(condition.words) + named
        ends = (frame.subject, frame.object)
        restricted = sum(all(role.kinds for role in end.roles) for end in ends)
        actors = bool(self.roles.of_kind(match.objects, ACTORS))
        return words, bool(match.objects) + actors, restricted

    def _words_fit(self, frame: Frame) -> bool:
        if frame.noun:
            return " ".join((*frame.modifiers, frame.lemma)) in self._names(self.predicate.token)
        support = self.predicate.support or ""
        particle = self.predicate.particle or support.partition(" ")[2] or None
        return frame.particle == particle or (frame.particle is not None and frame.particle == self._adverb())

    def _adverb(self) -> str | None:
        """Adverb right behind the verb or its object, seldom told from a particle: "pushed [back] the rebels"."""
        verb = self.predicate.token
        objects = (a.token for a in self.predicate.arguments if a.role == "object" and a.token.head == verb)
        last = next(objects, verb)
        for word in (verb, last.right_edge if last != verb else verb):
            after = word.nbor(1) if word.i + 1 < len(word.doc) else word
            if after.dep_ == "advmod" and after.head == verb:
                return after.lower_
        return None

    def _holds(self, condition: Condition, frame: Frame) -> bool:
        words = condition.words
        match condition.form:
            case "object":
                return self._object_words(condition, frame) > 0
            case "not":
                return not any(part.lemma_.lower() in words for part in self._object_names(frame))
            case "phrase":
                heads = [head for role in condition.markers for head in self.roles.fillers(role, frame)]
                return any(not words or not words.isdisjoint(self._names(head)) for head in heads)
            case "role":
                assert condition.role is not None
                return bool(self._fill(End((condition.role,)), frame, taken=()))
            case "no":
                return not any(self.roles.fillers(role, frame) for role in words)
            case form:
                return any(self._clause_holds(verb, form, words) for verb in self._clauses(form, frame))

    def _clauses(self, form: str, frame: Frame) -> Iterator[Token]:
        for role in CLAUSE_FORMS[form]:
            yield from self.roles.fillers(role, frame)
        if form == "ing":
            yield from self._gerunds(frame)

    def _gerunds(self, frame: Frame) -> Iterator[Token]:
        """Gerunds about the object, which parsers hang on the verb or on the object: "kept Mali from voting"."""
        for head in (self.predicate.token, *self.roles.fillers("object", frame)):
            for verb in head.rights:
                mark = child(verb, "mark") if verb.tag_ == "VBG" and base(verb) in ("advcl", "acl") else None
                if mark is not None and mark.lower_ in OBJECT_CONTROL_MARKS:
                    yield verb

    def _object_words(self, condition: Condition, frame: Frame) -> int:
        """How many words of the object the condition names: 2 for "air strike", 0 where it is another noun."""
        key = bool(frame.object_nouns)
        if key not in self.heads:
            self.heads[key] = list(self._object_heads(frame))
        found = (name for head in self.heads[key] for name in self._names(head) if name in condition.words)
        return max((name.count(" ") + 1 for name in found), default=0)

    def _names(self, head: Token) -> frozenset[str]:
        if head not in self.named:
            self.named[head] = names(head)
        return self.named[head]

    def _object_names(self, frame: Frame) -> Iterator[Token]:
        """Heads of the object and of what stands for it; of a name also its other words: "Daily News", "Al Jazeera"."""
        roles = dict.fromkeys(("object", *(role.name for role in frame.object.roles if role.name not in CLAUSES)))
        heads = (head for role in roles for head in self.roles.fillers(role, frame))
        for head in (self.predicate.token,) if self.predicate.noun else heads:
            yield head
            yield from (part for part in head.children if part.dep_ in _NAME_PARTS)

    def _object_heads(self, frame: Frame) -> Iterator[Token]:
        """The object, its complement, and what it measures: "took him [hostage]", "tons of [food]"; not names."""
        if self.predicate.noun:
            yield self.predicate.token
            return
        complements = (head for head in self.roles.fillers("clause", frame) if head.pos_ != "VERB")
        for head in (*self.roles.fillers("object", frame), *complements):
            yield head
            yield from (inner for inner in noun_phrase_arguments(head, "of") if inner.pos_ != "PROPN")

    def _clause_holds(self, verb: Token, form: str, types: frozenset[str]) -> bool:
        if not self._is_built(verb, form):
            return False
        if types and any(t.lower_ in NEGATIONS for t in verb.lefts):
            return False  # "promised not to attack"
        match = self._complement(verb)
        return not types or (match is not None and not types.isdisjoint((match.relation.category, match.relation.name)))

    def _is_built(self, verb: Token, form: str) -> bool:
        built = clause_form(verb)
        if form == "should":  # "suggested that he leave", not "suggested that he had left (and come)"
            first = verb.head if verb.dep_ == "conj" else verb
            return built == "must" or (built == "that" and is_mandative(first) and child(first, "aux") is None)
        return form in (built, "for") or (form == "that" and built in ("will", "must", "whether"))

    def _complement(self, verb: Token) -> Match | None:
        if verb not in self.complements:
            self.complements[verb] = self._told_by(verb)
        return self.complements[verb]

    def _told_by(self, verb: Token) -> Match | None:
        """What the verb of a complement clause tells, or the one it leads to ("to resume shelling the town").

        Of the predicate's subject, where the clause has none of its own.
        """
        own = self.predicate.arguments
        subjects: Iterable[Token] = [argument.token for argument in own if argument.role == "subject"]
        if self.predicate.noun and not subjects:
            subjects = self.roles.actors(self.predicate.lemma, own)  # "Iran's threat to attack"
        inner = clause_predicate(verb, subjects, self.vocabulary)
        match = lookup(inner, self.vocabulary, self.kind_of)
        # "refused to say whether they had met": what is said is not refused.
        deeper = (a.token for a in inner.arguments if a.role == "clause" and a.token.dep_ == "xcomp")
        return match or next((found for clause in deeper if (found := self._complement(clause))), None)

    def _ends(self, frame: Frame, *, mutual: bool) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        if frame.noun and self.predicate.support in self.vocabulary.undergo_verbs:
            return self._undergone(frame)
        subjects = self._fill(frame.subject, frame, taken=())
        if frame.pair and len(subjects) == 1:  # "the merger of the businesses of [A and B]"
            subjects = noun_phrase_arguments(subjects[0], "of") or subjects
        objects = () if frame.pair else self._fill(frame.object, frame, taken=subjects)
        patients = objects or self.roles.fillers("object", frame)
        each_other = bool(patients) and all(map(_is_reciprocal, patients))
        told = not frame.noun or self.predicate.support is not None  # "meetings by A and B" need not be with each other
        meets = any(role.name in ("object", "with") for role in frame.object.roles)  # "A ran into B", not "A and B ran"
        alone = mutual and meets and told and not objects and not self._has_other_object(frame)
        alone = alone and not any(map(is_companion, subjects))  # "fought alongside B" is not against B
        alone = alone and (len(subjects) == 2 or len(set(map(self.kind_of, subjects))) == 1)
        if (frame.pair or each_other or alone) and len(subjects) > 1:
            return subjects[:1], subjects[1:]
        return (() if frame.pair else subjects), objects

    def _has_other_object(self, frame: Frame) -> bool:
        """Whether it is done to something that is no end of the relation: "Ann and Tom saw the film" is no meeting."""
        asked = any(role.name == "object" and role.inside is None for role in frame.object.roles)
        return asked and bool(self.roles.fillers("object", frame))

    def _undergone(self, frame: Frame) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """ "Iran received a warning from Iraq": the subject of the support verb is the one it happens to."""
        others = [argument for argument in self.predicate.arguments if argument.role != "subject"]
        return self.roles.actors(self.predicate.lemma, others), self.roles.fillers("subject", frame)

    def _fill(self, end: End, frame: Frame, *, taken: tuple[Token, ...]) -> tuple[Token, ...]:
        for role in end.roles:
            tokens = [token for token in self._tokens(role, frame) if token not in taken]
            if filled := self.roles.of_kind(tuple(tokens), role.kinds):
                return filled
        return ()

    def _tokens(self, role: Role, frame: Frame) -> tuple[Token, ...]:
        if role.name == "actor":
            return self.roles.actors(self.predicate.lemma, self.predicate.arguments)
        heads = self.roles.fillers(role.name, frame)
        if role.name == "clause" and role.inside and self.vocabulary.relations[frame.relation].category == "AGREE":
            heads = tuple(head for head in heads if not _is_against(head))
        if role.inside is None:
            return tuple(_fronted_object(head) or head for head in heads) if role.name == "clause" else heads
        return tuple(dict.fromkeys(token for head in heads for token in self._inside(role, role.inside, head)))

    def _own_side(self) -> frozenset[Token]:
        """Whoever the subjects are of: "[Peru]'s president agreed to quit", which nobody agrees to with Peru."""
        subjects = (argument.token for argument in self.predicate.arguments if argument.role == "subject")
        return frozenset(inner.token for subject in subjects for inner in noun_arguments(subject))

    def _inside(self, role: Role, inside: str, head: Token) -> tuple[Token, ...]:
        """Arguments of an argument: who does what a noun names, or the participants of a complement clause."""
        if role.name in CLAUSES and inside == "subject":
            return clause_subject(head)
        if role.name in CLAUSES and head.pos_ != "VERB" and (found := noun_phrase_arguments(head, inside)):
            return found  # "became a member of [Interpol]"
        if role.name in CLAUSES and inside == "actor":
            return expanded(argument.token for argument in arguments(head) if argument.role == "subject")
        if role.name in CLAUSES:
            match, own = self._complement(head), self._own_side()
            objects = tuple(t for t in match.objects if t not in own) if match else ()
            actors = (
                self.roles.of_kind(objects, ACTORS) or self.roles.owners(objects) or first_actor(head, self.kind_of)
            )
            return actors or objects
        if inside == "actor":
            return self.roles.doers(head)
        return noun_phrase_arguments(head, inside)
