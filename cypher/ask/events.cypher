// Every event of a relation or category, with any of its ends given or left open
// $subject: entity or null, who did it
// $relation: relation or null, such as PHONED
// $category: category or null, a PLOVER event type such as CONSULT
// $object: entity or null, to whom
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, the latest
MATCH (e:Entity)
WHERE e.id >= coalesce($subject, $object, '') AND e.id <= coalesce($subject, $object, '~')
MATCH (e)-[r /*:$relation|$category*/]-(o)
WHERE coalesce($subject, $object, r.subject) = e.id
  AND coalesce($subject, r.subject) = r.subject AND coalesce($object, r.object) = r.object
  AND coalesce($relation, r.relation) = r.relation AND coalesce($category, r.category, '') = coalesce(r.category, '')
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH r.event AS event, r.relation AS relation, CASE r.subject WHEN e.id THEN e.name ELSE o.name END AS subject,
     CASE r.object WHEN e.id THEN e.name ELSE o.name END AS object,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     coalesce(max(r.date), min(r.published), date('0001-01-01')) AS day, collect(r) AS told
ORDER BY day DESC, subject, relation, object, event, status LIMIT $limit
UNWIND told AS r
WITH event, relation, subject, object, status, max(r.date) AS date, min(r.date_end) AS date_end,
     min(r.published) AS reported, collect(DISTINCT r.place) AS place, collect(DISTINCT r.topic) AS topic,
     collect(DISTINCT r.speakers) AS said_by, count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources,
     collect(DISTINCT r.sentence) AS evidence
RETURN subject, relation, object, place, topic, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), subject, relation, object, event
