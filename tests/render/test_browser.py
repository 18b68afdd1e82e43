"""The page in headless Chromium with the network off: it draws, opens evidence, runs nothing from the text."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.render.page import page
from tests.render.conftest import EVIL, report

pytestmark = pytest.mark.browser

HINT = "Chromium is missing: install it with `apt-get install chromium` (Debian) or your system's packages."
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(HINT)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


class Opened:
    """A page opened offline, and all that went wrong in it."""

    def __init__(self, browser: Any, html: str, folder: Path) -> None:
        file = folder / "page.html"
        file.write_text(html, encoding="utf-8")
        self.faults: list[str] = []
        self.page = browser.new_context(offline=True, viewport={"width": 1200, "height": 800}).new_page()
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", lambda request: self.faults.append(request.url))
        self.page.goto(file.as_uri())
        self.page.wait_for_function("typeof network !== 'undefined'")


def test_the_page_draws_offline_without_a_fault(browser: Any, network: nx.MultiDiGraph, tmp_path: Path) -> None:
    opened = Opened(browser, page(network, title="Calls"), tmp_path)
    opened.page.screenshot(path=tmp_path / "page.png")
    assert opened.page.evaluate("nodes.length") == 3
    assert opened.page.evaluate("view.length") == 3
    canvas = "document.querySelector('#network canvas')"
    pixels = f"new Set({canvas}.getContext('2d').getImageData(0, 0, {canvas}.width, {canvas}.height).data).size"
    assert opened.page.evaluate(pixels) > 20
    assert opened.faults == []


def test_an_edge_opens_its_sentences_as_text(browser: Any, network: nx.MultiDiGraph, tmp_path: Path) -> None:
    opened = Opened(browser, page(network, title=EVIL), tmp_path)
    middle = "(() => { const a = network.getPosition('p1'), b = network.getPosition('o1');"
    middle += " return network.canvasToDOM({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2}); })()"
    spot = opened.page.evaluate(middle)
    box = opened.page.locator("#network").bounding_box()
    opened.page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    shown = opened.page.locator("#details").inner_text()
    assert "<img src=x onerror=" in shown
    assert EVIL in shown
    assert "Said by The Ministry" in shown
    assert "2023-03" in shown
    assert opened.page.locator("#details img, #details a[href^=javascript]").count() == 0
    assert opened.page.title() == EVIL
    assert opened.faults == []


def test_search_and_filters(browser: Any, network: nx.MultiDiGraph, tmp_path: Path) -> None:
    opened = Opened(browser, page(network, title="Calls"), tmp_path)
    opened.page.fill("#search", "ben olt")
    opened.page.press("#search", "Enter")
    assert opened.page.locator("#details h2").inner_text() == "Ben Olt"
    opened.page.uncheck("#unasserted")
    assert opened.page.evaluate("view.length") == 2
    opened.page.click("button[data-category=ASSAULT]")
    assert opened.page.evaluate("view.length") == 1


def test_two_thousand_edges_open_in_seconds(browser: Any, tmp_path: Path) -> None:
    graph = nx.MultiDiGraph(nx.gnm_random_graph(500, 2000, seed=3, directed=True))
    nx.set_node_attributes(graph, {node: {"name": f"Name {node}", "kind": "Person"} for node in graph})
    nx.set_edge_attributes(graph, {edge: report() for edge in graph.edges(keys=True)})
    opened = Opened(browser, page(graph, title="Large"), tmp_path)
    milliseconds = opened.page.evaluate("performance.now()")
    assert opened.page.evaluate("view.length") == 2000
    assert opened.faults == []
    assert milliseconds < 15_000
