"""Whatever is wrong with the address of a Neo4j server, or on the way to it: one clear line, without the password."""

from __future__ import annotations

import socket
from threading import Thread

import pytest
from neo4j import Driver

from kg.errors import StoreError
from kg.store import Server as Address
from kg.store import open_store
from kg.store.neo4j_connection import check_version
from tests.neo4j.server import free_ports
from tests.small_graph import VOCABULARY


def message(address: Address) -> str:
    """What is said when the graph cannot be opened: a single line without the password."""
    with pytest.raises(StoreError) as error:
        open_store(address, VOCABULARY).close()
    text = str(error.value)
    assert "\n" not in text
    assert not address.password or address.password not in text
    return text


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_not_there(scheme: str) -> None:
    (port,) = free_ports(1)
    address = Address(f"{scheme}://127.0.0.1:{port}", password="secret-word")
    assert message(address) == (
        f"{scheme}://127.0.0.1:{port}: no Neo4j server answers (Connection refused). "
        "Start it or name another, and run kg again."
    )


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (bytes(4), "no Neo4j 5.26 or later"),  # it speaks Bolt, but no version of it that is still in use
        (b"SSH-2.0-OpenSSH_9.2", "no Neo4j 5.26 or later"),
        (b"HTTP/1.1 400 Bad Request", "it speaks HTTP; the Bolt port is 7687"),
        (b"", "no Neo4j server answers"),
    ],
)
def test_something_else_at_that_port(answer: bytes, said: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=answer_once, args=(listener, answer), daemon=True).start()
        address = Address(f"bolt://127.0.0.1:{listener.getsockname()[1]}", password="secret-word")
        assert said in message(address)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+ssc"])
def test_a_port_that_says_nothing(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.neo4j_connection.SECONDS_FOR_CONNECTING", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as listener:  # the kernel takes the connection
        address = Address(f"{scheme}://127.0.0.1:{listener.getsockname()[1]}", password="secret-word")
        assert message(address) == (
            f"{address}: no Neo4j server answers (nothing comes from that port; Bolt's is 7687 by default). "
            "Start it or name another, and run kg again."
        )


def answer_once(listener: socket.socket, answer: bytes) -> None:
    """Say something to whoever connects first, and hang up."""
    connection, _ = listener.accept()
    with connection:
        connection.recv(1024)
        connection.sendall(answer)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"password": "not-the-password"}, "wrong user or password for neo4j. Set NEO4J_USERNAME"),
        ({"user": "nobody"}, "wrong user or password for nobody"),
        ({"database": "nowhere"}, "(nowhere): There is no such database. Name another with --database."),
        ({"database": "no such name!"}, "There is no such database"),
        ({"scheme": "bolt+s"}, "its encryption is another"),
        ({"scheme": "neo4j+ssc"}, "its encryption is another"),
    ],
)
def test_a_wrong_word_in_the_address(neo4j: Address, changed: dict[str, str], said: str) -> None:
    scheme = changed.pop("scheme", "bolt")
    fields = {"user": neo4j.user, "password": neo4j.password} | changed
    assert said in message(Address(neo4j.uri.replace("bolt", scheme), **fields))


@pytest.mark.parametrize("port", ["bolt", "99999", "0", "-1"])
def test_a_port_that_is_none(port: str) -> None:
    with pytest.raises(StoreError, match="no address of a Neo4j server"):
        Address(f"bolt://localhost:{port}")


def test_the_servers_own_database() -> None:
    with pytest.raises(StoreError, match=r"\(system\): .*--database"):
        Address("bolt://localhost", database="system")


def test_a_password_that_has_expired(neo4j: Address, others: Driver) -> None:
    others.execute_query("CREATE OR REPLACE USER guest SET PASSWORD 'first-word' CHANGE REQUIRED")
    assert "The password has expired" in message(Address(neo4j.uri, "guest", "first-word"))


@pytest.mark.parametrize("agent", ["Neo4j/3.5.0", "Neo4j/4.4.43", "Neo4j/5.9.0", "Neo4j/5.25.1", "Memgraph/3", ""])
def test_a_server_that_is_too_old(agent: str) -> None:
    with pytest.raises(StoreError, match=r"kg needs Neo4j 5.26 or later. Update it.$"):
        check_version(Address("bolt://localhost"), agent)


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.26.30", "Neo4j/2025.10.1"])
def test_a_server_that_is_new_enough(agent: str) -> None:
    check_version(Address("bolt://localhost"), agent)
