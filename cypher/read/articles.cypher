// Every article
MATCH (a:Article)
RETURN a.id AS id, a.title AS title, a.published AS published, a.source AS source, a.url AS url, a.sha256 AS sha256,
       a.digest AS digest
