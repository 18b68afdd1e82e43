// Who holds which position, and on which days the articles knew it
// $entity: entity or null, the holder
// $of: entity or null, the country or organisation
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
MATCH (s:Entity)-[r:HOLDS_POSITION]->(o:Entity), (a:Article {id: r.article})
WHERE coalesce($entity, s.id) = s.id AND coalesce($of, o.id) = o.id
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
WITH s.name AS holder, r.title AS position, o.name AS at,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     min(a.published) AS first_known, max(a.published) AS last_known,
     count(DISTINCT r.id) AS reports, collect(DISTINCT a.source) AS sources,
     collect(DISTINCT r.sentence) AS evidence
RETURN holder, position, at, first_known, last_known, status, reports, sources, evidence
ORDER BY holder, at, position
