// What is reported not to have happened, or denied
// $entity: entity or null, who takes part
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
MATCH (e:Entity)
WHERE e.id >= coalesce($entity, '') AND e.id <= coalesce($entity, '~')
MATCH (e)-[r]-(o:Entity)
WHERE coalesce($entity, r.subject) = e.id AND r.negated AND r.relation <> 'RELATES_TO'
  AND (r.date_end > date(coalesce($since, '0001-01-01'))
       OR (r.date IS NULL AND coalesce(r.published, date('0001-01-01')) >= date(coalesce($since, '0001-01-01'))))
  AND (r.date < date(coalesce($until, '9999-12-31'))
       OR (r.date IS NULL AND coalesce(r.published, date('9999-12-30')) < date(coalesce($until, '9999-12-31'))))
WITH r.event AS event, r.relation AS relation,
     CASE r.subject WHEN e.id THEN e.name ELSE o.name END AS subject,
     CASE r.object WHEN e.id THEN e.name ELSE o.name END AS object,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     max(r.date) AS date, min(r.date_end) AS date_end, min(r.published) AS reported,
     collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN subject, relation, object, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), subject, relation, object, event
