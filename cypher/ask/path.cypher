// How two entities are connected by what is reported as done, in the fewest steps, at most three
// $entity: entity, where the path starts
// $other: entity, where it ends
// $limit: integer = 10, how many paths
MATCH (a:Entity {id: $entity})-[r]-(b:Entity {id: $other})
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 1 AS steps, a.name + ' - ' + r.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
UNION
MATCH (a:Entity {id: $entity})-[r]-(n:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND (n.kind <> 'Concept' OR n.id = $other)
WITH collect(DISTINCT n.id) AS near
WHERE NOT $other IN near
MATCH (a:Entity {id: $entity})-[r]-(n:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND n.kind <> 'Concept'
WITH DISTINCT a.name + ' - ' + r.relation + ' - ' + n.name AS begun, n.id AS reached
MATCH (n:Entity)-[r]-(b:Entity {id: $other})
WHERE n.id = reached
  AND r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 2 AS steps, begun + ' - ' + r.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
UNION
MATCH (a:Entity {id: $entity})-[r]-(n:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND (n.kind <> 'Concept' OR n.id = $other)
WITH collect(DISTINCT n.id) AS near
MATCH (b:Entity {id: $other})-[r]-(m:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND m.kind <> 'Concept'
WITH near, collect(DISTINCT m.id) AS far
WHERE NOT $other IN near AND NOT any(id IN near WHERE id IN far)
MATCH (a:Entity {id: $entity})-[r]-(n:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND n.kind <> 'Concept'
WITH DISTINCT far, a.name + ' - ' + r.relation + ' - ' + n.name AS begun, n.id AS reached
MATCH (n:Entity)-[r]-(m:Entity)
WHERE n.id = reached AND m.id IN far
  AND r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
WITH DISTINCT begun + ' - ' + r.relation + ' - ' + m.name AS begun, m.id AS reached
MATCH (m:Entity)-[r]-(b:Entity {id: $other})
WHERE m.id = reached
  AND r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 3 AS steps, begun + ' - ' + r.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
