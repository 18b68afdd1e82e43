"""Through the guard or past it: no query of a person changes a store, writes a file or reads one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.errors import KgError, QuestionError
from kg.store import Server, Store, open_store, synchronise
from kg.store.guard import check_query
from kg.store.statements import statement
from tests.small_graph import VOCABULARY, small_graph
from tests.store.test_guard import DRESSED, LOOK_ALIKES, READING, WRITES

# What an engine knows beyond the clauses of the table in test_guard, and disguises that only some engines see through.
ATTEMPTS = r"""
MATCH (n) CALL { WITH n SET n.name = 'x' } IN TRANSACTIONS RETURN n
MATCH (n) CALL (n) { DETACH DELETE n } IN CONCURRENT TRANSACTIONS OF 1 ROW
CALL { CREATE (:Entity {id: 'x'}) }
OPTIONAL CALL db.createLabel('X')
CALL db.createLabel('X')
CALL dbms.setConfigValue('db.transaction.timeout', '1s')
CALL dbms.listConfig() YIELD name RETURN name
CALL dbms.killConnections([''])
CALL db.awaitIndexes(1)
CALL apoc.load.json('file:///etc/passwd')
CALL show_connection('x')
MATCH (n) CALL db.labels() YIELD label RETURN label
LOAD CSV WITH HEADERS FROM 'file:///etc/passwd' AS row RETURN row
LOAD CSV FROM 'http://localhost/x' AS row FIELDTERMINATOR ';' RETURN row
USE system SHOW DATABASES
USE neo4j MATCH (n) DETACH DELETE n
USE graph.byName('neo4j') CREATE (n)
SHOW USERS
SHOW DATABASES
SHOW TRANSACTIONS
SHOW INDEXES YIELD name RETURN name
SHOW SETTINGS
SHOW PROCEDURES
TERMINATE TRANSACTIONS 'neo4j-transaction-1'
TERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message
SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id
CREATE USER eve SET PASSWORD 'password1'
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'
DROP DATABASE neo4j
STOP DATABASE neo4j
GRANT ALL ON DBMS TO reader
CREATE CONSTRAINT x FOR (n:Entity) REQUIRE n.name IS UNIQUE
CREATE INDEX x FOR (n:Entity) ON (n.kind)
DROP INDEX kg_entity_name
DROP CONSTRAINT kg_entity
MATCH (n) FOREACH (x IN [n] | SET x.name = 'y')
FOREACH (x IN [1] | MERGE (:Entity {id: 'x'}))
MATCH (n) WITH collect(n) AS all FOREACH (n IN all | DETACH DELETE n) RETURN 1
MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n
MATCH (n) WHERE EXISTS { MATCH (m) DELETE m } RETURN n
MATCH (n) RETURN COUNT { MATCH (n) SET n.x = 1 RETURN n } AS c
MATCH (n) RETURN COLLECT { MATCH (m) REMOVE m.name RETURN m } AS c
MATCH (n) RETURN COLLECT { CALL db.labels() YIELD label RETURN label } AS c
MATCH (n) RETURN COUNT { CALL { CREATE (x) RETURN x } RETURN x } AS c
MATCH (n) WHERE EXISTS { WITH n WHERE EXISTS { UNWIND [1] AS x MERGE (:Entity {id: 'x'}) } } RETURN n
RETURN EXISTS { USE system SHOW USERS }
\u0043REATE (:Entity {id: 'x'})
CREAT\u0045 (:Entity {id: 'x'})
MATCH (n) \u0053ET n.name = 'x'
MATCH (n) \u0044ETACH DELETE n
RETURN 1 AS x \u003B CREATE (:Entity {id: 'x'})
RETURN '\u0027 AS x CREATE (:Entity {id: '\u0027
// \u000A CREATE (:Entity {id: 'x'})
/* \u002A\u002F CREATE (:Entity {id: 'x'}) /* */ RETURN 1
RETURN 1 AS `x\u0060 CREATE (:Entity {id: 'x'}) //`
RETURN 1 AS `a``b` CREATE (:Entity {id: 'x'})
RETURN `a` AS `b` CREATE (`c`:`Entity` {`id`: 'x'})
MATCH (n) /**/SET/**/n.name/**/=/**/'x'
MATCH (n)SET n.name='x'
MATCH (n)WITH n SET n.name='x'RETURN n
ＣＲＥＡＴＥ (:Entity {id: 'x'})
MATCH (n) ＳＥＴ n.name = 'x'
MATCH (n) ＤＥＴＡＣＨ ＤＥＬＥＴＥ n
CREATE(:Entity{id:'x'})
cReAtE (:Entity {id: 'x'})
EXPLAIN CREATE (:Entity {id: 'x'})
PROFILE CREATE (:Entity {id: 'x'})
CYPHER runtime=slotted CREATE (:Entity {id: 'x'})
CYPHER 25 MATCH (n) SET n.name = 'x'
CYPHER planner=cost MATCH (n) RETURN n
:param x => 1
:use system
BEGIN
COMMIT
ROLLBACK
RETURN 1; CREATE (:Entity {id: 'x'});
MATCH (n) RETURN n; MATCH (n) DETACH DELETE n
MATCH (n) RETURN n UNION CREATE (:Entity {id: 'x'}) RETURN 1 AS n
MATCH (n) INSERT (:Entity {id: 'x'})
MATCH (n) NODETACH DELETE n
MATCH (n) LET x = 1 RETURN x
MATCH (n) FINISH
MATCH (n) WITH n WHERE true SET n:Meta
MATCH (a)-[r]->(b) SET r += {negated: true}
MATCH (n) SET n = {}
MATCH p = (a)-->(b) FOREACH (n IN nodes(p) | SET n.x = 1)
MERGE (n:Entity {id: 'x'}) ON CREATE SET n.name = 'x' ON MATCH SET n.name = 'y'
LOAD FROM '/etc/passwd' (file_format = 'csv') RETURN *
LOAD WITH HEADERS (a STRING) FROM '/etc/passwd' RETURN a
COPY Entity FROM (LOAD FROM 'x.csv' RETURN *)
COPY (MATCH (n:Entity) RETURN n.*) TO '/tmp/kg-out.csv'
EXPORT DATABASE '/tmp/kg-out' (format = 'csv')
IMPORT DATABASE '/tmp/kg-out'
ATTACH '/tmp/kg-out.db' AS o (dbtype kuzu)
DETACH o
INSTALL httpfs
LOAD EXTENSION '/tmp/x.so'
CALL threads = 64
CALL enable_semi_mask = false
CALL checkpoint_threshold = 0
CHECKPOINT
CREATE MACRO f(x) AS x
CREATE SEQUENCE s
CREATE TYPE t AS INT64
CREATE NODE TABLE T (id STRING PRIMARY KEY)
COMMENT ON TABLE Entity IS 'x'
ALTER TABLE Entity DROP name
EXTENSION httpfs
UPDATE EXTENSION httpfs
""".strip().splitlines()

HARMLESS = r"""
MATCH (n:Entity) WHERE n.name = 'CREATE (:Entity)' RETURN n.name AS name
MATCH (n:Entity) WHERE n.name CONTAINS 'DELETE' OR n.name STARTS WITH 'SET ' RETURN count(*) AS c
MATCH (n:Entity) RETURN n.name AS created, n.kind AS deleted, n.country AS merged LIMIT 1
MATCH (n:Entity) RETURN n.name AS `CREATE`, n.kind AS `DETACH DELETE` LIMIT 1
MATCH (created:Entity) RETURN created.name AS name LIMIT 1
MATCH (settings:Entity) WHERE settings.name <> 'x' RETURN count(settings) AS c
MATCH (callee:Entity)-[dropped]-(loader:Entity) RETURN count(dropped) AS c
MATCH (n:Entity) /* DETACH DELETE n */ RETURN count(n) AS c
RETURN "CALL db.labels()" AS text, 'LOAD CSV FROM "x" AS y' AS other
RETURN 'a; b' AS semicolon, 'USE system' AS word;
RETURN 'full-width ＣＲＥＡＴＥ' AS text
RETURN {set: 1, delete: 2, call: 3}.set AS value
UNWIND ['CREATE', 'MERGE', 'SET'] AS word RETURN word
MATCH (n:Entity) WHERE EXISTS { MATCH (n)-[r]-(m:Entity) WHERE m.name = 'Egypt' } RETURN n.name AS name ORDER BY name
MATCH (n:Entity) RETURN n.name AS name, COUNT { MATCH (n)--(:Entity) } AS degree ORDER BY name
MATCH (n:Entity) OPTIONAL MATCH (n)-[r:PHONED]-(m:Entity) RETURN n.name AS name, count(r) AS calls ORDER BY name
MATCH (a:Article) WHERE a.published > date('2024-01-01') RETURN a.title AS title ORDER BY title SKIP 0 LIMIT 2
MATCH (n:Entity) WITH n.kind AS kind, count(*) AS c WHERE c > 1 RETURN kind, c ORDER BY c DESC, kind
MATCH (n:Entity) WHERE n.country IS NULL AND NOT n.kind IN ['Place'] RETURN DISTINCT n.kind AS kind ORDER BY kind
RETURN CASE WHEN true THEN 'SET' ELSE 'DELETE' END AS word
RETURN 1 AS x UNION RETURN 2 AS x
RETURN 1 AS x UNION ALL RETURN 1 AS x
match (n:Entity) return count(n) as c
MATCH (n:Entity {name: 'Kenya'})-[r:COOPERATED_WITH]->(m) RETURN m.name AS `set`
""".strip().splitlines()


# Words that would write, where they are text, a name or a comment.
WORDS = [
    template.format(word)
    for word in (
        "CREATE",
        "set",
        "Delete",
        "MERGE",
        "call",
        "LOAD CSV",
        "USE",
        "DROP",
        "COPY",
        "FOREACH",
        "SHOW",
        "REMOVE",
    )
    for template in (
        "RETURN '{0} (n)' AS x",
        'MATCH (n:Entity) WHERE n.name <> "{0}" RETURN count(n) AS c',
        "RETURN 1 AS `{0}`",
        "/* {0} */ RETURN 1 AS x",
        "RETURN 1 AS x // {0} (n)",
    )
]


@pytest.fixture(scope="module")
def store(shared_location: Path | Server) -> Iterator[Store]:
    """A small graph, opened to read as `kg cypher` opens it."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, small_graph())
    with open_store(shared_location, VOCABULARY, read_only=True) as store:
        yield store


def everything(store: Store) -> dict[str, Any]:
    """All that the graph shows."""
    names = ("meta", "articles", "entities", "mentions", "reports")
    return {name: sorted(store.run(statement(f"read/{name}")), key=repr) for name in names}


def ask(store: Store, cypher: str) -> list[dict[str, Any]]:
    """Answer a person's query, as `kg cypher` does."""
    check_query(cypher)
    return store.run(cypher)


def test_the_tables_are_long_enough() -> None:
    assert len({*ATTEMPTS, *WRITES, *LOOK_ALIKES}) > 150
    assert len({*HARMLESS, *READING, *WORDS}) > 100


def test_no_attempt_changes_anything(store: Store) -> None:
    before = everything(store)
    dressed = [dress.format(write) for write in WRITES for dress in DRESSED]
    for cypher in [*ATTEMPTS, *LOOK_ALIKES, *dressed]:
        with pytest.raises(QuestionError):
            ask(store, cypher)
    assert everything(store) == before


@pytest.mark.parametrize("cypher", [*HARMLESS, *WORDS])
def test_harmless_look_alikes_are_answered(store: Store, cypher: str) -> None:
    ask(store, cypher)


def test_past_the_guard_the_store_itself_refuses_to_write(store: Store) -> None:
    before = everything(store)
    for cypher in (
        "CREATE (:Entity {id: 'x'})",
        "MERGE (:Entity {id: 'x'})",
        "MATCH (n:Entity) SET n.name = 'x'",
        "MATCH (n:Entity) DETACH DELETE n",
        "MATCH (:Entity)-[r:PHONED]->(:Entity) DELETE r",
    ):
        with pytest.raises(KgError):
            store.run(cypher)
    assert everything(store) == before
