// Who coordinated with whom (talked, met, visited, worked together), and when
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, the latest
MATCH (s:Entity)-[r /*:CONSULT|COOPERATE*/]->(o:Entity)
WHERE r.category IN ['CONSULT', 'COOPERATE'] AND s.kind <> 'Concept' AND o.kind <> 'Concept' AND s.id <> o.id
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH r.event AS event, CASE WHEN s.id < o.id THEN s.id + ' ' + o.id ELSE o.id + ' ' + s.id END AS pair,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status, min(s.name) AS who,
     max(o.name) AS with_whom, coalesce(max(r.date), min(r.published), date('0001-01-01')) AS day, collect(r) AS told
ORDER BY day DESC, who, with_whom, event, status, pair LIMIT $limit
UNWIND told AS r
WITH event, pair, status, who, with_whom, collect(DISTINCT r.relation) AS relations, max(r.date) AS date,
     min(r.date_end) AS date_end, min(r.published) AS reported, collect(DISTINCT r.place) AS place,
     collect(DISTINCT r.topic) AS topic, collect(DISTINCT r.speakers) AS said_by, count(DISTINCT r.id) AS reports,
     collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN who, relations, with_whom, place, topic, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), who, with_whom, event
