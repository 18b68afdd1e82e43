// Everything that one article reports, with its sentences
// $article: article, its id
// $unsure: boolean or null, show also what is planned, expected, possible, threatened or denied
MATCH (:Article {id: $article})-[:MENTIONS]->(s:Entity)-[r]->(o:Entity)
WHERE r.article = $article
  AND (coalesce($unsure, false) OR (r.modality = 'asserted' AND NOT r.negated))
RETURN s.name AS subject, r.relation AS relation, o.name AS object, r.predicate AS predicate, r.date AS date,
       r.date_end AS date_end,
     CASE WHEN r.negated THEN 'denied, ' + r.modality ELSE r.modality END AS status,
       [r.speakers] AS said_by, r.sentence AS evidence
ORDER BY r.start, subject, relation, object, r.id
