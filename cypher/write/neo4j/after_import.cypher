// What the import tool leaves out: empty lists, which a driver's graph has
MATCH (a:Article) WHERE a.relations IS NULL
CALL (a) { SET a.relations = [] } IN CONCURRENT TRANSACTIONS OF 10000 ROWS;
MATCH (e:Entity) WHERE e.aliases IS NULL
CALL (e) { SET e.aliases = [] } IN CONCURRENT TRANSACTIONS OF 10000 ROWS;
MATCH ()-[r]->() WHERE r.speakers IS NULL AND NOT r:MENTIONS
CALL (r) { SET r.speakers = [] } IN CONCURRENT TRANSACTIONS OF 10000 ROWS;
