// Entities as all articles together know them, each with its kind as a second label
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e:$(row.kind), e.name = row.name, e.kind = row.kind, e.named = row.named, e.aliases = row.aliases,
    e.country = row.country
