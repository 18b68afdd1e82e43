"""The words of time expressions, and what each is worth, from kg/data/dates.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

_SPACE = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"  # a line may break inside a phrase, a paragraph may not
_START = r"(?<![\w$£€#])(?<!\d[.,:])"
_PLACEHOLDER = re.compile(r"(?<!\?P)<(:?)(\w+)>")
_END = r"(?![\w$€£%°]|[-–/.,:]\d)"


@cache
def lexicon() -> dict[str, Any]:
    """The tables of dates.toml."""
    return tomllib.loads(files("kg.data").joinpath("dates.toml").read_text("utf-8"))


@cache
def pattern(expression: str, *, whole: bool = True) -> re.Pattern[str]:
    """A regular expression, with <month> and the like for the words of the lexicon.

    <month> is a group of that name, <:month> is none. A blank stands for any white space within a paragraph.
    Letter case is free, except in names.  whole: the match begins and ends with a word.
    """

    def fragment(match: re.Match[str]) -> str:
        """The words that a placeholder stands for, as a group; a colon before its name leaves the group unnamed."""
        return (f"(?P<{match[2]}>" if not match[1] else "(?:") + _fragments()[match[2]] + ")"

    expression = _PLACEHOLDER.sub(fragment, expression).replace(" ", _SPACE)
    start, end = (_START, _END) if whole else (r"\b", "")
    return re.compile(f"{start}(?:{expression}){end}", re.IGNORECASE)


def number(words: str) -> float:
    """The value of a number in digits or words.

    >>> number("twenty-five"), number("1,200"), number("two hundred"), number("two and a half"), number("1 1/2")
    (25.0, 1200.0, 200.0, 2.5, 1.5)
    """
    total = 0.0
    for word in re.split(r"[\s-]+", words.lower().replace(",", "")):
        if word in ("half", "1/2"):
            total += 0.5
        elif re.fullmatch(r"[\d.]+", word):
            total += float(word)
        elif (value := lexicon()["numbers"].get(word, 0)) >= 100 or word == "dozen":
            total = (total or 1) * value
        elif word not in ("a", "an"):
            total += value
    return total or 1.0


def month_number(name: str) -> int:
    """1 to 12, of a month's name or abbreviation."""
    return _position(name, lexicon()["months"]) + 1


def weekday_number(name: str) -> int:
    """0 for Monday to 6, of a weekday's name or abbreviation."""
    return _position(name, lexicon()["weekdays"])


def unit_name(word: str) -> str:
    """The singular of a unit ("centuries" -> "century")."""
    word = word.lower()
    units: dict[str, dict[str, str]] = lexicon()["units"]
    return next(name for name, unit in units.items() if word in (name, unit.get("plural", f"{name}s")))


def period(count: str, unit: str) -> str:
    """A TIMEX3 duration: P3D, PT2H, PXY."""
    code = lexicon()["units"][unit]["code"]
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def part_suffix(match: re.Match[str]) -> str:
    """What a part of the day adds to the TIMEX3 value of the day: "TMO" for "Monday morning"; "" without one."""
    groups = match.groupdict()
    part = groups.get("daypart") or groups.get("daypart2")
    return f"T{lexicon()['day_parts'][part.lower()]}" if part else ""


def _position(name: str, table: dict[str, list[str]]) -> int:
    name = name.rstrip(".").capitalize()
    return next(i for i, (full, short) in enumerate(table.items()) if name == full or name in short)


@cache
def _fragments() -> dict[str, str]:
    """Regular expressions of the word classes, by the name they go by in a pattern."""
    words = lexicon()
    units = {name: unit.get("plural", f"{name}s") for name, unit in words["units"].items()}
    quantifiers = words["quantifiers"]
    months = _abbreviable(words["months"])
    return {
        "month": f"(?-i:{months})",
        "month2": f"(?-i:{months})",
        "weekday": f"(?-i:{_any_of(words['weekdays'])}|{_any_of(name.upper() for name in words['weekdays'])})",
        "dayname": f"(?-i:{_abbreviable(words['weekdays'])})",
        "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
        "day2": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
        "year": r"(?:1[5-9]|20)\d\d",
        "year2": r"(?:1[5-9]|20)\d\d",
        "season": _any_of(words["seasons"]),
        "daypart": _any_of(words["day_parts"]),
        "daypart2": _any_of(words["day_parts"]),
        "holiday": f"(?-i:{_any_of(words['holidays']).replace(chr(39), '[’' + chr(39) + ']')})",
        "unit": _any_of(units),
        "units": _any_of(units[name] for name, unit in words["units"].items() if unit.get("bare")),
        "anyunit": _any_of([*units, *units.values()]),
        "ordinal": _any_of(words["ordinals"]),
        "nth": _any_of(words["centuries"]) + r"|[1-9]\d?(?:st|nd|rd|th)",
        "decade": _any_of(words["decades"]),
        "frequency": _any_of(words["frequencies"]),
        "number": _numeral(set(words["numbers"]) - {"a", "an"}),
        "reference": _any_of(phrase for phrases in words["references"].values() for phrase in phrases),
        "moment": _any_of(phrase for phrases in words["moments"].values() for phrase in phrases),
        "attribute": _any_of(
            word for name, each in words["attributes"].items() if name != "not_before" for word in each
        ),
        "vague": _any_of(quantifiers["vague"]),
        "inner": _any_of(quantifiers["inner"]),
        "quantity": _any_of(quantifiers["approximate"] + quantifiers["bounding"] + quantifiers["vague"]),
        "about": f"(?:(?:{_any_of(quantifiers['approximate'] + quantifiers['bounding'])}) )*",
    }


def _numeral(number_words: Iterable[str]) -> str:
    """A number in digits or words, or an article in its place: "1,200", "twenty-five", "two and a half", "a"."""
    digits, one = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: 1/2)?", _any_of(number_words)
    return f"{digits}|(?:an? )?(?:{one})(?:(?:-| and | )(?:{one}))*(?:(?: |-)and(?: |-)a(?: |-)half)?|an?"


def _any_of(words: Iterable[str]) -> str:
    """An alternation in which a longer word is tried before its beginning."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))


def _abbreviable(names: dict[str, list[str]]) -> str:
    short = "|".join(rf"{word}\b\.?" for words in names.values() for word in words)
    return f"(?:{_any_of([*names, *(name.upper() for name in names)])})\\b|{short}"
