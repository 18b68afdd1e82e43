"""Lexical cues of modality, negation and reported speech, as kg/data/cues.toml lists them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Complement:
    """What a word makes of the event it takes as its complement: when affirmed, affirmed in the past, and denied.

    Values: "asserted", "negated", "fact", "same", a modality, or "not " and a modality; see kg/data/cues.toml.
    """

    affirmed: str
    past: str
    denied: str


@dataclass(frozen=True, slots=True)
class Cues:
    """Words by what they do; every key and member is a lemma or a phrase of lemmas in lower case.

    complements: (form, word) -> what becomes of the complement; form: "infinitive", "gerund", "clause", "noun".
    adverbs, adjectives, determiners, markers: word -> a modality or "negated".
    """

    complements: dict[tuple[str, str], Complement]
    auxiliaries: dict[str, str]
    adverbs: dict[str, str]
    adjectives: dict[str, str]
    determiners: dict[str, str]
    pronouns: dict[str, str]
    markers: dict[str, str]
    purposes: frozenset[str]
    bare: frozenset[str]
    perception: frozenset[str]
    motion: frozenset[str]
    reasons: frozenset[str]
    exceptions: frozenset[str]
    happening: frozenset[str]
    withheld: frozenset[str]
    deferring: frozenset[str]
    attempting: frozenset[str]
    lasting: frozenset[str]
    asking: frozenset[str]
    prepared: frozenset[str]
    voiced: frozenset[str]
    rebuffing: frozenset[str]
    partial: frozenset[str]
    scarce: frozenset[str]
    condition: frozenset[str]
    condition_pointing: frozenset[str]
    condition_of: frozenset[str]
    promised_against: frozenset[str]
    harming: frozenset[str]
    attacks: frozenset[str]
    aimed: frozenset[str]
    concurrent: frozenset[str]
    later: frozenset[str]
    speech: frozenset[str]
    nouns_of: frozenset[str]
    telling: frozenset[str]
    transitive: frozenset[str]
    acts: frozenset[str]
    documents: frozenset[str]
    sources: frozenset[str]
    thinking: frozenset[str]
    media: frozenset[str]
    own_claims: frozenset[str]
    quoting: frozenset[str]
    informants: frozenset[str]
    issuing: frozenset[str]
    performing: frozenset[str]
    voted: frozenset[str]
    voices_of_country: frozenset[str]
    voices_of_organization: frozenset[str]
    no_voice: frozenset[str]
    bodies: frozenset[str]
    outsiders: frozenset[str]


# Where in cues.toml the members of a set stand: table and key.
_SETS = {
    "purposes": ("clause", "purpose"),
    "bare": ("clause", "bare"),
    "perception": ("clause", "perception"),
    "motion": ("clause", "motion"),
    "reasons": ("clause", "reason"),
    "happening": ("clause", "happening"),
    "withheld": ("clause", "withheld"),
    "deferring": ("clause", "deferring"),
    "attempting": ("clause", "attempting"),
    "lasting": ("noun", "lasting"),
    "asking": ("noun", "asking"),
    "prepared": ("noun", "prepared"),
    "voiced": ("noun", "voiced"),
    "rebuffing": ("noun", "rebuffing"),
    "exceptions": ("quantifier", "exception"),
    "partial": ("quantifier", "partial"),
    "scarce": ("quantifier", "scarce"),
    "condition": ("condition", "nouns"),
    "condition_pointing": ("condition", "pointing"),
    "condition_of": ("condition", "of"),
    "promised_against": ("promise", "against"),
    "harming": ("harm", "verbs"),
    "attacks": ("harm", "attacks"),
    "aimed": ("target", "nouns"),
    "concurrent": ("preposition", "concurrent"),
    "later": ("preposition", "later"),
    "no_voice": ("voice", "none"),
    "bodies": ("voice", "bodies"),
    "outsiders": ("voice", "outsiders"),
}


@cache
def load_cues() -> Cues:
    """Cues of the package, read once."""
    data = tomllib.loads((files("kg") / "data" / "cues.toml").read_text(encoding="utf-8"))
    sets = {name: frozenset(data[table][key]) for name, (table, key) in _SETS.items()}
    speech = {"speech" if name == "verbs" else name: frozenset(words) for name, words in data["speech"].items()}
    voice = data["voice"]
    return Cues(
        complements=_complements(data["complement"]),
        auxiliaries=data["auxiliary"],
        adverbs=_by_word(data["adverb"]),
        adjectives=_by_word(data["adjective"]),
        determiners=_by_word(data["determiner"]),
        pronouns=_by_word(data["pronoun"]),
        markers=_by_word(data["marker"]),
        voices_of_country=frozenset(voice["country"] + voice["both"]),
        voices_of_organization=frozenset(voice["organization"] + voice["both"]),
        **sets,
        **speech,
    )


def _complements(classes: dict[str, dict[str, list[str]]]) -> dict[tuple[str, str], Complement]:
    found = {}
    for entry in classes.values():
        for form in ("infinitive", "gerund", "clause", "noun"):
            found.update({(form, word): _complement(entry) for word in entry.get(form, ())})
    return found


def _complement(entry: dict[str, list[str]]) -> Complement:
    affirmed, denied = str(entry["affirmed"]), str(entry["denied"])
    return Complement(affirmed, str(entry.get("past", affirmed)), denied)


def _by_word(classes: dict[str, list[str]]) -> dict[str, str]:
    return {word: effect for effect, words in classes.items() for word in words}
