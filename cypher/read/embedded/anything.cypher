// An article or an entity, if there is one
MATCH (n:Article) RETURN n.id AS id LIMIT 1
UNION ALL
MATCH (n:Entity) RETURN n.id AS id LIMIT 1
