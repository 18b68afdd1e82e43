// Who holds which position, and on which days the articles knew it
// $entity: entity or null, the holder
// $of: entity or null, the country or organisation
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
// $limit: integer = 100, at most so many, those known latest first
MATCH (e:Entity)
WHERE e.id >= coalesce($entity, $of, '') AND e.id <= coalesce($entity, $of, '~')
MATCH (e)-[r:HOLDS_POSITION]-(o:Entity)
WHERE coalesce($entity, $of, r.subject) = e.id
  AND coalesce($entity, r.subject) = r.subject AND coalesce($of, r.object) = r.object
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
WITH toLower(r.title) AS office, min(r.title) AS position,
     CASE r.subject WHEN e.id THEN e.name ELSE o.name END AS holder,
     CASE r.object WHEN e.id THEN e.name ELSE o.name END AS at,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
     min(r.published) AS first_known, max(r.published) AS last_known,
     count(DISTINCT r.id) AS reports, collect(DISTINCT r.source) AS sources,
     collect(DISTINCT r.sentence) AS evidence
ORDER BY coalesce(last_known, date('0001-01-01')) DESC, holder, at, position, status LIMIT $limit
RETURN holder, position, at, first_known, last_known, status, reports, sources, evidence
ORDER BY holder, at, position
