"""Whether two names of one article name the same: surnames, short names, acronyms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.annotate.actors import Actors
from kg.annotate.phrases import Phrase, in_headline, next_word
from kg.countries import load_countries
from kg.spelling import skeleton, sound_alike, unaccented
from kg.types import Kind

PARTICLE = re.compile(r"^(al|el|ash|an|ar|as|at)-", re.IGNORECASE)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
LINKS = frozenset({"of", "at", "for"})
SMALL = frozenset({"of", "the", "and", "for", "de", "la", "du", "des", "in", "on"})
COMPANY = frozenset(
    {"inc", "co", "corp", "ltd", "plc", "llc", "ag", "sa", "group", "holdings", "company", "corporation"}
)


def key(name: str) -> tuple[str, ...]:
    """Parts of a name for comparison: no case, accents, dots and article, no "al-", no plural of the last.

    >>> key("the Al-Quds Brigades")
    ('quds', 'brigade')
    """
    text = unaccented(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")).replace(".", "").removesuffix("'s")
    parts = [PARTICLE.sub("", part) for part in text.removeprefix("the ").split()]
    if len(parts) > 1 and parts[-1].endswith("s") and not parts[-1].endswith("ss"):
        parts[-1] = parts[-1][:-1]
    return tuple(parts)


def same_person(short: str, long: str) -> bool:
    """Whether a person's shorter name, of two parts or more, fits the longer: "Erik Kurilla", "Michael Erik Kurilla".

    The last names are spellings of one; every other part is in the longer name, or an initial of a part there. Father
    and son ("Jr.", "Sr.") are two.
    """
    parts, others = name_parts(short), name_parts(long)
    if len(parts) > len(others):
        parts, others = others, parts
    suffixes = _suffix(short), _suffix(long)
    if len(parts) < 2 or not sound_alike(parts[-1], others[-1]) or (all(suffixes) and suffixes[0] != suffixes[1]):
        return False
    return all(any(_abbreviates(part, other) for other in others[:-1]) or part in others for part in parts[:-1])


def _abbreviates(part: str, other: str) -> bool:
    """Whether two parts of names are spellings of one, or one the initial of the other."""
    return sound_alike(part, other) or (min(len(part), len(other)) == 1 and part[0] == other[0])


def name_parts(name: str) -> tuple[str, ...]:
    """Parts of a person's name, without "Jr." and the like; the last one is the family name."""
    parts = tuple(PARTICLE.sub("", part) for part in unaccented(name).replace(".", "").split())
    return tuple(part for part in parts if part not in SUFFIXES) or parts


def _suffix(name: str) -> str:
    last = name.lower().replace(".", "").split()[-1]
    return last if last in SUFFIXES else ""


def sound(word: str) -> str:
    """What spellings of one name have in common: its consonants, or the word where it has none."""
    return skeleton(word)[0] or word


def is_acronym(short: str, long: str) -> bool:
    """Whether capitals are the initials of a name, small words and a country before it left out or not.

    >>> is_acronym("IAEA", "International Atomic Energy Agency")
    True
    """
    letters = short.replace(".", "")
    if not (letters.isupper() and len(letters) >= 2):
        return False
    parts = [part for part in re.split(r"[\s\-]+", long) if part]
    initials = {"".join(p[0] for p in parts), "".join(p[0] for p in parts if p.lower() not in SMALL)}
    return len(parts) > 1 and letters in {text.upper() for text in initials}


def is_short_form(short: str, long: str) -> bool:
    """Whether an organization's name is part of a longer one: "Revolutionary Guards", "Toyota" of "Toyota Motor Corp."

    One word alone is a short form only of a company's name, or an acronym with a country before it ("U.S. CENTCOM").
    What a name is of is another: "University of Lund" is not "Faculty of the University of Lund", nor is "Harlow
    Town" the "Harlow Town Supporters' Trust".
    """
    a, b = key(short), key(long)
    if not 0 < len(a) < len(b):
        return False
    if len(a) == 1:
        return (b[0] == a[0] and b[-1] in COMPANY) or (b[1:] == a and short.isupper())
    stems, others = [p.rstrip("s") for p in a], [p.rstrip("s") for p in b]
    starts = [i for i in range(len(others)) if others[i : i + len(stems)] == stems]
    if any(part.endswith("'") for part in b[:-1]) or (a == b[: len(a)] and _is_branch(long, len(a))):
        return False
    return any(not LINKS & set(others[max(0, i - 2) : i]) for i in starts)


def _is_branch(long: str, parts: int) -> bool:
    """Whether a country alone stands behind the first parts of a name: "Harlow Bank UK" is not "Harlow Bank"."""
    return load_countries().named(" ".join(long.removeprefix("the ").split()[parts:])) is not None


def may_be_called(name: Phrase, full: Phrase, actors: Actors) -> bool:
    """Whether one word is what an organization named in full before is called for short: "Harlow" for "Harlow Town".

    A place is not ("Leeds" for "Leeds University"), nor is what a ministry is for ("Labour"). "The Commission" may
    come before the name in full, and so may any short name in a headline.
    """
    word, parts = key(name.name)[0], key(full.name)
    if name.kind is Kind.PLACE or full.kind is not Kind.ORGANIZATION or len(parts) < 2:
        return False
    if name.name.istitle() and word in actors.organization:
        if parts[:2] == (word, "of"):
            return next_word(name) not in LINKS
        return parts[-1] == word and parts[0] not in actors.altering and _is_body(word, name, actors)
    if full.start > name.start and not in_headline(name):
        return False
    return is_short_form(name.name, full.name) or _is_end(word, name, full, actors)


def _is_body(word: str, name: Phrase, actors: Actors) -> bool:
    """Whether a name is but the noun of a public body, and all of it: not "Council" of "Council of Europe"."""
    public = actors.kinds.get(word, frozenset()) & {"agency", "council", "committee", "court", "department", "ministry"}
    return bool(public or word in actors.unique) and next_word(name) not in ("of", "for")


def _is_end(word: str, name: Phrase, full: Phrase, actors: Actors) -> bool:
    """Whether a word is the first or the last of an organization's name, and may stand for it; no acronym does."""
    first, *_, last = key(full.name)
    if name.kind is not Kind.ORGANIZATION or name.name.isupper():
        return False
    if first == word:
        return last not in actors.organization or last in actors.droppable
    return last == word and full.country is None


def is_full_person(name: Phrase) -> bool:
    """Whether a name is a person's, of two parts or more."""
    return name.kind is Kind.PERSON and len(name_parts(name.name)) > 1


def same_full_name(name: Phrase, other: Phrase) -> bool:
    """Whether two full names are of one person and nothing speaks against it."""
    return same_person(name.name, other.name) and not (name.gender and other.gender and name.gender != other.gender)


def same_organization(name: Phrase, other: Phrase, actors: Actors) -> bool:
    """Whether the second is a short name of the first: acronym or short form; not if their countries differ."""
    if name.country and other.country and name.country != other.country:
        return False
    if is_acronym(other.name, name.name):
        return True
    return is_short_form(other.name, name.name) and not _is_its_body(name, other, actors)


def _is_its_body(name: Phrase, other: Phrase, actors: Actors) -> bool:
    """Whether the first is a body of the second: "Lund University Library" of "Lund University"."""
    whole = set(key(other.name)) & actors.organization
    return bool(whole) and key(name.name)[-1] in actors.bodies


def bearers(name: Phrase, persons: Sequence[Phrase]) -> list[Phrase]:
    """Persons with a full name whose last name this word is, else the first, else another, else a spelling of the last.

    Of several, the one whose title tells.

    persons: one mention of each.
    """
    (word, *_) = name_parts(name.name)
    agreeing = [p for p in persons if not (p.gender and name.gender and p.gender != name.gender)]
    found = [p for p in agreeing if name_parts(p.name)[-1] == word]
    found = found or [p for p in agreeing if name_parts(p.name)[0] == word]
    found = found or [p for p in agreeing if word in name_parts(p.name)]
    if name.kind is Kind.PERSON:
        found = found or [p for p in agreeing if sound_alike(name_parts(p.name)[-1], word)]
    titled = [p for p in found if _share_title(name, p)]
    return titled if len(found) > 1 and len(titled) == 1 else found


def _share_title(name: Phrase, other: Phrase) -> bool:
    """Whether both are called "General" or the like: the last word of one title each is the same."""
    return bool({title.lower().split()[-1] for title in name.titles} & {t.lower().split()[-1] for t in other.titles})
