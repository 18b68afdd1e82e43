"""The catalogue of questions: one file in `cypher/ask` each, its name, help and parameters in the comments on top.

A file runs as it is. A comment where the types of an edge may stand, such as `-[r /*:CONSULT|COOPERATE*/]-`, says which
categories, relations or $parameters it asks for: with these types filled in, an engine walks no other edges, and finds
those by index that it has an index for. After a `!` come those that it does not ask for; `/*:*/` asks for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import QuestionError
from kg.store.guard import parameter_names
from kg.store.statements import cypher_folder

if TYPE_CHECKING:
    from kg.vocabulary import Relation

TYPES = ("entity", "name", "place", "country", "article", "date", "integer", "boolean", "relation", "category")
PARAMETER = re.compile(
    rf"// \$(?P<name>[a-z_]+): (?P<type>{'|'.join(TYPES)})"
    r"(?P<optional> or null)?(?: = (?P<default>\d+))?, (?P<meaning>.+)"
)
ASKED_FOR = re.compile(r" /\*:(?P<but>!?)(?P<names>[\w$|]*)\*/")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question.

    type: what a value is looked up as: an "entity" becomes its id; a "name", "place" or "country" its canonical name.
    default: of an integer that is not given.
    """

    name: str
    type: str
    optional: bool
    default: int | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the catalogue."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    cypher: str

    def typed(self, relations: Iterable[Relation], values: Mapping[str, Any]) -> str:
        """Its Cypher with the types of the edges that it asks for, where it says so and there are such relations."""
        return ASKED_FOR.sub(lambda asked: types(asked, relations, values), self.cypher)


def types(asked: re.Match[str], relations: Iterable[Relation], values: Mapping[str, Any]) -> str:
    """The types of an edge as a pattern has them; none, which stands for all, where there is no such relation.

    asked: names categories and relations, or parameters with such values, of which the first that is given counts;
    all relations where none of them is.
    """
    names = asked["names"].split("|")
    given = [value for name in names if name.startswith("$") and (value := values.get(name[1:]))]
    wanted = set(given[:1]) or {name for name in names if name and not name.startswith("$")}
    all_but = bool(asked["but"]) or not wanted
    found = [f"`{each.name}`" for each in relations if bool({each.name, each.category} & wanted) != all_but]
    return ":" + "|".join(found) if found else ""


@cache
def load_questions(folder: Path | None = None) -> dict[str, Question]:
    """Every question by its name, in alphabetical order.

    Raises QuestionError when a file breaks the form, naming the file and what is right.
    """
    paths = sorted((folder or cypher_folder() / "ask").glob("*.cypher"))
    return {path.stem: parse_question(path.stem, path.read_text(encoding="utf-8")) for path in paths}


def parse_question(name: str, text: str) -> Question:
    """A question from the text of its file; its declared parameters are those that it uses."""
    head = [line for line in text.splitlines() if line.startswith("//")]
    if not head or head[0].startswith("// $"):
        raise QuestionError(f"{name}.cypher: its first line says what it answers. Write // and one sentence there.")
    parameters = tuple(parse_parameter(name, line) for line in head[1:])
    declared = {parameter.name for parameter in parameters}
    if odd := declared ^ parameter_names(text):
        raise QuestionError(f"{name}.cypher: ${min(odd)} is declared or used, not both. Write // ${min(odd)}: type, …")
    return Question(name, head[0].removeprefix("//").strip(), parameters, text)


def parse_parameter(question: str, line: str) -> Parameter:
    """A parameter from its comment: `// $name: type [or null] [= default], meaning`."""
    match = PARAMETER.fullmatch(line)
    if match is None:
        raise QuestionError(
            f"{question}.cypher: {line!r} declares no parameter. Write // $name: type, meaning; "
            f"types are {', '.join(TYPES)}."
        )
    default = int(match["default"]) if match["default"] else None
    return Parameter(match["name"], match["type"], bool(match["optional"]), default, match["meaning"])


def find_question(name: str) -> Question:
    """The question of this name; raises QuestionError with the nearest ones when there is none."""
    questions = load_questions()
    if name in questions:
        return questions[name]
    close = get_close_matches(name, questions, n=3, cutoff=0.5)
    hint = f"Nearest: {', '.join(close)}." if close else "`kg query` lists them."
    raise QuestionError(f"{name}: no question of this name. {hint}")
