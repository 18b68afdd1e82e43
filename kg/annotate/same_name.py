"""Whether two names of one article name the same: surnames, short names, acronyms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.annotate.actors import Actors
from kg.annotate.phrases import Phrase, next_word
from kg.types import Kind

PARTICLE = re.compile(r"^(al|el|ash|an|ar|as|at)-", re.IGNORECASE)
SMALL = frozenset({"of", "the", "and", "for", "de", "la", "du", "des", "in", "on"})
COMPANY = frozenset(
    {"inc", "co", "corp", "ltd", "plc", "llc", "ag", "sa", "group", "holdings", "company", "corporation"}
)


def key(name: str) -> tuple[str, ...]:
    """Parts of a name for comparison: lower case, no dots, no article, no "al-", no plural of the last.

    >>> key("the Al-Quds Brigades")
    ('quds', 'brigade')
    """
    text = name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower().replace(".", "").removesuffix("'s")
    parts = [PARTICLE.sub("", part) for part in text.removeprefix("the ").split()]
    if len(parts) > 1 and parts[-1].endswith("s") and not parts[-1].endswith("ss"):
        parts[-1] = parts[-1][:-1]
    return tuple(parts)


def same_person(short: str, long: str) -> bool:
    """Whether a person's shorter name, of two parts or more, fits the longer: "Erik Kurilla", "Michael Erik Kurilla".

    The last names are equal; every other part is in the longer name, or an initial of a part there.
    """
    parts, others = name_parts(short), name_parts(long)
    if len(parts) > len(others):
        parts, others = others, parts
    if len(parts) < 2 or parts[-1] != others[-1]:
        return False
    return all(part in others or any(_initial(part, other) for other in others[:-1]) for part in parts[:-1])


def _initial(part: str, other: str) -> bool:
    return min(len(part), len(other)) == 1 and part[0] == other[0]


def name_parts(name: str) -> tuple[str, ...]:
    """Parts of a person's name, without "Jr." and the like; the last one is the family name."""
    parts = tuple(PARTICLE.sub("", part) for part in name.lower().replace(".", "").split())
    return tuple(part for part in parts if part not in ("jr", "sr", "ii", "iii")) or parts


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
    """
    a, b = key(short), key(long)
    if not 0 < len(a) < len(b):
        return False
    if len(a) == 1:
        return (b[0] == a[0] and b[-1] in COMPANY) or (b[1:] == a and short.isupper())
    stems, others = [p.rstrip("s") for p in a], [p.rstrip("s") for p in b]
    return any(others[i : i + len(stems)] == stems for i in range(len(others)))


def may_be_called(name: Phrase, full: Phrase, actors: Actors) -> bool:
    """Whether one word is what an organization named in full before is called for short: "Harlow" for "Harlow Town".

    A place is not ("Leeds" for "Leeds University"), nor is what a ministry is for ("Labour"). "The Commission" may
    come before the name in full.
    """
    word, parts = key(name.name)[0], key(full.name)
    if name.kind is Kind.PLACE or full.kind is not Kind.ORGANIZATION or len(parts) < 2:
        return False
    if name.name.istitle() and word in actors.organization:
        return parts[-1] == word and parts[0] not in actors.altering and _is_body(word, name, actors)
    if full.start > name.start:
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


def same_organization(name: Phrase, other: Phrase) -> bool:
    """Whether the second is a short name of the first: acronym or short form; not if their countries differ."""
    if name.country and other.country and name.country != other.country:
        return False
    return is_acronym(other.name, name.name) or is_short_form(other.name, name.name)


def bearers(name: Phrase, persons: Sequence[Phrase]) -> list[Phrase]:
    """Persons with a full name whose last name this word is, else the first, else another; fewer if the title tells.

    persons: one mention of each.
    """
    (word, *_) = name_parts(name.name)
    agreeing = [p for p in persons if not (p.gender and name.gender and p.gender != name.gender)]
    found = [p for p in agreeing if name_parts(p.name)[-1] == word]
    found = found or [p for p in agreeing if name_parts(p.name)[0] == word]
    found = found or [p for p in agreeing if word in name_parts(p.name)]
    titled = [p for p in found if _share_title(name, p)]
    return titled if len(found) > 1 and len(titled) == 1 else found


def _share_title(name: Phrase, other: Phrase) -> bool:
    """Whether both are called "General" or the like: the last word of one title each is the same."""
    return bool({title.lower().split()[-1] for title in name.titles} & {t.lower().split()[-1] for t in other.titles})
