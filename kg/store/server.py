"""Where a Neo4j server is and who asks it; a password comes from the environment or a prompt, never from an address."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from kg.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
USER = "neo4j"  # the server's own first user


@dataclass(frozen=True, slots=True)
class Server:
    """A database of a Neo4j server.

    database: None for the user's home database.  password: empty where the server asks for none.
    """

    uri: str
    user: str = USER
    password: str = field(default="", repr=False)
    database: str | None = None

    def __str__(self) -> str:
        """Its address as messages name it.

        >>> str(Server("bolt://localhost:7687", password="secret", database="news"))
        'bolt://localhost:7687 (news)'
        """
        return f"{self.uri} ({self.database})" if self.database else self.uri

    def __post_init__(self) -> None:
        """Refuse what is no address; one that holds a password is not repeated."""
        parts = urlsplit(self.uri)
        if "@" in parts.netloc:
            raise StoreError(
                "An address with a user or password in it is not used. Leave them out, and set NEO4J_USERNAME and "
                "NEO4J_PASSWORD."
            )
        if parts.scheme not in SCHEMES or not parts.hostname or not has_port(parts):
            raise StoreError(
                f"{self.uri}: no address of a Neo4j server. Write one such as bolt://localhost:7687 or "
                f"neo4j+s://host; schemes are {', '.join(SCHEMES)}."
            )
        if self.database and self.database.lower() == "system":
            raise StoreError(f"{self}: the server's own database holds no graph. Name another with --database.")


def has_port(parts: SplitResult) -> bool:
    """Whether the port of an address is one, or left out."""
    try:
        return parts.port is None or parts.port > 0
    except ValueError:
        return False


def is_server(location: object) -> bool:
    """Whether a location names a server and no folder."""
    return isinstance(location, Server) or "://" in str(location)


def user_of_environment() -> str:
    """Who asks: NEO4J_USERNAME, else the server's own first user."""
    return os.environ.get("NEO4J_USERNAME") or USER


def server_at(uri: str, database: str | None = None) -> Server:
    """The server at an address, for the user and with the password of the environment.

    Raises StoreError when NEO4J_PASSWORD is not set; an empty one stands for a server that asks for none.
    """
    password = os.environ.get("NEO4J_PASSWORD")
    server = Server(uri, user_of_environment(), password or "", database)
    if password is None:
        raise StoreError(f"{server}: NEO4J_PASSWORD is not set. Set it to the password of {server.user}.")
    return server
