// Entities of exactly this id or name; both are found by index where the store has one
MATCH (e:Entity) WHERE e.id = $text OR e.name = $text
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.named AS named, e.aliases AS aliases, e.country AS country
