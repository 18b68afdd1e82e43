"""Every question of the catalogue on a store: about an ordinary entity, about the most frequent one, and about all."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from statistics import quantiles
from typing import Any

from kg.ask.ask import answer_rows
from kg.ask.catalogue import Question, load_questions
from kg.errors import KgError
from kg.store import Store
from kg.store.neo4j import Neo4jStore
from kg.types import Kind
from tests.benchmarks.made_up import COUNTRIES, entity

SECONDS_OF_A_QUESTION = 2.0  # then it is not asked again
PERIODS = {"all": {}, "month": {"since": "2020-03-01", "until": "2020-04-01"}}
LOOKED_UP = frozenset({"entity", "name", "place", "country", "article"})
ABOUT = ("ordinary", "hub", "whole graph")


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with values for its parameters."""

    about: str
    question: Question
    period: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """How long a question took, in ms: the first time, half of the times and 19 of 20; and how many rows it gave."""

    store: str
    about: str
    question: str
    period: str
    first: float = 0.0
    middle: float = 0.0
    slow: float = 0.0
    rows: int = 0
    error: str = ""

    def __str__(self) -> str:
        said = f"p50 {self.middle:8.1f} p95 {self.slow:8.1f} ms, at first {self.first:.0f} ms, {self.rows} rows"
        said = f"failed: {self.error}" if self.error else said
        return f"{self.store}, {self.about}: {self.question} ({self.period}) {said}"


def asked(store: Store, name: str, entities: int, repeat: int) -> Iterator[Asked]:
    """How long everything takes, asked again and again.

    All is asked once before: the first time plans, reads pages that nobody has read, and warms a server up.
    """
    for asking, (first, problem) in [(each, first_time(store, each)) for each in askings(entities)]:
        times, rows, error = [0.0], 0, problem
        try:
            if not problem:
                times, rows = repeated(store, asking, repeat)
        except KgError as later:
            error = str(later)
        spread = quantiles(times, n=20, method="inclusive") if len(times) > 1 else times * 19
        what = (name, asking.about, asking.question.name, asking.period)
        yield Asked(*what, first, spread[9], spread[18], rows, error)


def first_time(store: Store, asking: Asking) -> tuple[float, str]:
    """Milliseconds of the first time, and what went wrong."""
    try:
        return ask(store, asking)[0], ""
    except KgError as error:
        return 0.0, str(error)


def repeated(store: Store, asking: Asking, repeat: int) -> tuple[list[float], int]:
    """Milliseconds of each time that a question is asked, and how many rows it gives."""
    times: list[float] = []
    rows = 0
    while len(times) < repeat and sum(times) < SECONDS_OF_A_QUESTION * 1000:
        took, rows = ask(store, asking)
        times.append(took)
    return times, rows


def ask(store: Store, asking: Asking) -> tuple[float, int]:
    """Milliseconds that a question takes, and how many rows it gives."""
    began = time.perf_counter()
    rows = len(answer_rows(store, asking.question, asking.values))
    return (time.perf_counter() - began) * 1000, rows


def askings(entities: int) -> Iterator[Asking]:
    """Every question about each sort of entity, or about all, without a period and for a month where it has one."""
    for about, rank in zip(ABOUT, (entities // 10, 0, None), strict=True):
        for question in load_questions().values():
            values = parameters(question, rank)
            has_period = any(each.name == "since" for each in question.parameters)
            for period, days in PERIODS.items():
                if values is not None and (has_period or not days):
                    yield Asking(about, question, period, values | days)


def parameters(question: Question, rank: int | None) -> dict[str, Any] | None:
    """Values for a question about the entity of a rank, or about all; None where it cannot be asked so.

    The first that it can be asked about is given, others only where they must be: that is the next entity.
    """
    values: dict[str, Any] = {each.name: each.default for each in question.parameters}
    wanted = [each for each in question.parameters if each.type in LOOKED_UP]
    if rank is None:
        return values if all(each.optional for each in wanted) else None
    given = [each for each in wanted if each is wanted[0] or not each.optional]
    return values | {each.name: meant(each.type, rank + place) for place, each in enumerate(given)} if given else None


def meant(sort: str, rank: int) -> str:
    """What a parameter of a sort stands for: the entity of a rank, or the first of that sort from there on."""
    if sort == "article":
        return f"article-{rank:06}"
    if sort == "country":
        return entity(min(rank, COUNTRIES - 1)).name
    while sort == "place" and entity(rank).kind not in {Kind.PLACE, Kind.COUNTRY}:
        rank += 1
    return entity(rank).id if sort == "entity" else entity(rank).name


def degree(store: Store, rank: int) -> int:
    """How many reports an entity takes part in."""
    query = "MATCH (e:Entity {id: $id})-[r]-(:Entity) RETURN count(r) AS n"
    return int(store.run(query, {"id": entity(rank).id})[0]["n"])


def scanning(store: Store) -> Iterator[str]:
    """Questions about an entity, place or article whose plan reads all nodes of a label, or all edges of a type."""
    assert isinstance(store, Neo4jStore)
    for question in load_questions().values():
        if (values := parameters(question, 0)) is not None:
            cypher = question.typed(store.relations(), values)
            with store.connection.driver.session() as session:
                plan = session.run(f"EXPLAIN {cypher}", values).consume().plan
            assert plan is not None
            if scans := sorted({name for name in operators(plan) if name.endswith("Scan")}):
                yield f"{question.name} ({', '.join(scans)})"


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """The operators of a plan, without the name of its runtime."""
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def table(answers: Iterable[Asked]) -> Iterator[str]:
    """Lines of a Markdown table: a question and period in each row, p50 / p95 in ms for each store and entity."""
    found = {(each.question, each.period, each.store, each.about): each for each in answers}
    columns = sorted({key[2:] for key in found}, key=lambda key: (ABOUT.index(key[1]), key[0]))
    yield "| question | period | " + " | ".join(", ".join(column) for column in columns) + " |"
    yield "|---|---|" + "---:|" * len(columns)
    for (question, period), _ in groupby(sorted(found), key=lambda key: key[:2]):
        cells = (cell(found.get((question, period, *column))) for column in columns)
        yield f"| {question} | {period} | {' | '.join(cells)} |"


def cell(answer: Asked | None) -> str:
    """p50 / p95 of one question."""
    if answer is None:
        return ""
    return "failed" if answer.error else f"{answer.middle:,.1f} / {answer.slow:,.1f}"
