// Take some entities out, with all that is reported of them
MATCH (e:Entity)
WITH e LIMIT $limit
DETACH DELETE e
RETURN count(*) AS touched
