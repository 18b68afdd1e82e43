// What an entity did and what was done to it, in order of time
// $entity: entity, whose timeline
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, the latest
MATCH (e:Entity {id: $entity})-[r /*:!RELATES_TO|HOLDS_POSITION*/]-(c:Entity)
WHERE NOT r.relation IN ['RELATES_TO', 'HOLDS_POSITION'] AND e.kind <> 'Concept' AND c.kind <> 'Concept'
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH e, c, r.event AS event, r.relation AS relation,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     coalesce(max(r.date), min(r.published), date('0001-01-01')) AS day, collect(r) AS told
ORDER BY day DESC, event, c.id, relation, status LIMIT $limit
UNWIND told AS r
WITH e, c, event, relation, status, min(CASE r.subject WHEN e.id THEN e.name ELSE c.name END) AS subject,
     max(CASE r.object WHEN e.id THEN e.name ELSE c.name END) AS object, max(r.date) AS date,
     min(r.date_end) AS date_end, min(r.published) AS reported, collect(DISTINCT r.place) AS place,
     collect(DISTINCT r.speakers) AS said_by, count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources,
     collect(DISTINCT r.sentence) AS evidence
RETURN subject, relation, object, place, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), subject, relation, object, event
