"""Gold files → annotated sentences; the format is described in tests/gold/README.md."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import GoldError
from kg.evaluate.types import Days, End, GoldEntity, GoldSentence, GoldTriple
from kg.types import Kind, Modality
from kg.vocabulary import RELATES_TO

Parsed = TypeVar("Parsed")

_NAMED = {f"{end}{part}" for end in ("subject", "object") for part in ("", "_kind", "_text")}
_REQUIRED = ("subject", "subject_kind", "object", "object_kind", "relation", "predicate")
_OTHERS = {"category", "date", "date_end", "precision", "modality", "negated", "speakers", "optional"}
_FIELDS = _NAMED | set(_REQUIRED) | _OTHERS | {"topic", "place", "title"}


class _FormatError(ValueError):
    """A line breaks the format; the message lacks file and line only."""


def read_gold(path: Path) -> list[GoldSentence]:
    """The annotated sentences of a file, in order.

    Raises GoldError, which names the file, the line, and what would be right.
    """
    return list(_read(path, _sentence))


def read_entities(path: Path) -> list[GoldEntity]:
    """The named entities of articles, in order; none when there is no such file.

    Raises GoldError, which names the file, the line, and what would be right.
    """
    return [entity for entities in _read(path, _entities) for entity in entities] if path.exists() else []


def _read(path: Path, parse: Callable[[dict[str, Any]], Parsed]) -> Iterator[Parsed]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}. Name a folder with gold files, such as tests/gold.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield parse(json.loads(line))
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            reason = f"{error.args[0]} is missing" if isinstance(error, KeyError) else error
            raise GoldError(f"{path}, line {number}: {reason}. tests/gold/README.md describes the format.") from error


def _sentence(row: dict[str, Any]) -> GoldSentence:
    triples = tuple(map(_triple, row["triples"]))
    if "sentence" in row:
        return GoldSentence(row["document"], triples, id=row["sentence"])
    return GoldSentence(row["document"], triples, start=row["start"], end=row["end"])


def _entities(row: dict[str, Any]) -> list[GoldEntity]:
    return [
        GoldEntity(
            row["document"],
            names=_alternatives(entity["name"]),
            kinds=tuple(map(Kind, _alternatives(entity["kind"], Kind))),
            optional=bool(entity.get("optional", False)),
        )
        for entity in row["entities"]
    ]


def _triple(row: dict[str, Any]) -> GoldTriple:
    if unknown := row.keys() - _FIELDS:
        raise _FormatError(f"unknown field {min(unknown)}")
    if absent := [name for name in _REQUIRED if not row.get(name)]:
        raise _FormatError(f"{absent[0]} is missing")
    for name in ("subject_kind", "object_kind"):
        _alternatives(row[name], Kind)
    relations = _alternatives(row["relation"])
    return GoldTriple(
        subject=_end(row, "subject"),
        object=_end(row, "object"),
        relations=relations,
        categories=_alternatives(row.get("category")),
        predicate=_alternatives(row["predicate"]),
        days=_days(row),
        modalities=_alternatives(row.get("modality", "asserted"), Modality),
        negated=bool(row.get("negated", False)),
        speakers=tuple(_alternatives(speaker) for speaker in row.get("speakers") or ()),
        topic=_alternatives(row["topic"]) if "topic" in row else (),
        place=_alternatives(row["place"]) if "place" in row else (),
        title=_alternatives(row["title"]) if "title" in row else (),
        optional=bool(row.get("optional", False)) or relations[0] == RELATES_TO,
    )


def _end(row: dict[str, Any], name: str) -> End:
    words = row.get(f"{name}_text")
    return End(_alternatives(row[name]), _alternatives(words) if words else ())


def _alternatives(value: Any, known: type[Kind] | type[Modality] | None = None) -> tuple[Any, ...]:
    values = tuple(value) if isinstance(value, list) else (value,)
    for each in values:
        if known is not None and each not in list(known):
            raise _FormatError(f"{each!r} is none of {', '.join(known)}")
    return values


def _days(row: dict[str, Any]) -> tuple[Days, ...]:
    starts, ends = _alternatives(row.get("date")), _alternatives(row.get("date_end"))
    if len(starts) != len(ends):
        raise _FormatError("date and date_end have different numbers of alternatives")
    return tuple((_day(start), _day(end)) for start, end in zip(starts, ends, strict=True))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
