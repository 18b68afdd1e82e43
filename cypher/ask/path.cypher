// How two entities are connected by what is reported as done, in the fewest steps, at most three
// $entity: entity, where the path starts
// $other: entity, where it ends
// $limit: integer = 10, how many paths
MATCH (a:Entity {id: $entity})-[r]-(b:Entity {id: $other})
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 1 AS steps, a.name + ' - ' + r.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
UNION
MATCH (a:Entity {id: $entity}), (b:Entity {id: $other})
WHERE NOT EXISTS {
  MATCH (a)-[x]-(b)
  WHERE x.modality = 'asserted' AND NOT x.negated AND NOT x.relation IN ['RELATES_TO', 'HOLDS_POSITION']
}
WITH DISTINCT a, b
MATCH (a)-[r]-(n:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND n.kind <> 'Concept'
WITH DISTINCT a, b, n, r.relation AS first
MATCH (n)-[r]-(b)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 2 AS steps, a.name + ' - ' + first + ' - ' + n.name + ' - ' + r.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
UNION
MATCH (a:Entity {id: $entity}), (b:Entity {id: $other})
WHERE NOT EXISTS {
  MATCH (a)-[x]-(b)
  WHERE x.modality = 'asserted' AND NOT x.negated AND NOT x.relation IN ['RELATES_TO', 'HOLDS_POSITION']
}
WITH DISTINCT a, b
WHERE NOT EXISTS {
  MATCH (a)-[x]-(n:Entity)-[y]-(b)
  WHERE x.modality = 'asserted' AND NOT x.negated AND NOT x.relation IN ['RELATES_TO', 'HOLDS_POSITION']
    AND y.modality = 'asserted' AND NOT y.negated AND NOT y.relation IN ['RELATES_TO', 'HOLDS_POSITION']
    AND n.kind <> 'Concept'
}
WITH DISTINCT a, b
MATCH (a)-[r]-(n:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND n.kind <> 'Concept'
WITH DISTINCT a, b, n, r.relation AS first
MATCH (b)-[r]-(m:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND m.kind <> 'Concept'
WITH DISTINCT a, b, n, first, m, r.relation AS last
MATCH (n)-[r]-(m)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 3 AS steps,
       a.name + ' - ' + first + ' - ' + n.name + ' - ' + r.relation + ' - ' + m.name + ' - ' + last
         + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
