"""A real Neo4j server of its own, on loopback, for the tests: started, waited for by connecting, stopped."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j.jars import jars

USER = "neo4j"
PATIENCE = 120.0  # seconds; it takes 6 on an idle machine
CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=:{bolt}
server.http.listen_address=:{http}
server.memory.heap.max_size={heap}
server.memory.pagecache.size={page_cache}
dbms.usage_report.enabled=false
"""


@dataclass
class Server:
    """A server in a home folder; it keeps its ports and its data when it is stopped and started again."""

    home: Path
    heap: str = "512m"
    page_cache: str = "256m"
    password: str = field(default_factory=lambda: secrets.token_hex(12), repr=False)
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.lib = jars()
        self.bolt, self.http = free_ports(2)
        for name in ("conf", "data", "logs", "run", "import", "plugins"):
            (self.home / name).mkdir(parents=True)
        (self.home / "conf" / "neo4j.conf").write_text(
            CONFIGURATION.format(bolt=self.bolt, http=self.http, heap=self.heap, page_cache=self.page_cache)
        )
        self.admin("dbms", "set-initial-password", self.password)

    @property
    def uri(self) -> str:
        """Where it listens."""
        return f"bolt://127.0.0.1:{self.bolt}"

    def java(self, *arguments: str) -> list[str]:
        """A command line for a class of the server's jars."""
        return ["java", f"-Xmx{self.heap}", "-cp", f"{self.lib}/*", *arguments]

    def admin(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `neo4j-admin` on the home folder; raises CalledProcessError when it fails."""
        command = self.java("org.neo4j.cli.AdminTool", *arguments)
        environment = os.environ | {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        entry = "org.neo4j.server.CommunityEntryPoint"
        command = self.java(entry, f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}")
        with (self.home / "logs" / "console.log").open("ab") as console:
            self.process = subprocess.Popen(command, stdout=console, stderr=console, cwd=self.home)
        self.wait()

    def wait(self) -> None:
        """Wait until it answers a driver; raises TimeoutError with the end of its log when it does not."""
        assert self.process is not None
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with GraphDatabase.driver(self.uri, auth=(USER, self.password)) as driver:
                    driver.verify_connectivity()
                    return
            except (DriverError, Neo4jError, OSError):
                time.sleep(0.2)
        self.stop()
        raise TimeoutError(f"Neo4j does not answer: {(self.home / 'logs' / 'console.log').read_text()[-2000:]}")

    def stop(self) -> None:
        """End it in order, and wait until it is gone."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait()
            self.process = None

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def free_ports(count: int) -> list[int]:
    """Ports of loopback that nothing listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


@contextmanager
def running(home: Path, *, heap: str = "512m", page_cache: str = "256m") -> Iterator[Server]:
    """A server that runs for the length of the block."""
    server = Server(home, heap, page_cache)
    try:
        server.start()
        yield server
    finally:
        server.stop()
