// Who has to do with the most others, by what is reported as done
// $limit: integer = 20, how many
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
MATCH (e:Entity)-[r]-(o:Entity), (a:Article {id: r.article})
WHERE r.modality = 'asserted' AND NOT r.negated AND NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION']
  AND e.kind <> 'Concept' AND o.kind <> 'Concept' AND e.id <> o.id
  AND (r.date_end > date(coalesce($since, '0001-01-01'))
       OR (r.date IS NULL AND coalesce(a.published, date('0001-01-01')) >= date(coalesce($since, '0001-01-01'))))
  AND (r.date < date(coalesce($until, '9999-12-31'))
       OR (r.date IS NULL AND coalesce(a.published, date('9999-12-30')) < date(coalesce($until, '9999-12-31'))))
WITH e, count(DISTINCT o.id) AS others, count(DISTINCT r.event) AS events, count(DISTINCT r.article) AS articles
RETURN e.name AS name, e.kind AS kind, e.country AS country, others, events, articles
ORDER BY others DESC, events DESC, name LIMIT $limit
