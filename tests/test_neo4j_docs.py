"""docs/neo4j.md and compose.yaml: the commands work, the Cypher is Cypher, and the server is not open to others."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml
from neo4j import GraphDatabase
from neo4j.exceptions import Neo4jError

from kg.cli.app import app
from kg.store import Server as Address
from tests.neo4j.server import USER, Server

ROOT = Path(__file__).parents[1]
DOCS = (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The examples of one language in the documentation."""
    return re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)


def shell_commands(program: str) -> list[list[str]]:
    """The command lines of a program in the documentation, as a shell takes them apart."""
    lines = "".join(blocks("sh")).replace("\\\n", " ").splitlines()
    parts = [shlex.split(line, comments=True) for line in lines]
    return [words[1:] for words in parts if words and words[0] == program]


def cypher_statements() -> list[str]:
    """The statements of the documentation."""
    return [part.strip() for block in blocks("cypher") for part in block.split(";") if part.strip()]


@pytest.mark.parametrize("words", shell_commands("kg"), ids=" ".join)
def test_kg_takes_the_commands(words: list[str]) -> None:
    command: Any = typer.main.get_command(app)
    name, *arguments = words
    command.commands[name].make_context(name, arguments)


@pytest.mark.slow
def test_cypher_shell_asks_a_question_from_its_file(neo4j_server: Server) -> None:
    (words,) = [words for words in shell_commands("cypher-shell") if "cypher/ask/contacts.cypher" in words]
    environment = {
        "NEO4J_ADDRESS": neo4j_server.uri,
        "NEO4J_USERNAME": USER,
        "NEO4J_PASSWORD": neo4j_server.password,
        "PATH": os.environ["PATH"],
    }
    command = neo4j_server.java("org.neo4j.shell.Main", *words)
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
@pytest.mark.parametrize("statement", cypher_statements())
def test_the_server_understands_the_statements(neo4j: Address, statement: str) -> None:
    """The community edition refuses to carry out what is for roles, after it has understood it."""
    database = None if statement.startswith("MATCH") else "system"
    values = {"password": "", "old": "", "new": ""}
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as driver:
        try:
            driver.execute_query(f"EXPLAIN {statement}", values, database_=database)
        except Neo4jError as error:
            assert error.code == "Neo.ClientError.Statement.UnsupportedAdministrationCommand"


def test_the_server_of_compose_listens_on_loopback_and_has_a_password() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    service = compose["services"]["neo4j"]
    assert service["image"] == "neo4j:5.26-community"
    assert [port.rsplit(":", 1)[0] for port in service["ports"]] == ["127.0.0.1:7474", "127.0.0.1:7687"]
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?.+\}", service["environment"]["NEO4J_AUTH"])
    assert service["healthcheck"]["test"][0] == "CMD"
    assert service["volumes"] == [f"{next(iter(compose['volumes']))}:/data"]
