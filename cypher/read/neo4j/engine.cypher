// What runs the graph
CALL dbms.components() YIELD name, versions, edition
WHERE name = 'Neo4j Kernel'
RETURN 'Neo4j' AS name, versions[0] AS version, edition
