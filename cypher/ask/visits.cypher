// Who visited where or whom, and when
// $entity: entity or null, the visitor
// $place: place or null, where to; a country stands for its places
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
MATCH (p:Entity)
WHERE p.kind IN ['Place', 'Country'] AND coalesce($place, p.name) IN [p.name, p.country]
WITH collect(p.name) AS places
MATCH (s:Entity)-[r]->(o:Entity), (a:Article {id: r.article})
WHERE r.relation IN ['VISITED', 'TRAVELED_TO', 'ARRIVED_IN', 'HOSTED'] AND o.kind <> 'Concept'
  AND coalesce($entity, 'anyone') IN ['anyone', CASE WHEN r.relation = 'HOSTED' THEN o.id ELSE s.id END]
  AND (coalesce($place, '') = '' OR r.place IN places
       OR CASE WHEN r.relation = 'HOSTED' THEN s.name ELSE o.name END IN places)
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (r.date_end > date(coalesce($since, '0001-01-01'))
       OR (r.date IS NULL AND coalesce(a.published, date('0001-01-01')) >= date(coalesce($since, '0001-01-01'))))
  AND (r.date < date(coalesce($until, '9999-12-31'))
       OR (r.date IS NULL AND coalesce(a.published, date('9999-12-30')) < date(coalesce($until, '9999-12-31'))))
WITH r.event AS event,
     CASE WHEN r.relation = 'HOSTED' THEN o.name ELSE s.name END AS visitor,
     CASE WHEN r.relation = 'HOSTED' THEN s.name ELSE o.name END AS visited,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     max(r.date) AS date, min(r.date_end) AS date_end, min(a.published) AS reported,
     collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT a.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN visitor, visited, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), visitor, visited, event
