// Who coordinated with whom (talked, met, visited, worked together), and when
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.category IN ['CONSULT', 'COOPERATE'] AND s.kind <> 'Concept' AND o.kind <> 'Concept' AND s.id <> o.id
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (r.date_end > date(coalesce($since, '0001-01-01'))
       OR (r.date IS NULL AND coalesce(r.published, date('0001-01-01')) >= date(coalesce($since, '0001-01-01'))))
  AND (r.date < date(coalesce($until, '9999-12-31'))
       OR (r.date IS NULL AND coalesce(r.published, date('9999-12-30')) < date(coalesce($until, '9999-12-31'))))
WITH r.event AS event, CASE WHEN s.id < o.id THEN s.id + ' ' + o.id ELSE o.id + ' ' + s.id END AS pair,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     min(s.name) AS who, max(o.name) AS with_whom, collect(DISTINCT r.relation) AS relations,
     max(r.date) AS date, min(r.date_end) AS date_end, min(r.published) AS reported,
     collect(DISTINCT r.place) AS place, collect(DISTINCT r.topic) AS topic, collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN who, relations, with_whom, place, topic, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), who, with_whom, event
