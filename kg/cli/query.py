"""`kg query`: a question of the catalogue by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, Format, FormatOption, StoreOption, print_rows, say
from kg.cli.graph import opened_graph
from kg.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.ask.ask import Answer

Row = dict[str, Any]

ParamOption = Annotated[
    list[str] | None,
    typer.Option(
        "--param", help="A parameter, such as entity=Kenya or limit=500; again for more.", metavar="NAME=VALUE"
    ),
]
EvidenceOption = Annotated[bool, typer.Option("--evidence", help="Show the sentences behind each row.")]


def query(
    name: Annotated[str | None, typer.Argument(help="Name of the question; leave it out to list them.")] = None,
    *,
    param: ParamOption = None,
    store: StoreOption = DEFAULT_STORE,
    database: DatabaseOption = None,
    evidence: EvidenceOption = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Answer a question of the catalogue, or list the questions.

    An answer has at most 100 rows, mostly the latest, and says so where there may be more; `--param limit=NUMBER` sets
    another limit.
    """
    if name is None:
        print_rows(question_rows(), form)
        return
    from kg.ask.ask import ask
    from kg.ask.catalogue import find_question

    find_question(name)  # a misspelt one is told of even where there is no graph yet
    values = pairs(param or [])
    with opened_graph(store, database) as graph:
        answer = ask(graph, name, values)
    print_rows(for_reading(answer.rows, evidence=evidence) if form is Format.TABLE else answer.rows, form)
    for line in left_out(answer):
        say(line)


def left_out(answer: Answer) -> Iterator[str]:
    """What the rows do not show, and how to see it."""
    if answer.cut:
        limit = answer.parameters["limit"]
        yield f"No more than {limit} rows are shown: add --param limit={limit * 10} to see more."
    if answer.others:
        count = f"{'At least ' if answer.cut else ''}{answer.others}"
        yield f"{count} more are planned, expected, possible or denied: add --param unsure=true to see them."


def question_rows() -> list[Row]:
    """One row per question: name, help, and its parameters with those that may be left out in brackets."""
    from kg.ask.catalogue import load_questions

    return [
        {
            "question": question.name,
            "answers": question.help,
            "parameters": " ".join(
                f"[{each.name}]" if each.optional or each.default else each.name for each in question.parameters
            ),
        }
        for question in load_questions().values()
    ]


def pairs(texts: Iterable[str]) -> dict[str, str]:
    """Parameters from NAME=VALUE; raises QuestionError for anything else and for a name given twice."""
    values: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise QuestionError(f"--param {text}: write it as NAME=VALUE.")
        if name.strip() in values:
            raise QuestionError(f"--param {name.strip()} is given twice. Leave one out.")
        values[name.strip()] = value
    return values


def for_reading(rows: Sequence[Row], *, evidence: bool) -> list[Row]:
    """Rows as a table shows them: an interval in one column, no column that says nothing, sentences only if wanted."""
    from kg.ask.periods import period_text

    shown = [
        {
            name: period_text(value, row["date_end"]) if name == "date" and "date_end" in row else value
            for name, value in row.items()
            if name != "date_end" and (evidence or name != "evidence")
        }
        for row in rows
    ]
    silent = {name for name in (shown[0] if shown else ()) if all(says_nothing(name, row[name]) for row in shown)}
    return [{name: value for name, value in row.items() if name not in silent} for row in shown]


def says_nothing(name: str, value: object) -> bool:
    """Whether a cell only says what a reader takes for granted."""
    return value in (None, "", []) or (name == "status" and value == "asserted")
