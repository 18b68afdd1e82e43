// Which article mentions which entity, how often and where first
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
RETURN a.id AS article, e.id AS entity, m.count AS count, m.first AS first
