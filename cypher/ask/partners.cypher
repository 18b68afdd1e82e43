// Which countries coordinate with a country, counting its people and organisations
// $country: country, with whom
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, those with the most events first
MATCH (e:Entity)
WHERE (e.name = $country AND e.kind = 'Country') OR (e.country = $country AND e.kind <> 'Country')
MATCH (e)-[r /*:CONSULT|COOPERATE|SUPPORT|AID|AGREE*/]-(o:Entity)
WHERE r.category IN ['CONSULT', 'COOPERATE', 'SUPPORT', 'AID', 'AGREE']
  AND CASE WHEN o.kind = 'Country' THEN o.name ELSE o.country END <> $country
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH CASE WHEN o.kind = 'Country' THEN o.name ELSE o.country END AS country,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     count(DISTINCT r.event) AS events, collect(DISTINCT o.name) AS who, collect(DISTINCT r.relation) AS relations,
     min(coalesce(r.date, r.published)) AS first, max(coalesce(r.date, r.published)) AS last,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.sentence) AS evidence
RETURN country, events, who, relations, first, last, status, reports, evidence
ORDER BY events DESC, country, status LIMIT $limit
