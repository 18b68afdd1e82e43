// Who has to do with the most others, by what is reported as done
// $limit: integer = 20, how many
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
MATCH (e:Entity)-[r]-(o)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND e.kind <> 'Concept' AND o.kind <> 'Concept' AND e.id <> o.id
  AND (coalesce($since, $until, '') = ''
       OR (r.date_end > date(coalesce($since, '0001-01-01')) AND r.date < date(coalesce($until, '9999-12-31')))
       OR (r.date IS NULL AND r.published >= date(coalesce($since, '0001-01-01'))
           AND r.published < date(coalesce($until, '9999-12-31'))))
WITH e, count(DISTINCT o.id) AS others
ORDER BY others DESC, e.name, e.id LIMIT $limit
MATCH (e)-[r]-(o)
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND e.kind <> 'Concept' AND o.kind <> 'Concept' AND e.id <> o.id
  AND (coalesce($since, $until, '') = ''
       OR (r.date_end > date(coalesce($since, '0001-01-01')) AND r.date < date(coalesce($until, '9999-12-31')))
       OR (r.date IS NULL AND r.published >= date(coalesce($since, '0001-01-01'))
           AND r.published < date(coalesce($until, '9999-12-31'))))
WITH e, others, count(DISTINCT r.event) AS events, count(DISTINCT r.article) AS articles
RETURN e.name AS name, e.kind AS kind, e.country AS country, others, events, articles
ORDER BY others DESC, name, e.id
