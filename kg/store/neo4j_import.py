"""The graph as CSV files for Neo4j's import tool, which fills an empty database many times faster than a driver.

Headers and quoting as chapter "Import" of Neo4j's Operations Manual 5 has them: every text is quoted and a quote in it
doubled, so that an empty field is null and a quoted empty one an empty text. The tool knows no way to write a separator
inside an item of a list, so lists are separated by U+001F, which no text needs.
"""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import __version__
from kg.errors import StoreError
from kg.store.base import SCHEMA, Meta
from kg.store.neo4j import relations
from kg.store.neo4j_schema import schema
from kg.store.rows import Row, entity_row, rows_of
from kg.store.statements import statements

if TYPE_CHECKING:
    from kg.types import ArticleGraph
    from kg.vocabulary import Vocabulary

SEPARATOR = "\x1f"
OPTIONS = ("--multiline-fields=true", "--array-delimiter=U+001F")
SCRIPT, AFTER, REPORT = "import.sh", "after-import.cypher", "import.report"

# Columns of each file: header as the tool reads it; "=field" where the row has it under another name.
COLUMNS = {
    "meta": "id:ID(Meta) schema:long kg:string pipeline:string vocabulary:string",
    "articles": """
        id:ID(Article) title:string published:date source:string url:string sha256:string digest:string
        relations:string[]""",
    "entities": """
        id:ID(Entity) :LABEL=kind name:string kind:string named:boolean aliases:string[] country:string""",
    "mentions": ":START_ID(Article)=article :END_ID(Entity)=entity count:long first:long",
    "reports": """
        :START_ID(Entity)=subject :END_ID(Entity)=object :TYPE=relation
        id:string event:string subject:string object:string relation:string category:string mode:string predicate:string
        date:date date_end:date precision:string date_text:string date_anchor:string
        modality:string negated:boolean speakers:string[] topic:string place:string title:string
        article:string sentence:string start:long end:long
        subject_text:string object_text:string confidence:double published:date source:string""",
}
# What the tool is told of each file: label of its nodes, or type of its edges where it has no column for that.
SOURCES = {
    "meta": "--nodes=Meta",
    "articles": "--nodes=Article",
    "entities": "--nodes=Entity",
    "mentions": "--relationships=MENTIONS",
    "reports": "--relationships",
}


def write_import(
    graphs: Iterable[ArticleGraph], vocabulary: Vocabulary, folder: Path, *, pipeline: str
) -> Counter[str]:
    """Write the files of a graph, article by article, with what to run for and after the import; lines per file.

    pipeline: what read the articles. Raises StoreError when a file cannot be written.
    """
    meta = Meta(SCHEMA, __version__, pipeline, vocabulary.sha256)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        after = [*statements("write/neo4j/after_import"), *schema(vocabulary).values()]
        (folder / AFTER).write_text("".join(f"{each};\n" for each in after), encoding="utf-8")
        (folder / SCRIPT).write_text(script(), encoding="utf-8")
        return write_rows(rows(graphs, meta), folder)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({error.strerror}). Name another folder.") from error


def rows(graphs: Iterable[ArticleGraph], meta: Meta) -> Iterator[tuple[str, Row]]:
    """Each row with the file that it belongs to; an entity comes with the first article that speaks of it."""
    yield "meta", {"id": "kg", **asdict(meta)}
    known: set[str] = set()
    for article in map(rows_of, graphs):
        yield "articles", article.article | {"relations": relations(article)}
        for entity in article.entities:
            if entity.id not in known:
                known.add(entity.id)
                yield "entities", entity_row(entity)
        yield from (("mentions", row) for row in article.mentions)
        yield from (("reports", row) for row in article.reports)


def write_rows(found: Iterable[tuple[str, Row]], folder: Path) -> Counter[str]:
    """Write every row to its file, below the header; how many each file got."""
    counts = Counter(dict.fromkeys(COLUMNS, 0))
    with ExitStack() as stack:
        tables = {}
        for name, declared in COLUMNS.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            headers, columns = columns_of(declared)
            file.write(",".join(headers) + "\n")
            tables[name] = file, columns
        for name, row in found:
            file, columns = tables[name]
            file.write(",".join([write(row[key]) for key, write in columns]) + "\n")
            counts[name] += 1
    return counts


def columns_of(declared: str) -> tuple[list[str], list[tuple[str, Callable[[Any], str]]]]:
    """Headers of a file's columns, and for each the field of its rows with how that is written.

    >>> columns_of("named:boolean")[1][0][1](True)
    'true'
    """
    headers, columns = [], []
    for column in declared.split():
        header, _, other = column.partition("=")
        name, _, kind = header.partition(":")
        headers.append(header)
        columns.append((other or name, FIELDS.get(kind, text)))
    return headers, columns


def text(value: str | None) -> str:
    """A text in quotes; nothing for None.

    >>> text(None), text(""), text('the "truce"')
    ('', '""', '"the ""truce\"""')
    """
    return "" if value is None else '"' + value.replace('"', '""') + '"'


def texts(values: list[str]) -> str:
    """A list of texts; raises StoreError where an item would be read back as two."""
    if any(SEPARATOR in value for value in values):
        raise StoreError(f"{values!r}: U+001F separates items in these files. Load this graph with `kg rebuild`.")
    return text(SEPARATOR.join(values)) if values else ""


def plain(value: object) -> str:
    """A number, or a day as ISO string; nothing for None."""
    return "" if value is None else str(value)


def truth(value: bool) -> str:
    """A truth value."""
    return "true" if value else "false"


FIELDS: dict[str, Callable[[Any], str]] = {
    "string[]": texts,
    "boolean": truth,
    "date": plain,
    "long": plain,
    "double": plain,
}


def command(folder: Path) -> str:
    """The import of the files in `folder` as one line of a shell."""
    sources = [f"{what}={folder / name}.csv" for name, what in SOURCES.items()]
    # The name comes first: after a source the tool takes it for one more file.
    options = (*OPTIONS, f"--report-file={folder / REPORT}")
    return shlex.join(["neo4j-admin", "database", "import", "full", "neo4j", *options, *sources])


def script() -> str:
    """The import as a shell script that lies beside the files."""
    sources = " \\\n    ".join(f'"{what}=$folder/{name}.csv"' for name, what in SOURCES.items())
    return f"""#!/bin/sh
# Imports the graph in this folder into a database that is empty or not there yet. Stop the server first.
# What is given is handed on: sh {SCRIPT} neo4j --overwrite-destination
# Then start the server and run: cypher-shell -u neo4j -f {AFTER}
folder=$(dirname "$0")
report=$folder/{REPORT}
[ -w "$folder" ] || report=${{TMPDIR:-/tmp}}/{REPORT}
exec neo4j-admin database import full "$@" {" ".join(OPTIONS)} "--report-file=$report" \\
    {sources}
"""
