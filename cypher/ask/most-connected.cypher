// Who has to do with the most others, by what is reported as done
// $limit: integer = 20, how many
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
MATCH (s:Entity)-[r /*:!RELATES_TO|HOLDS_POSITION*/]->(o:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND s.kind <> 'Concept' AND o.kind <> 'Concept' AND s.id <> o.id
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH DISTINCT s.id AS subject, o.id AS object
UNWIND [subject, object] AS id
WITH id, CASE id WHEN subject THEN object ELSE subject END AS other
WITH id, count(DISTINCT other) AS others
ORDER BY others DESC, id LIMIT $limit
MATCH (e:Entity {id: id})-[r /*:!RELATES_TO|HOLDS_POSITION*/]-(o:Entity)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND o.kind <> 'Concept' AND e.id <> o.id
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH e, others, count(DISTINCT r.event) AS events, count(DISTINCT r.article) AS articles
RETURN e.name AS name, e.kind AS kind, e.country AS country, others, events, articles
ORDER BY others DESC, name, e.id
