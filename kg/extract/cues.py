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
    reasons: frozenset[str]
    exceptions: frozenset[str]
    happening: frozenset[str]
    partial: frozenset[str]
    condition: frozenset[str]
    condition_pointing: frozenset[str]
    condition_of: frozenset[str]
    promised_against: frozenset[str]
    harming: frozenset[str]
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
    voices_of_country: frozenset[str]
    voices_of_organization: frozenset[str]
    no_voice: frozenset[str]
    bodies: frozenset[str]
    outsiders: frozenset[str]


@cache
def load_cues() -> Cues:
    """Cues of the package, read once."""
    data = tomllib.loads((files("kg") / "data" / "cues.toml").read_text(encoding="utf-8"))
    by_word = {name: _by_word(data[name]) for name in ("adverb", "adjective", "determiner", "pronoun", "marker")}
    voice = {name: frozenset(words) for name, words in data["voice"].items()}
    speech = {name: frozenset(words) for name, words in data["speech"].items()}
    return Cues(
        complements=_complements(data["complement"]),
        auxiliaries=data["auxiliary"],
        adverbs=by_word["adverb"],
        adjectives=by_word["adjective"],
        determiners=by_word["determiner"],
        pronouns=by_word["pronoun"],
        markers=by_word["marker"],
        purposes=frozenset(data["clause"]["purpose"]),
        reasons=frozenset(data["clause"]["reason"]),
        exceptions=frozenset(data["quantifier"]["exception"]),
        happening=frozenset(data["clause"]["happening"]),
        partial=frozenset(data["quantifier"]["partial"]),
        condition=frozenset(data["condition"]["nouns"]),
        condition_pointing=frozenset(data["condition"]["pointing"]),
        condition_of=frozenset(data["condition"]["of"]),
        promised_against=frozenset(data["promise"]["against"]),
        harming=frozenset(data["harm"]["verbs"]),
        concurrent=frozenset(data["preposition"]["concurrent"]),
        later=frozenset(data["preposition"]["later"]),
        speech=speech["verbs"],
        nouns_of=speech["nouns_of"],
        telling=speech["telling"],
        transitive=speech["transitive"],
        acts=speech["acts"],
        documents=speech["documents"],
        sources=speech["sources"],
        thinking=speech["thinking"],
        media=speech["media"],
        own_claims=speech["own_claims"],
        quoting=speech["quoting"],
        informants=speech["informants"],
        issuing=speech["issuing"],
        voices_of_country=voice["country"] | voice["both"],
        voices_of_organization=voice["organization"] | voice["both"],
        no_voice=voice["none"],
        bodies=voice["bodies"],
        outsiders=voice["outsiders"],
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
