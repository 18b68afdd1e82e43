// Who protested where or against whom, and when
// $place: place or null, where; a country stands for its places
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, the latest
MATCH (p:Entity)
WHERE p.kind IN ['Place', 'Country'] AND (p.name = $place OR p.country = $place)
WITH collect(p.name) AS places
MATCH (s:Entity)-[r /*:PROTEST*/]->(o:Entity)
WHERE r.category = 'PROTEST' AND (coalesce($place, '') = '' OR r.place IN places OR o.name IN places)
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH r.event AS event, s.name AS protesters, r.relation AS relation, o.name AS at_or_against,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     coalesce(max(r.date), min(r.published), date('0001-01-01')) AS day, collect(r) AS told
ORDER BY day DESC, protesters, at_or_against, event, status, relation LIMIT $limit
UNWIND told AS r
WITH event, protesters, relation, at_or_against, status, max(r.date) AS date, min(r.date_end) AS date_end,
     min(r.published) AS reported, collect(DISTINCT r.place) AS place, collect(DISTINCT r.speakers) AS said_by,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
RETURN protesters, relation, at_or_against, place, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), protesters, at_or_against, event
