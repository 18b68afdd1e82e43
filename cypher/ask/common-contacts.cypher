// Who has talked to, met or worked with both of two entities
// $entity: entity, one of the two
// $other: entity, the other one
MATCH (x:Entity {id: $entity})-[r1]-(c:Entity)-[r2]-(y:Entity {id: $other})
WHERE r1.category IN ['CONSULT', 'COOPERATE'] AND r2.category IN ['CONSULT', 'COOPERATE']
  AND r1.modality = 'asserted' AND NOT r1.negated AND r2.modality = 'asserted' AND NOT r2.negated
  AND c.kind <> 'Concept' AND c.id <> x.id AND c.id <> y.id
RETURN c.name AS contact, c.kind AS kind, count(DISTINCT r1.event) AS events_with_one,
       count(DISTINCT r2.event) AS events_with_other
ORDER BY contact
