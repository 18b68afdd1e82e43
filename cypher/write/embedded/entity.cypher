// One entity as all articles together know it
MERGE (e:Entity {id: $id})
SET e.name = $name, e.kind = $kind, e.named = $named, e.aliases = $aliases, e.country = $country
