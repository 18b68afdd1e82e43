"""Every question of the catalogue on a store, for an entity of ordinary degree and for the most frequent one."""

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
from tests.benchmarks.made_up import entity

MILLISECONDS_OF_A_QUESTION = 1_000.0  # then it is not asked again
PERIODS = {"all": {}, "month": {"since": "2020-03-01", "until": "2020-04-01"}}
NAMES = {"name": "Name 300", "place": "Country 150", "country": "Country 150", "article": "article-000050"}


@dataclass(frozen=True, slots=True)
class Asked:
    """How long a question took, in ms, and how many rows it gave; `error` where it gave none."""

    store: str
    about: str
    question: str
    period: str
    middle: float = 0.0
    slow: float = 0.0
    rows: int = 0
    error: str = ""

    def __str__(self) -> str:
        figures = self.error or f"p50 {self.middle:8.1f} p95 {self.slow:8.1f} ms, {self.rows} rows"
        return f"{self.store}, {self.about}: {self.question} ({self.period}) {figures}"


def asked(store: Store, name: str, entities: int, repeat: int) -> Iterator[Asked]:
    """Every question for both entities, without a period and with a month where it has one."""
    ordinary = entities // 10
    for about, (first, second) in {"ordinary": (ordinary, ordinary + 1), "hub": (0, 1)}.items():
        for question in load_questions().values():
            values = parameters(question, (entity(first).id, entity(second).id))
            for period, days in PERIODS.items():
                if not days or any(each.name == "since" for each in question.parameters):
                    times, rows, error = timed(store, question, values | days, repeat)
                    spread = quantiles(times, n=20, method="inclusive") if len(times) > 1 else times * 19 or [0.0] * 19
                    yield Asked(name, about, question.name, period, spread[9], spread[18], rows, error)


def timed(store: Store, question: Question, values: dict[str, Any], repeat: int) -> tuple[list[float], int, str]:
    """Milliseconds of each time that it was asked, how many rows it gives, and what went wrong.

    The first time plans and reads pages: it counts only where that alone is too long.
    """
    times: list[float] = []
    rows = 0
    try:
        while len(times) <= repeat and sum(times) < MILLISECONDS_OF_A_QUESTION:
            began = time.perf_counter()
            rows = len(answer_rows(store, question, values))
            times.append((time.perf_counter() - began) * 1000)
    except KgError as error:
        return [], 0, f"failed: {error}"
    return times[1:] or times, rows, ""


def parameters(question: Question, ends: tuple[str, str]) -> dict[str, Any]:
    """Values for a question: its first entity is the one asked about; further ones only where they must be."""
    left = list(ends)
    values: dict[str, Any] = {}
    for each in question.parameters:
        if each.type == "entity":
            values[each.name] = left.pop(0) if left and (len(left) == len(ends) or not each.optional) else None
        else:
            values[each.name] = each.default if each.type == "integer" else NAMES.get(each.type)
    return values


def degree(store: Store, rank: int) -> int:
    """How many reports an entity takes part in."""
    query = "MATCH (e:Entity {id: $id})-[r]-(:Entity) RETURN count(r) AS n"
    return int(store.run(query, {"id": entity(rank).id})[0]["n"])


def scanning(store: Store) -> Iterator[str]:
    """Questions about an entity whose plan reads all nodes of a label, or all edges, all the same."""
    assert isinstance(store, Neo4jStore)
    for question in load_questions().values():
        if any(each.type == "entity" for each in question.parameters):
            values = parameters(question, (entity(0).id, entity(1).id))
            with store.connection.driver.session() as session:
                plan = session.run(f"EXPLAIN {question.cypher}", values).consume().plan
            assert plan is not None
            scans = sorted({name for name in operators(plan) if "Scan" in name})
            if scans:
                yield f"{question.name} ({', '.join(scans)})"


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """The operators of a plan, without the name of its runtime."""
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def table(answers: Iterable[Asked]) -> Iterator[str]:
    """Lines of a Markdown table: a question and period in each row, p50 / p95 in ms for each store and entity."""
    found = {(each.question, each.period, each.store, each.about): each for each in answers}
    columns = sorted({key[2:] for key in found}, key=lambda key: (key[0], key[1] == "hub"))
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
