"""Names of persons, field by field: given, middle and family name, and how likely two of them are one person's."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

from kg.spelling import fold, skeleton, sound_alike

SAME, SPELLED, SHORT, PLAIN, PARTIAL, INITIAL, NEAR = 1.0, 0.95, 0.9, 0.8, 0.6, 0.5, 0.4
"""Scores of likeness. From SPELLED on, two names are one person's unless countries differ; SHORT (a short form) and
PLAIN (a middle name left out) unless titles do; PARTIAL needs some support, INITIAL a shared title or organisation,
NEAR (consonants that romanisations confuse) one of these and more."""
SHORTEST_NEAR, LEAST_NEAR = 4, 0.8
"""Letters of the shortest words of which that is said; how much of two of them is the same (Ratcliff and Obershelp)."""
SHORTEST_STEM, FEMININE = 5, frozenset("aeh")
"""Letters of the shortest given name that another may be a form of, and last letters of many women's names."""
NEAR_SOUNDS = ((r"kh|gh|g|(?<![cpst])h", "k"), ("dh", "d"), ("th", "t"), ("w", "v"), ("z", "s"))
"""Consonants that romanisations of one name disagree on: Oleg and Oleh, Qaani and Ghaani."""


@dataclass(frozen=True, slots=True)
class NameData:
    """kg/data/names.toml: honorifics, particles, short forms and spellings."""

    honorifics: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    family_first: frozenset[str]
    ranks: frozenset[str]
    styles: frozenset[str]
    title_modifiers: frozenset[str]
    abbreviations: dict[str, str]
    short: dict[str, frozenset[str]]
    spelling: dict[str, int]


@cache
def load_names() -> NameData:
    """What is known of names, read once."""
    data = tomllib.loads(files("kg.data").joinpath("names.toml").read_text(encoding="utf-8"))
    sets = ("honorifics", "particles", "suffixes", "family_first", "ranks", "styles", "title_modifiers")
    return NameData(
        **{key: frozenset(data[key]) for key in sets},
        abbreviations={short.replace("_", " "): long for short, long in data["abbreviations"].items()},
        short={short: frozenset(longs) for short, longs in data["short"].items()},
        spelling={name: number for number, group in enumerate(data["spelling"]["groups"]) for name in group},
    )


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, folded, without honorifics and particles.

    parts: given name, middle names, family name; a bare surname has one part.  nickname: a name in quotes.
    """

    parts: tuple[str, ...]
    suffix: str | None = None
    nickname: str | None = None

    @property
    def given(self) -> str:
        """The first name; of a bare surname, the surname."""
        return self.parts[0]

    @property
    def middles(self) -> tuple[str, ...]:
        """What stands between given and family name."""
        return self.parts[1:-1]

    @property
    def family(self) -> str:
        """The last name."""
        return self.parts[-1]

    @property
    def surnames(self) -> tuple[str, ...]:
        """What a bare surname for this person may be: the last name, and of an East Asian name the first."""
        return (self.family, self.given) if self.family_first else (self.family,)

    @property
    def family_first(self) -> bool:
        """Whether the first name may be the family name: "Xi Jinping"."""
        return self.given in load_names().family_first


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two names are one person's, in [0, 1], and why."""

    score: float
    reason: str


@lru_cache(maxsize=1 << 16)
def parse_name(text: str) -> PersonName:
    """The fields of a name as written.

    >>> parse_name("Gen. Abdel Fattah al-Burhan").parts
    ('abdel', 'fattah', 'burhan')
    """
    data = load_names()
    quoted = re.search(r"[“\"(‘](\w+)[”\")’]", text)
    words = (text.replace(quoted.group(), " ") if quoted else text).split()
    while len(words) > 1 and fold(words[0]) in data.honorifics:
        words = words[1:]
    tokens = [token for word in words for token in fold(word).split()]
    suffix = tokens.pop() if len(tokens) > 2 and tokens[-1] in data.suffixes else None
    first = tokens[_leads_with_particle(words) : 1]
    parts = first + [token for token in tokens[1:-1] if token not in data.particles] + tokens[max(1, len(first)) :][-1:]
    return PersonName(tuple(parts) or (text,), suffix, fold(quoted.group(1)) if quoted else None)


def _leads_with_particle(words: list[str]) -> bool:
    """Whether a particle of the surname comes first: "al-Assad", "von der Leyen", "Ben-Gvir", but not "Ben Wallace"."""
    data = load_names()
    first = fold(words[0]).split() if words else []
    if not first or first[0] not in data.particles or (len(first) == 1 and len(words) == 1):
        return False
    return len(first) > 1 or words[0][0].islower() or not (first[0] in data.short or first[0] in data.family_first)


def compare_names(one: PersonName, other: PersonName) -> Likeness | None:
    """How alike two names of at least two parts are, field by field; None when they are different persons' names."""
    if one.parts == other.parts and one.suffix == other.suffix:
        return Likeness(SAME, "same name")
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    if one.suffix == other.suffix and "".join(one.parts) == "".join(other.parts):
        return Likeness(SPELLED, "written as one word and apart")
    fields = [compare_families(one, other), compare_given(one, other), compare_middles(one, other)]
    if one.suffix != other.suffix:
        fields.append(Likeness(INITIAL, f"“{one.suffix or other.suffix}” left out"))
    if all(fields):
        found = [field for field in fields if field]
        reasons = [field.reason for field in found if field.score < SAME]
        return Likeness(min(field.score for field in found), ", ".join(reasons) or "same name")
    return compare_order(one, other) or compare_parts(one, other)


def compare_families(one: PersonName, other: PersonName) -> Likeness | None:
    """Family names: the same, spellings of one, or romanisations of one."""
    a, b = one.family, other.family
    return _compare_words(a, b, "family name") or _compare_sounds(a, b, "family name")


def compare_given(one: PersonName, other: PersonName) -> Likeness | None:
    """Given names: the same, spellings of one, a short form, or an initial; with other vowels another name."""
    a, b = one.given, other.given
    if a[0] == b[0] and 1 in (len(a), len(b)) and a != b:
        return Likeness(INITIAL, f"“{min(a, b, key=len).upper()}.” may be {max(a, b, key=len).title()}")
    if alike := _compare_words(a, b, "given name"):
        return alike
    for short, long in ((a, b), (b, a)):
        if long in load_names().short.get(short, ()):
            return Likeness(SHORT, f"{short.title()} is short for {long.title()}")
    if {one.nickname, other.nickname} & {a, b}:
        return Likeness(SHORT, "nickname given")
    if _is_longer_form(*sorted((a, b), key=len)):
        return Likeness(INITIAL, f"“{min(a, b, key=len).title()}” may be {max(a, b, key=len).title()}")
    return _compare_sounds(a, b, "given name") if skeleton(a)[1] == skeleton(b)[1] else None


def compare_middles(one: PersonName, other: PersonName) -> Likeness | None:
    """Middle names: the same, fewer of them, or initials; different ones make different persons (the two Bushes)."""
    fewer, more = sorted((one.middles, other.middles), key=len)
    if not all(map(_abbreviates, fewer, more)):
        if len(fewer) < len(more):
            return Likeness(PLAIN, "middle names left out") if _are_among(fewer, more) else None
        sounds = [_compare_sounds(*pair, "middle name") for pair in zip(fewer, more, strict=True)]
        return sounds[0] if all(sounds) else None
    if len(fewer) == len(more):
        return Likeness(SAME if fewer == more else SHORT, "middle name as initial")
    return Likeness(PLAIN, "middle name left out")


def compare_order(one: PersonName, other: PersonName) -> Likeness | None:
    """An East Asian name written in both orders: "Yoon Suk Yeol", "Suk Yeol Yoon"."""
    turned = one.parts[1:] + one.parts[:1] == other.parts or other.parts[1:] + other.parts[:1] == one.parts
    if turned and (one.family_first or other.family_first):
        return Likeness(SHORT, "family name first and last")
    return None


def compare_parts(one: PersonName, other: PersonName) -> Likeness | None:
    """A person called by a middle name, or with one family name of several."""
    fewer, more = sorted((one.parts, other.parts), key=len)
    if len(fewer) == len(more):
        return None
    if fewer[0] in more[1:-1] and sound_alike(fewer[-1], more[-1]) and set(fewer[1:-1]) <= set(more[1:-1]):
        return Likeness(PARTIAL, f"goes by the middle name {fewer[0].title()}")
    if len(fewer[0]) > 1 and all(map(spelled_alike, fewer, more)):
        return Likeness(PARTIAL, f"further family name {more[-1].title()}")
    return None


def spelled_alike(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one name, by the listed groups or by sound."""
    data = load_names()
    if one == other:
        return True
    if one in data.family_first or other in data.family_first:
        return False
    group = data.spelling.get(one)
    return (group is not None and group == data.spelling.get(other)) or sound_alike(one, other)


def sound_keys(word: str) -> set[str]:
    """Keys of which all words that are spelled alike share one."""
    group = load_names().spelling.get(word)
    return {skeleton(word)[0] or word} | ({f"spelling {group}"} if group is not None else set())


def _compare_words(one: str, other: str, field: str) -> Likeness | None:
    if one == other:
        return Likeness(SAME, f"same {field}")
    if spelled_alike(one, other):
        return Likeness(SPELLED, f"{field} spelled {one.title()} and {other.title()}")
    return None


def _compare_sounds(one: str, other: str, field: str) -> Likeness | None:
    """Two words whose consonants are romanisations of the same."""
    listed = load_names().family_first & {one, other}
    if listed or min(len(one), len(other)) < SHORTEST_NEAR or near_key(one) != near_key(other):
        return None
    if SequenceMatcher(None, _confused(one), _confused(other)).ratio() < LEAST_NEAR:
        return None
    return Likeness(NEAR, f"{field} written {one.title()} and {other.title()}")


def near_key(word: str) -> str:
    """The consonants of a folded word, those that romanisations confuse as one."""
    return skeleton(_confused(word))[0]


def _confused(word: str) -> str:
    for written, sound in NEAR_SOUNDS:
        word = re.sub(written, sound, word)
    return word


def _are_among(fewer: tuple[str, ...], more: tuple[str, ...]) -> bool:
    """Whether middle names written in full are among others, in their order."""
    rest = iter(more)
    return all(len(name) > 1 and any(spelled_alike(name, other) for other in rest) for name in fewer)


def _is_longer_form(short: str, long: str) -> bool:
    """Whether a given name is another one with an ending that makes no woman's name of it: "Gilbert", "Gilberto"."""
    return len(short) >= SHORTEST_STEM and long.startswith(short) and long[-1] not in FEMININE


def _abbreviates(one: str, other: str) -> bool:
    """Whether two middle names agree, one perhaps as an initial."""
    return spelled_alike(one, other) or (one[0] == other[0] and 1 in (len(one), len(other)))
