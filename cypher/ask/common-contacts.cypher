// Who has talked to, met or worked with both of two entities
// $entity: entity, one of the two
// $other: entity, the other one
MATCH (:Entity {id: $entity})-[r]-(c:Entity)
WHERE r.category IN ['CONSULT', 'COOPERATE'] AND r.modality = 'asserted' AND NOT r.negated
  AND c.kind <> 'Concept' AND c.id <> $entity AND c.id <> $other
WITH c.id AS id, count(DISTINCT r.event) AS events
WITH collect(id) AS ids, collect({id: id, events: events}) AS ones
MATCH (:Entity {id: $other})-[r]-(c:Entity)
WHERE r.category IN ['CONSULT', 'COOPERATE'] AND r.modality = 'asserted' AND NOT r.negated AND c.id IN ids
WITH ones, c, count(DISTINCT r.event) AS events_with_other
UNWIND ones AS one
WITH one, c, events_with_other WHERE one.id = c.id
RETURN c.name AS contact, c.kind AS kind, one.events AS events_with_one, events_with_other
ORDER BY contact, c.id
