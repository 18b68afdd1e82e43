// Every event of a relation or category, with any of its ends given or left open
// $subject: entity or null, who did it
// $relation: relation or null, such as PHONED
// $category: category or null, a PLOVER event type such as CONSULT
// $object: entity or null, to whom
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
MATCH (s:Entity)-[r]->(o:Entity), (a:Article {id: r.article})
WHERE coalesce($subject, s.id) = s.id AND coalesce($object, o.id) = o.id
  AND coalesce($relation, r.relation) = r.relation AND coalesce($category, r.category, '') = coalesce(r.category, '')
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (r.date_end > date(coalesce($since, '0001-01-01'))
       OR (r.date IS NULL AND coalesce(a.published, date('0001-01-01')) >= date(coalesce($since, '0001-01-01'))))
  AND (r.date < date(coalesce($until, '9999-12-31'))
       OR (r.date IS NULL AND coalesce(a.published, date('9999-12-30')) < date(coalesce($until, '9999-12-31'))))
WITH r.event AS event, s.name AS subject, r.relation AS relation, o.name AS object,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     max(r.date) AS date, min(r.date_end) AS date_end, min(a.published) AS reported,
     collect(DISTINCT r.place) AS place, collect(DISTINCT r.topic) AS topic, collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT a.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN subject, relation, object, place, topic, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), subject, relation, object, event
