"""The vocabulary of relations: reads relations.toml, checks every entry, and finds the frames of a word."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.errors import VocabularyError
from kg.frames import KINDS, Frame, FrameError, Grammar, parse_frame
from kg.types import Kind

RELATIONS = Path(__file__).parent / "data" / "relations.toml"

# Event types and modes of PLOVER (Political Language Ontology for Verifiable Event Records), codebook of 2021.
MODES: Mapping[str, frozenset[str]] = {
    "AGREE": frozenset(),
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "SUPPORT": frozenset(),
    "CONCEDE": frozenset(),
    "COOPERATE": frozenset(),
    "AID": frozenset(),
    "RETREAT": frozenset(),
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
        }
    ),
    "ASSAULT": frozenset(
        {"abduct", "beat", "torture", "sexual", "targeted", "destroy", "firearms", "explosives", "suicide-attack"}
        | {"aerial", "drone", "heavy-weapons", "crowd-control"}
    ),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
}

# Relations that other rules than frames find: titles and appositions, and any verb outside the vocabulary.
HOLDS_POSITION = "HOLDS_POSITION"
RELATES_TO = "RELATES_TO"

_KEYS = frozenset({"category", "mode", "symmetric", "gloss", "example", "subject_kinds", "object_kinds", "frames"})


@dataclass(frozen=True, slots=True)
class Relation:
    """One type of edge.

    category, mode: PLOVER's; None outside its ontology.  symmetric: undirected.  gloss, example: one line each.
    subject_kinds, object_kinds: what may stand at its ends; empty for anything.
    """

    name: str
    category: str | None
    mode: str | None
    symmetric: bool
    gloss: str
    example: str
    subject_kinds: frozenset[Kind]
    object_kinds: frozenset[Kind]
    frames: tuple[Frame, ...] = field(repr=False)


@dataclass(frozen=True)
class Vocabulary:
    """All relations of one file.

    support_verbs: verbs that lend an event noun its tense ("make a visit"); undergo_verbs: those whose subject is the
    event's object ("received a visit"). Phrasal ones with their particle: "carry out".  reporting_verbs: those that
    outside their frames only say that something was said, or how something is called; stative_verbs: those that tell a
    state, a perception or a feeling.  idioms: verb and object, "take place", that say nothing of the object.
    """

    relations: Mapping[str, Relation]
    support_verbs: frozenset[str]
    undergo_verbs: frozenset[str]
    sha256: str
    reporting_verbs: frozenset[str] = frozenset()
    stative_verbs: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()

    @cached_property
    def _index(self) -> Mapping[tuple[str, bool], tuple[Frame, ...]]:
        index: dict[tuple[str, bool], list[Frame]] = defaultdict(list)
        for relation in self.relations.values():
            for frame in relation.frames:
                index[frame.lemma, frame.noun].append(frame)
        return {key: tuple(frames) for key, frames in index.items()}

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Lemmas of the verbs, and of the adjectives ("ready to"), that may tell a relation."""
        return frozenset(lemma for lemma, noun in self._index if not noun)

    @cached_property
    def event_nouns(self) -> frozenset[str]:
        """Lemmas of the nouns that may tell a relation without a verb: "strike", "visit"."""
        return frozenset(lemma for lemma, noun in self._index if noun)

    @cached_property
    def patient_nouns(self) -> frozenset[str]:
        """Event nouns whose possessive may be the one it happens to: "Zahedi's killing"."""
        ends = (
            (frame.lemma, role.name)
            for (_, noun), frames in self._index.items()
            if noun
            for frame in frames
            for role in frame.object.roles
        )
        return frozenset(lemma for lemma, role in ends if role == "possessive")

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        """Support verbs with their event nouns. A frame whose end is the object, or in it, has a verb of its own, and
        so has one that ties its subjects ("A and B called off talks").
        """
        return frozenset(
            (f"{frame.lemma} {frame.particle or ''}".strip(), noun.split(" ")[-1])
            for frames in self._index.values()
            for frame in frames
            for noun in frame.object_nouns
            if noun.split(" ")[-1] in self.event_nouns
            and not frame.pair
            and all(role.name != "object" for role in (*frame.subject.roles, *frame.object.roles))
        )

    def is_silent(self, verb: str, objects: Iterable[str] = ()) -> bool:
        """Whether a verb outside its frames relates nobody to anything: it only says, names, has, sees or feels.

        objects: lemmas of its objects, for idioms ("took place").
        """
        alone = verb in self.reporting_verbs or verb in self.stative_verbs
        return alone or any(f"{verb} {noun}" in self.idioms for noun in objects)

    def frames(self, lemma: str, *, noun: bool) -> tuple[Frame, ...]:
        """Frames that this verb, adjective or event noun triggers, in the order of the file."""
        return self._index.get((lemma, noun), ())

    def is_support(self, verb: str, noun: str) -> bool:
        """Whether the verb with this object tells one event, the noun's: "held a call", "carry out" with "strike"."""
        general = verb in self.support_verbs or verb in self.undergo_verbs
        return (verb, noun) in self._pairs or (general and noun in self.event_nouns)


def load_vocabulary(path: Path | None = None) -> Vocabulary:
    """The vocabulary of a file, each entry checked; without a path, kg's own.

    Raises VocabularyError, which names the file, the relation and the frame, and what would be right.
    """
    path = path or RELATIONS
    try:
        content = path.read_bytes()
        data = tomllib.loads(content.decode())
    except OSError as error:
        raise VocabularyError(f"{path}: {error.strerror}. Name a vocabulary file that can be read.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path}: no TOML: {error}. Correct that line.") from error
    try:
        return _vocabulary(data, hashlib.sha256(content).hexdigest())
    except _EntryError as error:
        raise VocabularyError(f"{path}: {error}") from error


class _EntryError(ValueError):
    """An entry breaks a rule; the message lacks the file only."""


def _vocabulary(data: dict[str, Any], sha256: str) -> Vocabulary:
    words = data.pop("grammar", {})
    for key in ("prepositions", "particles", "support_verbs", "undergo_verbs"):
        if not isinstance(words.get(key), list):
            raise _EntryError(f"[grammar] lacks the list {key}; add it")
    lists = {name: tuple(members) for name, members in data.pop("lists", {}).items()}
    told = frozenset(MODES) | data.keys()
    grammar = Grammar(frozenset(words["prepositions"]), frozenset(words["particles"]), told, lists)
    relations = {name: _relation(name, entry, grammar) for name, entry in data.items()}
    for name in (HOLDS_POSITION, RELATES_TO):
        if name not in relations:
            raise _EntryError(f"[{name}] is missing; the extractor needs it. Add it, with gloss and example.")
    silent = (frozenset(words.get(key, ())) for key in ("reporting_verbs", "stative_verbs", "idioms"))
    return Vocabulary(relations, frozenset(words["support_verbs"]), frozenset(words["undergo_verbs"]), sha256, *silent)


def _relation(name: str, entry: dict[str, Any], grammar: Grammar) -> Relation:
    if not re.fullmatch(r"[A-Z]+(_[A-Z]+)*", name):
        raise _EntryError(f"[{name}] is no name of a relation; write capitals and underscores: PHONED, SPOKE_WITH")
    if unknown := entry.keys() - _KEYS:
        raise _EntryError(f"[{name}] has the unknown key {min(unknown)}; known are {', '.join(sorted(_KEYS))}")
    for key in ("gloss", "example"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise _EntryError(f"[{name}] lacks its {key}; add one line of text")
    category, mode = entry.get("category"), entry.get("mode")
    _check_type(name, category, mode)
    frames = tuple(frame for text in entry.get("frames", ()) for frame in _frames(name, text, grammar))
    if not frames and name not in (HOLDS_POSITION, RELATES_TO):
        raise _EntryError(f'[{name}] has no frames; add at least one, as "phone: subject -> object"')
    kinds = [_kinds(name, entry.get(key, ())) for key in ("subject_kinds", "object_kinds")]
    symmetric = bool(entry.get("symmetric", False))
    return Relation(name, category, mode, symmetric, entry["gloss"], entry["example"], kinds[0], kinds[1], frames)


def _check_type(name: str, category: str | None, mode: str | None) -> None:
    if category is not None and category not in MODES:
        raise _EntryError(f'[{name}] category "{category}" is no PLOVER type; known are {", ".join(MODES)}')
    if mode is not None and (category is None or mode not in MODES[category]):
        known = ", ".join(sorted(MODES.get(category or "", ()))) or "none"
        raise _EntryError(f'[{name}] mode "{mode}" is none of {category}; known are {known}')


def _frames(name: str, text: str, grammar: Grammar) -> Iterator[Frame]:
    try:
        yield from parse_frame(name, text, grammar)
    except FrameError as error:
        raise _EntryError(f'[{name}] frame "{text}": {error}') from error


def _kinds(name: str, names: list[str]) -> frozenset[Kind]:
    for kind in names:
        if kind not in KINDS:
            raise _EntryError(f'[{name}] "{kind}" is no kind; known are {", ".join(sorted(KINDS))}')
    return frozenset().union(*(KINDS[kind] for kind in names))
