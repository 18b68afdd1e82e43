"""A connection to a Neo4j database: transactions that are tried again, and rows as plain values."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase, NotificationDisabledClassification
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from kg import __version__
from kg.errors import StoreError
from kg.store.neo4j_errors import explained

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, ResultSummary

    from kg.store.server import Server

Row = dict[str, Any]
Result = TypeVar("Result")

OLDEST = (5, 26)  # types and labels that come as values are Cypher from this version on
AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")
OWN_LABELS = frozenset({"Article", "Entity", "Meta"})
SECONDS_FOR_CONNECTING = 10.0  # the driver's own minute is long for whoever has named a wrong port
SECONDS_FOR_READING, SECONDS_FOR_WRITING = 5.0, 60.0  # of trying again; a server takes 10 to 20 to start
# A node was taken out while it was read, or given an edge while it was taken out.
OTHER_LOADER = ("Neo.ClientError.Statement.EntityNotFound", "Neo.ClientError.Schema.ConstraintValidationFailed")
TRIES = 5  # of what the driver itself does not try again: see `is_worth_another_try`
# Of what a server notes about a query, only names that it does not know help here: plans are ours, not the asker's.
SILENT = [each for each in NotificationDisabledClassification if each.name != "UNRECOGNIZED"]
UNKNOWN = {"01N50": "label", "01N51": "relationship type"}  # GQL status codes
QUOTED = re.compile("`(.+?)`")


class Connection:
    """An open driver with one session; what it raises is a KgError."""

    def __init__(self, server: Server, *, read_only: bool) -> None:
        self.server = server
        logging.getLogger("neo4j").addHandler(logging.NullHandler())  # retries and notes are no talk for stderr
        with explained(server):
            self.driver = GraphDatabase.driver(
                server.uri,
                auth=(server.user, server.password) if server.password else None,
                user_agent=f"kg/{__version__}",
                notifications_disabled_classifications=SILENT,
                connection_acquisition_timeout=SECONDS_FOR_CONNECTING,
                max_transaction_retry_time=SECONDS_FOR_READING if read_only else SECONDS_FOR_WRITING,
            )
        try:
            with explained(server):
                self.driver.verify_connectivity()
                check_version(server, self.driver.get_server_info().agent)
            self.session = self.driver.session(
                database=server.database, default_access_mode=READ_ACCESS if read_only else WRITE_ACCESS
            )
        except BaseException:
            self.driver.close()
            raise

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> tuple[list[Row], list[str]]:
        """Rows of a reading query, in a transaction that cannot write, and the labels and types that nothing has."""
        rows, summary = self.repeated(self.session.execute_read, partial(answer, cypher, dict(parameters or {})))
        return rows, unknown_names(summary)

    def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Rows of a reading query."""
        return self.read(cypher, parameters)[0]

    def write(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Do some work in one transaction, again if that fails for a while; the work may be done twice."""
        return self.repeated(self.session.execute_write, work)

    def repeated(
        self,
        execute: Callable[[Callable[[ManagedTransaction], Result]], Result],
        work: Callable[[ManagedTransaction], Result],
    ) -> Result:
        """What `execute` makes of some work, which may be done twice."""
        with explained(self.server):
            for _ in range(TRIES - 1):
                try:
                    return execute(work)
                except (DriverError, Neo4jError) as error:
                    if not is_worth_another_try(error):
                        raise
            return execute(work)

    def close(self) -> None:
        """Let go of the server."""
        self.session.close()
        self.driver.close()


def is_worth_another_try(error: DriverError | Neo4jError) -> bool:
    """Whether nobody knows if a commit was done, or another loader got in the way.

    The driver cannot repeat these, because not every transaction may be done twice; those of kg may.
    """
    return isinstance(error, IncompleteCommit) or (isinstance(error, Neo4jError) and error.code in OTHER_LOADER)


def check_version(server: Server, agent: str) -> None:
    """Refuse a server that is older than kg needs, or no Neo4j; `agent` is what it calls itself: "Neo4j/5.26.0"."""
    match = AGENT.match(agent)
    if match is None or (int(match[1]), int(match[2])) < OLDEST:
        raise StoreError(f"{server}: it is {agent}; kg needs Neo4j {OLDEST[0]}.{OLDEST[1]} or later. Update it.")


@contextmanager
def connected(server: Server) -> Iterator[Connection]:
    """A connection that may write, for the length of the block."""
    connection = Connection(server, read_only=False)
    try:
        yield connection
    finally:
        connection.close()


def answer(cypher: str, parameters: Row, transaction: ManagedTransaction) -> tuple[list[Row], ResultSummary]:
    """All rows of a query, and what the server notes about it."""
    result = transaction.run(cypher, parameters)
    rows = [{name: plain(value) for name, value in dict(record).items()} for record in result]
    return rows, result.consume()


def unknown_names(summary: ResultSummary) -> list[str]:
    """Labels and relationship types of a query that nothing in the database has, as "label Persn"."""
    return [
        f"{UNKNOWN[status.gql_status]} {name[1]}"
        for status in summary.gql_status_objects
        if status.gql_status in UNKNOWN and (name := QUOTED.search(status.status_description))
    ]


def plain(value: Any) -> Any:
    """A value without the driver's own types: nodes and edges become dicts of their properties."""
    match value:
        case Node() | Relationship():
            return {"label": label(value), **{name: plain(item) for name, item in dict(value).items()}}
        case Path():
            return [plain(edge) for edge in value.relationships]
        case list():
            return [plain(item) for item in value]
        case dict():
            return {name: plain(item) for name, item in value.items()}
        case Date() | DateTime() | Time():
            return value.to_native()
    return value.iso_format() if isinstance(value, Duration) else value


def label(element: Node | Relationship) -> str:
    """The type of an edge, the label of a node; of several that of kg, as the embedded store has it."""
    if isinstance(element, Relationship):
        return element.type
    return min(element.labels & OWN_LABELS or element.labels, default="")
