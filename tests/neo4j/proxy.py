"""A TCP proxy before a Neo4j server that cuts the connection when a transaction is about to be committed."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from threading import Thread

COMMIT = bytes.fromhex("0002 b012 0000")  # one chunk with the message of that signature: Bolt 5, "Messages"
SIZE = 1 << 16


class Fate(Enum):
    """What becomes of a COMMIT: never sent, or done by the server with its answer lost."""

    UNSENT = "unsent"
    UNANSWERED = "unanswered"


@dataclass
class Proxy:
    """Hands bytes on between a driver and a server; the first `cuts` commits meet their fate, the later ones pass."""

    port: int
    fate: Fate
    cuts: int = 0
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def uri(self) -> str:
        """Where a driver finds it."""
        return f"bolt://127.0.0.1:{self.listener.getsockname()[1]}"

    def serve(self) -> None:
        """Take connections until the listener is shut."""
        with suppress(OSError):
            while True:
                driver, _ = self.listener.accept()
                server = socket.create_connection(("127.0.0.1", self.port))
                connection = Link(self, driver, server)
                for direction in (connection.ask, connection.answer):
                    Thread(target=direction, daemon=True).start()

    def cut(self) -> bool:
        """Whether this commit is one of those to be cut."""
        self.cuts -= 1
        return self.cuts >= 0


@dataclass
class Link:
    """One connection of a driver through the proxy."""

    proxy: Proxy
    driver: socket.socket
    server: socket.socket
    lost: bool = False

    def ask(self) -> None:
        """Hand on what the driver sends."""
        end = b""
        with suppress(OSError):
            while data := self.driver.recv(SIZE):
                end = (end + data)[-len(COMMIT) :]
                if end == COMMIT and self.proxy.cut():  # the driver waits for an answer: nothing comes after it
                    self.lost = True
                    if self.proxy.fate is Fate.UNSENT:
                        break
                self.server.sendall(data)
        self.close()

    def answer(self) -> None:
        """Hand on what the server sends, until an answer is to be lost."""
        with suppress(OSError):
            while data := self.server.recv(SIZE):
                if self.lost:
                    break
                self.driver.sendall(data)
        self.close()

    def close(self) -> None:
        """End both connections, whoever still waits on them."""
        for each in (self.driver, self.server):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


@contextmanager
def cutting(port: int, fate: Fate) -> Iterator[Proxy]:
    """A proxy before the server at `port` for the length of the block."""
    proxy = Proxy(port, fate)
    thread = Thread(target=proxy.serve, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.listener.shutdown(socket.SHUT_RDWR)
        proxy.listener.close()
        thread.join()
