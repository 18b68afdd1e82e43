// The articles that mention an entity, and how often
MATCH (a:Article)-[m:MENTIONS]->(:Entity {id: $entity})
RETURN a.id AS article, a.title AS title, a.published AS published, a.source AS source, m.count AS mentions
ORDER BY published, article
