"""A person's query may read and nothing else, however it is dressed up."""

from __future__ import annotations

import pytest

from kg.errors import QuestionError
from kg.store.guard import check_query, parameter_names

READING = """
MATCH (n) RETURN n
match (n:Entity {name: $name}) return n.name
MATCH (a)-[r:MET|PHONED*1..3]-(b) WHERE r.modality = 'asserted' AND NOT r.negated RETURN a.name AS name ORDER BY name
MATCH (a) OPTIONAL MATCH (a)-->(b) WITH a, count(*) AS n WHERE n > 1 RETURN a, n ORDER BY n DESC, a.id SKIP 1 LIMIT 5;
UNWIND [1, 2] AS x RETURN x UNION ALL UNWIND $more AS x RETURN x
RETURN 1 AS a UNION RETURN 2 AS a
MATCH (n) WHERE EXISTS { MATCH (n)--(m) WHERE m.name = 'x' } RETURN COUNT { (n)--() } AS degree
MATCH (n) RETURN CASE WHEN n.named THEN 'yes' ELSE 'no' END AS named, CASE n.kind WHEN 'Person' THEN 1 END AS p
MATCH (n) WHERE n.name STARTS WITH 'A' OR n.name ENDS WITH 'b' OR n.name CONTAINS 'c' RETURN n
MATCH (n) WHERE n.country IS NOT NULL AND NOT n.kind IN ['Place'] RETURN DISTINCT n
MATCH (n) RETURN 'CREATE (n)' AS text, "it's; DELETE" AS other, n.set AS `set`, n.`call` AS `call`
MATCH (n:Set)-[:CALL]->(:Delete) RETURN n // CREATE (m)
MATCH (n) /* SET n.x = 1 */ RETURN n
MATCH (created), (settings) RETURN created.deleted, settings.merge
RETURN {set: 1, create: 2} AS map, [x IN [1, 2] WHERE x > 1 | x * 2] AS list
MATCH (order) RETURN order ORDER BY order.id ASC
WITH * MATCH (a) RETURN *, 1.5e3 AS n
RETURN 'Zürich — 北京' AS name, `größe` AS size
MATCH (n) WHERE all(x IN n.aliases WHERE x <> 'a') RETURN n.start AS start, n.`end` AS until
MATCH p = (a)-[:MET*1..4]-(b) RETURN length(p) AS hops, -1 AS minus, 'a\\'b' AS quote
""".strip().splitlines()

WRITES = """
CREATE (n:Entity {id: 'x'})
MERGE (n:Entity {id: 'x'})
SET n.name = 'x'
DELETE n
DETACH DELETE n
REMOVE n.name
CALL db.labels()
CALL show_tables()
CALL timeout=0
CALL { MATCH (n) RETURN n }
LOAD FROM '/etc/passwd' RETURN *
LOAD CSV FROM 'file:///etc/passwd' AS row
LOAD EXTENSION httpfs
COPY Entity FROM 'x.csv'
COPY (MATCH (n) RETURN n) TO 'out.csv'
EXPORT DATABASE 'out'
IMPORT DATABASE 'out'
INSTALL httpfs
ATTACH 'other.lbug' AS other
DROP TABLE Entity
ALTER TABLE Entity ADD x STRING
CHECKPOINT
FOREACH (x IN [1] | CREATE (n))
INSERT (n)
USE other
UPDATE n
PURGE n
""".strip().splitlines()

DRESSED = [
    "{}",
    "MATCH (n) {}",
    "MATCH (n) RETURN n; {}",
    "MATCH (n) RETURN n {}",
    "MATCH (n) WITH * {}",
    "MATCH (n) WITH n ORDER BY n.id DESC {}",
    "MATCH (n) WHERE n.name IS NULL {}",
    "MATCH (n) WHERE n.named = true {}",
    "MATCH (n) RETURN CASE WHEN true THEN 1 END {}",
    "RETURN 1 UNION {}",
    "RETURN 1 UNION ALL {}",
    "MATCH (n) /* c */ {}",
    "MATCH (n) // c\n{}",
    "MATCH (n)\t\r\n{}",
    "MATCH (n) WHERE EXISTS {{ {} }} RETURN n",
    "/* */{}",
    "OPTIONAL {}",
    "RETURN 'x'{}",
    "RETURN 1.{}",
    "RETURN 1{}",
]

LOOK_ALIKES = [
    "",
    "   ",
    "// only a comment",
    ";",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) RETURN n",
    "BEGIN TRANSACTION",
    "RETURN DISTINCT CREATE (n)",
    "MATCH (n) RETURN NOT DELETE (n)",
    "MATCH (n) RETURN n \u017fET n.name = 1",  # long s, upper case S
    "MATCH (n) RETURN n \uff33\uff25\uff34 n.name = 1",  # full-width letters
    "MATCH (n) \u0421REATE (m)",  # Cyrillic С
    "MATCH (n) \u2028CREATE (m)",  # line separator
    "MATCH (n) // \u2028CREATE (m)",
    "MATCH (n) // \u0085CREATE (m)",
    "MATCH (n)\u00a0CREATE (m)",  # no-break space
    "MATCH (n)\u200bCREATE (m)",  # zero-width space
    "MATCH (n)\x00CREATE (m)",
    "MATCH (n)\x0bCREATE (m)",
    "MATCH (n) // \\u000aCREATE (m)",
    "RETURN '\\u0027 CREATE (n) //'",
    "RETURN 'a\\' CREATE (n)",
    "RETURN '\\' CREATE (n) //'; CREATE (m)",
    "RETURN 'unclosed CREATE (n)",
    "RETURN `unclosed CREATE (n)",
    "MATCH (n) /* unclosed RETURN n",
    "MATCH (n) /* */ CREATE (m) /* */",
    "\\u0043REATE (n)",
    "RETURN @x",
    "RETURN ?",
    "RETURN #x",
    "MATCH (n) CrEaTe (m)",
]


@pytest.mark.parametrize("query", READING)
def test_reading_passes(query: str) -> None:
    check_query(query)


@pytest.mark.parametrize("dress", DRESSED)
@pytest.mark.parametrize("write", WRITES)
def test_writing_loading_and_configuring_is_refused(write: str, dress: str) -> None:
    for clause in (write, write.lower()):
        with pytest.raises(QuestionError):
            check_query(dress.format(clause))


@pytest.mark.parametrize("query", LOOK_ALIKES)
def test_look_alikes_are_refused(query: str) -> None:
    with pytest.raises(QuestionError):
        check_query(query)


def test_the_error_names_the_word_and_what_is_allowed() -> None:
    with pytest.raises(QuestionError, match=r"^DELETE: a query may only read, with MATCH"):
        check_query("MATCH (n) DELETE n")


def test_parameters_are_those_outside_strings_and_comments() -> None:
    assert parameter_names("MATCH (n {name: $name}) RETURN '$no', $limit // $never") == {"name", "limit"}
