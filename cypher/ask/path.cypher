// How two entities are connected by what is reported as done, in one, two or three steps
// $entity: entity, where the path starts
// $other: entity, where it ends
// $limit: integer = 10, how many paths of each length
MATCH (a:Entity {id: $entity})-[r1]-(b:Entity {id: $other})
WHERE r1.modality = 'asserted' AND NOT r1.negated AND NOT r1.relation IN ['RELATES_TO', 'HOLDS_POSITION']
RETURN DISTINCT 1 AS steps,
       a.name + ' - ' + r1.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
UNION
MATCH (a:Entity {id: $entity})-[r1]-(n1:Entity)-[r2]-(b:Entity {id: $other})
WHERE r1.modality = 'asserted' AND NOT r1.negated AND NOT r1.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND r2.modality = 'asserted' AND NOT r2.negated AND NOT r2.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND n1.kind <> 'Concept'
  AND a.id <> n1.id AND n1.id <> b.id
RETURN DISTINCT 2 AS steps,
       a.name + ' - ' + r1.relation + ' - ' + n1.name + ' - ' + r2.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
UNION
MATCH (a:Entity {id: $entity})-[r1]-(n1:Entity)-[r2]-(n2:Entity)-[r3]-(b:Entity {id: $other})
WHERE r1.modality = 'asserted' AND NOT r1.negated AND NOT r1.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND r2.modality = 'asserted' AND NOT r2.negated AND NOT r2.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND r3.modality = 'asserted' AND NOT r3.negated AND NOT r3.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND n1.kind <> 'Concept' AND n2.kind <> 'Concept'
  AND a.id <> n1.id AND a.id <> n2.id AND n1.id <> n2.id AND n1.id <> b.id AND n2.id <> b.id
RETURN DISTINCT 3 AS steps,
       a.name + ' - ' + r1.relation + ' - ' + n1.name + ' - ' + r2.relation + ' - ' + n2.name
          + ' - ' + r3.relation + ' - ' + b.name AS path
ORDER BY path LIMIT $limit
