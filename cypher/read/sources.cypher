// The articles that mention an entity, and how often; at most $limit, the latest
MATCH (a:Article)-[m:MENTIONS]->(:Entity {id: $entity})
WITH a.id AS article, a.title AS title, a.published AS published, a.source AS source, m.count AS mentions
ORDER BY coalesce(published, date('0001-01-01')) DESC, article LIMIT $limit
RETURN article, title, published, source, mentions
ORDER BY coalesce(published, date('9999-12-31')), article
