"""Five real articles, kept beside the project and not in it: what an analyst must find in their graph."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kg.cli.app import app

ARTICLES = Path(os.environ.get("KG_SEEDS", Path(__file__).parents[2] / "shared" / "seeds"))

pytestmark = pytest.mark.skipif(
    not (ARTICLES / "articles.csv").exists(), reason=f"{ARTICLES}: no articles here; KG_SEEDS names their folder"
)

Row = dict[str, Any]
Rows = Callable[..., list[Row]]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """Rows of a query on the graph of the articles."""
    store = tmp_path_factory.mktemp("graph") / "graph.kg"

    def run(*arguments: str, text: str | None = None) -> str:
        result = CliRunner().invoke(app, [*arguments, "--store", str(store)], input=text)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    run("build", str(ARTICLES), "--metadata", str(ARTICLES / "articles.csv"))

    def query(relation: str, subject: str, obj: str) -> list[Row]:
        cypher = f"""
            MATCH (s:Entity)-[r]->(o:Entity)
            WHERE r.relation =~ '{relation}' AND s.name = '{subject}' AND o.name = '{obj}'
            RETURN r.date AS date, r.speakers AS speakers, r.modality AS modality, r.negated AS negated,
                   r.sentence AS sentence"""
        return list(json.loads(run("cypher", "-", "--format", "json", text=cypher)))

    return query


def test_blinken_phoned_gallant(rows: Rows) -> None:
    (call,) = rows("PHONED", "Antony Blinken", "Yoav Gallant")
    assert call["date"] == "2024-04-10"
    assert call["speakers"] == ["Matthew Miller"]
    assert (call["modality"], call["negated"]) == ("asserted", False)
    assert "Antony Blinken had phoned Defense Minister Yoav Gallant" in call["sentence"]


@pytest.mark.parametrize("name", ["Erik Kurilla", "Michael Kurilla"])
def test_kurillas_visit_is_not_told_as_done(rows: Rows, name: str) -> None:
    visits = rows("VISITED|TRAVELED_TO", name, "Israel")
    assert all(visit["modality"] in ("expected", "planned", "possible") for visit in visits)


def test_kurilla_is_one_person_who_is_expected_in_israel(rows: Rows) -> None:
    visits = [rows("VISITED|TRAVELED_TO", name, "Israel") for name in ("Erik Kurilla", "Michael Kurilla")]
    assert sorted(map(bool, visits)) == [False, True]


def test_soleimani_was_killed_in_2020(rows: Rows) -> None:
    (killing,) = rows("ASSASSINATED|KILLED", "United States", "Qassem Soleimani")
    assert killing["date"] == "2020-01-01"
    assert killing["modality"] == "asserted"


def test_gallant_spoke_with_austin_on_monday(rows: Rows) -> None:
    days = {call["date"] for call in rows("SPOKE_WITH|PHONED", "Yoav Gallant", "Lloyd Austin")}
    assert "2024-04-08" in days
