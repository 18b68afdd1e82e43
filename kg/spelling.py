"""Spellings of a name: what is left of it without case, accents and signs, and which spellings sound alike."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

# Latin letters that Unicode does not decompose into a base letter and an accent.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
# Romanisations of one sound, applied in this order; long vowels and diphthongs shrink to the vowel they vary with.
SOUNDS = (
    ("tch", "ch"), ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("q", "k"), ("x", "ks"),
    ("ou", "u"), ("oo", "u"), ("ue", "u"), ("oe", "o"), ("ee", "i"), ("ae", "e"),
    ("ai", "e"), ("ay", "e"), ("ei", "e"), ("ey", "e"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("y", "i"),
)  # fmt: skip
# Short vowels that romanisations of one name disagree on: Ahmed, Ahmad; Khaled, Khalid; Omar, Umar.
NEAR_VOWELS = frozenset({frozenset("ae"), frozenset("ei"), frozenset("ou")})
SLUG_LENGTH = 80


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """A name without case, accents and signs; hyphens and commas become spaces.

    >>> fold("Élisabeth O'Neill-Ross, Jr.")
    'elisabeth oneill ross jr'
    """
    plain = unaccented(text)
    return " ".join(re.sub(r"[^\w]+", " ", re.sub(r"['’‘ʼʿʾ`.]", "", plain).replace("_", " ")).split())


def unaccented(text: str) -> str:
    """A text in lower case, its letters without accents.

    >>> unaccented("Łódź-Ørsted")
    'lodz-orsted'
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """A name as part of an id: lower case, hyphenated; a long one is cut and ends in a digest.

    >>> slug("Antony Blinken")
    'antony-blinken'
    """
    hyphenated = fold(text).replace(" ", "-")
    if hyphenated and len(hyphenated) <= SLUG_LENGTH:
        return hyphenated
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return f"{hyphenated[:SLUG_LENGTH]}-{digest}".lstrip("-")


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> tuple[str, str]:
    """Consonants and vowels of a folded word, after its sounds are written one way.

    >>> skeleton("muhammad"), skeleton("mohamed")
    (('mhmd', 'uaa'), ('mhmd', 'oae'))
    """
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    word = re.sub(r"^[ij](?=e)", "", re.sub(r"(?<=[aeiou])h$", "", re.sub(r"(.)\1+", r"\1", word)))
    word = re.sub(r"c(?![hei])", "k", word)
    return re.sub("[aeiou]", "", word), re.sub("[^aeiou]", "", word)


def sound_alike(one: str, other: str) -> bool:
    """Whether two folded words are romanisations of one name: same consonants, at most one short vowel apart.

    In short words, and where there are few consonants, near vowels make other names (Ali and Eli, Allen and Allan).
    """
    if one == other:
        return True
    (consonants, vowels), (others, other_vowels) = skeleton(one), skeleton(other)
    if min(len(one), len(other)) <= 3 or consonants != others or len(vowels) != len(other_vowels):
        return False
    apart = [frozenset(pair) for pair in zip(vowels, other_vowels, strict=True) if pair[0] != pair[1]]
    near = [pair for pair in apart if pair in NEAR_VOWELS]
    if len(consonants) < 3 and min(len(one), len(other)) < 6:
        return not apart
    rounded = frozenset("ou")
    return len(near) == len(apart) and sum(pair != rounded for pair in near) <= 1
