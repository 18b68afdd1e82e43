// What a speaker is reported to have said, about whom and when
// $speaker: name, who says so, directly or quoted by another
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, the latest
WITH ' and ' + $speaker + ' and ' AS joint
MATCH (s:Entity)-[r]->(o:Entity)
WHERE size(r.speakers) > 0 AND ($speaker IN r.speakers OR any(said IN r.speakers WHERE
         (' and ' + replace(said, ', ', ' and ') + ' and ') CONTAINS joint))
WITH s, r, o
WHERE (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH s.name AS subject, r.relation AS relation, o.name AS object, r.predicate AS predicate, r.date AS date,
     r.date_end AS date_end, r.published AS reported,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     [r.speakers] AS said_by, r.source AS source, r.sentence AS evidence, r.id AS report
ORDER BY coalesce(date, reported, date('0001-01-01')) DESC, subject, relation, object, report LIMIT $limit
RETURN subject, relation, object, predicate, date, date_end, reported, status, said_by, source, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), subject, relation, object, report
