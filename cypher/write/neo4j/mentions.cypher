// Which article mentions which entity
UNWIND $rows AS row
MATCH (a:Article {id: row.article}), (e:Entity {id: row.entity})
CREATE (a)-[m:MENTIONS {count: row.count, first: row.first}]->(e)
RETURN count(m) AS written
