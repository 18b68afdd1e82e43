// What is reported not to have happened, or denied
// $entity: entity or null, who takes part
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $limit: integer = 100, at most so many, the latest
MATCH (e:Entity)
WHERE e.id >= coalesce($entity, '') AND e.id <= coalesce($entity, '~')
MATCH (e)-[r /*:!RELATES_TO*/]-(o)
WHERE coalesce($entity, r.subject) = e.id AND r.negated AND r.relation <> 'RELATES_TO'
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH r.event AS event, r.relation AS relation,
     CASE r.subject WHEN e.id THEN e.name ELSE o.name END AS subject,
     CASE r.object WHEN e.id THEN e.name ELSE o.name END AS object,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     max(r.date) AS date, min(r.date_end) AS date_end, min(r.published) AS reported,
     collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
ORDER BY coalesce(date, reported, date('0001-01-01')) DESC, subject, relation, object, event, status LIMIT $limit
RETURN subject, relation, object, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), subject, relation, object, event
