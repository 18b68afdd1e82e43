// The id of every entity
MATCH (e:Entity)
RETURN e.id AS id
