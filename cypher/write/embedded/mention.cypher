// An article mentions an entity; one statement for each edge, because many rows at once do not use the primary key
MATCH (a:Article {id: $article}), (e:Entity {id: $entity})
CREATE (a)-[:MENTIONS {count: $count, first: $first}]->(e)
RETURN e.id AS entity
