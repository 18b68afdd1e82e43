// Who has talked to, met or worked with both of two entities
// $entity: entity, one of the two
// $other: entity, the other one
// $limit: integer = 100, at most so many, those with the most events first
MATCH (:Entity {id: $entity})-[r /*:CONSULT|COOPERATE*/]-(c:Entity)
WHERE r.category IN ['CONSULT', 'COOPERATE'] AND r.modality = 'asserted' AND NOT r.negated
  AND c.kind <> 'Concept' AND c.id <> $entity AND c.id <> $other
WITH c, count(DISTINCT r.event) AS events_with_one
MATCH (c)-[r /*:CONSULT|COOPERATE*/]-(:Entity {id: $other})
WHERE r.category IN ['CONSULT', 'COOPERATE'] AND r.modality = 'asserted' AND NOT r.negated
WITH c.name AS contact, c.kind AS kind, c.id AS id, events_with_one, count(DISTINCT r.event) AS events_with_other
ORDER BY events_with_one + events_with_other DESC, contact, id LIMIT $limit
RETURN contact, kind, events_with_one, events_with_other
ORDER BY contact, id
