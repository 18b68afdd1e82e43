// Every entity
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.named AS named, e.aliases AS aliases, e.country AS country
