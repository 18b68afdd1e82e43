"""What Neo4j's driver reports, as one clear line: what is wrong, and the next step."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
    UnsupportedServerProduct,
)

from kg.errors import KgError, QuestionError, StoreError
from kg.store.server import Server

# The faults of a query, as the first parts of Neo4j's status codes.
OF_A_QUERY = ("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.")
OF_THE_SCHEMA = "Neo.ClientError.Schema."
STOPPED = "The transaction was terminated on the server. Run kg again: it goes on from there."
TOO_LARGE = "The query needs more memory than the server gives one. Ask for less, or give it more."
NEXT_STEP = {
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError": TOO_LARGE,
    "Neo.TransientError.General.OutOfMemoryError": TOO_LARGE,
    "Neo.ClientError.Transaction.Terminated": STOPPED,
    "Neo.ClientError.Transaction.LockClientStopped": STOPPED,
    "Neo.ClientError.Transaction.TransactionTimedOut": "It took longer than db.transaction.timeout allows. Set more.",
    "Neo.ClientError.Security.AuthenticationRateLimit": "Too many wrong passwords. Wait a minute and try again.",
    "Neo.ClientError.Security.CredentialsExpired": "The password has expired. Change it with cypher-shell.",
    "Neo.ClientError.Security.Forbidden": "The user may not do this. Ask for the rights that docs/neo4j.md lists.",
    "Neo.ClientError.Database.DatabaseNotFound": "There is no such database. Name another with --database.",
    "Neo.TransientError.Database.DatabaseUnavailable": "The database is not running. Start it, and run kg again.",
}


@contextmanager
def explained(server: Server) -> Iterator[None]:
    """Turn what the driver raises into StoreError, or into QuestionError where the query is wrong."""
    try:
        yield
    except KgError:
        raise
    except (DriverError, Neo4jError, OSError, ValueError) as error:
        raise explain(server, error) from error


def explain(server: Server, error: Exception) -> KgError:
    """The error as one line."""
    code = (error.code or "") if isinstance(error, Neo4jError) else ""
    if code.startswith(OF_A_QUERY):
        return QuestionError(first_line(error))
    if code in NEXT_STEP:
        return StoreError(f"{server}: {NEXT_STEP[code]}")
    if code.startswith(OF_THE_SCHEMA):
        return StoreError(f"{server}: {first_line(error)}. Drop that, or name another database with --database.")
    return StoreError(f"{server}: {reason(server, error)}")


def reason(server: Server, error: Exception) -> str:
    """What happened, by the kind of error, and what to do."""
    match error:
        case AuthError():
            return f"wrong user or password for {server.user}. Set NEO4J_USERNAME and NEO4J_PASSWORD."
        case TransientError():
            return f"the server gave up after some tries ({first_line(error)}). Run kg again: it goes on from there."
        case UnsupportedServerProduct():
            return "what answers there is no Neo4j 5.26 or later. Name its Bolt port, 7687 by default."
        case ServiceUnavailable() | SessionExpired() | OSError():
            return f"no Neo4j server answers ({cause(error)}). Start it or name another, and run kg again."
        case ConfigurationError() | ValueError():
            return f"not understood ({first_line(error)}). Write an address such as bolt://localhost:7687."
        case _:
            return first_line(error)


def cause(error: BaseException) -> str:
    """What lies below an error that the driver has wrapped several times, such as "Connection refused"."""
    if isinstance(error, IncompleteCommit):
        return "the connection was cut at COMMIT"
    inner = error.exceptions[0] if isinstance(error, BaseExceptionGroup) else error.__cause__
    if inner is not None:
        return cause(inner)
    if isinstance(error, ssl.SSLError):
        return "its encryption is another: see the schemes with +s and +ssc, and those without"
    if isinstance(error, TimeoutError) or "handshake response" in str(error):
        return "nothing comes from that port; Bolt's is 7687 by default"
    if "looks like HTTP" in str(error):
        return "it speaks HTTP; the Bolt port is 7687 by default"
    return error.strerror or str(error) if isinstance(error, OSError) else first_line(error)


def first_line(error: BaseException) -> str:
    """The first line of the error's message."""
    text = (error.message if isinstance(error, Neo4jError) else str(error)) or type(error).__name__
    return text.strip().splitlines()[0].rstrip(" :.")
