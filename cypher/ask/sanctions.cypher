// Who punished whom: sanctions, expulsions, seizures, arrests, and when
// $actor: entity or null, who acts
// $target: entity or null, whom it hits
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
MATCH (e:Entity)
WHERE e.id >= coalesce($actor, $target, '') AND e.id <= coalesce($actor, $target, '~')
MATCH (e)-[r]-(o:Entity)
WHERE r.category IN ['SANCTION', 'COERCE']
  AND coalesce($actor, $target, r.subject) = e.id
  AND coalesce($actor, r.subject) = r.subject AND coalesce($target, r.object) = r.object
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (r.date_end > date(coalesce($since, '0001-01-01'))
       OR (r.date IS NULL AND coalesce(r.published, date('0001-01-01')) >= date(coalesce($since, '0001-01-01'))))
  AND (r.date < date(coalesce($until, '9999-12-31'))
       OR (r.date IS NULL AND coalesce(r.published, date('9999-12-30')) < date(coalesce($until, '9999-12-31'))))
WITH r.event AS event, r.relation AS relation,
     CASE r.subject WHEN e.id THEN e.name ELSE o.name END AS punisher,
     CASE r.object WHEN e.id THEN e.name ELSE o.name END AS punished,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     max(r.date) AS date, min(r.date_end) AS date_end, min(r.published) AS reported,
     collect(DISTINCT r.place) AS place, collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN punisher, relation, punished, place, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), punisher, punished, relation, event
