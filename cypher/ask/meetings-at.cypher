// Who met or talked at a place, and when
// $place: place, where; a country stands for its places
// $since: date or null, first day of the period; an undated event counts by the day it was reported
// $until: date or null, the day after the last of the period
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, the latest
MATCH (p:Entity), (s:Entity)-[r /*:CONSULT|COOPERATE*/]->(o:Entity)
WHERE p.kind IN ['Place', 'Country'] AND (p.name = $place OR p.country = $place) AND r.place = p.name
  AND r.category IN ['CONSULT', 'COOPERATE'] AND s.kind <> 'Concept' AND o.kind <> 'Concept'
WITH collect({id: r.id, event: r.event, relation: r.relation, who: s.name, with_whom: o.name, place: r.place,
              date: r.date, date_end: r.date_end, published: r.published, speakers: r.speakers, source: r.source,
              status: CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END,
              sentence: r.sentence}) AS there
OPTIONAL MATCH (s:Entity)-[r /*:CONSULT|COOPERATE*/]->(o:Entity)
WHERE o.kind = 'Place' AND (o.name = $place OR o.country = $place)
  AND r.category IN ['CONSULT', 'COOPERATE'] AND s.kind <> 'Concept'
WITH there, collect({id: r.id, event: r.event, relation: r.relation, who: s.name, with_whom: o.name, place: r.place,
                     date: r.date, date_end: r.date_end, published: r.published, speakers: r.speakers, source: r.source,
                     status: CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END,
                     sentence: r.sentence}) AS to_there
UNWIND [there, to_there] AS some
UNWIND some AS r
WITH r
WHERE r.id IS NOT NULL AND (coalesce($unsure, false) OR r.status = 'asserted')
  AND (coalesce($since, '') = '' OR
       coalesce(r.date_end > date(coalesce($since, '0001-01-01')),
                r.published >= date(coalesce($since, '0001-01-01')), false))
  AND (coalesce($until, '') = '' OR
       coalesce(r.date < date(coalesce($until, '9999-12-31')),
                r.published < date(coalesce($until, '9999-12-31')), false))
WITH r.event AS event, r.who AS who, r.with_whom AS with_whom, coalesce(r.place, r.with_whom) AS place,
     r.status AS status, collect(DISTINCT r.relation) AS relations, max(r.date) AS date, min(r.date_end) AS date_end,
     min(r.published) AS reported, collect(DISTINCT r.speakers) AS said_by, count(DISTINCT r.id) AS reports,
     collect(DISTINCT r.source) AS sources, collect(DISTINCT r.sentence) AS evidence
ORDER BY coalesce(date, reported, date('0001-01-01')) DESC, who, with_whom, event, status, place LIMIT $limit
RETURN who, relations, with_whom, place, date, date_end, reported, status, said_by, reports, sources, evidence
ORDER BY coalesce(date, reported, date('9999-12-31')), who, with_whom, event
