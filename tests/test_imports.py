"""Imports run one way: each part knows only those before it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

KG = Path(__file__).parents[1] / "kg"
BASE = {"types", "errors", "vocabulary", "frames", "countries", "quotations", "spelling"}
STAGES = {"read", "annotate", "extract", "ledger", "resolve", "store"}
MAY_IMPORT = {
    **{name: {"types", "errors", "frames", "countries"} for name in BASE},
    **{stage: BASE | {stage} for stage in STAGES},
    "ledger": BASE | {"ledger", "rows"},
    "rows": BASE,
    "ask": BASE | STAGES | {"ask"},
    "evaluate": BASE | STAGES | {"evaluate"},
    "render": BASE | STAGES | {"render"},
    "pipeline": BASE | STAGES | {"ask", "render"},
    "cli": BASE | STAGES | {"ask", "render", "evaluate", "pipeline", "cli"},
    "data": set(),
}


def imported(tree: ast.AST) -> set[str]:
    """Parts of kg that a module imports, anywhere in it; imports for types only do not count."""
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    names: list[str] = []
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "kg" else [node.module]
    return {name.split(".")[1] for name in names if name.startswith("kg.")} - {"__version__"}


@pytest.mark.parametrize("path", sorted(KG.rglob("*.py")), ids=lambda path: str(path.relative_to(KG)))
def test_a_module_imports_only_parts_before_its_own(path: Path) -> None:
    part = path.relative_to(KG).parts[0].removesuffix(".py")
    if part == "__init__":
        return
    assert imported(ast.parse(path.read_text(encoding="utf-8"))) <= MAY_IMPORT[part]
