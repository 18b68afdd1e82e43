"""Ask the graph a question of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf
from typing import TYPE_CHECKING, Any

from kg.ask.catalogue import Parameter, Question, find_question
from kg.ask.entities import lookup
from kg.ask.periods import first_day
from kg.errors import QuestionError
from kg.store.statements import statement
from kg.types import Kind, Modality

if TYPE_CHECKING:
    from kg.store import Store

TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of an answer, in order.

    parameters: as they went into the query.
    others: how many more rows there are of what is planned, expected, possible or denied; 0 when these are shown.
    cut: whether the limit may hide rows; of the others there are then at least as many.
    """

    question: Question
    parameters: dict[str, Any]
    rows: list[dict[str, Any]]
    others: int
    cut: bool


def ask(store: Store, name: str, parameters: Mapping[str, str | None]) -> Answer:
    """Answer the question `name`; values are as a person writes them: names, "2024-04", "10".

    Raises QuestionError when the question, a parameter, an entity, a relation or a category is unknown.
    """
    question = find_question(name)
    values = read_values(store, question, parameters)
    limit = values.get("limit", inf)
    if values.get("unsure", True):
        rows = answer_rows(store, question, values)
        return Answer(question, values, rows, 0, cut=len(rows) >= limit)
    rows = answer_rows(store, question, values | {"unsure": True})
    facts = [row for row in rows if row["status"] == Modality.ASSERTED]
    others, cut = len(rows) - len(facts), len(rows) >= limit
    return Answer(question, values, answer_rows(store, question, values) if cut else facts, others, cut)


def answer_rows(store: Store, question: Question, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rows of the question with lists in a fixed order; speakers become "Axios > two officials", outermost first."""
    return [
        {key: spoken(value) if key == "said_by" else ordered(value) for key, value in row.items()}
        for row in store.run(question.typed(store.relations(), values), values)
    ]


def ordered(value: Any) -> Any:
    """A collected list in alphabetical order; anything else as it is."""
    return sorted(value) if isinstance(value, list) else value


def spoken(chains: list[list[str]]) -> list[str]:
    """Who says so, one text for each chain of speakers; the article itself is not named."""
    return sorted(" > ".join(chain) for chain in chains if chain)


def read_values(store: Store, question: Question, given: Mapping[str, str | None]) -> dict[str, Any]:
    """The value of every parameter; raises QuestionError for one that is unknown, missing or of the wrong type."""
    known = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in known:
            hint = get_close_matches(name, known, n=1, cutoff=0.5)
            right = f"Nearest: {hint[0]}." if hint else f"It has: {', '.join(known)}."
            raise QuestionError(f"{question.name} has no parameter {name}. {right}")
    return {parameter.name: read_value(store, question, parameter, given) for parameter in question.parameters}


def read_value(store: Store, question: Question, parameter: Parameter, given: Mapping[str, str | None]) -> Any:
    """The value of one parameter, as its type wants it."""
    text = given.get(parameter.name)
    if text is None or not text.strip():
        if parameter.default is None and not parameter.optional:
            raise QuestionError(
                f"{question.name} needs {parameter.name}: {parameter.meaning}. Add --param {parameter.name}=VALUE."
            )
        return parameter.default
    try:
        return READERS[parameter.type](store, text.strip())
    except QuestionError as error:
        raise QuestionError(f"{parameter.name}: {error}") from error


def read_integer(_store: Store, text: str) -> int:
    """A whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise QuestionError(f'"{text}" is no whole number above 0. Write one such as 20.')
    return int(text)


def read_boolean(_store: Store, text: str) -> bool:
    """true or false."""
    if text.lower() not in TRUTH:
        raise QuestionError(f'"{text}" is neither true nor false. Write one of them.')
    return TRUTH[text.lower()]


def read_relation(store: Store, text: str) -> str:
    """The name of a relation of the vocabulary."""
    return among(text, store.vocabulary.relations, "relation of the vocabulary")


def read_category(store: Store, text: str) -> str:
    """The name of an event type that relations of the vocabulary have."""
    categories = {relation.category for relation in store.vocabulary.relations.values() if relation.category}
    return among(text, categories, "category")


def read_article(store: Store, text: str) -> str:
    """The id of an article of the graph."""
    articles = {article["id"]: article["id"] for article in store.run(statement("read/digests"))}
    if text in articles:
        return text
    close = get_close_matches(text, articles, n=3, cutoff=0.4)
    raise QuestionError(
        f"{text}: no article of the graph. {'Nearest: ' + ', '.join(close) + '.' if close else ''}".strip()
    )


def among(text: str, names: Mapping[str, object] | set[str], what: str) -> str:
    """The one of the upper-case `names` that `text` spells; raises QuestionError with the nearest ones."""
    wanted = text.upper().replace(" ", "_").replace("-", "_")
    if wanted in names:
        return wanted
    close = get_close_matches(wanted, names, n=3, cutoff=0.4)
    raise QuestionError(
        f"{text}: no {what}. {'Nearest' if close else 'There are'}: {', '.join(close or sorted(names))}."
    )


READERS: dict[str, Callable[[Store, str], Any]] = {
    "entity": lambda store, text: lookup(store, text)["id"],
    "name": lambda store, text: lookup(store, text)["name"],
    "place": lambda store, text: lookup(store, text, {Kind.PLACE, Kind.COUNTRY})["name"],
    "country": lambda store, text: lookup(store, text, {Kind.COUNTRY})["name"],
    "article": read_article,
    "date": lambda _store, text: first_day(text).isoformat(),
    "integer": read_integer,
    "boolean": read_boolean,
    "relation": read_relation,
    "category": read_category,
}
